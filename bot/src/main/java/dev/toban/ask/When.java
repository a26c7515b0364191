package dev.toban.ask;

import dev.toban.days.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of a message as slots need them.
 *
 * @param covered   offsets of the words that told a time, as from/to pairs
 * @param dates     single days said, duty days where a night was meant
 * @param band      day or night
 * @param at        an instant said
 * @param now       whether 「いま」 was said
 * @param from      start of a span of several days
 * @param timed     whether {@code from} has a time of day
 * @param to        last day of it
 * @param bare      whether only a part of the day was said, no day (夜は)
 * @param back      the same words of what is over (11月の実績), null where they name nothing else then
 * @param recur     a repetition as iCalendar has it (MONTHLY;BYDAY=3TU)
 */
record When(
        List<int[]> covered,
        List<LocalDate> dates,
        @Nullable String band,
        @Nullable LocalDateTime at,
        boolean now,
        @Nullable LocalTime time,
        @Nullable YearMonth month,
        @Nullable Integer year,
        @Nullable Integer fiscalYear,
        @Nullable LocalDateTime from,
        boolean timed,
        @Nullable LocalDate to,
        @Nullable DayOfWeek weekday,
        @Nullable String recur,
        boolean past,
        boolean bare,
        @Nullable Span interval,
        Doubt doubt,
        @Nullable When back) {

    static final When NEVER =
            new When(List.of(), List.of(), null, null, false, null, null, null, null, null, false, null, null, null, false, false, null, Doubt.NONE, null);

    boolean any() {
        return !covered.isEmpty();
    }

    /** Whether the last such time is nearer than the coming one: on the 9th, 3日 is six days ago. */
    boolean nearerBack(LocalDateTime now) {
        if (back == null || interval == null || interval.start() == null || back.interval() == null || back.interval().start() == null) {
            return false;
        }
        return Duration.between(back.interval().start(), now).compareTo(Duration.between(now, interval.start())) < 0;
    }

    @Nullable LocalDate date() {
        return dates.isEmpty() ? null : dates.getFirst();
    }
}
