package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.FLAG;
import static dev.toban.adapters.practice.LineRule.bytes;
import static dev.toban.adapters.practice.LineRule.https;
import static dev.toban.adapters.practice.LineRule.kinds;
import static dev.toban.adapters.practice.LineRule.later;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.oneOf;
import static dev.toban.adapters.practice.LineRule.text;
import static dev.toban.adapters.practice.LineRule.when;
import static dev.toban.adapters.practice.LineRule.whole;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What LINE takes as a Flex message (reference, "Flex Message"). */
final class LineFlex {
    private static final int BUBBLE_BYTES = 30_000; // LINE says 30 KB, not whether a KB has 1,000 or 1,024: the stricter
    private static final int CAROUSEL_BYTES = 50_000; // LINE says 50 KB
    private static final String STEPS = "none|xs|sm|md|lg|xl|xxl";
    private static final String SIZES = "xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl";
    private static final String PX = "\\d+(\\.\\d+)?px";
    private static final String PERCENT = "\\d+(\\.\\d+)?%";
    private static final LineRule COLOUR = matching("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})", "Must be a hexadecimal color code");
    private static final LineRule RATIO = matching("[1-9]\\d{0,5}(\\.\\d+)?:[1-9]\\d{0,5}(\\.\\d+)?", "Must be {width}:{height}");

    private static final Map<String, LineRule> PLACE = Map.of(
            "flex", whole(0, Integer.MAX_VALUE),
            "margin", measure(STEPS, PX),
            "position", oneOf("relative", "absolute"),
            "offsetTop", offset(),
            "offsetBottom", offset(),
            "offsetStart", offset(),
            "offsetEnd", offset());
    private static final LineRule GRAVITY = oneOf("top", "bottom", "center");
    private static final LineRule ALIGN = oneOf("start", "end", "center");
    private static final LineRule ACTION = LineActions.FLEX.rule();

    private static final Map<String, LineRule> TYPE = Map.of(
            "size", measure(SIZES, PX, PERCENT),
            "color", COLOUR,
            "weight", oneOf("regular", "bold"),
            "style", oneOf("normal", "italic"),
            "decoration", oneOf("none", "underline", "line-through"));

    private static final LineRule SPAN = kinds(Map.of("span", LineShape.strict().must("text", text(1, Integer.MAX_VALUE)).may(TYPE)));

    private static final LineRule TEXT = LineShape.strict()
            .may("text", text(1, Integer.MAX_VALUE)) // no limit of its own: the bubble's
            .may("contents", list(1, 1000, SPAN))
            .may(TYPE)
            .may(PLACE)
            .may("align", ALIGN)
            .may("gravity", GRAVITY)
            .may("wrap", FLAG)
            .may("lineSpacing", measure(PX))
            .may("maxLines", whole(0, Integer.MAX_VALUE))
            .may("adjustMode", oneOf("shrink-to-fit"))
            .may("scaling", FLAG)
            .may("action", ACTION)
            .but(when(v -> v.has("text") || v.has("contents"), "Either text or contents is required"));

    private static final LineRule BUTTON = LineShape.strict()
            .must("action", LineActions.FLEX_BUTTON.rule())
            .may(PLACE)
            .may("height", oneOf("sm", "md"))
            .may("style", oneOf("primary", "secondary", "link"))
            .may("color", COLOUR)
            .may("gravity", GRAVITY)
            .may("adjustMode", oneOf("shrink-to-fit"))
            .may("scaling", FLAG);

    private static final LineRule IMAGE = LineShape.strict()
            .must("url", https(2000))
            .may(PLACE)
            .may("align", ALIGN)
            .may("gravity", GRAVITY)
            .may("size", measure(SIZES, "full", PX, PERCENT))
            .may("aspectRatio", RATIO)
            .may("aspectMode", oneOf("cover", "fit"))
            .may("backgroundColor", COLOUR)
            .may("animated", FLAG)
            .may("action", ACTION);

    private static final LineRule ICON = LineShape.strict()
            .must("url", https(2000))
            .may(PLACE)
            .may("size", measure(SIZES, PX, PERCENT))
            .may("aspectRatio", RATIO)
            .may("scaling", FLAG);

    private static final LineRule SEPARATOR = LineShape.strict().may("margin", measure(STEPS, PX)).may("color", COLOUR);
    private static final LineRule FILLER = LineShape.strict().may("flex", whole(0, Integer.MAX_VALUE));

    private static final LineRule GRADIENT = kinds(Map.of("linearGradient", LineShape.strict()
            .must("angle", matching("\\d+(\\.\\d+)?deg", "Must be an angle"))
            .must("startColor", COLOUR)
            .must("endColor", COLOUR)
            .may("centerColor", COLOUR)
            .may("centerPosition", measure(PERCENT))));

    private static final LineRule UPRIGHT = kinds(Map.of(
            "box", later(() -> LineFlex.BOX), "button", BUTTON, "image", IMAGE, "text", TEXT, "separator", SEPARATOR, "filler", FILLER));
    private static final LineRule BASELINE = kinds(Map.of("icon", ICON, "text", TEXT, "filler", FILLER));

    private static final LineRule BOX = LineShape.strict()
            .must("layout", oneOf("horizontal", "vertical", "baseline"))
            .must("contents", LineRule.ANY)
            .but((box, at, faults) -> list(0, 1000, box.path("layout").asString("").equals("baseline") ? BASELINE : UPRIGHT)
                    .check(box.path("contents"), at + ".contents", faults))
            .may(PLACE)
            .may("spacing", measure(STEPS, PX))
            .may("borderWidth", measure("none|light|normal|medium|semi-bold|bold", PX))
            .may("cornerRadius", measure(STEPS, PX))
            .may(Map.of("backgroundColor", COLOUR, "borderColor", COLOUR))
            .may(Map.of("width", measure(PX, PERCENT), "maxWidth", measure(PX, PERCENT)))
            .may(Map.of("height", measure(PX, PERCENT), "maxHeight", measure(PX, PERCENT)))
            .may(Map.of("paddingAll", offset(), "paddingTop", offset(), "paddingBottom", offset()))
            .may(Map.of("paddingStart", offset(), "paddingEnd", offset()))
            .may("justifyContent", oneOf("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"))
            .may("alignItems", oneOf("center", "flex-start", "flex-end"))
            .may("background", GRADIENT)
            .may("action", ACTION);

    private static final LineRule A_BOX = kinds(Map.of("box", BOX));
    private static final LineRule VIDEO = LineShape.strict()
            .must("url", https(2000))
            .must("previewUrl", https(2000))
            .must("altContent", kinds(Map.of("box", BOX, "image", IMAGE)))
            .may("aspectRatio", RATIO)
            .may("action", ACTION);
    private static final LineRule STYLE =
            LineShape.strict().may("backgroundColor", COLOUR).may("separator", FLAG).may("separatorColor", COLOUR);

    private static final LineRule BUBBLE = bytes(BUBBLE_BYTES, LineShape.strict()
            .may("size", oneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"))
            .may("direction", oneOf("ltr", "rtl"))
            .may(Map.of("header", A_BOX, "body", A_BOX, "footer", A_BOX))
            .may("hero", kinds(Map.of("box", BOX, "image", IMAGE, "video", VIDEO)))
            .may("styles", LineShape.strict().may(Map.of("header", STYLE, "hero", STYLE, "body", STYLE, "footer", STYLE)))
            .may("action", ACTION)
            .but(when(v -> v.has("header") || v.has("hero") || v.has("body") || v.has("footer"), "At least one block must be specified")));

    private static final LineRule CAROUSEL = bytes(CAROUSEL_BYTES, LineShape.strict()
            .must("contents", list(1, 12, kinds(Map.of("bubble", BUBBLE))))
            .but(when(LineFlex::oneWidth, "All bubbles must have the same size")));

    static final LineRule CONTAINER = kinds(Map.of("bubble", BUBBLE, "carousel", CAROUSEL))
            .and(when(v -> animations(v) <= 10, "At most 10 animated images"));

    private LineFlex() {}

    private static LineRule measure(String... forms) {
        return matching(String.join("|", forms), "Must be a valid size");
    }

    private static LineRule offset() {
        return measure(STEPS, "-?" + PX, "-?" + PERCENT);
    }

    private static boolean oneWidth(JsonNode carousel) {
        Set<String> sizes = new HashSet<>();
        carousel.path("contents").forEach(bubble -> sizes.add(bubble.path("size").asString("mega")));
        return sizes.size() <= 1;
    }

    private static int animations(JsonNode inside) {
        int own = inside.path("animated").asBoolean(false) ? 1 : 0;
        return own + inside.valueStream().mapToInt(LineFlex::animations).sum();
    }
}
