package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.FLAG;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.seen;
import static dev.toban.adapters.practice.LineRule.when;
import static dev.toban.adapters.practice.LineRule.whole;

import dev.toban.adapters.practice.LineCall.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The rich menus of the account: made, given a picture, shown to all or to one (reference, "Rich menu"). */
final class LineRichMenus {
    private static final int PICTURE = 1024 * 1024; // bytes
    private static final LineRule BOUNDS = LineShape.open()
            .must("x", whole(0, 2500))
            .must("y", whole(0, 2500))
            .must("width", whole(1, 2500))
            .must("height", whole(1, 2500));
    private static final LineRule MENU = LineShape.open()
            .must("size", LineShape.open()
                    .must("width", whole(800, 2500))
                    .must("height", whole(250, 2500))
                    .but(when(v -> v.path("width").asDouble(0) / v.path("height").asDouble(1) >= 1.45, "Aspect ratio must be at least 1.45")))
            .must("selected", FLAG)
            .must("name", seen(1, 300))
            .must("chatBarText", seen(1, 14))
            .must("areas", list(0, 20, LineShape.open().must("bounds", BOUNDS).must("action", LineActions.RICH_MENU.rule())));

    private final Map<String, JsonNode> menus = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    synchronized Answer answer(LineCall call) {
        String[] path = call.path().split("/"); // "", v2, bot, richmenu | user, …
        String place = path.length > 3 ? path[3] : "";
        if (place.equals("richmenu")) {
            return path.length == 4 ? make(call) : one(call, path);
        }
        if (place.equals("user") && path.length >= 6 && path[5].equals("richmenu")) {
            return shownTo(call, path);
        }
        throw new LineRefusal(404, "Not found");
    }

    private Answer make(LineCall call) {
        JsonNode menu = call.json(MENU);
        String id = "richmenu-" + UUID.randomUUID().toString().replace("-", "");
        menus.put(id, menu);
        return Answer.ok(Map.of("richMenuId", id));
    }

    private Answer one(LineCall call, String[] path) {
        if (path[4].equals("list")) {
            return Answer.ok(Map.of("richmenus", List.copyOf(menus.values())));
        }
        JsonNode menu = known(path[4]);
        if (path.length == 6 && path[5].equals("content")) {
            boolean picture = List.of("image/png", "image/jpeg").contains(String.valueOf(call.type()));
            if (!picture || call.body().length > PICTURE) {
                throw new LineRefusal(400, "The image is not valid (expected: PNG or JPEG up to 1 MB)");
            }
            return Answer.ok(Map.of());
        }
        if (call.method().equals("DELETE")) {
            menus.remove(path[4]);
            shown.values().remove(path[4]);
            return Answer.ok(Map.of());
        }
        return Answer.ok(menu);
    }

    private Answer shownTo(LineCall call, String[] path) {
        switch (call.method()) {
            case "POST" -> {
                known(path[6]);
                shown.put(path[4], path[6]);
            }
            case "DELETE" -> shown.remove(path[4]);
            default -> {
                if (!shown.containsKey(path[4])) {
                    throw new LineRefusal(404, "the user has no richmenu");
                }
                return Answer.ok(Map.of("richMenuId", shown.get(path[4])));
            }
        }
        return Answer.ok(Map.of());
    }

    private JsonNode known(String id) {
        JsonNode menu = menus.get(id);
        if (menu == null) {
            throw new LineRefusal(404, "richmenu not found");
        }
        return menu;
    }
}
