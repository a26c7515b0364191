package dev.toban.books;

import java.util.Map;

/**
 * A file of the seed folder as it was last taken in. Importing it again is no news, so that nothing changed elsewhere meanwhile is undone.
 *
 * @param file its name
 * @param digest of its bytes
 * @param turns of its rota: day/area/kind → a mark of what it said of that turn
 */
public record Filed(String file, String digest, Map<String, String> turns) {
    public Filed {
        turns = Map.copyOf(turns);
    }
}
