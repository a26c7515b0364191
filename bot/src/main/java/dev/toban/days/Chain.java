package dev.toban.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps from wide to narrow, and the days they may mean: the coming ones first, then the last ones that were. */
record Chain(List<Step> steps) {
    /** A 29 February is at most eight years away; the fifth Sunday and a 31st that is a Friday come within a year. */
    private static final int AHEAD = 14;

    static Chain of(Step... steps) {
        return new Chain(List.of(steps));
    }

    Chain then(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Chain(List.copyOf(more));
    }

    /** These steps in the year of another chain, or in the year before when they would come after it. */
    Chain in(Chain other) {
        Step year = other.steps().getFirst();
        List<Step> all = new ArrayList<>(steps);
        all.addFirst(Step.of("year", Step.Cycle.NONE, Step.Cycle.YEAR, (wide, f) -> {
            Days whole = year.pick().in(wide, f);
            Days mine = whole == null ? null : in(whole, f);
            Days end = other.in(wide, f);
            boolean before = mine != null && end != null && mine.first().isAfter(end.last());
            return before ? Days.year(whole.first().getYear() - 1) : whole;
        }));
        return new Chain(List.copyOf(all));
    }

    /** Likeliest first; empty when there is no such day (30/2). */
    List<Days> readings(Frame frame) {
        Step.Cycle cycle = steps.getFirst().cycle();
        if (cycle == Step.Cycle.NONE) {
            Days only = in(Days.day(frame.today()), frame);
            return only == null ? List.of() : List.of(only);
        }
        List<Days> found = new ArrayList<>();
        Days past = null;
        boolean beside = frame.beside() != null && steps.getFirst().cycle() != Step.Cycle.YEAR;
        LocalDate base = beside ? frame.beside() : frame.base();
        for (int k = -1; k <= AHEAD && found.isEmpty(); k++) {
            Days days = in(Step.shell(cycle, base, k), frame);
            if (days != null && k == 0 && thisMonth()) {
                return List.of(days);
            }
            if (days != null && (days.last().isBefore(base) || (frame.after() != null && days.first().isBefore(base)))) {
                past = days;
            } else if (days != null) {
                found.add(days);
            }
        }
        if (past != null && frame.after() == null) {
            found.add(past);
        }
        return found;
    }

    /** 21日の月曜: this month's, when its 21st is one, even if it is over. */
    private boolean thisMonth() {
        return steps.size() == 2 && steps.getFirst().rule().equals("day") && steps.getLast().rule().equals("weekday");
    }

    private @Nullable Days in(Days shell, Frame frame) {
        Days days = shell;
        for (Step step : steps) {
            days = days == null ? null : step.pick().in(days, frame);
        }
        return days;
    }
}
