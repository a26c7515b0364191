package dev.toban.attend;

import java.time.Instant;

/** How many came to a meeting, as somebody who was there counted. */
public record Headcount(String meeting, int people, String by, Instant at) {
    public Headcount {
        if (people < 0 || people > MOST) {
            throw new IllegalArgumentException("people: " + people + " (expected: 0 to " + MOST + ")");
        }
    }

    public static final int MOST = 3000; // the largest hall of a town
}
