package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stand-in's workspace: channels, what stands in them, and the response_urls that are out. */
final class SlackRoom {
    static final String BOT = "UTOBAN";
    static final String TEAM = "TPRACTICE";
    private static final int USES = 5; // of a response_url
    private static final Duration LIFE = Duration.ofMinutes(30); // of a response_url

    private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Map<String, List<SlackMessage>> channels = new HashMap<>();
    private final Map<String, Hook> hooks = new HashMap<>();
    private final Map<String, Instant> lastPost = new HashMap<>();
    private final List<Consumer<SlackMessage>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Trigger> triggers = new HashMap<>();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final List<Consumer<View>> viewListeners = new CopyOnWriteArrayList<>();
    private final Map<String, Shared> files = new HashMap<>();
    private final Set<String> guests = ConcurrentHashMap.newKeySet();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private boolean paced;
    private int counter;

    SlackRoom(InstantSource clock) {
        this.clock = clock;
    }

    /** What lets a form be opened once, for three seconds. */
    private record Trigger(String user, Instant until) {}

    /** A form that stands open before someone, or their Home tab ({@code type} of {@code json}). */
    record View(String id, String user, JsonObject json) {}

    /** Where a response_url leads. */
    record Hook(String channel, String user, Instant until, int used) {}

    /** A file somebody dropped into a conversation. */
    record Shared(String name, byte[] bytes) {}

    synchronized String share(String name, byte[] bytes) {
        String id = "F" + ++counter;
        files.put(id, new Shared(name, bytes));
        return id;
    }

    synchronized @Nullable Shared shared(@Nullable String id) {
        return files.get(id);
    }

    synchronized void open(String channel) {
        channels.putIfAbsent(channel, new ArrayList<>());
    }

    /** Only some channels are open to them. */
    void invite(String guest) {
        guests.add(guest);
    }

    void name(String user, String name) {
        names.put(user, name);
    }

    String called(String user) {
        return names.getOrDefault(user, user);
    }

    boolean guest(String user) {
        return guests.contains(user);
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

    synchronized String trigger(String user) {
        String id = ++counter + "." + UUID.randomUUID();
        triggers.put(id, new Trigger(user, clock.instant().plus(TRIGGER_LIFE)));
        return id;
    }

    /** Opens a form before whoever the trigger belongs to; answers Slack's word for why not, null if it stands. */
    @Nullable String show(@Nullable String trigger, JsonObject json) {
        View view;
        synchronized (this) {
            Trigger known = trigger == null ? null : triggers.remove(trigger);
            if (known == null) {
                return "exchanged_trigger_id";
            }
            if (!clock.instant().isBefore(known.until())) {
                return "expired_trigger_id";
            }
            views.values().removeIf(v -> v.user().equals(known.user()) && !v.id().startsWith("home:")); // one stands in front
            view = new View("V" + ++counter, known.user(), json);
            views.put(view.id(), view);
        }
        json.addProperty("id", view.id());
        viewListeners.forEach(l -> l.accept(view));
        return null;
    }

    void publish(String user, JsonObject json) {
        View view = new View("home:" + user, user, json);
        json.addProperty("id", view.id());
        synchronized (this) {
            views.put(view.id(), view);
        }
        viewListeners.forEach(l -> l.accept(view));
    }

    void watch(Consumer<View> listener) {
        viewListeners.add(listener);
    }

    synchronized @Nullable View view(String id) {
        return views.get(id);
    }

    /** The form opened last before someone; null if none stands open. */
    synchronized @Nullable View opened(String user) {
        View last = null;
        for (View v : views.values()) {
            last = v.user().equals(user) && !v.id().startsWith("home:") ? v : last;
        }
        return last;
    }

    synchronized void shut(String view) {
        views.remove(view);
    }

    /** The message of that ts, wherever it stands. */
    synchronized @Nullable SlackMessage message(String ts) {
        return channels.values().stream().flatMap(List::stream).filter(m -> m.ts().equals(ts)).findFirst().orElse(null);
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
