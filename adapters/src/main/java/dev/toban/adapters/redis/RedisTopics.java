package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The short memory of conversations in Redis. Written without waiting and forgotten by itself; when Redis is gone there is none. */
public final class RedisTopics implements Topics {
    /** Nobody should wait long for what only spares a question back. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Link link;
    private final Keys keys;
    private final Supplier<Duration> kept;

    /**
     * @param hub the hub's id
     * @param kept how long a topic is remembered after it was last talked about, as the hub has it now
     */
    public RedisTopics(Link link, String hub, Supplier<Duration> kept) {
        this.link = link;
        this.keys = new Keys(hub);
        this.kept = kept;
    }

    public RedisTopics(Link link, String hub, Duration kept) {
        this(link, hub, () -> kept);
    }

    @Override
    public @Nullable Topic of(Sender sender) {
        try {
            String json = link.ask(PATIENCE, r -> r.get(keys.topic(sender.key())));
            return json == null ? null : Json.read(json, Topic.class);
        } catch (Inbox.Unavailable | tools.jackson.core.JacksonException e) {
            return null;
        }
    }

    /** Goes out on the same connection as {@link #of}, so a later question of the same person finds it. */
    @Override
    public void remember(Sender sender, Topic topic) {
        link.send(r -> r.set(keys.topic(sender.key()), Json.write(topic), SetArgs.Builder.px(kept.get())));
    }
}
