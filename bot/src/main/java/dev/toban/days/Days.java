package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A stretch of whole days, both ends named; {@code dates} when only some of them are meant. */
record Days(LocalDate first, LocalDate last, Grain grain, List<LocalDate> dates, boolean fiscal) {
    static Days of(LocalDate first, LocalDate last, Grain grain) {
        return new Days(first, last, grain, List.of(), false);
    }

    static Days day(LocalDate day) {
        return of(day, day, Grain.DAY);
    }

    static Days some(List<LocalDate> dates) {
        return new Days(dates.getFirst(), dates.getLast(), dates.size() == 1 ? Grain.DAY : Grain.DAYS, dates, false);
    }

    static Days week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(monday, monday.plusDays(6), Grain.WEEK);
    }

    static Days month(LocalDate in) {
        return of(in.withDayOfMonth(1), in.with(TemporalAdjusters.lastDayOfMonth()), Grain.MONTH);
    }

    static Days year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR);
    }

    /** 年度: April to March. */
    static Days fiscal(int year) {
        return new Days(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), Grain.YEAR, List.of(), true);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    Span span() {
        return Span.days(first, last);
    }
}
