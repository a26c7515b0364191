package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of a day so far, in whatever order it came (tuesday of last week, 28 june in 2020). */
final class EnglishDate {
    @Nullable Chain whole;
    @Nullable Step year;
    @Nullable Step month;
    @Nullable Step week;
    @Nullable Step part;
    @Nullable Step weekday;
    @Nullable Step named;
    int day;
    boolean found;

    /** The chain from wide to narrow; null when nothing was said of a day. */
    @Nullable Chain chain() {
        List<Step> steps = new ArrayList<>();
        if (whole != null) {
            steps.addAll(whole.steps());
        } else if (named != null) {
            add(steps, year);
            add(steps, named);
            boolean weekend = part != null && part.rule().equals("weekend");
            add(steps, weekend ? Step.of("weekend", Cycle.NONE, Cycle.NONE, (wide, f) -> weekend(wide)) : null);
        } else {
            add(steps, year);
            add(steps, month);
            add(steps, day > 0 ? Steps.day(day) : null);
            add(steps, day > 0 ? null : week);
            add(steps, part);
            boolean open = day == 0 || month == null;
            add(steps, open && weekday != null && (steps.isEmpty() || day > 0 || week != null) ? weekday : null);
        }
        return steps.isEmpty() ? null : new Chain(List.copyOf(steps));
    }

    private static void add(List<Step> steps, @Nullable Step step) {
        if (step != null) {
            steps.add(step);
        }
    }

    /** A weekday said of a full date. */
    @Nullable DayOfWeek check() {
        boolean dated = whole != null || named != null || day > 0 && month != null;
        return weekday != null && dated ? weekday.week().iterator().next() : null;
    }

    /** From the saturday that ends the week to the end of the days named: the weekend of 春分の日. */
    private static Days weekend(Days named) {
        LocalDate sunday = Days.week(named.first()).last();
        return Days.of(sunday.minusDays(1), named.last().isAfter(sunday) ? named.last() : sunday, Grain.WEEKEND);
    }
}
