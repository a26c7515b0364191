package dev.toban.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital or home has last said about its free beds of a day.
 *
 * @param day for which day
 * @param free how many; null = asked and not answered yet
 * @param only 女性 or 男性 where they said so
 * @param by who said it, an id
 * @param at when they said it, or were asked
 * @param asked whether the hub waits for an answer
 */
public record Beds(String office, LocalDate day, @Nullable Integer free, @Nullable String only, String by, Instant at, boolean asked) {
    /** Beds change by the hour; what is older than a day is only a hint. */
    private static final Duration FRESH = Duration.ofDays(1);

    public String id() {
        return id(office, day);
    }

    public static String id(String office, LocalDate day) {
        return office + "/" + day;
    }

    public boolean stale(Instant now) {
        return at.plus(FRESH).isBefore(now);
    }
}
