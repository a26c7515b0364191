package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.https;
import static dev.toban.adapters.practice.LineRule.kinds;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.oneOf;
import static dev.toban.adapters.practice.LineRule.seen;
import static dev.toban.adapters.practice.LineRule.when;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What LINE takes as a template message (reference, "Template messages"). */
final class LineTemplates {
    private static final LineRule ACTION = LineActions.TEMPLATE.rule();
    private static final Map<String, LineRule> PICTURE = Map.of(
            "imageAspectRatio", oneOf("rectangle", "square"),
            "imageSize", oneOf("cover", "contain"));
    private static final Map<String, LineRule> TOP = Map.of(
            "thumbnailImageUrl", https(2000),
            "imageBackgroundColor", matching("#[0-9A-Fa-f]{6}", "Must be a hexadecimal color code"),
            "title", seen(1, 40),
            "defaultAction", LineActions.FLEX.rule()); // its label is not shown

    private static final LineRule BUTTONS = LineShape.open()
            .may(PICTURE)
            .may(TOP)
            .must("text", seen(1, 160))
            .must("actions", list(1, 4, ACTION))
            .but(LineTemplates::shortBesidePicture);

    private static final LineRule CONFIRM =
            LineShape.open().must("text", seen(1, 240)).must("actions", list(2, 2, ACTION));

    private static final LineRule COLUMN = LineShape.open()
            .may(TOP)
            .must("text", seen(1, 120))
            .must("actions", list(1, 3, ACTION))
            .but(LineTemplates::shortBesidePicture);

    private static final LineRule CAROUSEL = LineShape.open()
            .may(PICTURE)
            .must("columns", list(1, 10, COLUMN))
            .but(when(v -> alike(v.path("columns")), "All columns must have the same number of actions, title and image alike"));

    private static final LineRule IMAGE_CAROUSEL = LineShape.open()
            .must("columns", list(1, 10, LineShape.open()
                    .must("imageUrl", https(2000))
                    .must("action", LineActions.IMAGE_CAROUSEL.rule())));

    static final LineRule TEMPLATE = kinds(
            Map.of("buttons", BUTTONS, "confirm", CONFIRM, "carousel", CAROUSEL, "image_carousel", IMAGE_CAROUSEL));

    private LineTemplates() {}

    private static void shortBesidePicture(JsonNode template, String at, LineFaults faults) {
        if ((template.has("title") || template.has("thumbnailImageUrl")) && template.has("text")) {
            seen(1, 60).check(template.get("text"), at + ".text", faults);
        }
    }

    private static boolean alike(JsonNode columns) {
        Set<String> looks = new HashSet<>();
        columns.forEach(c -> looks.add(c.path("actions").size() + "/" + c.has("title") + "/" + c.has("thumbnailImageUrl")));
        return looks.size() <= 1;
    }
}
