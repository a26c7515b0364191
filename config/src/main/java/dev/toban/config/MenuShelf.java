package dev.toban.config;

import dev.toban.adapters.files.MenuFiles;
import dev.toban.menu.Menu;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rich menus that come with the program, a file each in {@code richmenu/}. */
final class MenuShelf {
    private static final List<String> NAMES = List.of("stranger", "resident", "professional", "hub");

    private MenuShelf() {}

    static List<Menu> menus() {
        return NAMES.stream().map(MenuShelf::menu).toList();
    }

    private static Menu menu(String name) {
        try (InputStream file = MenuShelf.class.getResourceAsStream("/richmenu/" + name + ".yml")) {
            return MenuFiles.read(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
