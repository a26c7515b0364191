package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of checks Slack's rules are made of; each failed one becomes a line as Slack writes it. */
abstract class SlackChecks {
    private final List<String> problems = new ArrayList<>();

    final List<String> problems() {
        return List.copyOf(problems);
    }

    final void text(String at, @Nullable JsonElement json, int most, boolean plainOnly) {
        if (!(json instanceof JsonObject text)) {
            wrong(at, "missing required field");
            return;
        }
        String type = string(text, "type");
        if (!type.equals("plain_text") && (plainOnly || !type.equals("mrkdwn"))) {
            wrong(at + "/type", "unsupported type: " + type);
        }
        if (text.has(type.equals("mrkdwn") ? "emoji" : "verbatim")) {
            wrong(at, "no more properties allowed for " + type);
        }
        length(at + "/text", string(text, "text"), 1, most);
    }

    @FunctionalInterface
    interface Check {
        void of(String at, JsonObject part);
    }

    final void each(String at, JsonObject block, int most, Check check) {
        JsonElement parts = block.get(at.substring(at.lastIndexOf('/') + 1));
        if (!(parts instanceof JsonArray array)) {
            wrong(at, "missing required field");
            return;
        }
        count(at, array, 1, most);
        for (int i = 0; i < array.size(); i++) {
            check.of(at + "/" + i, array.get(i) instanceof JsonObject o ? o : new JsonObject());
        }
    }

    final void count(String at, JsonArray array, int least, int most) {
        if (array.size() < least) {
            wrong(at, "no fewer than " + least + " items allowed");
        }
        if (array.size() > most) {
            wrong(at, "no more than " + most + " items allowed");
        }
    }

    final void length(String at, String text, int least, int most) {
        if (text.length() < least) {
            wrong(at, "must be more than " + (least - 1) + " characters");
        }
        if (text.length() > most) {
            wrong(at, "must be less than " + (most + 1) + " characters");
        }
    }

    final void unique(String at, String id, Set<String> seen) {
        if (!seen.add(id)) {
            wrong(at, "`" + id + "` already exists");
        }
    }

    final void wrong(String at, String what) {
        problems.add("[ERROR] " + what + " [json-pointer:" + at + "]");
    }

    static String string(JsonObject o, String key) {
        return o.get(key) instanceof JsonElement e && e.isJsonPrimitive() ? e.getAsString() : "";
    }
}
