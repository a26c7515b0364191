package dev.toban.oncall;

import dev.toban.days.Span;
import dev.toban.fair.Balance;
import dev.toban.fair.Candidates;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Objections;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Special;
import dev.toban.rota.Stint;
import dev.toban.rota.SwapState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases about what people do with a rota: edit it, swap, take turns, share the burden. */
final class People {
    /** Where cases count seconds from. */
    private static final LocalDateTime ZERO = LocalDateTime.of(2026, 1, 5, 0, 0);

    private static final Duration GRACE = Duration.ofDays(1);

    private People() {}

    private static LocalDateTime second(Node n, String name) {
        return ZERO.plusSeconds(n.number(name, 0));
    }

    private static Span seconds(Node n) {
        return new Span(second(n, "start"), second(n, "end"));
    }

    private static Shift row(String id, String kind, Span span, Shift.Holder who) {
        return new Shift(
                Rota.id(span.start().toLocalDate(), "team", kind, 1, span.start()) + "/" + id, span.start().toLocalDate(), "team", kind, 1, span,
                who, null, null, ZERO.toLocalDate());
    }

    static Outcome eventEdit(Node input, Node test) {
        Map<String, Shift> rows = new LinkedHashMap<>();
        input.each("events").forEach(e -> rows.put(e.text("id"), row(e.text("id"), "duty", seconds(e), Node.person(e.text("person")))));
        Rota rota = Rota.EMPTY.with(List.copyOf(rows.values()), List.of());
        Node op = input.at("op");
        List<Cover> covers = switch (op.text("type")) {
            case "cover" -> covers(op, rows);
            case "swap" -> swap(words(op, "a"), words(op, "b"), rows);
            default -> throw new Unjudged("an edit this version doesn't know: " + op.text("type"));
        };
        List<Schedules.Served> are = served(rota.withCovers(covers, List.of()).within(new Span(null, null)));
        List<Schedules.Served> expected = test.each("expect")
                .map(e -> new Schedules.Served(e.text("person"), second(e, "start"), second(e, "end"), false))
                .toList();
        return Outcome.same(sorted(expected), sorted(are), "events");
    }

    private static List<Schedules.Served> sorted(List<Schedules.Served> all) {
        return all.stream().sorted(java.util.Comparator.comparing(Schedules.Served::start).thenComparing(Schedules.Served::person)).toList();
    }

    /** One id or several. */
    private static List<String> words(Node n, String name) {
        return n.at(name).json().isArray() ? n.words(name) : List.of(n.text(name));
    }

    private static List<Cover> covers(Node op, Map<String, Shift> rows) {
        return words(op, "ids").stream()
                .map(rows::get)
                .flatMap(s -> s.span().common(seconds(op)).map(part -> cover(s, part, Node.person(op.text("person")), Cover.Type.PEER)).stream())
                .toList();
    }

    private static List<Cover> swap(List<String> a, List<String> b, Map<String, Shift> rows) {
        Shift.Holder one = rows.get(a.getFirst()).holder();
        Shift.Holder other = rows.get(b.getFirst()).holder();
        return Stream.concat(
                        a.stream().map(id -> cover(rows.get(id), null, other, Cover.Type.SWAP)),
                        b.stream().map(id -> cover(rows.get(id), null, one, Cover.Type.SWAP)))
                .toList();
    }

    private static Cover cover(Shift s, @Nullable Span part, Shift.Holder by, Cover.Type type) {
        return new Cover("c" + s.id(), s.id(), part, s.holder(), by, type, null, null, "case", Instant.EPOCH);
    }

    /** Stints in a row that one act of covering gave to one person are one. */
    private static List<Schedules.Served> served(Stream<Stint> stints) {
        var served = new ArrayList<Schedules.Served>();
        boolean[] joins = {false};
        stints.forEach(s -> {
            boolean covered = s.cover() != null && s.cover().type() == Cover.Type.PEER;
            String who = Schedules.name(s);
            if (covered && joins[0] && served.getLast().end().equals(s.start()) && served.getLast().person().equals(who)) {
                served.add(new Schedules.Served(who, served.removeLast().start(), s.end(), false));
            } else {
                served.add(new Schedules.Served(who, s.start(), s.end(), false));
            }
            joins[0] = covered;
        });
        return served;
    }

    static Outcome tempEdit(Node input, Node test) {
        List<Special> tables = input.each("schedules").map(t -> Staff.special("t", t.span(), t, 0)).toList();
        Span all = new Span(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 1, 1, 0, 0));
        List<Special> edited = switch (input.text("op")) {
            case "trimStart" -> each(tables, s -> s.within(new Span(input.time("at"), all.end())).stream());
            case "trimEnd" -> each(tables, s -> s.within(new Span(all.start(), input.time("at"))).stream());
            case "cut" -> each(tables, s -> s.without(cut(input)).stream());
            case "merge" -> Special.merged(tables);
            default -> throw new Unjudged("an edit this version doesn't know: " + input.text("op"));
        };
        return Outcome.same(
                test.each("expect").map(t -> shown(Staff.special("t", t.span(), t, 0))).toList(), edited.stream().map(People::shown).toList(), "tables");
    }

    /** The stretch that is cut out, whatever a case calls it. */
    private static Span cut(Node input) {
        return input.names().stream()
                .filter(name -> input.at(name).has("start"))
                .findFirst()
                .map(name -> input.at(name).span())
                .orElseGet(() -> input.has("from") ? new Span(input.time("from"), input.time("to")) : input.span());
    }

    private static List<Special> each(List<Special> all, java.util.function.Function<Special, Stream<Special>> edit) {
        return all.stream().flatMap(edit).toList();
    }

    private static List<Object> shown(Special s) {
        return List.of(s.span(), s.rows().stream().map(r -> List.of(r.holder(), r.span())).collect(java.util.stream.Collectors.toSet()));
    }

    static Outcome fairness(Node input, Node test) {
        var hours = new LinkedHashMap<String, Duration>();
        input.at("hours").names().stream().sorted().forEach(who -> hours.put(
                who, Duration.ofSeconds(Math.round(input.at("hours").json().path(who).asDouble(0) * Duration.ofHours(1).toSeconds()))));
        Balance balance = Balance.of(hours, input.json().path("coveredRatio").asDouble(0));
        Node expect = test.at("expect");
        var overloaded = new LinkedHashMap<String, Integer>();
        expect.at("overloaded").names().forEach(who -> overloaded.put(who, expect.at("overloaded").number(who, 0)));
        return Outcome.same(expect.number("score", 0), balance.score(), "score")
                .and(Outcome.same(expect.number("notCoveredPercent", 0), balance.missing(), "notCoveredPercent"))
                .and(Outcome.same(overloaded, balance.overloaded(), "overloaded"));
    }

    static Outcome pick(Node input, Node test) {
        Post post = new Post("team", "role", 1);
        Span slot = input.has("slot") ? seconds(input.at("slot")) : new Span(ZERO, ZERO.plusHours(12));
        var rows = new ArrayList<Shift>();
        input.each("events").forEach(e -> rows.add(row(
                "e" + rows.size(), e.text("role").equals(input.text("role")) ? "role" : "other", seconds(e), Node.person(e.text("person")))));
        input.words("busy").forEach(p -> rows.add(row("busy" + p, "other", slot, Node.person(p))));
        if (input.text("rule").equals("longest-rested") && !input.has("events")) {
            // whoever has served at all did so before
            input.words("roster").stream().filter(p -> !input.words("neverServed").contains(p)).forEach(p -> rows.add(
                    row("old" + p, "role", new Span(lastServed(input, p).minusHours(1), lastServed(input, p)), Node.person(p))));
        }
        var candidates = new Candidates(Rota.EMPTY.with(rows, List.of()), input.people("roster"));
        List<Shift.Holder> order = switch (input.text("rule")) {
            case "longest-rested" -> candidates.longestRested(post, slot);
            case "max-min-distance" -> candidates.toCover(post, slot);
            default -> throw new Unjudged("a rule this version doesn't know: " + input.text("rule"));
        };
        Optional<Shift.Holder> expected = test.has("expect") ? Optional.of(Node.person(test.text("expect"))) : Optional.empty();
        return Outcome.same(expected, order.stream().findFirst(), "picked");
    }

    /** When somebody's last duty ended, as a case gives it in seconds or instants for each person; long ago where it doesn't. */
    private static LocalDateTime lastServed(Node input, String person) {
        return input.names().stream()
                .filter(name -> input.at(name).has(person))
                .findFirst()
                .map(name -> input.at(name).json().path(person).isNumber()
                        ? ZERO.minusYears(1).plusSeconds(input.at(name).number(person, 0))
                        : input.at(name).time(person))
                .orElse(ZERO.minusYears(1));
    }

    static Outcome populateAssign(Node input, Node test) {
        List<Span> slots = IntStream.range(0, input.number("slots", 0))
                .mapToObj(i -> new Span(ZERO.plusDays(i), ZERO.plusDays(i).plusHours(12)))
                .toList();
        var rows = new ArrayList<Shift>();
        input.at("busyElsewhere").names().forEach(p -> slots.forEach(s -> rows.add(row("busy" + rows.size(), "other", s, Node.person(p)))));
        List<Absence> away = input.at("vacation").names().stream()
                .map(p -> new Absence(p, Node.person(p), new Span(ZERO, ZERO.plusYears(1)), null, null, "case", Instant.EPOCH))
                .toList();
        Rota rota = Rota.EMPTY.with(rows, List.of()).withAbsences(away, List.of());
        List<String> filled = new Candidates(rota, input.people("roster"))
                .fill(new Post("team", "duty", 1), slots).stream()
                        .map(h -> h.map(x -> ((Shift.Someone) x).person()).orElse(""))
                        .toList();
        return Outcome.same(test.words("expect"), filled, "filled");
    }

    static Outcome roundRobin(Node input, Node test) {
        var candidates = new Candidates(Rota.EMPTY, input.people("order"));
        List<Shift.Holder> round = candidates.after(Node.person(input.text("last")));
        List<Shift.Holder> next = IntStream.range(0, input.number("count", 0)).mapToObj(i -> round.get(i % round.size())).toList();
        return Outcome.same(test.people("expect"), next, "next");
    }

    static Outcome swapState(Node input, Node test) {
        return Clocks.all(test, c -> {
            SwapState state = state(c.text("state"));
            boolean taken = state.mayBeTaken(Node.person("owner"), Node.person(c.text("taker")));
            Outcome becomes = c.has("becomes")
                    ? Outcome.same(state(c.text("becomes")), SwapState.of(false, taken, ZERO.plusDays(1), ZERO), "becomes")
                    : Outcome.PASSED;
            return Outcome.same(c.yes("accepted"), taken, c.json().toString()).and(becomes);
        });
    }

    static Outcome swapStatus(Node input, Node test) {
        return Clocks.all(test, c -> Outcome.same(
                state(c.text("status")), SwapState.of(c.yes("deleted"), c.has("taker"), c.time("start"), c.time("now")), c.json().toString()));
    }

    private static SwapState state(String word) {
        return word.equals("deleted") ? SwapState.WITHDRAWN : SwapState.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static Outcome reject(Node input, Node test) {
        if (input.has("attempts")) {
            var objections = new Objections(
                    Rota.EMPTY.with(List.of(row("1", "duty", new Span(ZERO, ZERO.plusHours(1)), Node.person("u"))), List.of()),
                    ZERO,
                    Duration.ofSeconds(input.number("gracePeriodSec", (int) GRACE.toSeconds())));
            List<Boolean> accepted = input.each("attempts").map(a -> accepted(a, objections)).toList();
            return Outcome.same(test.at("expect").each("accepted").map(n -> n.json().asBoolean(true)).toList(), accepted, "accepted");
        }
        Shift held = added(input.each("existing").findFirst().orElseThrow());
        Shift asked = added(input.at("new"));
        var objections = new Objections(Rota.EMPTY.with(List.of(held), List.of()), held.span().start(), GRACE);
        boolean accepted = objections.row(asked.post(), asked.span().start(), asked.span().end(), asked.holder()).isEmpty();
        return Outcome.same(test.at("expect").yes("accepted"), accepted, "accepted");
    }

    private static Shift added(Node override) {
        return Staff.row("extra", override.span(), Node.person(override.text("add")));
    }

    private static boolean accepted(Node attempt, Objections objections) {
        if (attempt.text("do").equals("swap")) {
            List<String> ids = attempt.each("ids").map(n -> n.json().isNull() ? "" : n.text()).toList();
            return objections.swap(slot(ids, 0), slot(ids, 1)).isEmpty();
        }
        return objections.row(new Post("team", "duty", 1), second(attempt, "startOffsetSec"), second(attempt, "endOffsetSec"), Node.person("v"))
                .isEmpty();
    }

    private static @Nullable String slot(List<String> ids, int index) {
        return index < ids.size() && ids.get(index).equals("1") ? Rota.id(ZERO.toLocalDate(), "team", "duty", 1, ZERO) + "/1" : null;
    }
}
