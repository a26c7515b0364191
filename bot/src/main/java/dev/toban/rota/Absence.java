package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person, or a whole office with its people, can't be on duty for a time. Their deputy (副主治医) takes over; without one, or if
 * that one is away too, nobody can be reached, which is neither 調整中 nor a hole.
 *
 * @param deputy who takes over this time; null = the one who is always theirs by the hub's file, if any
 * @param reason a code, never words about anybody
 */
public record Absence(
        String id, Shift.Holder who, Span span, Shift.@Nullable Holder deputy, @Nullable String reason, String madeBy, Instant made) {
    public Absence {
        if (!(who instanceof Shift.Someone || who instanceof Shift.At)) {
            throw new IllegalArgumentException("who: " + who + " (expected: a person or an office)");
        }
    }
}
