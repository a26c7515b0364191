package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time that a text speaks of, and every reading of it that a later stage may print or ask about.
 *
 * @param from         offset of its first character in the folded text
 * @param to           offset after its last character
 * @param span         the interval it was read as; null for recurrences and bare durations
 * @param grain        how fine it was said
 * @param band         the part of the day, if one was said
 * @param duty         the duty day it falls on: the date of the evening whose night it is (昨夜1時 is the evening before)
 * @param at           the clock time, if one was said, on its date
 * @param dates        the days, when the words name several single ones (元日と2日; 第2・第4土曜)
 * @param month        the month, when just a month was said (来月)
 * @param year         the year, when just a year was said (去年, 今年度)
 * @param fiscal       whether that year is a fiscal one, April to March
 * @param weekdays     weekdays that were said as such
 * @param recur        the rule of a recurrence, in the words of RFC 5545: {@code MONTHLY;BYDAY=3TU}
 * @param alternatives other readings, likeliest first
 * @param mismatch     the true weekday, when the one that was said contradicts the date: 11月20日(木)
 * @param rule         which rule read it, for explanations: {@code weekday}, {@code night}
 */
public record TimeMention(
        int from,
        int to,
        @Nullable Span span,
        Grain grain,
        @Nullable Band band,
        @Nullable LocalDate duty,
        @Nullable LocalDateTime at,
        List<LocalDate> dates,
        @Nullable YearMonth month,
        @Nullable Integer year,
        boolean fiscal,
        Set<DayOfWeek> weekdays,
        @Nullable String recur,
        List<Span> alternatives,
        @Nullable DayOfWeek mismatch,
        String rule) {
    public TimeMention {
        dates = List.copyOf(dates);
        weekdays = Set.copyOf(weekdays);
        alternatives = List.copyOf(alternatives);
    }

    /** The last such time instead of the coming one, where the words may mean either: 11月, said in December. */
    public TimeMention back(LocalDateTime now) {
        LocalDateTime coming = span == null ? null : span.start();
        if (coming == null || !coming.isAfter(now) || dates.size() > 1) {
            return this;
        }
        return alternatives.stream()
                .filter(a -> a.start() != null && a.end() != null && !a.end().isAfter(now))
                .max(Comparator.comparing(Span::start))
                .map(last -> moved(last, ChronoUnit.DAYS.between(coming.toLocalDate(), last.start().toLocalDate())))
                .orElse(this);
    }

    private TimeMention moved(Span last, long days) {
        return new TimeMention(
                from, to, last, grain, band, duty == null ? null : duty.plusDays(days), at == null ? null : at.plusDays(days), dates,
                month == null ? null : YearMonth.from(last.start()), year, fiscal, weekdays, recur, List.of(), null, rule);
    }
}
