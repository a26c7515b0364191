package dev.toban.adapters.redis;

import dev.toban.talk.Audit;
import dev.toban.talk.Inbox;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The audit in Redis: entries are put down in memory and written some moments later, many at once, so that nobody's answer waits for its
 * record. While Redis is away some thousands wait; what does not fit is counted, and the count is recorded.
 */
public final class RedisAudit implements Audit, AutoCloseable {
    private static final int WAITING = 20_000;
    private static final int AT_ONCE = 100;
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Script APPEND = new Script("audit", ScriptOutputType.INTEGER);

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer;
    private volatile boolean closed;

    /** @param hub the hub's id */
    public RedisAudit(Link link, String hub, InstantSource clock) {
        this.link = link;
        this.keys = new Keys(hub);
        this.clock = clock;
        this.writer = Thread.ofVirtual().name("redis-audit").start(this::run);
    }

    @Override
    public void record(Entry entry) {
        if (!waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    private void run() {
        var batch = new ArrayList<Entry>();
        while (!closed || !waiting.isEmpty() || !batch.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    Entry first = waiting.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                }
                append(link, keys, batch);
                batch.clear();
                recordLost();
            } catch (Inbox.Unavailable e) {
                if (closed || !link.pause(SOON)) {
                    return; // what waits is lost with the program
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    static void append(Link link, Keys keys, List<Entry> batch) {
        var args = new ArrayList<String>();
        for (Entry e : batch) {
            args.addAll(List.of(e.at().toString(), e.by(), e.via() == null ? "" : e.via().name(), e.act().name(), e.what()));
        }
        APPEND.run(link, Link.PATIENCE, List.of(keys.audit(), keys.head(keys.audit())), args);
    }

    private void recordLost() {
        long count = lost.getAndSet(0);
        if (count > 0) {
            record(new Entry(clock.instant(), "job:audit", null, Act.LOST, Long.toString(count)));
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
