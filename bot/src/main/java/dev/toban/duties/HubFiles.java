package dev.toban.duties;

import dev.toban.paper.Print;
import java.io.IOException;

/** The hub's channel as a place where a file can be laid. */
@FunctionalInterface
public interface HubFiles {
    /** @throws IOException if it was not taken */
    void post(Print print, String words) throws IOException;
}
