package dev.toban.adapters.slack;

import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** An inbox in memory that keeps each letter once, and can be out of reach or slow. */
final class Letters implements Inbox {
    private final Map<String, Letter> kept = new LinkedHashMap<>();
    private final List<String> offered = new ArrayList<>();
    private volatile boolean away;
    private int generation;
    private volatile @Nullable CountDownLatch hold;

    @Override
    public void put(List<Letter> letters) {
        CountDownLatch latch = hold;
        int mine = generation();
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (away) {
            throw new Unavailable(new IllegalStateException("away"));
        }
        synchronized (this) {
            if (mine != generation) {
                return; // of a test that is over
            }
            letters.forEach(letter -> {
                offered.add(letter.id());
                kept.putIfAbsent(letter.id(), letter);
            });
        }
    }

    private synchronized int generation() {
        return generation;
    }

    synchronized List<Letter> all() {
        return List.copyOf(kept.values());
    }

    synchronized List<String> offered() {
        return List.copyOf(offered);
    }

    Letter only() {
        if (all().size() != 1) {
            throw new AssertionError("one letter expected, kept: " + all());
        }
        return all().getFirst();
    }

    Incoming.Said said() {
        return (Incoming.Said) only().what();
    }

    void away(boolean now) {
        away = now;
    }

    void stop() {
        hold = new CountDownLatch(1);
    }

    void goOn() {
        CountDownLatch latch = hold;
        hold = null;
        if (latch != null) {
            latch.countDown();
        }
    }

    synchronized void empty() {
        generation++;
        goOn();
        away = false;
        kept.clear();
        offered.clear();
    }
}
