package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis, the same for one server, Sentinel and Cluster: one shared connection for short questions and others on
 * request for blocking reads. It is there at once, finds Redis when it can and finds it again whenever it was lost.
 */
public final class Link implements AutoCloseable {
    /** How long a short question may take: less than LINE waits for its 200, so that it delivers again. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final Address address;
    private final Dial dial;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Line shared;
    private volatile boolean reachable;
    private volatile RedisException why = new RedisException("not connected yet");
    private boolean told;

    /**
     * @param url as {@code toban.redis.url}
     * @throws IllegalArgumentException for a wrong one; a Redis that is not there is no error
     */
    public Link(String url) {
        address = Address.of(url);
        dial = new Dial(address, PATIENCE);
        Thread.ofVirtual().name("redis-connect").start(this::connect);
    }

    /** Whether the last question was answered. */
    public boolean reachable() {
        return reachable;
    }

    /** Waits until Redis is there, at most so long; says whether it is. */
    public synchronized boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left; shared == null && (left = end - System.nanoTime()) > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return shared != null;
    }

    <T> T ask(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        return ask(PATIENCE, question);
    }

    /** Asks on the shared connection. What one thread asks first is done first. */
    <T> T ask(Duration patience, Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        Line line = shared();
        try {
            T answer = line.ask(patience, question);
            reachable = true;
            return answer;
        } catch (Inbox.Unavailable e) {
            if (broken(e.getCause())) {
                drop(line);
            }
            throw e;
        }
    }

    /** Sends without waiting. */
    <T> CompletionStage<T> send(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        try {
            return question.apply(shared().redis());
        } catch (Inbox.Unavailable | RedisException | IllegalStateException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** A connection of one's own, for reads that block; only where the shared one is there too. */
    Line line() {
        shared();
        try {
            Line line = dial.open();
            reachable = true;
            return line;
        } catch (RedisException e) {
            reachable = false;
            throw new Inbox.Unavailable(e);
        }
    }

    /** Waits before trying something again; false when the link is closed and nothing is to be tried again. */
    boolean pause(Duration pause) {
        try {
            return !closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Line shared() {
        Line line = shared;
        if (line == null) {
            throw new Inbox.Unavailable(why);
        }
        return line;
    }

    /** A server that answers is no reason to leave it, unless it has become somebody's replica. */
    private static boolean broken(Throwable cause) {
        return !(cause instanceof RedisCommandExecutionException) || String.valueOf(cause.getMessage()).startsWith("READONLY");
    }

    private synchronized void drop(Line line) {
        if (shared == line) {
            shared = null;
            reachable = false;
            line.close();
            Thread.ofVirtual().name("redis-connect").start(this::connect);
        }
    }

    private void connect() {
        for (Duration pause = Duration.ofMillis(50); closed.getCount() > 0; ) {
            try {
                Line line = dial.open();
                line.connection().addListener(new RedisConnectionStateListener() {
                    @Override
                    public void onRedisDisconnected(RedisChannelHandler<?, ?> it) {
                        drop(line);
                    }
                });
                synchronized (this) {
                    if (closed.getCount() == 0) {
                        return;
                    }
                    shared = line;
                    reachable = true;
                    notifyAll();
                }
                if (told) {
                    LOG.info("toban.redis.url: {} reached", address);
                }
                told = false;
                return;
            } catch (RedisException e) {
                why = e;
                if (!told && closed.getCount() > 0) {
                    LOG.warn("toban.redis.url: {} (expected: a reachable Redis; {}); trying on", address, root(e));
                    told = true;
                }
            }
            if (!pause(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed.getCount() == 0) {
                return;
            }
            closed.countDown();
            shared = null;
            reachable = false;
        }
        dial.close();
    }
}
