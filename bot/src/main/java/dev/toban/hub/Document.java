package dev.toban.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pamphlet, form or sheet that the hub gives out, by its address.
 *
 * @param aliases what people call it too
 * @param url where it lies (https)
 * @param large the same in large print; null = there is none
 * @param residents whether it is for residents too
 */
public record Document(String name, List<String> aliases, String url, @Nullable String large, boolean residents) {
    public Document {
        aliases = List.copyOf(aliases);
    }
}
