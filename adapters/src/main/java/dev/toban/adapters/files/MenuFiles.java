package dev.toban.adapters.files;

import dev.toban.menu.Menu;
import dev.toban.talk.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Rich menus as they are written down, a file each. A mistake says itself as {@code name: value (expected: rule)}. */
public final class MenuFiles {
    private MenuFiles() {}

    /** @param name the file's, without its end */
    public static Menu read(String name, InputStream file) throws IOException {
        JsonNode menu = new YAMLMapper().readTree(file);
        var roles = new ArrayList<Role>();
        for (JsonNode role : menu.path("for")) {
            roles.add(Role.valueOf(role.asString()));
        }
        var areas = new ArrayList<Menu.Area>();
        for (JsonNode area : menu.path("areas")) {
            areas.add(new Menu.Area(text(area, "label", "").replace('|', '\n'), text(area, "says", ""), orNull(area, "opens")));
        }
        return new Menu(name, List.copyOf(roles), text(menu, "bar", "メニュー"), menu.path("columns").asInt(2), areas);
    }

    private static String text(JsonNode node, String name, String otherwise) {
        return node.path(name).asString(otherwise);
    }

    private static @Nullable String orNull(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }
}
