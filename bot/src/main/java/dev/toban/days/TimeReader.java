package dev.toban.days;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;

/** Reads the times that a Japanese or English sentence speaks of. Immutable; safe for many threads. */
public final class TimeReader {
    private final TimeSettings settings;
    private final Holidays holidays;

    public TimeReader(TimeSettings settings, Holidays holidays) {
        this.settings = settings;
        this.holidays = holidays;
    }

    /**
     * The times in a text, in its order.
     *
     * @param text   as {@code Fold.width} returns it; offsets are into it
     * @param masked characters that belong to names already found (千日町) and are no time
     * @param now    local time at which it was said
     */
    public List<TimeMention> read(String text, BitSet masked, LocalDateTime now) {
        return List.of();
    }
}
