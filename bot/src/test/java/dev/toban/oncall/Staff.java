package dev.toban.oncall;

import dev.toban.days.Span;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Passing;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Rules;
import dev.toban.rota.Shift;
import dev.toban.rota.Special;
import dev.toban.rota.Turn;
import dev.toban.turns.Occurrence;
import dev.toban.turns.Once;
import dev.toban.turns.Pattern;
import dev.toban.turns.Recurrence;
import dev.toban.turns.Rotation;
import dev.toban.turns.WallClock;
import dev.toban.turns.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case's schedule as a hub's rota: assignments are turns, people who can't be reached are away, person overrides and swaps are covers,
 * what replaces everything is a special table, and recorded history is rows of the table before the rules begin.
 */
final class Staff {
    private static final WallClock UTC = new WallClock(ZoneOffset.UTC);

    private final Node input;
    private final WallClock clock;
    private final boolean layers;
    private final @Nullable LocalDateTime cut;
    private final List<Cover> joining = new ArrayList<>();

    private Staff(Node input, String profile) {
        this.input = input;
        this.clock = input.clock(UTC);
        this.layers = profile.equals("priority-slot");
        // what was recorded answers up to the minute that is running
        this.cut = input.has("history") ? input.time("now").truncatedTo(ChronoUnit.MINUTES).plusMinutes(1) : null;
    }

    static Rota rota(Node input, String profile) {
        return new Staff(input, profile).rota();
    }

    static WallClock clock(Node input) {
        return input.clock(UTC);
    }

    private Rota rota() {
        var rows = new ArrayList<Shift>();
        input.each("history").forEach(h -> recorded(h).ifPresent(rows::add));
        input.each("personOverrides").filter(o -> kind(o).equals("add")).forEach(o -> since(o.span())
                .ifPresent(s -> rows.add(joins("extra" + rows.size(), s, o.text("add")))));
        List<Turn> turns = input.each("assignments").flatMap(a -> turn(a).stream()).toList();
        return Rota.EMPTY
                .under(new Rules(turns, Map.of()))
                .with(rows, List.of())
                .withAbsences(
                        input.words("inactive").stream()
                                .map(p -> new Absence(p, Node.person(p), new Span(null, null), null, null, "case", Instant.EPOCH))
                                .toList(),
                        List.of())
                .withSpecials(specials(), List.of())
                .withCovers(Stream.concat(covers().stream(), joining.stream()).toList(), List.of());
    }

    /** Somebody who is there beside what the rules say, and whom nobody's override is about: an open place that they fill. */
    private Shift joins(String post, Span span, String person) {
        Shift open = row(post, span, new Shift.Open());
        joining.add(new Cover(
                "j" + joining.size(), open.id(), null, open.holder(), Node.person(person), Cover.Type.PEER, null, null, "case", Instant.EPOCH));
        return open;
    }

    /** What lies after the record. */
    private Optional<Span> since(Span span) {
        return new Span(cut, null).common(span);
    }

    private Optional<Shift> recorded(Node h) {
        LocalDateTime start = h.time("start").truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime end = h.has("end") ? h.time("end").truncatedTo(ChronoUnit.MINUTES) : cut;
        return new Span(null, cut).common(new Span(start, end)).map(s -> row("record " + h.text("person"), s, Node.person(h.text("person"))));
    }

    static Shift row(String post, Span span, Shift.Holder who) {
        LocalDateTime start = span.start();
        return new Shift(
                Rota.id(start.toLocalDate(), post, "duty", 1, start), start.toLocalDate(), post, "duty", 1, span, who, null, null,
                start.toLocalDate());
    }

    private Optional<Turn> turn(Node a) {
        Node when = a.at("when");
        WallClock its = a.clock(clock);
        LocalDateTime from = when.has("rotationStart") ? when.time("rotationStart") : null;
        if (cut != null && (from == null || from.isBefore(cut))) {
            from = cut;
        }
        LocalDateTime until = when.timeOrNull("until");
        if (when.text("status").equals("cancelled") || from != null && until != null && !from.isBefore(until)) {
            return Optional.empty();
        }
        Node who = a.at("who");
        List<List<Shift.Holder>> members = who.has("rotation")
                ? rotation(who).each("order").map(Staff::group).toList()
                : who.has("groups") ? who.each("groups").map(Staff::group).toList() : List.of(who.people("people"));
        String id = a.text("id");
        return Optional.of(new Turn(
                new Post(layers ? "slot" : id, "duty", 1),
                id,
                pattern(when, its),
                new Span(from, until),
                members,
                passing(who),
                _ -> false,
                Turn.Hours.AS_IT_COMES,
                false,
                a.number("priority", 0),
                null));
    }

    private static List<Shift.Holder> group(Node group) {
        return group.each().map(n -> Node.person(n.text())).toList();
    }

    private Node rotation(Node who) {
        return input.each("rotations").filter(r -> r.text("id").equals(who.text("rotation"))).findFirst().orElseThrow();
    }

    private Passing passing(Node who) {
        if (who.has("rotation")) {
            Rotation rotation = rotation(rotation(who), clock);
            Node pin = rotation(who).at("indexAt");
            return new Passing.Clock(
                    rotation, pin.has("instant") ? rotation.turnAt(pin.time("instant")) - pin.number("index", 0) : 0);
        }
        Node turn = who.at("turn");
        int length = turn.number("length", 1);
        return switch (turn.text("of")) {
            case "occurrence" -> new Passing.Time(length);
            case "period", "" -> new Passing.Period(length);
            default -> throw new Unjudged("turns this version doesn't know: " + turn.text("of"));
        };
    }

    static Rotation rotation(Node r, WallClock usual) {
        return new Rotation(unit(r.text("unit")), r.number("length", 1), r.time("anchor"), r.clock(usual));
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "hour" -> ChronoUnit.HOURS;
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            default -> throw new Unjudged("a unit this version doesn't know: " + word);
        };
    }

    static Pattern pattern(Node when, WallClock clock) {
        return switch (when.text("type")) {
            case "always" -> new Weekly(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, clock);
            case "once" -> new Once(when.span());
            case "weekly" -> weekly(when, clock);
            case "recur" -> recurrence(when, clock);
            default -> throw new Unjudged("a time this version doesn't know: " + when.text("type"));
        };
    }

    static Weekly weekly(Node when, WallClock clock) {
        return new Weekly(when.days("days"), when.clockTime("from"), when.clockTime("to"), clock);
    }

    static Recurrence recurrence(Node when, WallClock clock) {
        return new Recurrence(
                unit(when.text("freq")),
                when.number("interval", 1),
                when.time("start"),
                Duration.ofMinutes(when.number("minutes", 0)),
                when.days("byDay"),
                monthDays(when),
                when.has("weekStart") ? when.day("weekStart") : DayOfWeek.MONDAY,
                when.each("except").map(n -> WallClock.at(Instant.parse(n.text()))).collect(Collectors.toSet()),
                clock);
    }

    /** Days of the month as they are given; a second Saturday (2SA) is one of the days 8 to 14, the last one of the last seven. */
    private static Set<Integer> monthDays(Node when) {
        Set<Integer> given = when.each("byMonthDay").map(n -> n.json().asInt()).collect(Collectors.toSet());
        Set<Integer> nth = when.words("byDay").stream().map(Node::nth).collect(Collectors.toSet());
        if (nth.equals(Set.of(0)) || nth.isEmpty()) {
            return given;
        }
        boolean one = when.days("byDay").size() == 1 && !nth.contains(0);
        if (!given.isEmpty() || !one && nth.size() > 1 || !when.text("freq").equals("month")) {
            throw new Unjudged("days of a month this version can't tell apart: " + when.words("byDay"));
        }
        return nth.stream().flatMap(n -> IntStream.range(0, 7).mapToObj(i -> n > 0 ? n * 7 - 6 + i : n * 7 + i)).collect(Collectors.toSet());
    }

    private List<Cover> covers() {
        var covers = new ArrayList<Cover>();
        // of a removal and a replacement of the same one the replacement holds
        input.each("personOverrides").filter(o -> !kind(o).equals("add")).sorted(Comparator.comparing(o -> o.text("type").equals("replace"))).forEach(o -> since(o.span()).ifPresent(s -> covers.add(cover(
                covers.size(), s, o.text("remove"), o.text("type").equals("remove") ? null : o.text("add"), Cover.Type.PEER))));
        input.each("swaps")
                .filter(s -> taken(s.text("state")))
                .forEach(s -> covers.add(cover(covers.size(), s.span(), s.text("from"), s.text("to"), Cover.Type.SWAP)));
        return covers;
    }

    private static Cover cover(int number, Span span, String replaces, @Nullable String by, Cover.Type type) {
        return new Cover(
                "c" + number, null, span, Node.person(replaces), by == null ? new Shift.Open() : Node.person(by), type, null, null, "case",
                Instant.ofEpochSecond(number));
    }

    private List<Special> specials() {
        var specials = new ArrayList<Special>();
        input.each("temporary").forEach(t -> since(t.span()).ifPresent(s -> specials.add(temporary("t" + specials.size(), s, t))));
        input.each("slotOverrides").forEach(o -> new Span(null, o.timeOrNull("until")).common(o.span()).ifPresent(s -> specials.add(new Special(
                "o" + specials.size(), s, List.of(), List.of(),
                o.words("people").stream().map(p -> row(o.text("id") + " " + p, s, Node.person(p))).toList(),
                null, "case", Instant.ofEpochSecond(o.number("priority", 0))))));
        return specials;
    }

    /** What stands in it, nobody's override is about. */
    private Special temporary(String id, Span span, Node t) {
        var rows = new ArrayList<Shift>();
        t.each("shifts").forEach(s -> rows.add(joins(id + " " + rows.size(), s.span(), s.text("person"))));
        return new Special(id, span, List.of(), List.of(), rows, null, "case", Instant.EPOCH);
    }

    private static boolean taken(String state) {
        if (!List.of("open", "taken", "past-due", "deleted").contains(state)) {
            throw new Unjudged("a state of a swap this version doesn't know: " + state);
        }
        return state.equals("taken");
    }

    private static String kind(Node override) {
        String type = override.text("type");
        if (!List.of("add", "remove", "replace").contains(type)) {
            throw new Unjudged("a kind of override this version doesn't know: " + type);
        }
        return type;
    }

    static Special special(String id, Span span, Node t, int made) {
        return new Special(
                id, span, List.of(), List.of(),
                t.each("shifts").map(s -> row("temporary", s.span(), Node.person(s.text("person")))).toList(),
                null, "case", Instant.ofEpochSecond(made));
    }

    /** Where a turn stands at a moment. */
    static Optional<Occurrence> occurrence(Node recur, WallClock clock, LocalDateTime at) {
        return recurrence(recur, clock).at(at);
    }
}
