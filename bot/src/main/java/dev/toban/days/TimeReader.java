package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times that a Japanese or English sentence speaks of. Immutable; safe for many threads. */
public final class TimeReader {
    private static final String SENTENCE_ENDS = "。!?\n";
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
        Cursor c = new Cursor(text, masked, 0);
        Frame frame = new Frame(now, null, null, null, settings, holidays);
        Lists lists = new Lists();
        LocalDate sameDay = null;
        while (c.pos < text.length()) {
            int start = c.pos;
            if (SENTENCE_ENDS.indexOf(text.charAt(start)) >= 0) {
                sameDay = null;
            }
            Reading reading = masked.get(start) ? null : one(c, lists.frame(c, frame.on(sameDay)));
            if (reading == null || c.pos == start) {
                c.pos = Math.max(c.pos, start + 1);
                continue;
            }
            lists.add(reading, start, c.pos, text);
            sameDay = reading.days() != null && reading.days().first().equals(reading.days().last()) ? reading.days().first() : sameDay;
        }
        return lists.mentions();
    }

    /** The rules in the order they are tried; the cursor moves past what was read. */
    private static @Nullable Reading one(Cursor c, Frame f) {
        int start = c.pos;
        int hazard = Hazards.length(c.text, start);
        if (hazard > 0) {
            c.pos += hazard;
            return null;
        }
        boolean english = Words.latin(c.peek()) && !Words.latin(c.peek(-1))
                || c.english() && Character.isDigit(c.peek()) && !c.insideNumber();
        if (english) {
            Reading reading = EnglishSpans.read(c, f);
            if (reading != null) {
                return reading;
            }
            c.pos = start;
        }
        Reading recurring = Recurrences.read(c);
        if (recurring != null) {
            return recurring;
        }
        c.pos = start;
        Reading within = Stretches.within(c, f);
        if (within != null) {
            return within;
        }
        Reading span = Spans.read(c, f);
        if (span != null || c.pos > start) {
            return span;
        }
        return Stretches.read(c, f);
    }
}
