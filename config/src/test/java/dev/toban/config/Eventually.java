package dev.toban.config;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowingConsumer;

/** Waits for what other threads bring about: looks again and again until it is as expected, or says what it was at last. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30); // two busy cores
    private static final Duration LOOK = Duration.ofMillis(20);

    private Eventually() {}

    static <T> T eventually(Supplier<T> look, ThrowingConsumer<T> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                T seen = look.get();
                expected.accept(seen);
                return seen;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }
}
