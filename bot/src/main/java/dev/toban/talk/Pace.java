package dev.toban.talk;

import java.time.Instant;

/** How fast somebody sends one thing after another, wherever it is answered. */
@FunctionalInterface
public interface Pace {
    Pace EASY = (from, at) -> Tempo.EASY;

    enum Tempo {
        EASY,
        /** Just now it has become too much: to be said once. */
        TOO_FAST_NOW,
        /** Still too much: nothing more is said until they have been quiet. */
        TOO_FAST
    }

    /** Counts this one too. Never waits and never fails. */
    Tempo of(Sender from, Instant at);
}
