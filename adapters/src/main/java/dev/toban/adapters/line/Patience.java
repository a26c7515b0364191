package dev.toban.adapters.line;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How long to go on trying, and with what pauses: the first one, then twice as long each time up to thirty times the first, each shortened
 * by up to half at random so that many who wait do not come back at once.
 */
record Patience(Duration firstPause, InstantSource machine) {
    /** The last outcome: what LINE said, or {@link Outcome.Later} if it was never in a state to say anything before {@code end}. */
    Outcome until(Instant end, Supplier<Outcome> call) {
        Duration pause = firstPause;
        while (true) {
            Outcome outcome = call.get();
            if (!(outcome instanceof Outcome.Later) || machine.instant().plus(pause).isAfter(end)) {
                return outcome;
            }
            rest(pause);
            pause = shorter(pause.multipliedBy(2), firstPause.multipliedBy(30));
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.dividedBy(2).plusNanos(ThreadLocalRandom.current().nextLong(1 + pause.toNanos() / 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for LINE was interrupted"); // the letter stays unanswered, for another replica
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
