package dev.toban.adapters.redis;

import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.talk.Inbox;
import dev.toban.talk.Parcel;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hub's books in Redis. A change is one script that writes what it changes and appends who, why, when and which ids to the
 * stream {@code changes}: the audit, chained entry to entry, and what every replica follows.
 *
 * <p>A change of more than {@value #BATCH} things is staged first, in a list nobody reads, and moved by that same script: nobody ever
 * sees half of it, and what a dead writer has staged vanishes by itself. (110,942 offices keep Redis busy for less than a second.)
 */
public final class RedisBooks implements Books, AutoCloseable {
    /** Things in one command: some hundred kB, so that nobody else waits long. */
    private static final int BATCH = 500;

    /** Where the script's keys name the outbox's streams, and the first book. */
    private static final int FIRST_STREAM = 4;

    private static final int FIRST_BOOK = 6;

    private static final Duration STAGED = Duration.ofHours(1);
    private static final Duration BIG = Duration.ofMinutes(1);
    private static final Duration VIEW_WAIT = Duration.ofSeconds(10);
    private static final Script WRITE = new Script("write", ScriptOutputType.VALUE);

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private @Nullable Following following;

    /** @param hub the hub's id */
    public RedisBooks(Link link, String hub, InstantSource clock) {
        this.link = link;
        this.keys = new Keys(hub);
        this.clock = clock;
    }

    /**
     * Ids of the hubs that have books there: how a program that is given no seed finds the hub it served yesterday.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    public static List<String> hubs(Link link) {
        var found = new TreeSet<String>();
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            var some = link.ask(r -> r.scan(from, ScanArgs.Builder.matches(Keys.ANY_HUB).limit(1_000)));
            some.getKeys().forEach(key -> found.add(key.substring(key.indexOf('{') + 1, key.indexOf('}'))));
            cursor = some;
        } while (!cursor.isFinished());
        return List.copyOf(found);
    }

    /** Starts to keep a view: everything at first, as soon as Redis is there, then each change. Returns at once. */
    public synchronized void follow(Follower follower) {
        if (following != null) {
            throw new IllegalStateException("follower: a second one (expected: one)");
        }
        following = new Following(link, keys, clock, follower);
    }

    /** Whether the follower has been told of everything that was in the books when it started. */
    public boolean loaded() {
        return following() != null && following().loaded();
    }

    /**
     * Writes a change and returns once this replica's own view has it, or after 10 s (a big one: a minute) without. If the store is
     * lost just then the change may have been written though Unavailable is thrown; writing it again does no harm.
     */
    @Override
    public void write(Change change) {
        if (change.isEmpty()) {
            return;
        }
        String staged = keys.staged(UUID.randomUUID().toString());
        var args = new ArrayList<>(List.of(change.by(), change.why(), clock.instant().toString(), "", "", ""));
        change.expects().forEach(e -> args.addAll(expected(e)));
        change.tells().forEach(p -> args.addAll(told(p)));
        int head = args.size();
        int stagedItems = 0;
        for (int i = 0; i < Book.ALL.size(); i++) {
            for (var items = items(Book.ALL.get(i), FIRST_BOOK + i, change).iterator(); items.hasNext(); ) {
                if (args.size() == head + 3 * BATCH) {
                    stagedItems += stage(staged, args.subList(head, args.size()));
                }
                args.addAll(items.next());
            }
        }
        args.set(3, Integer.toString(stagedItems));
        args.set(4, Integer.toString(change.expects().size()));
        args.set(5, Integer.toString(change.tells().size()));
        var all = new ArrayList<>(List.of(staged, keys.changes(), keys.later()));
        all.addAll(keys.outboxStreams());
        Book.ALL.forEach(book -> all.add(keys.of(book)));
        all.add(keys.head(keys.changes()));
        boolean small = stagedItems == 0 && change.tells().size() <= BATCH;
        Following view = following();
        String revision;
        try {
            revision = small ? WRITE.run(link, Link.PATIENCE, all, args) : commit(all, args);
        } catch (Moved e) {
            catchUp(view); // whoever was quicker is in view then, and what was wanted can be decided anew
            throw e;
        }
        if (view != null) {
            view.await(revision, small ? VIEW_WAIT : BIG);
        }
    }

    private void catchUp(@Nullable Following view) {
        var newest = link.ask(r -> r.xrevrange(keys.changes(), Range.unbounded(), Limit.from(1)));
        if (view != null && !newest.isEmpty()) {
            view.await(newest.getFirst().getId(), VIEW_WAIT);
        }
    }

    /** On a connection of its own: others who can't wait that long leave theirs. */
    private String commit(List<String> all, List<String> args) {
        try (Line line = link.line()) {
            return WRITE.run(line, BIG, all, args);
        }
    }

    private static <T> List<String> expected(Change.Expect<T> e) {
        return List.of(Integer.toString(FIRST_BOOK + Book.ALL.indexOf(e.book())), e.id(), e.as() == null ? "" : Json.write(e.as()));
    }

    private List<String> told(Parcel p) {
        boolean now = !p.due().isAfter(clock.instant());
        return List.of(
                Integer.toString(FIRST_STREAM + RedisOutbox.stream(p)), now ? "0" : Long.toString(p.due().toEpochMilli()), Json.write(p));
    }

    /** What goes comes first: an id in both lists is put. {@code index} is where the script finds the book's hash in its keys. */
    private static <T> Stream<List<String>> items(Book<T> book, int index, Change change) {
        Change.Set<T> set = change.of(book);
        String at = Integer.toString(index);
        return Stream.concat(
                set.gone().stream().map(id -> List.of(at, id, "")),
                set.put().stream().map(it -> List.of(at, book.id().apply(it), Json.write(it))));
    }

    private int stage(String key, List<String> items) {
        link.ask(redis -> redis.rpush(key, items.toArray(String[]::new)));
        link.send(redis -> redis.expire(key, STAGED));
        int count = items.size();
        items.clear();
        return count;
    }

    private synchronized @Nullable Following following() {
        return following;
    }

    /** Stops following. */
    @Override
    public void close() {
        Following view = following();
        if (view != null) {
            view.close();
        }
    }
}
