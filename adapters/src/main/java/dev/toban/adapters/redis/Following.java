package dev.toban.adapters.redis;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.talk.Inbox;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a follower's view equal to the books: loads everything, then reads the stream of changes on a connection of its own and hands
 * on what each of them touched, as it is now. After a loss it goes on where it was, or loads again if the stream no longer knows that
 * place (Redis was emptied or put back to an older state); what has vanished meanwhile is then told as gone.
 */
final class Following implements AutoCloseable {
    private static final Duration CHUNK_PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(300);
    private static final Duration STUMBLED = Duration.ofSeconds(2); // a view that can't take something may never be able to
    private static final int CHUNK = 2_000;
    private static final String BEGINNING = "0-0";
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private final Follower follower;
    private final Map<Book<?>, Set<String>> known = new HashMap<>();
    private String seen = BEGINNING;
    private Instant asOf = Instant.EPOCH;
    private volatile boolean loaded;
    private volatile boolean closed;

    Following(Link link, Keys keys, InstantSource clock, Follower follower) {
        this.link = link;
        this.keys = keys;
        this.clock = clock;
        this.follower = follower;
        Book.ALL.forEach(book -> known.put(book, new HashSet<>()));
        Thread.ofVirtual().name("redis-follow").start(this::run);
    }

    boolean loaded() {
        return loaded;
    }

    /** Waits until the follower has taken that revision, at most so long. */
    synchronized void await(String revision, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left; Line.compare(seen, revision) < 0 && !closed && (left = end - System.nanoTime()) > 0; ) {
                java.util.concurrent.TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        do {
            try (Line line = link.line()) {
                if (!loaded || !remembers(line)) {
                    load(line);
                }
                while (!closed) {
                    follow(line);
                }
            } catch (Inbox.Unavailable e) {
                lost();
            } catch (RuntimeException e) {
                LOG.error("changes: the view stumbled after {}, {} at {}; it is told everything again", seen, e.getClass(), Conveyor.where(e));
                loaded = false;
                lost();
                link.pause(STUMBLED);
            }
        } while (!closed && link.pause(AGAIN));
    }

    private void lost() {
        if (!closed) {
            follower.alive(asOf, false);
        }
    }

    private boolean remembers(Line line) {
        return seen.equals(BEGINNING)
                || !line.ask(Link.PATIENCE, r -> r.xrange(keys.changes(), Range.create(seen, seen))).isEmpty();
    }

    /** What changes while it loads is told twice, which does no harm: the place in the stream is taken first. */
    private void load(Line line) {
        var newest = line.ask(Link.PATIENCE, r -> r.xrevrange(keys.changes(), Range.unbounded(), Limit.from(1)));
        Instant then = clock.instant();
        Book.ALL.forEach(book -> load(line, book));
        alive(then);
        loaded = true;
        tell(newest.isEmpty() ? BEGINNING : newest.getFirst().getId());
    }

    private <T> void load(Line line, Book<T> book) {
        var there = new HashSet<String>();
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            var chunk = line.ask(CHUNK_PATIENCE, r -> r.hscan(keys.of(book), from, ScanArgs.Builder.limit(CHUNK)));
            there.addAll(chunk.getMap().keySet());
            var put = new ArrayList<T>(chunk.getMap().size());
            chunk.getMap().forEach((id, json) -> read(book, id, json, put));
            take(nothing("load").with(book, Change.Set.of(put)));
            cursor = chunk;
        } while (!cursor.isFinished());
        var gone = new ArrayList<>(known.get(book));
        gone.removeAll(there);
        known.put(book, there);
        if (book != Book.HUB) { // without one nothing can be answered: the last known stays
            take(nothing("load").with(book, new Change.Set<>(List.of(), gone)));
        }
    }

    private static Change nothing(String why) {
        return Change.nothing("job:follow", why);
    }

    private void follow(Line line) {
        var entries = line.read(Map.of(keys.changes(), seen), 100);
        Instant then = clock.instant();
        for (StreamMessage<String, String> entry : entries) {
            Change change = Change.nothing(entry.getBody().getOrDefault("by", ""), entry.getBody().getOrDefault("why", ""));
            for (Book<?> book : Book.ALL) {
                change = fetch(line, book, entry.getBody(), change);
            }
            take(change);
            alive(then);
            tell(entry.getId());
        }
        alive(then);
    }

    /** The things an entry names, as they are by now: what has gone since is told as gone already. */
    private <T> Change fetch(Line line, Book<T> book, Map<String, String> entry, Change change) {
        var ids = Json.ids(entry.getOrDefault("+" + book.name(), "[]"));
        var gone = new ArrayList<>(Json.ids(entry.getOrDefault("-" + book.name(), "[]")));
        gone.removeAll(new HashSet<>(ids));
        var put = new ArrayList<T>(ids.size());
        for (int i = 0; i < ids.size(); i += CHUNK) {
            String[] some = ids.subList(i, Math.min(i + CHUNK, ids.size())).toArray(String[]::new);
            for (KeyValue<String, String> it : line.ask(CHUNK_PATIENCE, r -> r.hmget(keys.of(book), some))) {
                if (it.hasValue()) {
                    read(book, it.getKey(), it.getValue(), put);
                } else {
                    gone.add(it.getKey());
                }
            }
        }
        if (put.isEmpty() && gone.isEmpty()) {
            return change;
        }
        known.get(book).addAll(ids);
        gone.forEach(known.get(book)::remove);
        return change.with(book, new Change.Set<>(put, gone));
    }

    private static <T> void read(Book<T> book, String id, String json, List<T> into) {
        try {
            into.add(Json.read(json, book.type()));
        } catch (tools.jackson.core.JacksonException e) {
            // without the message: it may quote what is written there
            LOG.error("{}: {} (expected: readable by this version); left out, {}", book.name(), id, e.getClass().getSimpleName());
        }
    }

    private void take(Change change) {
        if (!change.isEmpty()) {
            follower.take(change);
        }
    }

    private synchronized void tell(String revision) {
        seen = revision;
        notifyAll();
    }

    private void alive(Instant then) {
        asOf = then;
        follower.alive(then, true);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
