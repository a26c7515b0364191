package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One narrowing of the calendar; a date is a chain of them: 来年 → 3月 → 25日.
 *
 * @param rule  its name, for explanations
 * @param cycle what it comes back in when nothing wider was said: 25日 in every month
 * @param gives what its result is one of, so that a narrower step may follow: 3月 gives a month
 * @param pick  what it means inside something wider
 * @param week  the weekdays it names
 */
record Step(String rule, Cycle cycle, Cycle gives, Pick pick, Set<DayOfWeek> week) {
    enum Cycle { NONE, WEEK, MONTH, YEAR }

    /** The days meant inside a wider stretch, or null when it has none such (31日 in April). */
    @FunctionalInterface
    interface Pick {
        @Nullable Days in(Days wider, Frame frame);
    }

    static Step of(String rule, Cycle cycle, Cycle gives, Pick pick) {
        return new Step(rule, cycle, gives, pick, Set.of());
    }

    /** Whether this may stand after the other: 3月 after 来年, 日曜 after 来週, 土曜 after 12月. */
    boolean narrows(Step wider) {
        return switch (cycle) {
            case NONE -> false;
            case WEEK -> wider.gives == Cycle.WEEK || wider.gives == Cycle.MONTH;
            default -> wider.gives == cycle;
        };
    }

    /** The wider stretch number k (0 = the one with this day in it). */
    static Days shell(Cycle cycle, LocalDate base, int k) {
        return switch (cycle) {
            case NONE -> Days.day(base);
            case WEEK -> Days.week(base.plusWeeks(k));
            case MONTH -> Days.month(base.withDayOfMonth(1).plusMonths(k));
            case YEAR -> Days.year(base.getYear() + k);
        };
    }
}
