package dev.toban.oncall;

import dev.toban.days.Span;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.turns.Timeline;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases about who is on duty: at instants, as shifts, and where nobody is. */
final class Schedules {
    private Schedules() {}

    /** A shift as a case writes it. */
    record Served(String person, LocalDateTime start, LocalDateTime end, boolean truncated) {}

    static Outcome resolve(Node input, Node test) {
        Rota rota = Staff.rota(input, test.text("profile"));
        Outcome outcome = Outcome.PASSED;
        for (Node check : test.each("checks").toList()) {
            List<String> on = people(rota.at(check.time("at")).stream());
            outcome = outcome.and(Outcome.same(check.words("onCall"), on, check.text("at")));
        }
        if (test.has("shifts")) {
            outcome = outcome.and(shifts(rota, test.at("shifts")));
        }
        if (test.has("gaps")) {
            Node gaps = test.at("gaps");
            outcome = outcome.and(Outcome.same(
                    gaps.each("expect").map(Node::span).toList(), filled(rota, gaps.span()).gaps(gaps.span()), "gaps"));
        }
        return test.has("emptyShifts") ? outcome.and(empty(rota, test.at("emptyShifts"))) : outcome;
    }

    /** Shifts whose holder can't be reached. */
    private static Outcome empty(Rota rota, Node test) {
        List<Span> spans = rota.within(test.span()).filter(s -> s.state() == Stint.State.ABSENT).map(Stint::span).distinct().toList();
        return Outcome.same(test.each("expect").map(Node::span).toList(), spans, "emptyShifts");
    }

    private static List<String> people(Stream<Stint> stints) {
        return stints.filter(Stint::held).map(Schedules::name).distinct().sorted().toList();
    }

    static String name(Stint s) {
        return ((Shift.Someone) s.holder()).person();
    }

    /** Per person, stretches that meet as one; one that goes on at the end is cut there. */
    private static Outcome shifts(Rota rota, Node test) {
        Span asked = test.span();
        Span looked = new Span(test.has("from") ? test.time("from") : asked.start(), asked.end());
        var people = rota.within(looked).filter(Stint::held).collect(Collectors.groupingBy(
                Schedules::name, TreeMap::new, Collectors.mapping(s -> s.span().common(looked).orElseThrow(), Collectors.toList())));
        List<Served> served = people.entrySet().stream()
                .flatMap(e -> Timeline.of(e.getValue().stream()).spans().stream()
                        .filter(s -> s.overlaps(asked))
                        .map(s -> new Served(e.getKey(), s.start(), s.end(), s.end().equals(asked.end()) && on(rota, e.getKey(), asked.end()))))
                .sorted(ORDER)
                .toList();
        List<Served> expected = test.each("expect")
                .map(n -> new Served(n.text("person"), n.time("start"), n.time("end"), n.yes("truncated")))
                .sorted(ORDER)
                .toList();
        return Outcome.same(expected, served, "shifts");
    }

    private static boolean on(Rota rota, String person, LocalDateTime at) {
        return rota.at(at).stream().anyMatch(s -> s.held() && name(s).equals(person));
    }

    private static final java.util.Comparator<Served> ORDER =
            java.util.Comparator.comparing(Served::start).thenComparing(Served::person);

    private static Timeline filled(Rota rota, Span span) {
        return Timeline.of(rota.within(span).filter(Stint::held).map(Stint::span));
    }

    static Outcome coverage(Node input, Node test) {
        Rota rota = Staff.rota(input, test.text("profile"));
        Span window = input.at("window").span();
        Predicate<Stint> empty = s -> s.state() == Stint.State.ABSENT;
        Outcome gaps = Outcome.same(test.at("expect").yes("hasGaps"), !filled(rota, window).gaps(window).isEmpty(), "hasGaps");
        return test.at("expect").has("hasEmptyShifts")
                ? gaps.and(Outcome.same(test.at("expect").yes("hasEmptyShifts"), rota.within(window).anyMatch(empty), "hasEmptyShifts"))
                : gaps;
    }

    static Outcome gaps(Node input, Node test) {
        Span interval = input.at("interval").span();
        Timeline filled = Timeline.of(input.each("shifts").map(Node::span));
        return Outcome.same(test.each("gaps").map(Node::span).toList(), filled.gaps(interval), "gaps");
    }
}
