package dev.toban.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that other programs follow.
 *
 * @param title what the calendar is called there
 * @param made when it was last true: the stamp of every entry
 */
public record Feed(String title, Instant made, List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry. Holds no personal number: a calendar is copied to who knows where.
     *
     * @param uid the same for the same thing for ever
     * @param version goes up by one with each change of it
     */
    public record Entry(
            String uid,
            int version,
            String title,
            dev.toban.days.Span when,
            @Nullable String place,
            @Nullable String about,
            @Nullable String url,
            State state) {}

    public enum State {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }
}
