package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The inbox in Redis: each sender's letters wait in one of {@value Keys#SHARDS} streams, read by whichever replica holds it, and
 * vanish when they are answered. A letter may be handled twice only if its reader dies between answering and removing it.
 */
public final class RedisInbox implements Inbox, AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Script KEEP = new Script("keep", ScriptOutputType.INTEGER);

    /** A reply token lives a minute; whoever waits longer is past help by a further try. */
    static final Conveyor.Pace PACE = new Conveyor.Pace(
            Duration.ofSeconds(5), List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5)), 1_000);

    private final Link link;
    private final Keys keys;
    private final Conveyor.Pace pace;
    private @Nullable Conveyor<Letter> conveyor;

    /** @param hub the hub's id */
    public RedisInbox(Link link, String hub) {
        this(link, hub, PACE);
    }

    RedisInbox(Link link, String hub, Conveyor.Pace pace) {
        this.link = link;
        this.keys = new Keys(hub);
        this.pace = pace;
    }

    @Override
    public void put(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        for (Letter letter : letters) {
            if (letter.what() instanceof Incoming.Unsent(var from, _, var messageId)) {
                RedisTraces.purge(link, keys, from, messageId); // before its turn comes
            }
        }
        var touched = new ArrayList<String>();
        var args = new ArrayList<>(List.of(Long.toString(REMEMBERED.toSeconds())));
        for (Letter letter : letters) {
            touched.add(keys.seen(letter.id()));
            touched.add(keys.inbox().streams().get(shard(letter)));
            args.add(Json.write(letter));
        }
        KEEP.run(link, Link.PATIENCE, touched, args);
    }

    /** Starts to hand letters to their reader: one sender's one after another, different senders' side by side. */
    public synchronized void read(Consumer<Letter> reader) {
        if (conveyor != null) {
            throw new IllegalStateException("reader: a second one (expected: one)");
        }
        conveyor = new Conveyor<>(link, keys.inbox(), Letter.class, RedisInbox::lane, reader::accept, pace);
    }

    /** Letters given up on by this replica because their reader failed again and again. */
    public synchronized long dead() {
        return conveyor == null ? 0 : conveyor.dead();
    }

    private static String lane(Letter letter) {
        return letter.what().from().key();
    }

    private static int shard(Letter letter) {
        return shard(letter.what().from());
    }

    static int shard(Sender from) {
        return Math.floorMod(from.key().hashCode(), Keys.SHARDS);
    }

    /** Finishes what is being answered and leaves the rest to the other replicas. */
    @Override
    public synchronized void close() {
        if (conveyor != null) {
            conveyor.close();
        }
    }
}
