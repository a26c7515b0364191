package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stand-in's workspace: channels, what stands in them, and the response_urls that are out. */
final class SlackRoom {
    static final String BOT = "UTOBAN";
    static final String TEAM = "TPRACTICE";
    private static final int USES = 5; // of a response_url
    private static final Duration LIFE = Duration.ofMinutes(30); // of a response_url

    private final InstantSource clock;
    private final Map<String, List<SlackMessage>> channels = new HashMap<>();
    private final Map<String, Hook> hooks = new HashMap<>();
    private final Map<String, Instant> lastPost = new HashMap<>();
    private final List<Consumer<SlackMessage>> listeners = new CopyOnWriteArrayList<>();
    private boolean paced;
    private int counter;

    SlackRoom(InstantSource clock) {
        this.clock = clock;
    }

    /** Where a response_url leads. */
    record Hook(String channel, String user, Instant until, int used) {}

    synchronized void open(String channel) {
        channels.putIfAbsent(channel, new ArrayList<>());
    }

    synchronized void pace() {
        paced = true;
    }

    void listen(Consumer<SlackMessage> listener) {
        listeners.add(listener);
    }

    /** The channel that is meant, a direct one for a user's id; null if there is none. */
    synchronized @Nullable String find(@Nullable String target) {
        if (target == null) {
            return null;
        }
        String channel = target.startsWith("U") ? direct(target) : target;
        if (channel.startsWith("D")) {
            open(channel);
        }
        return channels.containsKey(channel) ? channel : null;
    }

    static String direct(String user) {
        return "D" + user.substring(1);
    }

    synchronized List<SlackMessage> messages(String channel) {
        return List.copyOf(channels.getOrDefault(channel, List.of()));
    }

    /** Whether the bot may post there now, which it then has. */
    synchronized boolean pace(String channel) {
        Instant last = lastPost.get(channel);
        Instant now = clock.instant();
        if (paced && last != null && now.isBefore(last.plusSeconds(1))) {
            return false;
        }
        lastPost.put(channel, now);
        return true;
    }

    SlackMessage add(
            String channel,
            @Nullable String thread,
            String author,
            @Nullable String onlyFor,
            String text,
            JsonArray blocks,
            JsonObject meta) {
        SlackMessage message;
        synchronized (this) {
            message = new SlackMessage(channel, ts(), thread, author, onlyFor, text, blocks, meta);
            channels.computeIfAbsent(channel, c -> new ArrayList<>()).add(message);
        }
        listeners.forEach(listener -> listener.accept(message));
        return message;
    }

    /** Puts new words into the bot's own message; false if it has none of that ts there. */
    boolean change(String channel, String ts, String text, JsonArray blocks) {
        SlackMessage changed = null;
        synchronized (this) {
            List<SlackMessage> all = channels.getOrDefault(channel, List.of());
            for (int i = 0; i < all.size(); i++) {
                SlackMessage old = all.get(i);
                if (old.ts().equals(ts) && old.author().equals(BOT)) {
                    changed = new SlackMessage(channel, ts, old.thread(), BOT, old.onlyFor(), text, blocks, old.metadata());
                    all.set(i, changed);
                }
            }
        }
        if (changed != null) {
            var now = changed;
            listeners.forEach(listener -> listener.accept(now));
        }
        return changed != null;
    }

    synchronized String ts() {
        return "%d.%06d".formatted(clock.instant().getEpochSecond(), ++counter);
    }

    /** A new response_url's last part. */
    synchronized String hook(String channel, String user) {
        String id = UUID.randomUUID().toString();
        hooks.put(id, new Hook(channel, user, clock.instant().plus(LIFE), 0));
        return id;
    }

    /** The hook, used once more; null if it is unknown, used up or too old. */
    synchronized @Nullable Hook use(String id) {
        Hook hook = hooks.get(id);
        if (hook == null || hook.used() >= USES || !clock.instant().isBefore(hook.until())) {
            return null;
        }
        return hooks.merge(id, hook, (a, b) -> new Hook(a.channel(), a.user(), a.until(), a.used() + 1));
    }
}
