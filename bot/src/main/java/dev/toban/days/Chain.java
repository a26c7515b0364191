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

    boolean isEmpty() {
        return steps.isEmpty();
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

    private @Nullable Days in(Days shell, Frame frame) {
        Days days = shell;
        for (Step step : steps) {
            days = days == null ? null : step.pick().in(days, frame);
        }
        return days;
    }
}
