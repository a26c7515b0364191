package dev.toban.adapters.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person does in LINE, from which a webhook event is made.
 *
 * @param user null for one who has not agreed to be known to bots
 * @param group the group it happens in, null for one to one
 * @param inside the event's own property, e.g. {@code message}
 */
public record LineEvent(String type, @Nullable String user, @Nullable String group, Map<String, Object> inside, boolean replyable) {
    static final String BOT = "U" + "0".repeat(32);

    public static LineEvent text(@Nullable String user, String text) {
        return message(user, Map.of("type", "text", "text", text, "quoteToken", "q"));
    }

    public static LineEvent image(String user) {
        return message(user, Map.of("type", "image", "contentProvider", Map.of("type", "line")));
    }

    public static LineEvent sticker(String user) {
        return message(user, Map.of("type", "sticker", "packageId", "446", "stickerId", "1988", "stickerResourceType", "STATIC"));
    }

    public static LineEvent postback(String user, String data) {
        return new LineEvent("postback", user, null, Map.of("postback", Map.of("data", data)), true);
    }

    public static LineEvent follow(String user) {
        return new LineEvent("follow", user, null, Map.of("follow", Map.of("isUnblocked", false)), true);
    }

    /** Others come into a group; the event has no user of its own. */
    public static LineEvent arrived(String group, String... users) {
        var members = java.util.Arrays.stream(users).map(u -> Map.of("type", "user", "userId", u)).toList();
        return new LineEvent("memberJoined", null, group, Map.of("joined", Map.of("members", members)), true);
    }

    public static LineEvent unfollow(String user) {
        return new LineEvent("unfollow", user, null, Map.of(), false);
    }

    public static LineEvent unsend(String user, String messageId) {
        return new LineEvent("unsend", user, null, Map.of("unsend", Map.of("messageId", messageId)), false);
    }

    private static LineEvent message(@Nullable String user, Map<String, Object> message) {
        return new LineEvent("message", user, null, Map.of("message", message), true);
    }

    public LineEvent in(String group) {
        return new LineEvent(type, user, group, inside, replyable);
    }

    /** The bot is meant by this name in the text. */
    public LineEvent calling(String name) {
        var message = messageCopy();
        int index = String.valueOf(message.get("text")).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name: not in the text (expected: part of it)");
        }
        var self = Map.of("type", "user", "index", index, "length", name.length(), "userId", BOT, "isSelf", true);
        message.put("mention", Map.of("mentionees", List.of(self)));
        return new LineEvent(type, user, group, Map.of("message", message), replyable);
    }

    /** The same message under an id, so that it can be unsent. */
    public LineEvent withId(String messageId) {
        var message = messageCopy();
        message.put("id", messageId);
        return new LineEvent(type, user, group, Map.of("message", message), replyable);
    }

    private Map<String, Object> messageCopy() {
        var copy = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) inside.getOrDefault("message", Map.of())).forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    /** Where an answer goes. */
    String chat() {
        return group != null ? group : user == null ? "U" + "f".repeat(32) : user;
    }
}
