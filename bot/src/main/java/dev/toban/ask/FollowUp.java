package dev.toban.ask;

import dev.toban.names.Kind;
import dev.toban.talk.Topic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns that lean on what was last talked about: 「じゃあ金曜は？」「伊敷は？」「FAXは？」. */
final class FollowUp {
    private static final Set<String> DIRECTORY = Set.of("dir.contact", "dir.person", "dir.map", "dir.verify");

    private static final Set<String> TIMES = Set.of("date", "dates", "month", "at", "from");
    private static final Set<String> TIMES_AND_MORE = Set.of("date", "dates", "at", "month", "year", "from", "to", "filter");
    private static final Pattern NOT_THAT = Pattern.compile("じゃなくて|ではなく|じゃなく|やなくて|でなくて|じゃなしに");
    private static final Pattern WEEKDAY = Pattern.compile("([月火水木金土日])曜");

    private FollowUp() {}

    /** The topic's intent with the slots that were said in place of the old ones; null where nothing was. */
    static @Nullable Map<String, Object> slots(Reading reading, Topic topic) {
        Map<String, Object> said = topic.intent().startsWith("rota.") ? rota(reading, topic)
                : DIRECTORY.contains(topic.intent()) ? directory(reading)
                : topic.intent().equals("dir.search") ? search(reading)
                : topic.intent().equals("dir.area") ? area(reading)
                : topic.intent().matches("(?:event|conf)\\..*|bed\\.find") ? dated(reading)
                : Map.of();
        if (said.isEmpty()) {
            return null;
        }
        var merged = new LinkedHashMap<>(topic.slots());
        if (!Collections.disjoint(said.keySet(), TIMES)) {
            merged.keySet().removeAll(TIMES_AND_MORE);
        }
        if (said.containsKey("org") || said.containsKey("person")) {
            merged.remove("org");
            merged.remove("person");
        }
        merged.putAll(said);
        return merged;
    }

    private static Map<String, Object> rota(Reading reading, Topic topic) {
        var slots = new Slots(reading, Ear.plain(Intent.ROTA_WHO, Map.of()));
        var areas = RotaSlots.areas(reading);
        slots.putAll("area", areas);
        var duties = reading.values("duty");
        String service = duties.isEmpty() ? RotaSlots.service(reading) : null;
        if (!duties.isEmpty()) {
            slots.put("duty", second(duties.getFirst(), topic));
        } else if (service != null) {
            slots.put("duty", service);
        }
        time(slots);
        if (reading.has("field:fax")) {
            slots.put("field", "fax");
        } else if (reading.has("field:phone") || reading.has("field:all")) {
            slots.put("field", "phone");
        }
        return slots.found;
    }

    /** セカンド after the nurses' duty is the nurses' second call. */
    private static String second(String duty, Topic topic) {
        return duty.equals("doctor2") && String.valueOf(topic.slots().get("duty")).startsWith("nurse") ? "nurse2" : duty;
    }

    private static void time(Slots slots) {
        When when = slots.when();
        if (when.dates().size() > 1) {
            slots.put("dates", when.dates().stream().map(Object::toString).toList());
        } else if (when.date() != null) {
            slots.put("date", when.date().toString());
        } else if (when.now()) {
            slots.put("at", Slots.minutes(slots.reading.heard.now()));
            slots.put("date", RotaSlots.dutyDay(slots.reading).toString());
        }
        if (when.date() == null && when.from() != null && when.to() != null) {
            slots.put("from", when.from().toLocalDate().toString());
            slots.put("to", when.to().toString());
        }
        slots.put("month", when.month() == null ? null : when.month().toString());
        slots.put("band", when.band());
    }

    private static Map<String, Object> directory(Reading reading) {
        var slots = new Slots(reading, Ear.plain(Intent.DIR_CONTACT, Map.of()));
        slots.put("org", slots.office());
        slots.put("person", slots.person());
        var fields = reading.values("field");
        slots.put("field", fields.isEmpty() ? null : fields.contains("fax") ? "fax" : fields.getFirst());
        DirectorySlots.FILLERS.get("weekday").accept(slots);
        if (slots.when().weekday() != null) {
            slots.put("field", "hours");
            slots.put("weekday", String.valueOf("月火水木金土日".charAt(slots.when().weekday().getValue() - 1)));
        }
        return slots.found;
    }

    private static Map<String, Object> search(Reading reading) {
        var slots = new Slots(reading, Ear.plain(Intent.DIR_SEARCH, Map.of()));
        slots.putAll("area", RotaSlots.areas(reading));
        slots.putAll("org_type", DirectorySlots.services(reading));
        slots.put("capability", reading.values("cap"));
        return slots.found;
    }

    private static Map<String, Object> area(Reading reading) {
        var slots = new Slots(reading, Ear.plain(Intent.DIR_AREA, Map.of()));
        slots.put("address", DirectorySlots.town(reading));
        slots.putAll("area", reading.areas());
        return slots.found;
    }

    private static Map<String, Object> dated(Reading reading) {
        var slots = new Slots(reading, Ear.plain(Intent.EVENT_LIST, Map.of()));
        slots.put("event", EventSlots.event(reading));
        slots.put("area", reading.areas().isEmpty() ? null : reading.areas().getFirst());
        slots.put("date", slots.day());
        slots.put("month", slots.when().month() == null ? null : slots.when().month().toString());
        return slots.found;
    }

    /** What stands after 「じゃなくて」 in 「吉田じゃなくて吉野」: the slots that are meant. */
    static Map<String, Object> said(Reading reading) {
        Matcher matcher = NOT_THAT.matcher(reading.text());
        int after = matcher.find() ? matcher.end() : 0;
        var found = new LinkedHashMap<String, Object>();
        Matcher weekday = WEEKDAY.matcher(reading.text());
        var topic = reading.heard.topic();
        boolean directory = topic != null && topic.intent().startsWith("dir.");
        while (weekday.find()) {
            if (weekday.start() >= after && directory) {
                found.put("weekday", weekday.group(1));
            }
        }
        if (directory) {
            reading.named.stream().filter(n -> n.from() >= after).findFirst()
                    .ifPresent(n -> found.put(n.kind() == Kind.PERSON ? "person" : "org", n.typed()));
        } else if (reading.when.dates().size() > 1) {
            found.put("date", reading.when.dates().getLast().toString());
        } else if (reading.when.date() != null && reading.when.covered().stream().anyMatch(c -> c[0] >= after)) {
            found.put("date", reading.when.date().toString());
        }
        var areas = reading.areas();
        if (!areas.isEmpty()) {
            found.put("area", areas.getLast());
        }
        reading.of("duty").stream().filter(h -> h.from() >= after).findFirst()
                .ifPresent(h -> found.put("duty", reading.values("duty").getLast()));
        return found;
    }
}
