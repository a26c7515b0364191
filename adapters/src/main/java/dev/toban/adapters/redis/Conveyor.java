package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what waits in a feed's streams: within a lane strictly one after another, lanes side by side on virtual threads. An entry
 * leaves its stream only when its hand has returned, so whatever dies, another replica takes it from there.
 *
 * <p>A hand that can't reach something ({@link IOException}, {@link Inbox.Unavailable}) is asked again until it can; one that fails
 * otherwise a few times, then the entry is given up and counted.
 */
final class Conveyor<T> implements AutoCloseable {
    /** Takes one thing. */
    @FunctionalInterface
    interface Hand<T> {
        void take(T it) throws Exception;
    }

    /** How it is run. {@code pauses} lie between tries; the last one repeats for what can't be reached. */
    record Pace(Duration lease, List<Duration> pauses, int underWay) {}

    private record Place(int shard, String id) {}

    /** {@code again}: read before, in an earlier term; its first reading may be under way still, ahead of it in its lane. */
    private record Entry<T>(Place place, long term, boolean again, T it) {}

    private static final String BEGINNING = "0-0";
    private static final int CHUNK = 200;
    private static final Script GIVE_UP = new Script("giveup", ScriptOutputType.INTEGER);
    private static final Logger LOG = LoggerFactory.getLogger(Conveyor.class);

    private final Link link;
    private final Keys.Feed feed;
    private final Class<T> type;
    private final Function<T, String> laneOf;
    private final Hand<T> hand;
    private final Pace pace;
    private final Leases leases;
    private final Lanes lanes;
    private final Map<Integer, Long> terms = new HashMap<>();
    private final Map<Integer, String> at = new HashMap<>();
    private final Map<Integer, String> furthest = new HashMap<>();
    private final Set<Place> done = ConcurrentHashMap.newKeySet();
    private final AtomicLong dead = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    Conveyor(Link link, Keys.Feed feed, Class<T> type, Function<T, String> laneOf, Hand<T> hand, Pace pace) {
        this.link = link;
        this.feed = feed;
        this.type = type;
        this.laneOf = laneOf;
        this.hand = hand;
        this.pace = pace;
        this.leases = new Leases(link, feed, pace.lease());
        this.lanes = new Lanes(feed.name(), pace.underWay());
        Thread.ofVirtual().name("redis-lease").start(this::renew);
        Thread.ofVirtual().name("redis-read").start(this::run);
    }

    long dead() {
        return dead.get();
    }

    private void renew() {
        do {
            leases.renew();
            done.forEach(this::remove); // what could not be removed at once
        } while (pause(pace.lease().dividedBy(3)));
    }

    private void run() {
        do {
            try (Line line = link.line()) {
                read(line);
            } catch (Inbox.Unavailable e) {
                continue; // on another line, from where this one was
            } catch (InterruptedException e) {
                return;
            }
        } while (pause(Duration.ofMillis(200)));
    }

    private void read(Line line) throws InterruptedException {
        while (open()) {
            Map<Integer, Long> held = leases.held();
            if (held.isEmpty()) {
                leases.awaitHeld();
                continue;
            }
            var from = new HashMap<String, String>();
            held.forEach((shard, term) -> {
                if (!term.equals(terms.put(shard, term))) {
                    at.put(shard, BEGINNING);
                }
                from.put(feed.streams().get(shard), at.get(shard));
            });
            for (StreamMessage<String, String> e : line.read(from, CHUNK)) {
                var place = new Place(feed.streams().indexOf(e.getStream()), e.getId());
                put(place, held.get(place.shard()), e.getBody().getOrDefault("it", ""));
                at.put(place.shard(), place.id());
            }
        }
    }

    private void put(Place place, long term, String json) throws InterruptedException {
        T it;
        String name;
        try {
            it = Json.read(json, type);
            name = laneOf.apply(it);
        } catch (RuntimeException e) { // not JSON, or not all there
            giveUp(place, e);
            return;
        }
        boolean again = Line.compare(place.id(), furthest.getOrDefault(place.shard(), BEGINNING)) <= 0;
        if (!again) {
            furthest.put(place.shard(), place.id());
        }
        lanes.put(name, () -> turn(new Entry<>(place, term, again, it)));
    }

    private void turn(Entry<T> entry) {
        int shard = entry.place().shard();
        if (leases.enter(shard, entry.term())) { // else it is another's now, or read again from the beginning
            try {
                handle(entry);
            } finally {
                leases.leave(shard);
            }
        }
    }

    private void handle(Entry<T> entry) {
        Place place = entry.place();
        for (int tries = 0; !done.contains(place); tries++) {
            try {
                if (!entry.again() || stillThere(place)) {
                    hand.take(entry.it());
                }
                done.add(place);
            } catch (Throwable e) {
                boolean passing = e instanceof IOException || e instanceof Inbox.Unavailable;
                if (!passing && tries >= pace.pauses().size()) {
                    giveUp(place, e);
                    return;
                }
                Duration pause = pace.pauses().get(Math.min(tries, pace.pauses().size() - 1));
                if (!pause(pause) || !leases.holds(place.shard(), entry.term())) {
                    return;
                }
            }
        }
        remove(place);
    }

    private boolean stillThere(Place place) {
        var only = Range.create(place.id(), place.id());
        return !link.ask(r -> r.xrange(feed.streams().get(place.shard()), only)).isEmpty();
    }

    private void remove(Place place) {
        link.send(r -> r.xdel(feed.streams().get(place.shard()), place.id())).thenRun(() -> done.remove(place));
    }

    private void giveUp(Place place, Throwable why) {
        dead.incrementAndGet();
        LOG.error("{}: entry {} given up, {} at {}", feed.streams().get(place.shard()), place.id(), why.getClass().getName(), where(why));
        try {
            GIVE_UP.run(
                    link,
                    Link.PATIENCE,
                    List.of(feed.streams().get(place.shard()), feed.dead()),
                    List.of(place.id(), why.getClass().getSimpleName()));
        } catch (Inbox.Unavailable e) {
            done.add(place); // leaves the stream with the next renewal
        }
    }

    /** Where it happened; never the message, which may quote what a person wrote. */
    static Object where(Throwable e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0];
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private boolean pause(Duration pause) {
        try {
            return !closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Finishes what was begun and leaves the rest to others. */
    @Override
    public void close() {
        closed.countDown();
        leases.close();
    }
}
