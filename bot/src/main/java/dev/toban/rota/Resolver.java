package dev.toban.rota;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says who stands where: rows of the table, where there is none the turns, over both the special tables, then the covers, all at
 * once, and last the absences. Pure: the same facts give the same stints.
 */
final class Resolver {
    private final NavigableMap<LocalDate, List<Shift>> table;
    private final List<Shift> far;
    private final Overlays overlays;
    private final Rules rules;

    Resolver(NavigableMap<LocalDate, List<Shift>> table, List<Shift> far, Overlays overlays, Rules rules) {
        this.table = table;
        this.far = far;
        this.overlays = overlays;
        this.rules = rules;
    }

    /** A row with what may happen to it. */
    private record Row(Shift shift, Stint.Source source, List<Shift.Holder> others, int priority, boolean alone, @Nullable Special of) {
        static Row of(Shift s, Stint.Source source, boolean alone) {
            return new Row(s, source, List.of(), 0, alone, null);
        }
    }

    /** What begins on a duty day. */
    List<Stint> day(LocalDate day) {
        List<Shift> written = table.getOrDefault(day, List.of());
        if (overlays.none() && rules.turns().isEmpty()) {
            return written.stream().map(s -> Stint.asWritten(s, Stint.Source.TABLE)).toList();
        }
        Map<Post, List<Shift>> posts = byPost(written);
        var stints = new ArrayList<Stint>();
        for (Shift s : written) {
            stints(Row.of(s, Stint.Source.TABLE, posts.get(s.post()).size() == 1), stints::add);
        }
        for (Turn turn : rules.turns()) {
            rows(turn, day, posts).forEach(row -> stints(row, stints::add));
        }
        return stints;
    }

    private static Map<Post, List<Shift>> byPost(List<Shift> written) {
        Map<Post, List<Shift>> posts = HashMap.newHashMap(written.size());
        written.forEach(s -> posts.computeIfAbsent(s.post(), _ -> new ArrayList<>(1)).add(s));
        return posts;
    }

    /** What no day holds: special tables, and rows that last for many days. */
    List<Stint> far() {
        var stints = new ArrayList<Stint>();
        far.forEach(s -> stints(Row.of(s, Stint.Source.TABLE, true), stints::add));
        for (Special special : overlays.specials()) {
            for (Shift s : special.rows()) {
                s.span().common(special.span()).ifPresent(span -> stints(
                        new Row(s.during(span), Stint.Source.SPECIAL, List.of(), 0, alone(s, special.rows()), special), stints::add));
            }
        }
        return stints;
    }

    private static boolean alone(Shift s, List<Shift> among) {
        return among.stream().filter(o -> o.post().equals(s.post()) && o.day().equals(s.day())).count() == 1;
    }

    /** The turn's rows of a day, save where the table has that post at that time. */
    private Stream<Row> rows(Turn turn, LocalDate day, Map<Post, List<Shift>> written) {
        List<Shift> there = written.getOrDefault(turn.post(), List.of());
        return turn.on(day)
                .filter(r -> there.stream().noneMatch(w -> w.span().overlaps(r.shift().span())))
                .map(r -> new Row(r.shift(), Stint.Source.TURN, r.others(), turn.priority(), turn.team() == null, null));
    }

    private void stints(Row row, Consumer<Stint> to) {
        Shift s = row.shift;
        List<Cover> covers = overlays.of(s, row.alone);
        List<Span> hidden = hidden(row);
        if (covers.isEmpty() && hidden.isEmpty() && !overlays.everAway(s.holder())) {
            to.accept(Stint.asWritten(s, row.source));
            return;
        }
        List<Shift.Holder> candidates = new ArrayList<>(row.others);
        candidates.add(s.holder());
        covers.forEach(c -> candidates.add(c.by()));
        Stint before = null;
        List<LocalDateTime> cuts = cuts(s.span(), covers, hidden, candidates);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            LocalDateTime from = cuts.get(i);
            if (hidden.stream().anyMatch(h -> h.contains(from))) {
                continue;
            }
            Stint now = at(from, row, covers).during(from, cuts.get(i + 1));
            if (before != null && now.continues(before)) {
                before = before.during(before.start(), now.end());
                continue;
            }
            if (before != null) {
                to.accept(before);
            }
            before = now;
        }
        if (before != null) {
            to.accept(before);
        }
    }

    /** Who stands there at one moment. */
    private Stint at(LocalDateTime t, Row row, List<Cover> covers) {
        Cover cover = null;
        for (Cover c : covers) {
            cover = c.span() == null || c.span().contains(t) ? c : cover;
        }
        if (cover != null && cover.by().equals(row.shift.holder())) {
            cover = null; // put back
        }
        Shift.Holder who = cover == null ? row.shift.holder() : cover.by();
        Absence absence = overlays.away(who, t);
        if (absence != null) {
            who = instead(who, absence, row, t);
        }
        return new Stint(row.shift, row.shift.span(), who, cover, absence, row.source);
    }

    /** The deputy, or by the turn's rule the next one, who is not away too; else still the one who is away. */
    private Shift.Holder instead(Shift.Holder who, Absence absence, Row row, LocalDateTime t) {
        Shift.Holder deputy = absence.deputy() != null ? absence.deputy() : rules.deputy(who);
        if (deputy == null && !absence.who().equals(who)) {
            deputy = rules.deputy(absence.who()); // the deputy of the office
        }
        return Stream.concat(Stream.ofNullable(deputy), row.others.stream())
                .filter(d -> !d.equals(who) && overlays.away(d, t) == null)
                .findFirst()
                .orElse(who);
    }

    private List<LocalDateTime> cuts(Span span, List<Cover> covers, List<Span> hidden, Collection<Shift.Holder> candidates) {
        var cuts = new TreeSet<LocalDateTime>();
        Consumer<Span> cut = c -> Stream.of(c.start(), c.end())
                .filter(Objects::nonNull)
                .filter(span::contains)
                .forEach(cuts::add);
        covers.forEach(c -> cut.accept(c.span() == null ? span : c.span()));
        hidden.forEach(cut);
        for (Shift.Holder h : candidates) {
            for (Absence a : overlays.away(h, span)) {
                cut.accept(a.span());
                Stream.of(a.deputy(), rules.deputy(h), rules.deputy(a.who()))
                        .filter(Objects::nonNull)
                        .flatMap(d -> overlays.away(d, span).stream())
                        .forEach(d -> cut.accept(d.span()));
            }
        }
        cuts.add(span.start());
        cuts.add(span.end());
        return List.copyOf(cuts);
    }

    /** Stretches of a row that something else takes the place of: a special table, or a rule of higher priority that has somebody. */
    private List<Span> hidden(Row row) {
        var hidden = new ArrayList<Span>();
        for (Special s : overlays.specials()) {
            if (s != row.of && s.isFor(row.shift.post()) && s.span().overlaps(row.shift.span())
                    && (row.of == null || s.made().isAfter(row.of.made()))) {
                hidden.add(s.span());
            }
        }
        if (row.source == Stint.Source.TURN && rules.layered(row.shift.post())) {
            above(row).forEach(hidden::add);
        }
        return hidden;
    }

    private Stream<Span> above(Row row) {
        LocalDate first = row.shift.span().start().toLocalDate().minusDays(rules.reach());
        LocalDate last = row.shift.span().end().toLocalDate();
        return rules.turns().stream()
                .filter(t -> t.post().equals(row.shift.post()) && t.priority() > row.priority)
                .flatMap(t -> first.datesUntil(last.plusDays(1)).flatMap(d -> rows(t, d, byPost(table.getOrDefault(d, List.of())))))
                .filter(r -> r.shift.span().overlaps(row.shift.span()))
                .mapMulti((Row r, Consumer<Stint> to) -> stints(r, to))
                .filter(s -> s.state() != Stint.State.ABSENT)
                .map(Stint::span);
    }
}
