package dev.toban.paper;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The hub's channel as a place where a file can be laid. */
@FunctionalInterface
public interface HubFiles {
    /**
     * @param thread the name of the thread it belongs to; null, or one that nobody has begun: the channel itself
     * @throws IOException if it was not taken
     */
    void post(Print print, String words, @Nullable String thread) throws IOException;
}
