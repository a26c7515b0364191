package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words were read as, placed in the calendar; a {@link TimeMention} without its place in the text. */
record Reading(
        @Nullable Span span,
        Grain grain,
        @Nullable Band band,
        @Nullable LocalDate duty,
        @Nullable LocalDateTime at,
        @Nullable Days days,
        Set<DayOfWeek> week,
        @Nullable String recur,
        List<Span> alternatives,
        @Nullable DayOfWeek mismatch,
        String rule) {
    static Reading of(@Nullable Span span, Grain grain, String rule) {
        return new Reading(span, grain, null, null, null, null, Set.of(), null, List.of(), null, rule);
    }

    LocalDateTime start() {
        return span == null || span.start() == null ? LocalDateTime.MIN : span.start();
    }

    Reading with(Span other, Grain coarser, String because) {
        return new Reading(other, coarser, band, duty, at, null, week, recur, List.of(), mismatch, because);
    }

    Reading withDates(List<LocalDate> dates) {
        Days listed = new Days(dates.getFirst(), dates.getLast(), grain, dates, false);
        return new Reading(span, grain, band, duty, at, listed, week, recur, alternatives, mismatch, rule);
    }

    TimeMention in(int from, int to) {
        boolean wide = days != null && at == null && band == null;
        return new TimeMention(from, to, span, grain, band, duty, at,
                days == null ? List.of() : days.dates(),
                wide && grain == Grain.MONTH ? YearMonth.from(days.first()) : null,
                wide && (grain == Grain.YEAR || wholeYear(days)) ? (Integer) days.first().getYear() : null,
                days != null && days.fiscal(), week, recur, alternatives, mismatch, rule);
    }

    /** 来年の祝日: single days of a year. */
    private static boolean wholeYear(Days days) {
        return days.dates().size() > 5 && days.last().getDayOfYear() - days.first().getDayOfYear() > 300;
    }
}
