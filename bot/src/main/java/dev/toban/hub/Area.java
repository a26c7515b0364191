package dev.toban.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the district with its own duty turns.
 *
 * @param kana its reading, which nobody can derive (上町 is かんまち)
 * @param centre name of the 地域包括支援センター that covers it
 * @param neighbour the area that is told as well where this one has nobody
 */
public record Area(
        String name,
        @Nullable String kana,
        List<String> aliases,
        List<Town> towns,
        @Nullable String centre,
        @Nullable String neighbour) {
    public Area {
        aliases = List.copyOf(aliases);
        towns = List.copyOf(towns);
    }

    public Area(String name, @Nullable String kana, List<String> aliases, List<Town> towns, @Nullable String centre) {
        this(name, kana, aliases, towns, centre, null);
    }

    /** A 町名 within an area. */
    public record Town(String name, @Nullable String kana) {}
}
