package dev.toban.adapters.line;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Beats so many times a second: whoever waits for the next beat comes no sooner, however many wait, and never two at once. */
final class Metronome {
    private final long apart;
    private long next = System.nanoTime();

    Metronome(int perSecond) {
        this.apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Waits for one's own beat. */
    void next() throws InterruptedIOException {
        long wait = beat() - System.nanoTime();
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("waiting for LINE's rate");
            }
        }
    }

    private synchronized long beat() {
        long beat = Math.max(next, System.nanoTime());
        next = beat + apart;
        return beat;
    }
}
