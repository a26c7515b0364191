package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which of a feed's streams this replica reads: each is owned by one replica for a short time, renewed while it lives and free
 * for the others when it dies. Replicas share them fairly; one that gives a stream away first finishes what it has begun.
 */
final class Leases implements AutoCloseable {
    private static final Script LEASE = new Script("lease", ScriptOutputType.MULTI);

    private final Link link;
    private final Keys.Feed feed;
    private final Duration lease;
    private final String me = UUID.randomUUID().toString();
    private final Map<Integer, Long> held = new HashMap<>();
    private final Set<Integer> leaving = new TreeSet<>();
    private final int[] busy;
    private long until = System.nanoTime();
    private long terms;
    private boolean closed;

    Leases(Link link, Keys.Feed feed, Duration lease) {
        this.link = link;
        this.feed = feed;
        this.lease = lease;
        this.busy = new int[feed.streams().size()];
    }

    /** Asks Redis once; to be called three times a lease. */
    void renew() {
        long asked = System.nanoTime();
        List<Long> answer;
        try {
            answer = ask(true, idle());
        } catch (Inbox.Unavailable e) {
            return; // what is held runs out by itself
        }
        settle(asked, answer);
    }

    private List<Long> ask(boolean stay, List<Integer> giveUp) {
        var keys = new ArrayList<>(List.of(feed.replicas()));
        keys.addAll(feed.owners());
        var args = new ArrayList<>(List.of(me, Long.toString(lease.toMillis()), stay ? "1" : "0"));
        giveUp.forEach(i -> args.add(i.toString()));
        return LEASE.run(link, Link.PATIENCE, keys, args);
    }

    private synchronized void settle(long asked, List<Long> answer) {
        if (closed) {
            return;
        }
        expire();
        until = asked + lease.toNanos();
        var mine = new TreeSet<Integer>();
        answer.stream().skip(1).forEach(i -> mine.add(i.intValue()));
        leaving.retainAll(mine);
        held.keySet().retainAll(mine);
        long share = answer.getFirst();
        for (int shard : mine) {
            if (!leaving.contains(shard) && mine.size() - leaving.size() > share) {
                leaving.add(shard);
                held.remove(shard);
            } else if (!leaving.contains(shard)) {
                held.computeIfAbsent(shard, s -> ++terms);
            }
        }
        notifyAll();
    }

    /** The streams to read now, each with the number of its term: a new term reads from the beginning. */
    synchronized Map<Integer, Long> held() {
        expire();
        return Map.copyOf(held);
    }

    /** Waits until something is held, at most a second or so. */
    synchronized void awaitHeld() {
        expire();
        if (held.isEmpty() && !closed) {
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized boolean holds(int shard, long term) {
        expire();
        return held.getOrDefault(shard, -1L) == term;
    }

    /** Begins work on an entry if the stream is still held; {@link #leave} must follow. */
    synchronized boolean enter(int shard, long term) {
        if (!holds(shard, term)) {
            return false;
        }
        busy[shard]++;
        return true;
    }

    synchronized void leave(int shard) {
        busy[shard]--;
        notifyAll();
    }

    private void expire() {
        if (System.nanoTime() - until >= 0) {
            held.clear();
        }
    }

    private synchronized List<Integer> idle() {
        return leaving.stream().filter(shard -> busy[shard] == 0).toList();
    }

    /** Begins nothing more, waits a little for what was begun, and leaves the streams to others at once. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            leaving.addAll(held.keySet());
            held.clear();
            notifyAll();
            long end = System.nanoTime() + lease.toNanos();
            try {
                for (long left; idle().size() < leaving.size() && (left = end - System.nanoTime()) > 0; ) {
                    java.util.concurrent.TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            ask(false, idle());
        } catch (Inbox.Unavailable e) {
            return; // they run out by themselves
        }
    }
}
