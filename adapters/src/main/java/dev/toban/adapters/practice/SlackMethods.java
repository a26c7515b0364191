package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.toban.adapters.practice.SlackStandIn.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Web API methods the stand-in knows, each refusing in Slack's words. */
final class SlackMethods {
    private static final int TEXT = 40_000; // characters; Slack cuts there
    private static final int UPDATE_TEXT = 4_000;
    private static final int METADATA = 8_000;

    private final SlackRoom room;
    private final Supplier<String> address;

    SlackMethods(SlackRoom room, Supplier<String> address) {
        this.room = room;
        this.address = address;
    }

    Answer call(String method, Map<String, String> given) {
        try {
            return switch (method) {
                case "auth.test" -> ok("url", "https://practice.slack.com/", "team_id", SlackRoom.TEAM, "user_id", SlackRoom.BOT,
                        "bot_id", "BTOBAN", "user", "toban");
                case "chat.postMessage" -> post(given, null);
                case "chat.postEphemeral" -> post(given, given.get("user"));
                case "chat.update" -> update(given);
                case "conversations.open" -> opened(given.get("users"));
                case "views.open", "views.publish" -> view(method, given);
                case "users.info" -> user(given.get("user"));
                case "files.info" -> file(given.get("file"));
                case "usergroups.users.update" -> group(given);
                case "files.getUploadURLExternal" -> ok("upload_url", address.get() + "/upload/F1", "file_id", "F1");
                case "files.completeUploadExternal" -> uploaded(given);
                default -> refuse("unknown_method");
            };
        } catch (JsonParseException | IllegalStateException e) {
            return refuse("invalid_arguments");
        }
    }

    /** A response_url: gone after five uses or 30 minutes. */
    Answer respond(String id, JsonObject message) {
        JsonArray blocks = message.get("blocks") instanceof JsonArray b ? b : new JsonArray();
        String text = message.has("text") ? message.get("text").getAsString() : "";
        List<String> problems = SlackRules.problems(blocks, 50);
        SlackRoom.Hook hook = room.use(id);
        if (hook == null) {
            return new Answer(404, error("expired_url").toString());
        }
        if (!problems.isEmpty() || text.isEmpty() && blocks.isEmpty()) {
            return new Answer(400, problems.isEmpty() ? "no_text" : "invalid_blocks");
        }
        boolean everybody = message.get("response_type") instanceof JsonElement t && t.getAsString().equals("in_channel");
        room.add(hook.channel(), null, SlackRoom.BOT, everybody ? null : hook.user(), text, blocks, new JsonObject());
        return ok();
    }

    private Answer post(Map<String, String> given, @Nullable String onlyFor) {
        String channel = room.find(given.get("channel"));
        JsonArray blocks = SlackForm.array(given.get("blocks"));
        String text = given.getOrDefault("text", "");
        Answer refusal = refusal(channel, text, blocks, TEXT);
        if (refusal != null) {
            return refusal;
        }
        JsonObject metadata = new JsonObject();
        if (given.containsKey("metadata")) {
            metadata = JsonParser.parseString(given.get("metadata")).getAsJsonObject();
            if (!metadata.has("event_type") || !(metadata.get("event_payload") instanceof JsonObject)) {
                return refuse("invalid_metadata_format");
            }
            if (given.get("metadata").length() > METADATA) {
                return refuse("metadata_too_large");
            }
        }
        if (!room.pace(channel)) {
            return new Answer(429, error("ratelimited").toString());
        }
        SlackMessage message = room.add(channel, given.get("thread_ts"), SlackRoom.BOT, onlyFor, text, blocks, metadata);
        return ok("channel", channel, onlyFor == null ? "ts" : "message_ts", message.ts());
    }

    private Answer update(Map<String, String> given) {
        String channel = room.find(given.get("channel"));
        JsonArray blocks = SlackForm.array(given.get("blocks"));
        String text = given.getOrDefault("text", "");
        Answer refusal = refusal(channel, text, blocks, UPDATE_TEXT);
        if (refusal != null) {
            return refusal;
        }
        String ts = given.getOrDefault("ts", "");
        return room.change(channel, ts, text, blocks)
                ? ok("channel", channel, "ts", ts, "text", text)
                : refuse("message_not_found");
    }

    private static @Nullable Answer refusal(@Nullable String channel, String text, JsonArray blocks, int most) {
        if (channel == null) {
            return refuse("channel_not_found");
        }
        if (text.isEmpty() && blocks.isEmpty()) {
            return refuse("no_text");
        }
        if (text.length() > most) {
            return refuse("msg_too_long");
        }
        List<String> problems = SlackRules.problems(blocks, 50);
        if (!problems.isEmpty()) {
            return Answer.json(invalid("invalid_blocks", problems));
        }
        return blocks.toString().length() > SlackRules.BLOCKS_JSON ? refuse("msg_blocks_too_long") : null;
    }

    private Answer view(String method, Map<String, String> given) {
        JsonObject view = JsonParser.parseString(given.getOrDefault("view", "{}")).getAsJsonObject();
        JsonArray blocks = view.get("blocks") instanceof JsonArray b ? b : new JsonArray();
        List<String> problems = SlackRules.problems(blocks, 100);
        if (view.has("private_metadata") && view.get("private_metadata").getAsString().length() > 3_000) {
            return refuse("invalid_arguments");
        }
        if (view.get("title") instanceof JsonObject title && title.get("text").getAsString().length() > 24) {
            return refuse("invalid_arguments");
        }
        if (!problems.isEmpty()) {
            return Answer.json(invalid("invalid_arguments", problems));
        }
        String type = method.equals("views.open") ? "modal" : "home";
        if (!view.has("type") || !view.get("type").getAsString().equals(type)) {
            return refuse("invalid_arguments");
        }
        boolean asks = blocks.asList().stream().anyMatch(b -> "input".equals(SlackChecks.string(b.getAsJsonObject(), "type")));
        if (type.equals("modal") && (!view.has("title") || asks && !view.has("submit"))) {
            return refuse("invalid_arguments");
        }
        if (type.equals("modal")) {
            String refusal = room.show(given.get("trigger_id"), view);
            if (refusal != null) {
                return refuse(refusal);
            }
        } else {
            room.publish(given.getOrDefault("user_id", ""), view);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("view", view);
        return Answer.json(answer);
    }

    private Answer file(@Nullable String id) {
        SlackRoom.Shared shared = room.shared(id);
        if (id == null || shared == null) {
            return refuse("file_not_found");
        }
        JsonObject file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("name", shared.name());
        file.addProperty("size", shared.bytes().length);
        file.addProperty("url_private_download", address.get() + "/files/" + id);
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("file", file);
        return Answer.json(answer);
    }

    private Answer opened(@Nullable String user) {
        if (user == null) {
            return refuse("no_users_provided");
        }
        JsonObject channel = new JsonObject();
        channel.addProperty("id", room.find(user));
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("channel", channel);
        return Answer.json(answer);
    }

    /** The file stands in the channel under its title. */
    private Answer uploaded(Map<String, String> given) {
        String channel = room.find(given.get("channel_id"));
        JsonArray files = SlackForm.array(given.get("files"));
        if (channel == null || files.isEmpty()) {
            return refuse(channel == null ? "channel_not_found" : "invalid_arguments");
        }
        String title = SlackChecks.string(files.get(0).getAsJsonObject(), "title");
        room.add(channel, given.get("thread_ts"), SlackRoom.BOT, null, given.getOrDefault("initial_comment", "") + " [" + title + "]", new JsonArray(), new JsonObject());
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("files", files);
        return Answer.json(answer);
    }

    /** Slack replaces all members, takes none that is empty, and knows ids that begin with S. */
    private static Answer group(Map<String, String> given) {
        String users = given.getOrDefault("users", "");
        if (users.isEmpty() || users.equals("[]")) {
            return refuse("no_users_provided");
        }
        if (!given.getOrDefault("usergroup", "").startsWith("S")) {
            return refuse("no_such_subteam");
        }
        return Stream.of(users.split(",")).allMatch(u -> u.matches("[UW][A-Z0-9]+")) ? ok() : refuse("invalid_users");
    }

    private Answer user(@Nullable String id) {
        if (id == null || !id.startsWith("U")) {
            return refuse("user_not_found");
        }
        JsonObject user = new JsonObject();
        user.addProperty("id", id);
        user.addProperty("team_id", SlackRoom.TEAM);
        user.addProperty("real_name", room.called(id));
        user.addProperty("is_restricted", room.guest(id));
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("user", user);
        return Answer.json(answer);
    }

    private static Answer ok(String... pairs) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        for (int i = 0; i < pairs.length; i += 2) {
            answer.addProperty(pairs[i], pairs[i + 1]);
        }
        return Answer.json(answer);
    }

    private static Answer refuse(String error) {
        return Answer.json(error(error));
    }

    static JsonObject error(String error) {
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", false);
        answer.addProperty("error", error);
        return answer;
    }

    private static JsonObject invalid(String error, List<String> problems) {
        JsonArray messages = new JsonArray();
        problems.forEach(messages::add);
        JsonObject metadata = new JsonObject();
        metadata.add("messages", messages);
        JsonObject answer = error(error);
        answer.add("response_metadata", metadata);
        return answer;
    }
}
