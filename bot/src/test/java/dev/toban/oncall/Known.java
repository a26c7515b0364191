package dev.toban.oncall;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the translation of a case knows. A case with anything else is not judged: half understood it might pass by luck. */
final class Known {
    /** What is only for readers. */
    private static final Set<String> REMARKS = Set.of("note", "comment", "title", "label", "name", "description");

    private static final Set<String> CASE =
            Set.of("id", "kind", "profile", "fidelity", "source", "tags", "input", "checks", "shifts", "gaps", "emptyShifts", "expect", "handoffs");

    private static final Set<String> SCHEDULE = Set.of(
            "zone", "assignments", "rotations", "personOverrides", "slotOverrides", "swaps", "temporary", "history", "now", "inactive", "window");

    /** The fields of each thing in a schedule. */
    private static final Map<String, Set<String>> OF = Map.ofEntries(
            Map.entry("assignments", Set.of("id", "priority", "zone", "when", "who")),
            Map.entry("when", Set.of(
                    "type", "start", "end", "days", "from", "to", "freq", "interval", "minutes", "byDay", "byMonthDay", "weekStart", "except",
                    "rotationStart", "until", "status")),
            Map.entry("who", Set.of("people", "rotation", "groups", "turn")),
            Map.entry("turn", Set.of("of", "length")),
            Map.entry("rotations", Set.of("id", "unit", "length", "anchor", "order", "indexAt", "zone")),
            Map.entry("indexAt", Set.of("instant", "index")),
            Map.entry("personOverrides", Set.of("id", "type", "add", "remove", "start", "end")),
            Map.entry("slotOverrides", Set.of("id", "people", "start", "end", "until", "priority")),
            Map.entry("swaps", Set.of("id", "from", "to", "start", "end", "state")),
            Map.entry("temporary", Set.of("id", "start", "end", "shifts")),
            Map.entry("history", Set.of("person", "start", "end")),
            Map.entry("window", Set.of("start", "end")),
            Map.entry("checks", Set.of("at", "onCall")),
            Map.entry("gaps", Set.of("start", "end", "expect")),
            Map.entry("emptyShifts", Set.of("start", "end", "expect")),
            Map.entry("shifts", Set.of("start", "end", "from", "expect", "person", "truncated")),
            Map.entry("expect", Set.of("start", "end", "person", "truncated", "hasGaps", "hasEmptyShifts")));

    private Known() {}

    /** Why a case can't be judged, if so. */
    static Optional<String> not(Node test) {
        Set<String> unknown = new TreeSet<>(test.names());
        unknown.removeAll(CASE);
        unknown.removeAll(REMARKS);
        String kind = test.text("kind");
        if (kind.equals("resolve") || kind.equals("coverage")) {
            Set<String> input = new TreeSet<>(test.at("input").names());
            input.removeAll(SCHEDULE);
            unknown.addAll(input);
            test.at("input").names().forEach(name -> inside(name, test.at("input").at(name), unknown));
            Set.of("checks", "shifts", "gaps", "emptyShifts", "expect").forEach(name -> inside(name, test.at(name), unknown));
            if (!Set.of("union-person", "priority-slot").contains(test.text("profile"))) {
                return Optional.of("a way to combine rules this version doesn't know: " + test.text("profile"));
            }
        }
        unknown.removeAll(REMARKS);
        if (!unknown.isEmpty()) {
            return Optional.of("a field this version doesn't know: " + unknown);
        }
        boolean asks = Set.of("checks", "shifts", "gaps", "emptyShifts", "handoffs").stream().anyMatch(name -> test.each(name).findAny().isPresent())
                || test.json().has("expect");
        return asks ? Optional.empty() : Optional.of("it says nothing that should be so");
    }

    private static void inside(@Nullable String name, Node node, Set<String> unknown) {
        if (node.json().isArray()) {
            node.each().forEach(n -> inside(name, n, unknown));
        }
        if (node.json().isObject() && OF.containsKey(name)) {
            node.names().stream().filter(n -> !OF.get(name).contains(n)).map(n -> name + "." + n).filter(n -> !REMARKS.contains(n.substring(n.indexOf('.') + 1))).forEach(unknown::add);
            node.names().forEach(n -> inside(n, node.at(n), unknown));
        }
    }
}
