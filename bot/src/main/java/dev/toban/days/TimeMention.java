package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody said, and what it was read as.
 *
 * @param from offset in the width-folded text
 * @param to offset after it
 * @param span what it covers; null where it repeats (毎週), is a bare length (2時間) or says too little
 * @param grain day, days, week, weekend, month, year, night, part, hour, minute, instant, range, until, since, recurring, duration …
 * @param band {@code day} or {@code night} where the words say which shift is meant, else null
 * @param day the duty day: the evening's date (昨夜1時 belongs to the evening before); null where several or none
 * @param at a clock time that was said, null without one
 * @param dates the days where the words name several (第2・第4土曜, 1/13 1/14 1/20), else empty
 * @param month a month that was meant as a whole
 * @param year a calendar year that was meant as a whole
 * @param fiscalYear 年度, April to March
 * @param weekdays weekdays that were said
 * @param recurs how it repeats (MONTHLY;BYDAY=3TU), null if it does not
 * @param others further readings of the same words that reach another time
 * @param mismatch the real weekday, where the one said contradicts its date; null where all is well
 * @param rule which rule read it, for explanations
 */
public record TimeMention(
        int from,
        int to,
        @Nullable Span span,
        String grain,
        @Nullable String band,
        @Nullable LocalDate day,
        @Nullable LocalDateTime at,
        List<LocalDate> dates,
        @Nullable YearMonth month,
        @Nullable Integer year,
        @Nullable Integer fiscalYear,
        List<DayOfWeek> weekdays,
        @Nullable String recurs,
        List<Span> others,
        @Nullable DayOfWeek mismatch,
        String rule) {
    public TimeMention {
        dates = List.copyOf(dates);
        weekdays = List.copyOf(weekdays);
        others = List.copyOf(others);
    }
}
