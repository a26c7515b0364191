package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel of the stand-in, as it was sent.
 *
 * @param thread ts of the message it answers, null outside threads
 * @param onlyFor the one user who sees it (ephemeral), null for everybody
 * @param metadata as posted, empty for none
 */
public record SlackMessage(
        String channel,
        String ts,
        @Nullable String thread,
        String author,
        @Nullable String onlyFor,
        String text,
        JsonArray blocks,
        JsonObject metadata) {
    private static final Pattern PING = Pattern.compile("<(?:![^>]*|@[^>]*)>");
    private static final Pattern TOKEN = Pattern.compile("<[^<>|]*\\|([^<>]*)>");

    /** A button someone can press. */
    public record Button(String label, String actionId, String value) {}

    /** What a person reads, line by line: of the blocks, or the text where there are none. */
    public String words() {
        List<String> raw = blocks.isEmpty() ? List.of(text) : texts(blocks);
        return plain(String.join("\n", raw));
    }

    static List<String> lines(JsonArray blocks) {
        return plain(String.join("\n", texts(blocks))).lines().toList();
    }

    public List<Button> buttons() {
        return buttons(blocks);
    }

    static List<Button> buttons(JsonArray blocks) {
        List<Button> buttons = new ArrayList<>();
        for (JsonElement block : blocks) {
            if (block.getAsJsonObject().get("elements") instanceof JsonArray elements) {
                for (JsonElement e : elements) {
                    if (e instanceof JsonObject b && "button".equals(string(b, "type"))) {
                        String label = plain(string(b.getAsJsonObject("text"), "text"));
                        buttons.add(new Button(label, string(b, "action_id"), string(b, "value")));
                    }
                }
            }
        }
        return buttons;
    }

    /** Every mention of a person, group or whole channel, which rings somewhere. */
    public List<String> pings() {
        return Stream.concat(Stream.of(text), texts(blocks).stream())
                .flatMap(t -> PING.matcher(t).results().map(r -> r.group()))
                .toList();
    }

    private static List<String> texts(JsonElement json) {
        return switch (json) {
            case JsonArray array -> array.asList().stream().flatMap(e -> texts(e).stream()).toList();
            case JsonObject o when o.get("text") instanceof JsonElement t && t.isJsonPrimitive() -> List.of(t.getAsString());
            case JsonObject o -> o.asMap().values().stream().flatMap(e -> texts(e).stream()).toList();
            default -> List.of();
        };
    }

    private static String plain(String mrkdwn) {
        return TOKEN.matcher(mrkdwn).replaceAll("$1").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String string(JsonObject o, String key) {
        return o.has(key) ? o.get(key).getAsString() : "";
    }
}
