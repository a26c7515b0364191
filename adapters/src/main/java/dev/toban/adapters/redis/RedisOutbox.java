package dev.toban.adapters.redis;

import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox in Redis. Parcels come in with the change that tells them (write.lua) and leave their stream when their courier has handed
 * them over: one person's one after another, those for many a few at a time, all of a stream by one replica, so that LINE's rates hold
 * however many replicas there are.
 */
public final class RedisOutbox implements Outbox, AutoCloseable {
    /** LINE forgets a retry key after 24 hours: an older parcel, tried again, might arrive twice. */
    private static final Duration KEY_LIVES = Duration.ofHours(23);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 200;
    private static final Script DUE = new Script("due", ScriptOutputType.INTEGER);
    private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);

    /** For a channel that nobody serves. */
    private static final Courier NOBODY = new Courier() {
        @Override
        public boolean serves(Channel channel) {
            return true;
        }

        @Override
        public Receipt deliver(Parcel parcel) {
            return Receipt.REFUSED;
        }
    };

    /** For many at once so many parcels are under way: at LINE's 50 ms or so, some 160 of the 200 multicasts a second it takes. */
    private static final int MANY = 8;

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1));

    /** Sixty-four persons side by side: one whose channel is away does not keep the others waiting. */
    static final Conveyor.Pace PACE = new Conveyor.Pace(Duration.ofSeconds(5), PAUSES, 64);

    private final Link link;
    private final Keys keys;
    private final InstantSource clock;
    private final Conveyor.Pace pace;
    private final List<Conveyor<Parcel>> conveyors = new ArrayList<>();
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

    /** Which of the outbox's streams a parcel lies in. */
    static int stream(Parcel parcel) {
        return parcel.to().size() == 1 && parcel.batch() == null ? 0 : 1;
    }

    /** Starts to deliver. */
    public synchronized void deliver(List<Courier> couriers, Gate gate, Clerk clerk) {
        if (!conveyors.isEmpty()) {
            throw new IllegalStateException("couriers: a second time (expected: once)");
        }
        for (Keys.Feed feed : keys.outbox()) {
            conveyors.add(new Conveyor<>(link, feed, Parcel.class, RedisOutbox::lane, parcel -> hand(parcel, couriers, gate, clerk), pace));
        }
        Thread.ofVirtual().name("redis-due").start(this::watch);
    }

    private static String lane(Parcel parcel) {
        return stream(parcel) == 0 ? parcel.to().getFirst() : "many-" + Math.floorMod(parcel.id().hashCode(), MANY);
    }

    private void hand(Parcel parcel, List<Courier> couriers, Gate gate, Clerk clerk) throws IOException {
        Instant now = clock.instant();
        Instant end = Objects.requireNonNullElseGet(parcel.until(), () -> parcel.due().plus(KEY_LIVES));
        if (parcel.batch() != null && gate.stopped(parcel.batch())) {
            clerk.done(parcel, Receipt.STOPPED);
        } else if (now.isAfter(end)) {
            LOG.warn("outbox: {} {} (expected: delivered by {}); dropped", parcel.about(), parcel.id(), end);
            clerk.done(parcel, Receipt.EXPIRED);
        } else if (gate.notBefore(parcel, now).isAfter(now)) {
            putOff(parcel, gate.notBefore(parcel, now));
        } else {
            List<String> still = gate.still(parcel);
            if (still.isEmpty()) {
                clerk.done(parcel, Receipt.UNWANTED);
            } else {
                Parcel left = parcel.only(still);
                clerk.done(left, courier(couriers, parcel).deliver(left));
            }
        }
    }

    private static Courier courier(List<Courier> couriers, Parcel parcel) {
        return couriers.stream().filter(c -> c.serves(parcel.channel())).findFirst().orElse(NOBODY);
    }

    /** Back to those that are not due; where it is now it leaves when this returns. Twice does no harm: it is the same entry. */
    private void putOff(Parcel parcel, Instant until) {
        String entry = stream(parcel) + Json.write(parcel);
        link.ask(r -> r.zadd(keys.later(), until.toEpochMilli(), entry));
    }

    private void watch() {
        do {
            try {
                long moved;
                do {
                    moved = DUE.<Long>run(
                            link,
                            Link.PATIENCE,
                            List.of(keys.later(), keys.outboxStreams().get(0), keys.outboxStreams().get(1)),
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
        conveyors.forEach(Conveyor::close);
    }
}
