package dev.toban.adapters.redis;

import dev.toban.talk.Pace;
import dev.toban.talk.Sender;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How fast people send, counted here at once and in Redis for all replicas, whose count comes back before the next message does. More than
 * so many within a minute is too fast; a minute without any ends it.
 */
public final class RedisPace implements Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000; // people; who sent nothing for a minute is forgotten first
    private static final Script COUNT = new Script("pace", ScriptOutputType.INTEGER);

    private record Count(long sent, Instant until, boolean told) {}

    private final Link link;
    private final Keys keys;
    private final int fine;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /**
     * @param hub the hub's id
     * @param fine how many within a minute are
     */
    public RedisPace(Link link, String hub, int fine) {
        this.link = link;
        this.keys = new Keys(hub);
        this.fine = fine;
    }

    @Override
    public Tempo of(Sender from, Instant at) {
        if (counts.size() > REMEMBERED) {
            counts.values().removeIf(count -> !at.isBefore(count.until()));
        }
        Count now = counts.compute(from.user(), (user, count) -> next(count, at));
        tellOthers(from.user());
        if (now.sent() <= fine) {
            return Tempo.EASY;
        }
        if (now.told()) {
            return Tempo.TOO_FAST;
        }
        counts.put(from.user(), new Count(now.sent(), now.until(), true));
        return Tempo.TOO_FAST_NOW;
    }

    private Count next(@Nullable Count count, Instant at) {
        if (count == null || !at.isBefore(count.until())) {
            return new Count(1, at.plus(WINDOW), false);
        }
        long sent = count.sent() + 1;
        return new Count(sent, sent > fine ? at.plus(WINDOW) : count.until(), count.told());
    }

    /** What other replicas have counted holds from the next message on. */
    private void tellOthers(String user) {
        COUNT.<Long>send(link, List.of(keys.pace(user)), List.of(Long.toString(WINDOW.toMillis()), Integer.toString(fine)))
                .thenAccept(sent -> counts.computeIfPresent(user, (u, count) -> new Count(Math.max(sent, count.sent()), count.until(), count.told())));
    }
}
