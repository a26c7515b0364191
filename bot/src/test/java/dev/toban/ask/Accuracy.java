package dev.toban.ask;

import dev.toban.Askers;
import dev.toban.guard.PersonalHealth;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ear makes of a file of cases, counted per intent and per tag. */
final class Accuracy {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Ear EAR = new Ear(Lexicon.standard());
    private static final PersonalHealth GUARD = new PersonalHealth(() -> District.NAMES);

    final List<String> wrong = new ArrayList<>();
    final Map<String, int[]> perIntent = new TreeMap<>();
    final Map<String, int[]> perTag = new TreeMap<>();
    final Map<String, Integer> confusions = new TreeMap<>();
    int cases;
    int intents;
    int expects;
    int slots;

    static Accuracy of(List<String> lines) {
        var accuracy = new Accuracy();
        lines.stream().filter(l -> !l.isBlank()).forEach(accuracy::add);
        return accuracy;
    }

    static Accuracy of(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Understanding hear(String text, String role, String channel, LocalDateTime now, List<String> before) {
        var sender = new Sender(
                channel.equals("slack")
                        ? Channel.SLACK
                        : channel.equals("line_group") ? Channel.LINE_GROUP : Channel.LINE_DM,
                "u",
                null);
        var said = (Incoming.Said) GUARD.pass(new Incoming.Said(sender, Instant.EPOCH, null, text, true, List.of()));
        boolean called = sender.channel() != Channel.LINE_GROUP || text.contains("@");
        return EAR.understand(new Heard(
                said.text(),
                said.hidden(),
                sender.channel(),
                called,
                Askers.as(role),
                now,
                null,
                before,
                District.NAMES,
                District.HUB));
    }

    private void add(String line) {
        JsonNode c = JSON.readTree(line);
        var before = new ArrayList<String>();
        JsonNode ctx = c.path("ctx");
        if (ctx.isArray()) {
            ctx.forEach(t -> before.add(t.asString()));
        } else if (ctx.isString()) {
            before.add(ctx.asString());
        }
        LocalDateTime now = c.has("ref")
                ? OffsetDateTime.parse(c.get("ref").asString()).toLocalDateTime()
                : LocalDateTime.of(2026, 12, 9, 18, 40);
        Understanding u = hear(
                c.get("text").asString(),
                c.path("role").asString("visiting_nurse"),
                c.path("channel").asString("line_dm"),
                now,
                before);
        boolean intent = u.intent().id().equals(c.get("intent").asString());
        boolean expect = !c.has("expect") || u.expect().id().equals(c.get("expect").asString());
        boolean same = !c.has("slots") || JSON.valueToTree(u.slots()).equals(c.get("slots"));
        cases++;
        intents += intent ? 1 : 0;
        expects += expect ? 1 : 0;
        slots += same ? 1 : 0;
        count(perIntent, c.get("intent").asString(), intent && expect && same);
        c.path("tags").forEach(t -> count(perTag, t.asString(), intent && expect && same));
        if (!intent) {
            confusions.merge(c.get("intent").asString() + " read as " + u.intent().id(), 1, Integer::sum);
        }
        if (!intent || !expect || !same) {
            wrong.add((intent ? " " : "I") + (expect ? " " : "E") + (same ? " " : "S") + " "
                    + c.path("id").asString("") + " " + c.path("role").asString("") + " 「"
                    + c.get("text").asString() + "」\n      want "
                    + c.get("intent").asString() + " " + c.path("expect").asString("") + " " + c.path("slots")
                    + "\n      got  " + u.intent().id() + " " + u.expect().id() + " " + JSON.valueToTree(u.slots())
                    + " " + u.trace() + " " + u.considered());
        }
    }

    private static void count(Map<String, int[]> table, String key, boolean right) {
        int[] row = table.computeIfAbsent(key, k -> new int[2]);
        row[0] += right ? 1 : 0;
        row[1]++;
    }

    double intentRate() {
        return rate(intents);
    }

    double expectRate() {
        return rate(expects);
    }

    double slotRate() {
        return rate(slots);
    }

    private double rate(int right) {
        return cases == 0 ? 1 : (double) right / cases;
    }

    String summary() {
        return "%d cases: intent %.1f %%, expect %.1f %%, slots %.1f %%"
                .formatted(cases, 100 * intentRate(), 100 * expectRate(), 100 * slotRate());
    }

    String report() {
        var out = new StringBuilder(summary()).append("\n\nper intent (all right / cases)\n");
        perIntent.forEach((k, v) -> out.append("%-28s %d/%d%n".formatted(k, v[0], v[1])));
        out.append("\nper tag\n");
        perTag.forEach((k, v) -> out.append("%-28s %d/%d%n".formatted(k, v[0], v[1])));
        out.append("\nconfusions\n");
        confusions.forEach((k, v) -> out.append(v).append(" × ").append(k).append('\n'));
        out.append("\nwrong\n");
        wrong.forEach(w -> out.append(w).append('\n'));
        return out.toString();
    }

    /** Sentences that are not for us: those that got an answer as if they were. */
    static List<String> accepted(List<String> sentences, String role) {
        var accepted = new ArrayList<String>();
        for (String sentence : sentences) {
            Understanding u = hear(sentence, role, "line_dm", LocalDateTime.of(2026, 12, 9, 18, 40), List.of());
            boolean kept = u.intent().group().equals("chat") || u.intent() == Intent.SAFETY_OUT_OF_SCOPE;
            if (!kept) {
                accepted.add(sentence + "  → " + u.intent().id() + " " + u.slots() + " " + u.trace());
            }
        }
        return accepted;
    }

    /** Without a build: java … Accuracy FILE… */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            if (file.equals("examples")) {
                GrammarTest.misread().forEach(System.out::println);
            } else if (file.contains("out-of-domain") || file.contains("near-misses")) {
                var sentences = file.endsWith(".txt")
                        ? Files.readAllLines(Path.of(file)).stream()
                                .filter(l -> !l.startsWith("#") && !l.isBlank())
                                .toList()
                        : sentences(Path.of(file));
                for (String role : List.of("visiting_nurse", "resident", "hub_clerk")) {
                    var accepted = accepted(sentences, role);
                    System.out.println(
                            file + " as " + role + ": " + accepted.size() + " of " + sentences.size() + " accepted");
                    accepted.forEach(a -> System.out.println("   " + a));
                }
            } else {
                System.out.println(of(Path.of(file)).report());
            }
        }
    }

    static List<String> sentences(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).map(JSON::readTree)
                .filter(c -> !c.path("in_domain").asBoolean(false)).map(c -> c.get("utt").asString()).toList();
    }
}
