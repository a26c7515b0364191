package dev.toban.config;

import dev.toban.learn.DailyDigest;
import dev.toban.talk.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever looks at the clock: what is due by it gets done. Every replica has one. */
final class Rounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final DailyDigest digest;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    Rounds(DailyDigest digest, InstantSource clock) {
        this.digest = digest;
        this.clock = clock;
    }

    void begin() {
        Thread.ofVirtual().name("rounds").start(this::run);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closed.await(EVERY.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            digest.look(clock.instant());
        } catch (Inbox.Unavailable e) {
            log.warn("digest: waits for the store");
        } catch (RuntimeException e) { // the message may quote what was asked
            log.error("digest: failed ({}), tried again", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
