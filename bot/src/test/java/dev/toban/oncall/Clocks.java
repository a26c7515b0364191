package dev.toban.oncall;

import dev.toban.days.Span;
import dev.toban.turns.Bell;
import dev.toban.turns.Ladder;
import dev.toban.turns.Occurrence;
import dev.toban.turns.Recurrence;
import dev.toban.turns.Rotation;
import dev.toban.turns.WallClock;
import dev.toban.turns.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cases about time alone: clocks, hours, turns, bells, and tables made ahead. */
final class Clocks {
    private static final int WEEK_SECONDS = 7 * 24 * 60 * 60;

    private Clocks() {}

    static Outcome add(Node input, Node test) {
        WallClock clock = Staff.clock(input);
        return all(test, c -> Outcome.same(
                c.time("instant"), clock.plus(c.time("from"), Duration.ofMinutes(c.number("addMinutes", 0))), c.text("from")));
    }

    static Outcome difference(Node input, Node test) {
        WallClock clock = Staff.clock(input);
        return all(test, c -> Outcome.same(
                (long) c.number("hours", 0), clock.between(c.time("from"), c.time("to")).toHours(), c.text("from")));
    }

    static Outcome window(Node input, Node test) {
        Weekly weekly = Staff.weekly(input.at("window"), Staff.clock(input));
        return all(test, c -> weekly.holdingOrNext(c.time("at"))
                .map(s -> bounds(c, s))
                .orElseGet(() -> new Outcome.Failed(c.text("at") + ": no window")));
    }

    static Outcome turns(Node input, Node test) {
        return all(test, c -> {
            Rotation rotation = Staff.rotation(c.at("rotation"), Staff.clock(input));
            Span turn = rotation.turn(rotation.turnAt(c.time("at")));
            Outcome hours = c.has("hours")
                    ? Outcome.same((long) c.number("hours", 0), Duration.between(turn.start(), turn.end()).toHours(), "hours")
                    : Outcome.PASSED;
            return bounds(c, turn).and(hours);
        });
    }

    static Outcome handOffs(Node input, Node test) {
        Rotation rotation = Staff.rotation(input.at("rotation"), Staff.clock(input));
        List<LocalDateTime> expected = test.each("handoffs").map(h -> h.time("instant")).toList();
        Outcome local = test.each("handoffs")
                .map(h -> Outcome.same(
                        OffsetDateTime.parse(h.text("local")).toLocalDateTime(), rotation.clock().shows(h.time("instant")), "local"))
                .reduce(Outcome.PASSED, Outcome::and);
        return Outcome.same(expected, rotation.handOvers(input.at("window").span()).toList(), "handoffs").and(local);
    }

    static Outcome occurrence(Node input, Node test) {
        return all(test, c -> Staff.occurrence(input.at("recur"), Staff.clock(input), c.time("at"))
                .map(o -> bounds(c, o.span()))
                .orElseGet(() -> new Outcome.Failed(c.text("at") + ": nothing then")));
    }

    private static Outcome bounds(Node check, Span span) {
        Outcome start = check.has("start") ? Outcome.same(check.time("start"), span.start(), check.text("at") + " start") : Outcome.PASSED;
        return check.has("end") ? start.and(Outcome.same(check.time("end"), span.end(), check.text("at") + " end")) : start;
    }

    static Outcome notice(Node input, Node test) {
        return all(test, c -> Outcome.same(
                c.timeOrNull("next"), bell(c.at("rule"), input).flatMap(b -> b.after(input.time("now"))).orElse(null), c.json().toString()));
    }

    /** Without a time it is no bell: it is said when somebody else is on duty. */
    private static Optional<Bell> bell(Node rule, Node input) {
        return rule.has("time")
                ? Optional.of(new Bell(
                        rule.clockTime("time"),
                        rule.has("days") ? rule.days("days") : EnumSet.allOf(DayOfWeek.class),
                        Staff.clock(input)))
                : Optional.empty();
    }

    static Outcome noticeFire(Node input, Node test) {
        boolean changed = !Set.copyOf(input.words("before")).equals(Set.copyOf(input.words("after")));
        Outcome outcome = all(test, c -> {
            Outcome rung = Outcome.same(c.words("channels"), rung(input, c.timeOrNull("now"), changed), c.text("now"));
            return !c.has("next")
                    ? rung
                    : rung.and(Outcome.same(
                            c.time("next"),
                            input.each("rules").flatMap(r -> bell(r, input).stream()).findFirst().flatMap(b -> b.after(c.time("now"))).orElse(null),
                            "next"));
        });
        return test.has("expect")
                ? outcome.and(Outcome.same(test.at("expect").words("channels"), rung(input, input.timeOrNull("now"), changed), "channels"))
                : outcome;
    }

    /** A bell rings once its time has come; what has none rings when others are on duty than before. */
    private static List<String> rung(Node input, @Nullable LocalDateTime now, boolean changed) {
        return input.each("rules")
                .filter(r -> r.has("time") ? now != null && r.has("next") && !r.time("next").isAfter(now) : changed)
                .map(r -> r.text("channel"))
                .toList();
    }

    static Outcome reminder(Node input, Node test) {
        var ladder = new Ladder(
                input.words("leadTimes").stream().map(Duration::parse).toList(), Duration.ofMinutes(input.number("windowMinutes", 0)));
        return all(test, c -> Outcome.same(c.yes("due"), ladder.due(input.time("swapStart"), c.time("now")), c.text("now")));
    }

    /** Templates count seconds from Sunday midnight; a table is made ahead by whole weeks until one would begin behind the horizon. */
    static Outcome populate(Node input, Node test) {
        WallClock clock = Staff.clock(input);
        int begin = input.each("template").mapToInt(t -> t.number("startSec", 0)).min().orElse(0);
        int end = input.each("template").mapToInt(t -> t.number("startSec", 0) + t.number("durationSec", 0)).max().orElse(0);
        int weeks = (end - begin + WEEK_SECONDS - 1) / WEEK_SECONDS;
        LocalDateTime first = sunday(clock.shows(input.has("lastEpoch") ? input.time("lastEpoch").plusHours(12) : input.time("now")).toLocalDate())
                .plusWeeks(input.has("lastEpoch") ? weeks : 0)
                .atStartOfDay();
        LocalDateTime horizon = clock.shows(input.time("now")).plusDays(input.number("horizonDays", 0));
        long epochs = ChronoUnit.WEEKS.between(first, horizon.minusNanos(1)) / weeks + 1;
        var starts = new TreeMap<Long, List<LocalDateTime>>();
        var spans = new ArrayList<Span>();
        input.each("template").forEach(t -> {
            LocalDateTime start = clock.first(first.plusSeconds(t.number("startSec", 0)));
            var its = new Recurrence(
                    ChronoUnit.WEEKS, weeks, start, Duration.ofSeconds(t.number("durationSec", 0)), Set.of(), Set.of(), DayOfWeek.SUNDAY, Set.of(),
                    clock);
            for (Occurrence o : its.until(start.plusWeeks(epochs * weeks).minusDays(1))) {
                starts.computeIfAbsent(o.period(), _ -> new ArrayList<>()).add(o.span().start());
                spans.add(o.span());
            }
        });
        Node expect = test.at("expect");
        Outcome outcome = Outcome.same(expect.number("epochs", 0), starts.size(), "epochs");
        if (expect.has("starts")) {
            outcome = outcome.and(Outcome.same(
                    expect.each("starts").map(e -> e.each().map(n -> WallClock.at(java.time.Instant.parse(n.text()))).toList()).toList(),
                    List.copyOf(starts.values()),
                    "starts"));
        }
        if (expect.has("contiguousFrom")) {
            for (int i = expect.number("contiguousFrom", 0); i < spans.size() && i > 0; i++) {
                outcome = outcome.and(Outcome.same(spans.get(i - 1).end(), spans.get(i).start(), "hand-over " + i));
            }
        }
        return expect.has("localHour")
                ? spans.stream()
                        .map(s -> Outcome.same(expect.number("localHour", 0), clock.shows(Objects.requireNonNull(s.start())).getHour(), "hour"))
                        .reduce(outcome, Outcome::and)
                : outcome;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    static Outcome all(Node test, java.util.function.Function<Node, Outcome> check) {
        return test.each("checks").map(check).reduce(Outcome.PASSED, Outcome::and);
    }

}
