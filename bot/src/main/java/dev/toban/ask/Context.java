package dev.toban.ask;

import dev.toban.days.Tokyo;
import dev.toban.names.Fold;
import dev.toban.talk.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a topic out of the turns before, where a conversation is only known by its words. */
final class Context {
    private static final Map<String, String> INTENTS = Map.ofEntries(
            Map.entry("duty-notice", "rota.ack"),
            Map.entry("swap", "rota.swap_request"),
            Map.entry("gap", "rota.fill_gap"),
            Map.entry("match", "match.request"),
            Map.entry("dis-check", "dis.start"),
            Map.entry("dis", "dis.status"),
            Map.entry("bed", "bed.answer"),
            Map.entry("import", "rota.import"),
            Map.entry("set", "rota.set"),
            Map.entry("bc", "bc.create"),
            Map.entry("speaker", "event.speaker_answer"),
            Map.entry("survey", "event.survey"),
            Map.entry("confirm", "chat.cancel"),
            Map.entry("conf", "conf.request"),
            Map.entry("event", "event.detail"),
            Map.entry("consult", "consult.ask"));

    /** kind → words, in the order in which they are tried. */
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    Context() {
        for (String line : Lexicon.lines("context.txt")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split("\\|");
                kinds.put(parts[0].strip(), List.of(parts).subList(1, parts.length).stream().map(p -> Fold.width(p.strip())).toList());
            }
        }
    }

    @Nullable Topic topic(Heard heard, Function<Heard, Understanding> ear, Function<String, Reading> read) {
        Topic topic = null;
        for (String turns : heard.before()) {
            for (String turn : turns.split("\\s/\\s(?=(?:bot|user):)|\\n(?=(?:bot|user):)")) {
                topic = after(heard, turn.strip(), topic, ear, read);
            }
        }
        return topic;
    }

    private @Nullable Topic after(
            Heard heard,
            String turn,
            @Nullable Topic before,
            Function<Heard, Understanding> ear,
            Function<String, Reading> read) {
        String words = turn.replaceFirst("^(?:bot|user):\\s*", "");
        if (turn.startsWith("user:")) {
            Understanding said = ear.apply(heard.saying(words).about(before));
            return said.intent().group().equals("chat")
                    ? before
                    : new Topic(said.intent().id(), said.slots(), said.missing(), at(heard));
        }
        if (before != null && (before.intent().startsWith("rota.") || before.intent().startsWith("dir."))) {
            return before;
        }
        String folded = Fold.width(words);
        for (var kind : kinds.entrySet()) {
            if (kind.getValue().stream().anyMatch(folded::contains)) {
                String asked = folded.contains("よろしいですか") ? "confirm" : null;
                return new Topic(
                        INTENTS.getOrDefault(kind.getKey(), "chat.unclear"),
                        before == null ? Map.of() : before.slots(),
                        asked,
                        at(heard));
            }
        }
        Reading reading = read.apply(words);
        return own(heard, reading, before);
    }

    /** The bot's own answers: a name with its number or hours, or who is on duty. */
    private static @Nullable Topic own(Heard heard, Reading reading, @Nullable Topic before) {
        var slots = new LinkedHashMap<String, Object>();
        String office = reading.offices().stream().map(Reading.Named::typed).findFirst().orElse(null);
        boolean duty = reading.has("duty")
                || reading.has("toban")
                || !reading.has("event")
                        && reading.when.date() != null
                        && !reading.areas().isEmpty();
        if (duty) {
            slots.put("duty", reading.value("duty").orElse(RotaSlots.own(reading)));
            if (!reading.areas().isEmpty()) {
                slots.put("area", reading.areas().getFirst());
            }
            if (reading.when.date() != null) {
                slots.put("date", reading.when.date().toString());
            }
            if (reading.when.band() != null) {
                slots.put("band", reading.when.band());
            }
            return new Topic("rota.who", slots, null, at(heard));
        }
        if (office != null && !reading.has("event")) {
            slots.put("org", office);
            String text = reading.text();
            slots.put(
                    "field",
                    text.matches("(?s).*\\d{1,2}:\\d{2}.*") ? "hours" : reading.has("field:fax") ? "fax" : "phone");
            return new Topic("dir.contact", slots, null, at(heard));
        }
        var services = DirectorySlots.services(reading);
        if (office == null && !reading.areas().isEmpty() && !services.isEmpty() && !reading.has("event")) { // 伊敷の訪問看護 5件
            slots.put("org_type", services.getFirst());
            slots.put("area", reading.areas().getFirst());
            return new Topic("dir.search", slots, null, at(heard));
        }
        if (reading.has("event")) {
            String event = EventSlots.event(reading);
            return new Topic("event.detail", event == null ? Map.of() : Map.of("event", event), null, at(heard));
        }
        return before;
    }

    private static Instant at(Heard heard) {
        return heard.now().atZone(Tokyo.ZONE).toInstant();
    }
}
