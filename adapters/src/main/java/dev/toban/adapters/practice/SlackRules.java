package dev.toban.adapters.practice;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack refuses in blocks. Limits: Block Kit reference and the JSDoc of Slack's node types package. */
final class SlackRules extends SlackChecks {
    static final int BLOCKS_JSON = 13_200; // characters, undocumented: bolt-js issues 2509 and 2867
    private static final Set<String> BLOCKS = Set.of(
            "header", "section", "divider", "context", "actions", "image", "input", "rich_text", "markdown", "table", "video",
            "file", "context_actions", "data_table", "card", "carousel");
    /** Types of elements and how many options they take; zero for those without. */
    private static final Map<String, Integer> ELEMENTS = Map.ofEntries(
            Map.entry("button", 0), Map.entry("static_select", 100), Map.entry("multi_static_select", 100),
            Map.entry("overflow", 5), Map.entry("checkboxes", 10), Map.entry("radio_buttons", 10), Map.entry("external_select", 0),
            Map.entry("users_select", 0), Map.entry("conversations_select", 0), Map.entry("channels_select", 0),
            Map.entry("datepicker", 0), Map.entry("timepicker", 0), Map.entry("datetimepicker", 0),
            Map.entry("plain_text_input", 0), Map.entry("file_input", 0), Map.entry("number_input", 0),
            Map.entry("email_text_input", 0), Map.entry("url_text_input", 0));

    private final Set<String> actionIds = new HashSet<>();
    private final Set<String> blockIds = new HashSet<>();
    private int markdown;
    private int tables;

    private SlackRules() {}

    /** @param most 50 for a message, 100 for a view */
    static List<String> problems(JsonArray blocks, int most) {
        var rules = new SlackRules();
        rules.count("/blocks", blocks, 0, most);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof JsonObject block) {
                rules.block("/" + i, block);
            } else {
                rules.wrong("/" + i, "must be an object");
            }
        }
        return rules.problems();
    }

    private void block(String at, JsonObject block) {
        String type = string(block, "type");
        if (!BLOCKS.contains(type)) {
            wrong(at + "/type", "unsupported type: " + type);
        }
        if (block.has("block_id")) {
            length(at + "/block_id", string(block, "block_id"), 1, 255);
            unique(at + "/block_id", string(block, "block_id"), blockIds);
        }
        switch (type) {
            case "header" -> text(at + "/text", block.get("text"), 150, true);
            case "section" -> section(at, block);
            case "context" -> each(at + "/elements", block, 10, (where, e) -> {
                if ("image".equals(string(e, "type"))) {
                    image(where, e);
                } else {
                    text(where, e, 3_000, false);
                }
            });
            case "actions" -> each(at + "/elements", block, 25, this::element);
            case "image" -> image(at, block);
            case "input" -> {
                text(at + "/label", block.get("label"), 2_000, true);
                element(at + "/element", block.get("element") instanceof JsonObject e ? e : new JsonObject());
            }
            case "markdown" -> {
                markdown += string(block, "text").length();
                if (markdown > 12_000) {
                    wrong(at + "/text", "markdown blocks must hold less than 12001 characters together");
                }
            }
            case "table" -> table(at, block);
            default -> {}
        }
    }

    private void section(String at, JsonObject block) {
        if (!block.has("text") && !block.has("fields")) {
            wrong(at, "missing required field: text or fields");
        }
        if (block.has("text")) {
            text(at + "/text", block.get("text"), 3_000, false);
        }
        if (block.has("fields")) {
            each(at + "/fields", block, 10, (where, e) -> text(where, e, 2_000, false));
        }
        if (block.get("accessory") instanceof JsonObject accessory) {
            if ("image".equals(string(accessory, "type"))) {
                image(at + "/accessory", accessory);
            } else {
                element(at + "/accessory", accessory);
            }
        }
    }

    private void element(String at, JsonObject element) {
        String type = string(element, "type");
        Integer options = ELEMENTS.get(type);
        if (options == null) {
            wrong(at + "/type", "unsupported type: " + type);
            return;
        }
        if (element.has("action_id")) {
            length(at + "/action_id", string(element, "action_id"), 1, 255);
            unique(at + "/action_id", string(element, "action_id"), actionIds);
        }
        if (type.equals("button")) {
            text(at + "/text", element.get("text"), 75, true);
            length(at + "/value", string(element, "value"), 0, 2_000);
            length(at + "/url", string(element, "url"), 0, 3_000);
            if (element.has("url") && !string(element, "url").matches("https?://.+")) {
                wrong(at + "/url", "must be a valid http or https URL");
            }
            if (element.has("style") && !Set.of("primary", "danger").contains(string(element, "style"))) {
                wrong(at + "/style", "must be primary or danger");
            }
        }
        if (options > 0 && element.has("options")) {
            each(at + "/options", element, options, (where, o) -> {
                text(where + "/text", o.get("text"), 75, false);
                length(where + "/value", string(o, "value"), 1, 150);
            });
        }
        if (element.get("confirm") instanceof JsonObject confirm) {
            text(at + "/confirm/title", confirm.get("title"), 100, true);
            text(at + "/confirm/text", confirm.get("text"), 300, false);
        }
    }

    private void image(String at, JsonObject image) {
        length(at + "/alt_text", string(image, "alt_text"), 1, 2_000);
        length(at + "/image_url", string(image, "image_url"), image.has("slack_file") ? 0 : 1, 3_000);
    }

    private void table(String at, JsonObject block) {
        if (++tables > 1) {
            wrong(at, "only one table allowed");
        }
        if (block.get("rows") instanceof JsonArray rows) {
            count(at + "/rows", rows, 1, 100);
            rows.forEach(row -> count(at + "/rows", row instanceof JsonArray cells ? cells : new JsonArray(), 1, 20));
        } else {
            wrong(at, "missing required field: rows");
        }
    }
}
