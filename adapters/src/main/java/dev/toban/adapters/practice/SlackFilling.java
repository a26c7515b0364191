package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people fill in a modal: what it asks, and what it sends off, as Slack would. */
final class SlackFilling {
    private SlackFilling() {}

    /** The title, then every label with what stands in it already. */
    static List<String> lines(JsonObject view) {
        List<String> lines = new ArrayList<>(List.of(words(view.get("title"))));
        for (JsonElement e : view.getAsJsonArray("blocks")) {
            JsonObject block = e.getAsJsonObject();
            if (block.has("element")) {
                String already = String.join("・", initial(block.getAsJsonObject("element")).stream().toList());
                lines.add(words(block.get("label")) + (already.isEmpty() ? "" : "：" + already));
            } else if (block.has("elements")) {
                block.getAsJsonArray("elements").forEach(t -> lines.add(words(t)));
            }
        }
        return lines;
    }

    private static String words(@Nullable JsonElement text) {
        return text instanceof JsonObject o && o.has("text") ? o.get("text").getAsString() : "";
    }

    static JsonObject state(JsonObject view, Map<String, List<String>> given) {
        JsonObject values = new JsonObject();
        List<String> unknown = new ArrayList<>(given.keySet());
        for (JsonElement e : view.getAsJsonArray("blocks")) {
            JsonObject block = e.getAsJsonObject();
            if (!block.has("element")) {
                continue;
            }
            String name = block.get("block_id").getAsString();
            unknown.remove(name);
            JsonObject element = block.getAsJsonObject("element");
            List<String> all = given.containsKey(name) ? given.get(name) : initial(element);
            boolean optional = block.has("optional") && block.get("optional").getAsBoolean();
            if (all.stream().allMatch(String::isBlank) && !optional) {
                throw new IllegalArgumentException("form: " + name + " (expected: filled in)");
            }
            JsonObject action = new JsonObject();
            action.add(element.get("action_id").getAsString(), value(element, all));
            values.add(name, action);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("form: " + unknown + " (expected: its fields)");
        }
        JsonObject state = new JsonObject();
        state.add("values", values);
        return state;
    }

    private static List<String> initial(JsonObject element) {
        return Stream.of("initial_value", "initial_date", "initial_time", "initial_option", "initial_options")
                .filter(element::has)
                .flatMap(key -> switch (element.get(key)) {
                    case JsonArray many -> many.asList().stream().map(o -> o.getAsJsonObject().get("value").getAsString());
                    case JsonObject one -> Stream.of(one.get("value").getAsString());
                    case JsonElement text -> Stream.of(text.getAsString());
                })
                .toList();
    }

    private static JsonObject value(JsonObject element, List<String> all) {
        JsonObject value = new JsonObject();
        String type = element.get("type").getAsString();
        value.addProperty("type", type);
        String first = all.isEmpty() || all.getFirst().isBlank() ? null : all.getFirst();
        switch (type) {
            case "plain_text_input" -> value.addProperty("value", first);
            case "datepicker" -> value.addProperty("selected_date", first);
            case "timepicker" -> value.addProperty("selected_time", first);
            case "static_select" -> value.add("selected_option", first == null ? null : option(element, first));
            case "checkboxes", "multi_static_select" -> {
                JsonArray chosen = new JsonArray();
                all.forEach(v -> chosen.add(option(element, v)));
                value.add("selected_options", chosen);
            }
            default -> throw new IllegalArgumentException("form: " + type + " (expected: an element people can fill in here)");
        }
        return value;
    }

    private static JsonObject option(JsonObject element, String value) {
        Stream<JsonElement> options = element.has("option_groups")
                ? element.getAsJsonArray("option_groups").asList().stream().flatMap(g -> g.getAsJsonObject().getAsJsonArray("options").asList().stream())
                : element.getAsJsonArray("options").asList().stream();
        return options.map(JsonElement::getAsJsonObject)
                .filter(o -> o.get("value").getAsString().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("form: " + value + " (expected: one of the choices)"));
    }
}
