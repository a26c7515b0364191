package dev.toban.adapters.redis;

import dev.toban.talk.Parcel;
import dev.toban.talk.Sender;
import dev.toban.talk.Traces;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Redis holds of people beside the books, and how it goes: out of the streams, out of the short memory, and by and by out of the
 * append-only file, which is written anew.
 */
public final class RedisTraces implements Traces {
    private static final int PAGE = 500;
    private static final Duration BETWEEN_COMPACTIONS = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(RedisTraces.class);

    private final Link link;
    private final Keys keys;
    private final AtomicLong compacted = new AtomicLong(System.nanoTime() - BETWEEN_COMPACTIONS.toNanos());

    /** @param hub the hub's id */
    public RedisTraces(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    @Override
    public void unsent(Sender from, String messageId) {
        purge(link, keys, from, messageId);
        link.ask(r -> r.del(keys.topic(from.key())));
        compact();
    }

    /** A message that still waits to be answered goes, whoever would have answered it. */
    static void purge(Link link, Keys keys, Sender from, String messageId) {
        String id = "\"messageId\":" + Json.write(messageId);
        remove(link, keys.inbox().streams().get(RedisInbox.shard(from)), it -> it.contains(id));
    }

    @Override
    public void forget(String user) {
        String quoted = Json.write(user);
        keys.inbox().streams().forEach(stream -> remove(link, stream, it -> it.contains("\"user\":" + quoted)));
        keys.notes().streams().forEach(stream -> remove(link, stream, it -> it.contains(user)));
        keys.outboxStreams().forEach(stream -> parcels(stream, user));
        later(user);
        topics(user);
        compact();
    }

    private static void remove(Link link, String stream, Predicate<String> which) {
        for (var e : entries(link, stream)) {
            if (which.test(e.getBody().getOrDefault("it", ""))) {
                link.ask(r -> r.xdel(stream, e.getId()));
            }
        }
    }

    private static List<StreamMessage<String, String>> entries(Link link, String stream) {
        var all = new ArrayList<StreamMessage<String, String>>();
        List<StreamMessage<String, String>> some;
        do {
            Range<String> range = all.isEmpty() ? Range.unbounded() : Range.from(Range.Boundary.excluding(all.getLast().getId()), Range.Boundary.unbounded());
            some = link.ask(r -> r.xrange(stream, range, Limit.from(PAGE)));
            all.addAll(some);
        } while (some.size() == PAGE);
        return all;
    }

    /** A parcel for others too goes on without them; its id, and so LINE's key against sending twice, stays. */
    private void parcels(String stream, String user) {
        for (var e : entries(link, stream)) {
            String it = e.getBody().getOrDefault("it", "");
            if (it.contains(user)) {
                String rest = without(it, user);
                if (rest != null) {
                    link.ask(r -> r.xadd(stream, Map.of("it", rest)));
                }
                link.ask(r -> r.xdel(stream, e.getId()));
            }
        }
    }

    private void later(String user) {
        for (var scored : link.ask(r -> r.zrangeWithScores(keys.later(), 0, -1))) {
            String it = scored.getValue();
            if (it.contains(user)) {
                String rest = without(it.substring(1), user);
                if (rest != null) {
                    link.ask(r -> r.zadd(keys.later(), scored.getScore(), it.charAt(0) + rest));
                }
                link.ask(r -> r.zrem(keys.later(), it));
            }
        }
    }

    private static @Nullable String without(String json, String user) {
        Parcel parcel = Json.read(json, Parcel.class);
        List<String> others = parcel.to().stream().filter(to -> !to.equals(user)).toList();
        return others.isEmpty() ? null : Json.write(parcel.only(others));
    }

    /** One to one, and in every group. */
    private void topics(String user) {
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            var some = link.ask(r -> r.scan(from, ScanArgs.Builder.matches(keys.topic("*")).limit(PAGE)));
            for (String key : some.getKeys()) {
                if (key.equals(keys.topic(user)) || key.endsWith("/" + user)) {
                    link.ask(r -> r.del(key));
                }
            }
            cursor = some;
        } while (!cursor.isFinished());
    }

    /** Only where there is such a file, and not more often than each minute: what is gone goes with the next writing. */
    @Override
    public void compact() {
        long last = compacted.get();
        long now = System.nanoTime();
        if (now - last < BETWEEN_COMPACTIONS.toNanos() || !compacted.compareAndSet(last, now)) {
            return;
        }
        link.send(r -> r.info("persistence")).thenCompose(info -> info.contains("aof_enabled:1")
                        ? link.<String>send(r -> r.bgrewriteaof())
                        : CompletableFuture.completedFuture(""))
                .whenComplete((done, failed) -> {
                    if (failed != null) {
                        LOG.info("traces: the append-only file is written anew another time ({})", failed.getClass().getSimpleName());
                    }
                });
    }
}
