package dev.toban.announce;

import java.time.Instant;

/** That an announcement was taken to an office by hand. */
public record Handed(String announcement, String office, String by, Instant at) {
    public static String id(String announcement, String office) {
        return announcement + "/" + office;
    }

    public String id() {
        return id(announcement, office);
    }
}
