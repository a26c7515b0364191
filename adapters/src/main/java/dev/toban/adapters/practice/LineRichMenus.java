package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.FLAG;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.seen;
import static dev.toban.adapters.practice.LineRule.text;
import static dev.toban.adapters.practice.LineRule.when;
import static dev.toban.adapters.practice.LineRule.whole;

import dev.toban.adapters.practice.LineCall.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rich menus of the account: made, given a picture, shown to all or to some (reference, "Rich menu"). */
final class LineRichMenus {
    private static final int PICTURE = 1024 * 1024; // bytes
    private static final int MENUS = 1_000; // of an account
    private static final LineRule USER = matching("U[0-9a-f]{32}", "Must be a user ID");
    private static final LineRule ALIAS_ID = matching("[a-z0-9_-]{1,32}", "Must be a rich menu alias");
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
            .must("areas", list(0, 20, LineShape.open().must("bounds", BOUNDS).must("action", LineActions.RICH_MENU.rule())))
            .but(when(LineRichMenus::within, "Areas must lie within the menu"));
    private static final LineRule ALIAS = LineShape.open().must("richMenuAliasId", ALIAS_ID).must("richMenuId", text(1, 100));
    private static final LineRule ALIASED = LineShape.open().must("richMenuId", text(1, 100));
    private static final LineRule LINK = LineShape.open().must("richMenuId", text(1, 100)).must("userIds", list(1, 500, USER));
    private static final LineRule UNLINK = LineShape.open().must("userIds", list(1, 500, USER));

    /** A menu and, once it has one, its picture. */
    record Shown(String id, JsonNode menu, byte[] picture) {}

    private final Map<String, JsonNode> menus = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private @Nullable String all;

    private static boolean within(JsonNode menu) {
        int width = menu.path("size").path("width").asInt(0);
        int height = menu.path("size").path("height").asInt(0);
        return menu.path("areas").valueStream().map(area -> area.path("bounds")).allMatch(b ->
                b.path("x").asInt(0) + b.path("width").asInt(0) <= width && b.path("y").asInt(0) + b.path("height").asInt(0) <= height);
    }

    synchronized Answer answer(LineCall call) {
        String[] path = call.path().split("/"); // "", v2, bot, richmenu | user, …
        String place = path.length > 3 ? path[3] : "";
        if (place.equals("richmenu")) {
            return menus(call, path);
        }
        if (place.equals("user") && path.length >= 6 && path[4].equals("all")) {
            return forAll(call, path);
        }
        if (place.equals("user") && path.length >= 6 && path[5].equals("richmenu")) {
            return shownTo(call, path);
        }
        throw new LineRefusal(404, "Not found");
    }

    /** What somebody's chat shows now. */
    synchronized Optional<Shown> of(String user) {
        String id = shown.getOrDefault(user, all);
        return id == null || !menus.containsKey(id) || !pictures.containsKey(id)
                ? Optional.empty()
                : Optional.of(new Shown(id, menus.get(id), pictures.get(id)));
    }

    private Answer menus(LineCall call, String[] path) {
        if (path.length == 4) {
            return make(call);
        }
        return switch (path[4]) {
            case "validate" -> {
                call.json(MENU);
                yield Answer.ok(Map.of());
            }
            case "list" -> Answer.ok(Map.of("richmenus", List.copyOf(menus.values())));
            case "alias" -> alias(call, path);
            case "bulk" -> bulk(call, path);
            default -> one(call, path);
        };
    }

    private Answer make(LineCall call) {
        JsonNode menu = call.json(MENU);
        if (menus.size() >= MENUS) {
            throw new LineRefusal(400, "The maximum number of rich menus has been reached");
        }
        String id = "richmenu-" + UUID.randomUUID().toString().replace("-", "");
        menus.put(id, menu);
        return Answer.ok(Map.of("richMenuId", id));
    }

    private Answer alias(LineCall call, String[] path) {
        if (path.length == 5) {
            JsonNode asked = call.json(ALIAS);
            withPicture(asked.get("richMenuId").stringValue());
            if (aliases.putIfAbsent(asked.get("richMenuAliasId").stringValue(), asked.get("richMenuId").stringValue()) != null) {
                throw new LineRefusal(400, "conflict richmenu alias id");
            }
            return Answer.ok(Map.of());
        }
        if (!aliases.containsKey(path[5])) {
            throw new LineRefusal(404, "richmenu alias not found");
        }
        switch (call.method()) {
            case "POST" -> aliases.put(path[5], withPicture(call.json(ALIASED).get("richMenuId").stringValue()));
            case "DELETE" -> aliases.remove(path[5]);
            default -> {
                return Answer.ok(Map.of("richMenuAliasId", path[5], "richMenuId", aliases.get(path[5])));
            }
        }
        return Answer.ok(Map.of());
    }

    private Answer bulk(LineCall call, String[] path) {
        boolean link = path.length > 5 && path[5].equals("link");
        JsonNode asked = call.json(link ? LINK : UNLINK);
        if (link) {
            withPicture(asked.get("richMenuId").stringValue());
        }
        asked.get("userIds").valueStream().map(JsonNode::stringValue).forEach(user -> {
            if (link) {
                shown.put(user, asked.get("richMenuId").stringValue());
            } else {
                shown.remove(user);
            }
        });
        return new Answer(202, Map.of(), Map.of());
    }

    private Answer one(LineCall call, String[] path) {
        JsonNode menu = known(path[4]);
        if (path.length == 6 && path[5].equals("content")) {
            picture(call, path[4], menu);
            return Answer.ok(Map.of());
        }
        if (call.method().equals("DELETE")) {
            menus.remove(path[4]);
            pictures.remove(path[4]);
            shown.values().removeIf(path[4]::equals);
            aliases.values().removeIf(path[4]::equals);
            all = path[4].equals(all) ? null : all;
            return Answer.ok(Map.of());
        }
        return Answer.ok(menu);
    }

    private void picture(LineCall call, String id, JsonNode menu) {
        boolean right = List.of("image/png", "image/jpeg").contains(String.valueOf(call.type()));
        if (!right || call.body().length > PICTURE || !fits(call.body(), menu)) {
            throw new LineRefusal(400, "The image is not valid (expected: PNG or JPEG up to 1 MB, as large as the menu)");
        }
        if (pictures.putIfAbsent(id, call.body()) != null) {
            throw new LineRefusal(400, "An image has already been uploaded to the richmenu");
        }
    }

    private static boolean fits(byte[] picture, JsonNode menu) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image != null
                    && image.getWidth() == menu.path("size").path("width").asInt(0)
                    && image.getHeight() == menu.path("size").path("height").asInt(0);
        } catch (IOException e) {
            return false;
        }
    }

    private Answer forAll(LineCall call, String[] path) {
        switch (call.method()) {
            case "POST" -> all = withPicture(path[6]);
            case "DELETE" -> all = null;
            default -> {
                if (all == null) {
                    throw new LineRefusal(404, "no default richmenu");
                }
                return Answer.ok(Map.of("richMenuId", all));
            }
        }
        return Answer.ok(Map.of());
    }

    private Answer shownTo(LineCall call, String[] path) {
        switch (call.method()) {
            case "POST" -> shown.put(path[4], withPicture(path[6]));
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

    private String withPicture(String id) {
        known(id);
        if (!pictures.containsKey(id)) {
            throw new LineRefusal(400, "must upload richmenu image before applying it to user");
        }
        return id;
    }

    private JsonNode known(String id) {
        JsonNode menu = menus.get(id);
        if (menu == null) {
            throw new LineRefusal(404, "richmenu not found");
        }
        return menu;
    }
}
