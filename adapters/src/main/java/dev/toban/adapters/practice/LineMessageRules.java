package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.NUMBER;
import static dev.toban.adapters.practice.LineRule.https;
import static dev.toban.adapters.practice.LineRule.kinds;
import static dev.toban.adapters.practice.LineRule.link;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.oneOf;
import static dev.toban.adapters.practice.LineRule.text;
import static dev.toban.adapters.practice.LineRule.when;
import static dev.toban.adapters.practice.LineRule.whole;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What LINE takes as a message (reference, "Message objects"). A bot can't send files, so there is no such kind. */
final class LineMessageRules {
    private static final LineRule QUICK_REPLY = LineShape.open().must("items", list(1, 13, LineShape.open()
            .must("type", oneOf("action"))
            .may("imageUrl", https(2000))
            .must("action", LineActions.QUICK_REPLY.rule())));

    private static final LineRule SENDER = LineShape.open()
            .may("name", text(1, 20).and(when(v -> !v.asString("").toUpperCase(java.util.Locale.ROOT).contains("LINE"), "Must not contain LINE")))
            .may("iconUrl", https(2000));

    private static final LineShape MESSAGE = LineShape.open().may("quickReply", QUICK_REPLY).may("sender", SENDER);
    private static final LineShape EMOJI = LineShape.open().must("productId", text(1, 100)).must("emojiId", text(1, 100));

    private static final LineRule TEXT = MESSAGE.must("text", text(1, 5000))
            .may("emojis", list(0, 20, EMOJI.must("index", whole(0, 4999))))
            .may("quoteToken", text(1, 1000))
            .but(LineMessageRules::placeholders);

    private static final LineRule MENTION = LineShape.open().must("mentionee", kinds(Map.of(
            "user", LineShape.open().must("userId", text(1, 100)),
            "all", LineShape.open())));

    private static final LineRule TEXT_V2 = MESSAGE.must("text", text(1, 5000))
            .may("substitution", (value, at, faults) -> {
                if (value.size() > 100) {
                    faults.add("Size must be between 0 and 100", at);
                }
                value.forEachEntry((key, inside) -> {
                    if (!key.matches("[0-9A-Za-z_]{1,20}")) {
                        faults.add("Invalid key", at + "." + key);
                    }
                    kinds(Map.of("mention", MENTION, "emoji", EMOJI)).check(inside, at + "." + key, faults);
                });
            })
            .may("quoteToken", text(1, 1000))
            .but(LineMessageRules::braces);

    private static final LineRule AREA = LineShape.open()
            .must("x", whole(0, 10_000))
            .must("y", whole(0, 10_000))
            .must("width", whole(1, 10_000))
            .must("height", whole(1, 10_000));
    private static final LineShape TAPPED_AREA = LineShape.open().may("label", text(0, 100)).must("area", AREA);

    private static final LineRule IMAGEMAP = MESSAGE.must("baseUrl", https(2000))
            .must("altText", text(1, 1500))
            .must("baseSize", LineShape.open().must("width", whole(1040, 1040)).must("height", whole(1, 10_000)))
            .must("actions", list(1, 50, kinds(Map.of(
                    "uri", TAPPED_AREA.must("linkUri", link(1000)),
                    "message", TAPPED_AREA.must("text", text(1, 400)),
                    "clipboard", TAPPED_AREA.must("clipboardText", text(1, 1000))))))
            .may("video", LineShape.open()
                    .must("originalContentUrl", https(2000))
                    .must("previewImageUrl", https(2000))
                    .must("area", AREA)
                    .may("externalLink", LineShape.open().must("linkUri", link(1000)).must("label", text(1, 30))));

    private static final LineRule ONE = kinds(Map.of(
            "text", TEXT,
            "textV2", TEXT_V2,
            "sticker", MESSAGE.must("packageId", text(1, 50)).must("stickerId", text(1, 50)).may("quoteToken", text(1, 1000)),
            "image", MESSAGE.must("originalContentUrl", https(2000)).must("previewImageUrl", https(2000)),
            "video", MESSAGE.must("originalContentUrl", https(2000))
                    .must("previewImageUrl", https(2000))
                    .may("trackingId", matching("[-A-Za-z0-9.=,+*()%$&;:@{}!?<>\\[\\]]{1,100}", "Must be a valid trackingId")),
            "audio", MESSAGE.must("originalContentUrl", https(2000)).must("duration", whole(1, Integer.MAX_VALUE)),
            "location", MESSAGE.must("title", text(1, 100))
                    .must("address", text(1, 100))
                    .must("latitude", NUMBER)
                    .must("longitude", NUMBER),
            "imagemap", IMAGEMAP,
            "template", MESSAGE.must("altText", text(1, 1500)).must("template", LineTemplates.TEMPLATE),
            "flex", MESSAGE.must("altText", text(1, 1500)).must("contents", LineFlex.CONTAINER)));

    /** The messages of one request. */
    static final LineRule MESSAGES = list(1, 5, ONE);

    private LineMessageRules() {}

    private static void placeholders(JsonNode message, String at, LineFaults faults) {
        String text = message.path("text").asString("");
        for (JsonNode emoji : message.path("emojis")) {
            int index = emoji.path("index").asInt(-1);
            if (index < 0 || index >= text.length() || text.charAt(index) != '$') {
                faults.add("Must be the position of a $", at + ".emojis.index");
            }
        }
    }

    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{([0-9A-Za-z_]{1,20})}|[{}]");

    private static void braces(JsonNode message, String at, LineFaults faults) {
        Matcher found = BRACES.matcher(message.path("text").asString(""));
        int mentions = 0;
        int emojis = 0;
        while (found.find()) {
            if (found.group().length() == 1) {
                faults.add("Unbalanced braces", at + ".text");
            } else if (found.group(1) != null) {
                String type = message.path("substitution").path(found.group(1)).path("type").asString("");
                mentions += type.equals("mention") ? 1 : 0;
                emojis += type.equals("emoji") ? 1 : 0;
                if (type.isEmpty()) {
                    faults.add("No substitution for {" + found.group(1) + "}", at + ".text");
                }
            }
        }
        if (mentions > 20 || emojis > 20) {
            faults.add("At most 20 mentions and 20 emojis", at + ".substitution");
        }
    }
}
