package dev.toban.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of duty (doctor, nurse, bed …) and when it runs.
 *
 * @param kind the word used in files and slots: doctor, doctor2, nurse, nurse2, pharmacy, dental, bed, hub, or the hub's own
 * @param label what people read (在宅当番医)
 */
public record Duty(String kind, String label, List<String> aliases, List<Window> windows) {
    public Duty {
        aliases = List.copyOf(aliases);
        windows = List.copyOf(windows);
    }

    /**
     * Hours of a duty on days of some classes, in minutes from midnight of the duty day: 17:30〜翌08:30 is 1050–1950.
     *
     * @param office only while this office holds it, as {@code office:ID}; null = whoever does
     */
    public record Window(List<DayClass> days, int from, int to, @Nullable String office) {
        public Window(List<DayClass> days, int from, int to) {
            this(days, from, to, null);
        }

        public Window {
            days = List.copyOf(days);
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("window: " + from + "-" + to + " min (expected: from before to)");
            }
        }
    }
}
