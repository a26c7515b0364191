package dev.toban.turns;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How long before something it is said again: four weeks, a week, a day.
 *
 * @param window how late it may still be said; after that only the next step counts
 */
public record Ladder(List<Duration> leads, Duration window) {
    public Ladder {
        leads = List.copyOf(leads);
    }

    /** Whether a step is due at a moment, both ends of its window included. */
    public boolean due(LocalDateTime start, LocalDateTime now) {
        return leads.stream().map(start::minus).anyMatch(step -> !now.isBefore(step) && !now.isAfter(step.plus(window)));
    }
}
