package dev.toban.ask;

import dev.toban.days.Span;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not sure about a time that was said: to be told, not guessed.
 *
 * @param weekday the day's real weekday where the one said contradicts its date (11月20日(木)), null where all is well
 * @param said the weekday that was said with it
 * @param others further readings of the same words that reach another time (8時: morning or evening)
 */
public record Doubt(@Nullable DayOfWeek weekday, @Nullable DayOfWeek said, List<Span> others) {
    public static final Doubt NONE = new Doubt(null, null, List.of());

    public Doubt {
        others = List.copyOf(others);
    }
}
