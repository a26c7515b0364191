package dev.toban.adapters.redis;

import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox in Redis. Parcels come in with the change that tells them (write.lua) and leave their stream when their courier has handed
 * them over: one person's one after another, a broadcast's too, so that LINE's rates hold however many replicas there are.
 */
public final class RedisOutbox implements Outbox, AutoCloseable {
    /** LINE forgets a retry key after 24 hours: an older parcel, tried again, might arrive twice. */
    private static final Duration KEY_LIVES = Duration.ofHours(23);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 200;
    private static final Script DUE = new Script("due", ScriptOutputType.INTEGER);
    private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);

    /** Sixteen persons side by side: with 50 ms a push some 300 a second, of 2,000 that LINE takes. */
    static final Conveyor.Pace PACE = new Conveyor.Pace(
            Duration.ofSeconds(5),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1)),
            16);

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private final Conveyor.Pace pace;
    private @Nullable Conveyor<Parcel> conveyor;
    private volatile boolean closed;

    /**
     * @param hub the hub's id
     * @param clock the bot's clock, which parcels are due by
     */
    public RedisOutbox(Link link, String hub, InstantSource clock) {
        this(link, hub, clock, PACE);
    }

    RedisOutbox(Link link, String hub, InstantSource clock, Conveyor.Pace pace) {
        this.link = link;
        this.keys = new Keys(hub);
        this.clock = clock;
        this.pace = pace;
    }

    /** Which of the feed's streams a parcel lies in. */
    static int stream(Parcel parcel) {
        return parcel.to().size() == 1 && parcel.batch() == null ? 0 : 1;
    }

    /**
     * Starts to deliver.
     *
     * @param stopped whether a batch has been stopped; asked right before each delivery
     */
    public synchronized void deliver(List<Courier> couriers, Predicate<String> stopped, Clerk clerk) {
        if (conveyor != null) {
            throw new IllegalStateException("couriers: a second time (expected: once)");
        }
        conveyor = new Conveyor<>(
                link, keys.outbox(), Parcel.class, RedisOutbox::lane, parcel -> clerk.done(parcel, hand(parcel, couriers, stopped)), pace);
        Thread.ofVirtual().name("redis-due").start(this::watch);
    }

    private static String lane(Parcel parcel) {
        return stream(parcel) == 0 ? parcel.to().getFirst() : "many";
    }

    private Receipt hand(Parcel parcel, List<Courier> couriers, Predicate<String> stopped) throws IOException {
        if (parcel.batch() != null && stopped.test(parcel.batch())) {
            return Receipt.STOPPED;
        }
        Instant end = Objects.requireNonNullElseGet(parcel.until(), () -> parcel.due().plus(KEY_LIVES));
        if (clock.instant().isAfter(end)) {
            LOG.warn("outbox: {} {} (expected: delivered by {}); dropped", parcel.about(), parcel.id(), end);
            return Receipt.EXPIRED;
        }
        for (Courier courier : couriers) {
            if (courier.serves(parcel.channel())) {
                return courier.deliver(parcel);
            }
        }
        return Receipt.REFUSED;
    }

    private void watch() {
        do {
            try {
                long moved;
                do {
                    moved = DUE.<Long>run(
                            link,
                            Link.PATIENCE,
                            List.of(keys.later(), keys.outbox().streams().get(0), keys.outbox().streams().get(1)),
                            List.of(Long.toString(clock.millis()), Integer.toString(AT_ONCE)));
                } while (moved == AT_ONCE && !closed);
            } catch (dev.toban.talk.Inbox.Unavailable e) {
                continue; // at the next look
            }
        } while (!closed && link.pause(LOOK));
    }

    /** Finishes what is under way and leaves the rest to the other replicas. */
    @Override
    public synchronized void close() {
        closed = true;
        if (conveyor != null) {
            conveyor.close();
        }
    }
}
