package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the stand-in's workspace: what they type and tap reaches the bot signed, as Slack sends it. */
public final class SlackHand {
    private static final Duration PATIENCE = Duration.ofSeconds(3); // Slack's
    private static final int RETRIES = 3; // of an event; Slack spreads them over six minutes, here they follow at once
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI bot;
    private final SlackSignature.Generator signature;
    private final SlackRoom room;
    private final String address;
    private final InstantSource machine = InstantSource.system();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SlackHand(String botUrl, String signingSecret, SlackRoom room, String address) {
        this.bot = URI.create(botUrl);
        this.signature = new SlackSignature.Generator(signingSecret);
        this.room = room;
        this.address = address;
    }

    /** What the bot answered Slack with; status 0 if it was not reached in time. */
    public record Answer(int status, String body) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** Types {@code /toban 今夜の上町の当番は？} into a channel. */
    public Answer command(String user, String channel, String command, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("team_id", SlackRoom.TEAM);
        form.put("channel_id", channel);
        form.put("user_id", user);
        form.put("command", command);
        form.put("text", text);
        form.put("response_url", responseUrl(channel, user));
        form.put("trigger_id", room.trigger(user));
        Answer answer = send(FORM, SlackForm.write(form), Map.of());
        if (answer.ok() && answer.body().startsWith("{")) {
            JsonObject said = JsonParser.parseString(answer.body()).getAsJsonObject();
            JsonArray blocks = said.get("blocks") instanceof JsonArray b ? b : new JsonArray();
            room.add(channel, null, SlackRoom.BOT, user, said.get("text").getAsString(), blocks, new JsonObject());
        }
        return answer;
    }

    /** Writes to the bot in a channel: {@code @toban 今夜の当番は？}. */
    public Answer mention(String user, String channel, String text) {
        String words = "<@" + SlackRoom.BOT + "> " + escape(text);
        SlackMessage message = room.add(channel, null, user, null, words, new JsonArray(), new JsonObject());
        return event(UUID.randomUUID().toString(), said("app_mention", user, message));
    }

    /** Writes to the bot one to one. */
    public Answer direct(String user, String text) {
        SlackMessage message =
                room.add(SlackRoom.direct(user), null, user, null, escape(text), new JsonArray(), new JsonObject());
        JsonObject event = said("message", user, message);
        event.addProperty("channel_type", "im");
        return event(UUID.randomUUID().toString(), event);
    }

    /** Drops a file before the bot: into a channel beside {@code @toban}, or one to one where {@code channel} is null. */
    public Answer drop(String user, @Nullable String channel, String name, byte[] file) {
        String id = room.share(name, file);
        boolean direct = channel == null;
        String where = direct ? SlackRoom.direct(user) : channel;
        SlackMessage message = room.add(where, null, user, null, (direct ? "" : "<@" + SlackRoom.BOT + "> ") + "📎 " + escape(name), new JsonArray(), new JsonObject());
        JsonObject event = said(direct ? "message" : "app_mention", user, message);
        if (direct) {
            event.addProperty("subtype", "file_share");
            event.addProperty("channel_type", "im");
        }
        JsonArray files = new JsonArray();
        files.add(object("id", id, "name", name));
        event.add("files", files);
        return event(UUID.randomUUID().toString(), event);
    }

    /** Taps a button of a message. */
    public Answer click(String user, SlackMessage message, String actionId) {
        var button = message.buttons().stream().filter(b -> b.actionId().equals(actionId)).findFirst().orElseThrow();
        JsonObject container = object("type", "message", "message_ts", message.ts(), "channel_id", message.channel());
        container.addProperty("is_ephemeral", message.onlyFor() != null);
        if (message.thread() != null) {
            container.addProperty("thread_ts", message.thread());
        }
        JsonObject payload = pressed(user, actionId, button.value());
        payload.addProperty("response_url", responseUrl(message.channel(), user));
        payload.add("channel", object("id", message.channel()));
        payload.add("container", container);
        if (message.onlyFor() == null) { // of an ephemeral message Slack keeps nothing to send along
            JsonObject whole = object("type", "message", "user", SlackRoom.BOT, "ts", message.ts(), "text", message.text());
            whole.add("blocks", message.blocks());
            payload.add("message", whole);
        }
        return send(FORM, SlackForm.write(Map.of("payload", payload.toString())), Map.of());
    }

    /** Opens the bot's Home tab. */
    public Answer home(String user) {
        JsonObject event = object("type", "app_home_opened", "user", user, "channel", SlackRoom.direct(user), "tab", "home", "event_ts", room.ts());
        return event(UUID.randomUUID().toString(), event);
    }

    /** Taps a button on the Home tab. */
    public Answer click(String user, String value) {
        SlackRoom.View view = Objects.requireNonNull(room.view("home:" + user), "home: not opened yet");
        var button = SlackMessage.buttons(view.json().getAsJsonArray("blocks")).stream().filter(b -> b.value().equals(value)).findFirst().orElseThrow();
        JsonObject payload = pressed(user, button.actionId(), button.value());
        payload.add("container", object("type", "view", "view_id", view.id()));
        payload.add("view", view.json());
        return send(FORM, SlackForm.write(Map.of("payload", payload.toString())), Map.of());
    }

    private JsonObject pressed(String user, String actionId, String value) {
        JsonArray actions = new JsonArray();
        actions.add(object("type", "button", "action_id", actionId, "block_id", "b", "value", value, "action_ts", room.ts()));
        JsonObject payload = object("type", "block_actions", "trigger_id", room.trigger(user));
        payload.add("team", object("id", SlackRoom.TEAM));
        payload.add("user", object("id", user, "team_id", SlackRoom.TEAM));
        payload.add("actions", actions);
        return payload;
    }

    /** The form that stands open before someone: its title and what it asks, line by line; empty if none does. */
    public List<String> form(String user) {
        SlackRoom.View view = room.opened(user);
        return view == null ? List.of() : SlackFilling.lines(view.json());
    }

    /** The id of the form that stands open before someone; empty if none does. */
    public String standing(String user) {
        SlackRoom.View view = room.opened(user);
        return view == null ? "" : view.id();
    }

    /**
     * Fills in the form that stands open before someone and sends it off; what isn't given stays as it was.
     *
     * @throws IllegalArgumentException for a field or choice it doesn't have, or one that is required and empty
     */
    public Answer submit(String user, Map<String, List<String>> values) {
        SlackRoom.View view = Objects.requireNonNull(room.opened(user), "form: none open");
        JsonObject json = view.json().deepCopy();
        json.add("state", SlackFilling.state(json, values));
        JsonObject payload = object("type", "view_submission", "trigger_id", room.trigger(user));
        payload.add("team", object("id", SlackRoom.TEAM));
        payload.add("user", object("id", user, "team_id", SlackRoom.TEAM));
        payload.add("view", json);
        Answer answer = send(FORM, SlackForm.write(Map.of("payload", payload.toString())), Map.of());
        if (answer.ok()) {
            room.shut(view.id());
        }
        return answer;
    }

    /** Closes the form without sending it. */
    public void dismiss(String user) {
        SlackRoom.View view = room.opened(user);
        if (view != null) {
            room.shut(view.id());
        }
    }

    /** The check Slack makes when the address is entered. */
    public Answer verify(String challenge) {
        return send("application/json", object("type", "url_verification", "challenge", challenge).toString(), Map.of());
    }

    /** Delivers an event, again up to three times while the bot doesn't take it. */
    public Answer event(String eventId, JsonObject event) {
        JsonArray installed = new JsonArray();
        installed.add(object("team_id", SlackRoom.TEAM, "user_id", SlackRoom.BOT));
        JsonObject envelope =
                object("type", "event_callback", "team_id", SlackRoom.TEAM, "api_app_id", "A1", "event_id", eventId);
        envelope.add("event", event);
        envelope.add("authorizations", installed);
        Answer answer = send("application/json", envelope.toString(), Map.of());
        for (int retry = 1; retry <= RETRIES && !answer.ok(); retry++) {
            String reason = answer.status() == 0 ? "http_timeout" : "http_error";
            answer = send("application/json", envelope.toString(),
                    Map.of("X-Slack-Retry-Num", Integer.toString(retry), "X-Slack-Retry-Reason", reason));
        }
        return answer;
    }

    /** Sends any body, rightly signed. */
    public Answer send(String contentType, String body, Map<String, String> headers) {
        String timestamp = Long.toString(machine.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(bot).timeout(PATIENCE)
                .header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature.generate(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }

    private String responseUrl(String channel, String user) {
        return address + "/response/" + room.hook(channel, user);
    }

    private static JsonObject said(String type, String user, SlackMessage message) {
        return object("type", type, "user", user, "team", SlackRoom.TEAM, "text", message.text(), "ts", message.ts(),
                "event_ts", message.ts(), "channel", message.channel());
    }

    private static String escape(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static JsonObject object(String... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.addProperty(pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
