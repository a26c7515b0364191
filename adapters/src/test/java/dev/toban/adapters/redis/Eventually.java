package dev.toban.adapters.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads bring about. */
final class Eventually {
    private Eventually() {}

    static void eventually(Runnable assertion) {
        within(Duration.ofSeconds(15), assertion);
    }

    static void within(Duration limit, Runnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
