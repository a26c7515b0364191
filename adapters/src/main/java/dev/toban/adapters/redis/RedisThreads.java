package dev.toban.adapters.redis;

import dev.toban.talk.Threads;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where threads in Slack began, in Redis. */
public final class RedisThreads implements Threads {
    /** Announcements are prepared, sent and looked back at within a quarter. */
    private static final Duration KEPT = Duration.ofDays(120);

    private final Link link;
    private final Keys keys;

    /** @param hub the hub's id */
    public RedisThreads(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    @Override
    public @Nullable String first(String name) {
        return link.ask(r -> r.get(keys.thread(name)));
    }

    /** Whoever began it first has begun it. */
    @Override
    public void begun(String name, String first) {
        link.ask(r -> r.set(keys.thread(name), first, SetArgs.Builder.nx().px(KEPT)));
    }
}
