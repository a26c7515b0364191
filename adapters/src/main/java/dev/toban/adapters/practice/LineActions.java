package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.link;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.oneOf;
import static dev.toban.adapters.practice.LineRule.seen;
import static dev.toban.adapters.practice.LineRule.text;
import static dev.toban.adapters.practice.LineRule.when;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** LINE's actions, by the place they stand in (reference, "Action objects" and "Specifications of the label"). */
enum LineActions {
    QUICK_REPLY(20, true),
    FLEX_BUTTON(40, true),
    FLEX(40, false),
    TEMPLATE(20, true),
    IMAGE_CAROUSEL(12, false),
    RICH_MENU(20, false);

    private final LineRule rule;

    LineActions(int label, boolean labelled) {
        LineShape base = labelled
                ? LineShape.open().must("label", seen(1, label))
                : LineShape.open().may("label", seen(0, label));
        Map<String, LineRule> kinds = new HashMap<>(Map.of(
                "message", base.must("text", seen(1, 300)),
                "uri", base.must("uri", link(1000)).may("altUri", LineShape.open().must("desktop", link(1000))),
                "clipboard", base.must("clipboardText", text(1, 1000)),
                "postback", base.must("data", text(0, 300))
                        .may("displayText", seen(0, 300))
                        .may("text", seen(0, 300))
                        .may("inputOption", oneOf("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"))
                        .may("fillInText", seen(0, 300))
                        .but(when(v -> !(v.has("displayText") && v.has("text")), "displayText and text can't both be used")),
                "datetimepicker", base.must("data", text(0, 300))
                        .must("mode", oneOf("date", "time", "datetime"))
                        .but(LineActions::times)));
        if (name().equals("QUICK_REPLY")) {
            LineShape named = LineShape.open().must("label", seen(1, 20));
            kinds.putAll(Map.of("camera", named, "cameraRoll", named, "location", named));
        }
        if (name().equals("RICH_MENU")) {
            kinds.put("richmenuswitch", base.must("richMenuAliasId", matching("[a-z0-9_-]{1,32}", "Must be a rich menu alias"))
                    .must("data", text(0, 300)));
        }
        rule = LineRule.kinds(kinds);
    }

    LineRule rule() {
        return rule;
    }

    private static final String DATE = "(19\\d\\d|20\\d\\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Map<String, String> FORMATS = Map.of("date", DATE, "time", TIME, "datetime", DATE + "[Tt]" + TIME);

    private static void times(JsonNode picker, String at, LineFaults faults) {
        String format = FORMATS.getOrDefault(picker.path("mode").asString(""), "");
        for (String name : new String[] {"initial", "min", "max"}) {
            if (picker.has(name) && !picker.get(name).asString("").matches(format)) {
                faults.add("Must be a valid " + picker.path("mode").asString(""), at + "." + name);
            }
        }
        String min = picker.path("min").asString("").toUpperCase(java.util.Locale.ROOT);
        String max = picker.path("max").asString("").toUpperCase(java.util.Locale.ROOT);
        if (!min.isEmpty() && !max.isEmpty() && min.compareTo(max) >= 0) {
            faults.add("Must be greater than min", at + ".max");
        }
    }
}
