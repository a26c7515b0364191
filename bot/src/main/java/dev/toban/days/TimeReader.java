package dev.toban.days;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;

/** Finds the times in a sentence, Japanese or English. Unchanging and free to be shared. */
public final class TimeReader {
    public TimeReader(TimeSettings settings, Holidays holidays) {}

    /**
     * @param text width-folded; offsets are into it
     * @param masked characters that belong to names (千日町, 日高先生) and are no time
     * @param now local time
     */
    public List<TimeMention> read(String text, BitSet masked, LocalDateTime now) {
        return List.of();
    }
}
