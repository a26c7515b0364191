package dev.toban.adapters.redis;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Work in lanes: one after another within a lane, lanes side by side on virtual threads, so much under way in all and no more. */
final class Lanes {
    private final String name;
    private final Semaphore room;
    private final Map<String, ArrayDeque<Runnable>> waiting = new HashMap<>();

    Lanes(String name, int underWay) {
        this.name = name;
        this.room = new Semaphore(underWay);
    }

    /** Puts work at the end of a lane; waits while there is no room. */
    void put(String lane, Runnable work) throws InterruptedException {
        room.acquire();
        synchronized (waiting) {
            var queue = waiting.get(lane);
            if (queue == null) {
                queue = new ArrayDeque<>();
                waiting.put(lane, queue);
                Thread.ofVirtual().name(name).start(() -> walk(lane));
            }
            queue.add(work);
        }
    }

    private void walk(String lane) {
        for (Runnable next; (next = next(lane)) != null; ) {
            try {
                next.run();
            } finally {
                room.release();
            }
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String lane) {
        synchronized (waiting) {
            Runnable next = waiting.get(lane).poll();
            if (next == null) {
                waiting.remove(lane);
            }
            return next;
        }
    }
}
