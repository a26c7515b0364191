package dev.toban.config;

import dev.toban.books.Books;
import dev.toban.desk.Round;
import dev.toban.talk.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever looks at the clock: what is due by it gets done. Every replica has one. */
final class Rounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final List<Round> rounds;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    Rounds(List<Round> rounds, InstantSource clock) {
        this.rounds = List.copyOf(rounds);
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
        for (Round round : rounds) {
            try {
                round.look(clock.instant());
            } catch (Inbox.Unavailable e) {
                log.warn("{}: waits for the store", round.name());
            } catch (Books.Moved e) {
                log.info("{}: done by another", round.name());
            } catch (RuntimeException e) { // the message may quote what was asked
                log.error("{}: failed ({}), tried again", round.name(), e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
