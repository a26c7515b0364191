package dev.toban.menu;

import dev.toban.talk.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of buttons below the chat, in a grid of rows from left to right.
 *
 * @param name of its file; also its alias in LINE
 * @param roles whom it is for; with {@code STRANGER} it is everybody's who has no other
 * @param bar what is written on the bar that opens it, at most 14 characters (LINE)
 * @param columns buttons in a row
 */
public record Menu(String name, List<Role> roles, String bar, int columns, List<Area> areas) {
    /** LINE: pixels of a large menu. */
    public static final int WIDTH = 2500;

    public static final int TALL = 1686;
    public static final int FLAT = 843;

    public Menu {
        roles = List.copyOf(roles);
        areas = List.copyOf(areas);
        if (!name.matches("[a-z0-9_-]{1,32}") || bar.isEmpty() || bar.length() > 14) {
            throw new IllegalArgumentException("menu: " + name + " (expected: a name of a-z 0-9 - _ and a bar of 1 to 14 characters)");
        }
        if (columns < 1 || columns > 3 || areas.isEmpty() || areas.size() % columns != 0 || areas.size() > columns * 2) {
            throw new IllegalArgumentException("menu: " + name + ": " + areas.size() + " areas (expected: one or two full rows of 1 to 3)");
        }
    }

    /**
     * A button.
     *
     * @param label what stands on it and what a screen reader says, at most 20 characters; a new line breaks it
     * @param says what tapping it says in the person's name
     * @param opens an address it opens instead (https, tel); null for one that says something
     */
    public record Area(String label, String says, @Nullable String opens) {
        public Area {
            if (label.isBlank() || label.length() > 20 || opens == null && says.isBlank()) {
                throw new IllegalArgumentException("area: " + label + " (expected: 1 to 20 characters, and what it says or opens)");
            }
        }

        public String spoken() {
            return label.replace("\n", "");
        }
    }

    public int rows() {
        return areas.size() / columns;
    }

    public int height() {
        return rows() == 1 ? FLAT : TALL;
    }

    /** Where the button of that number lies. */
    public Place place(int number) {
        int w = WIDTH / columns;
        int h = height() / rows();
        return new Place(number % columns * w, number / columns * h, w, h);
    }

    public record Place(int x, int y, int width, int height) {}

    /** Whether it is what a person sees who has no menu of their own. */
    public boolean everybodys() {
        return roles.contains(Role.STRANGER);
    }

    public String digest() {
        return Integer.toHexString(hashCode(this)) + "-" + Integer.toHexString(toString().length());
    }

    /** Of what it says, not of where it lies in memory. */
    private static int hashCode(Menu menu) {
        return (menu.bar + menu.columns + menu.areas + menu.roles).hashCode();
    }
}
