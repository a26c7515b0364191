package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for tests about nights: rows from 17:30 to 翌8:30, covers made one after the other. */
final class Night {
    static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    private static int made;

    private Night() {}

    static Shift row(LocalDate day, String area, int order, Shift.Holder who) {
        LocalDateTime start = day.atTime(17, 30);
        return new Shift(
                Rota.id(day, area, "doctor", order, start), day, area, "doctor", order, new Span(start, day.plusDays(1).atTime(8, 30)), who,
                null, null, day);
    }

    static Shift row(LocalDate day, String area, String who) {
        return row(day, area, 1, p(who));
    }

    static Shift.Someone p(String name) {
        return new Shift.Someone(name);
    }

    static Rota rota(Shift... rows) {
        return Rota.EMPTY.with(List.of(rows), List.of());
    }

    static Cover cover(@Nullable String slot, @Nullable Span span, Shift.Holder replaces, Shift.Holder by) {
        made++;
        return new Cover("c" + made, slot, span, replaces, by, Cover.Type.PEER, null, null, "hub", Instant.ofEpochSecond(made));
    }

    static Absence away(Shift.Holder who, Span span, Shift.@Nullable Holder deputy) {
        return new Absence("a" + who + span, who, span, deputy, null, "hub", Instant.EPOCH);
    }

    /** 09 17:30-22:00 a, 09 22:00-08:30 b/a: who, and in whose place. */
    static String said(List<Stint> stints) {
        return stints.stream()
                .map(s -> s.start().toLocalTime() + "-" + s.end().toLocalTime() + " " + name(s.holder())
                        + (s.standsIn() ? "/" + name(s.meant()) : "")
                        + (s.state() == Stint.State.ABSENT ? " away" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String name(Shift.Holder h) {
        return switch (h) {
            case Shift.Someone(String id) -> id;
            case Shift.At(String id) -> "office " + id;
            case Shift.Open() -> "open";
            case Shift.Closed() -> "closed";
        };
    }
}
