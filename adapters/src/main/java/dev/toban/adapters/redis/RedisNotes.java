package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub's notes in Redis until its Slack channel has them; while Redis is gone a few wait in memory, and calls go out at once. */
public final class RedisNotes implements Notes, AutoCloseable {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final int IN_MEMORY = 256;
    private static final Script NOTE = new Script("note", ScriptOutputType.INTEGER);
    private static final Logger LOG = LoggerFactory.getLogger(RedisNotes.class);

    static final Conveyor.Pace PACE = new Conveyor.Pace(
            Duration.ofSeconds(5),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1)),
            10);

    private record Dated(LocalDate day, Reply.Note note) {}

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private final Conveyor.Pace pace;
    private final ArrayDeque<Dated> waiting = new ArrayDeque<>();
    private @Nullable Conveyor<Reply.Note> conveyor;
    private volatile @Nullable Channel channel;

    /** @param hub the hub's id */
    public RedisNotes(Link link, String hub, InstantSource clock) {
        this(link, hub, clock, PACE);
    }

    RedisNotes(Link link, String hub, InstantSource clock, Conveyor.Pace pace) {
        this.link = link;
        this.keys = new Keys(hub);
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public void add(Reply.Note note) {
        var dated = new Dated(LocalDate.ofInstant(clock.instant(), JAPAN), note);
        try {
            keep(dated);
        } catch (Inbox.Unavailable e) {
            Channel open = channel;
            if (note.calls() && open != null) {
                Thread.ofVirtual().name("call").start(() -> call(open, dated));
            } else {
                later(dated);
            }
        }
    }

    /** Two replicas may both call: better than none. */
    private void call(Channel open, Dated dated) {
        try {
            open.post(dated.note());
        } catch (IOException e) {
            later(dated);
        }
    }

    /** Starts to post, on one replica at a time and one note after another. */
    public synchronized void post(Channel channel) {
        if (conveyor != null) {
            throw new IllegalStateException("channel: a second one (expected: one)");
        }
        this.channel = channel;
        conveyor = new Conveyor<>(link, keys.notes(), Reply.Note.class, note -> "", channel::post, pace);
    }

    private void keep(Dated it) {
        NOTE.run(
                link,
                Link.PATIENCE,
                List.of(keys.noted(it.day()), keys.notes().streams().getFirst()),
                List.of(Long.toString(REMEMBERED.toSeconds()), it.note().about(), Json.write(it.note())));
    }

    private void later(Dated it) {
        synchronized (waiting) {
            if (waiting.size() == IN_MEMORY) {
                LOG.warn("notes: {} (expected: at most {} while Redis is gone); dropped", it.note().about(), IN_MEMORY);
                return;
            }
            waiting.add(it);
            if (waiting.size() == 1) {
                Thread.ofVirtual().name("redis-notes").start(this::catchUp);
            }
        }
    }

    private void catchUp() {
        while (link.pause(Duration.ofSeconds(1))) {
            try {
                while (true) {
                    Dated next;
                    synchronized (waiting) {
                        next = waiting.element();
                    }
                    keep(next);
                    synchronized (waiting) {
                        waiting.remove();
                        if (waiting.isEmpty()) {
                            return;
                        }
                    }
                }
            } catch (Inbox.Unavailable e) {
                continue;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (conveyor != null) {
            conveyor.close();
        }
    }
}
