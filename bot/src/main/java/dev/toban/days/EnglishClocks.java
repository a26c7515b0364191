package dev.toban.days;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** English clock times: 5pm, 8.30pm, 9a, nine a m, four o'clock, noon, one thirty p m. */
final class EnglishClocks {
    private static final String[] AM = {"a.m.", "a.m", "a m", "am", "a"};
    private static final String[] PM = {"p.m.", "p.m", "p m", "pm", "p"};

    private EnglishClocks() {}

    /** A clock time; a bare hour only where the words around it promise one (at 7, around 3). */
    static @Nullable Clock read(Cursor c, boolean promised) {
        int start = c.pos;
        if (EnglishWords.word(c, "noon", "midday")) {
            return new Clock(12, 0, 0, ChronoUnit.MINUTES, false);
        }
        if (EnglishWords.word(c, "midnight")) {
            return new Clock(24, 0, 0, ChronoUnit.MINUTES, false);
        }
        EnglishWords.Number hour = EnglishWords.number(c);
        if (hour == null || hour.ordinal() || hour.value() > 24) {
            c.pos = start;
            return null;
        }
        boolean padded = c.text.charAt(start) == '0';
        int minute = minute(c);
        int second = minute >= 0 && c.sees(":") && Character.isDigit(c.peek(1)) ? second(c) : -1;
        ChronoUnit unit = second >= 0 ? ChronoUnit.SECONDS : minute >= 0 ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
        boolean loose = hour.value() >= 1 && hour.value() <= 12 && !padded;
        Clock clock = new Clock(hour.value(), Math.max(minute, 0), Math.max(second, 0), unit, loose);
        int end = c.pos;
        c.skip(" ");
        if (hour.value() <= 12 && EnglishWords.word(c, "ampm")) {
            return clock;
        }
        if (hour.value() <= 12 && EnglishWords.word(c, AM)) {
            return clock.in(Band.FORENOON);
        }
        if (hour.value() <= 12 && EnglishWords.word(c, PM)) {
            return clock.in(Band.AFTERNOON);
        }
        if (EnglishWords.word(c, "o'clock", "oclock", "o’clock")) {
            return clock;
        }
        c.pos = end;
        boolean colon = minute >= 0 && c.text.substring(start, end).contains(":");
        if (colon || promised && !Words.latin(c.peek()) && !c.sees("/%")) {
            return clock;
        }
        c.pos = start;
        return null;
    }

    private static int second(Cursor c) {
        c.pos++;
        return Numbers.arabic(c);
    }

    /** :30, .30 before pm, or a number word after a number word (one thirty). */
    private static int minute(Cursor c) {
        int start = c.pos;
        if (c.sees(":.") && Character.isDigit(c.peek(1)) && Character.isDigit(c.peek(2))) {
            c.pos++;
            int n = Numbers.arabic(c);
            if (n < 60) {
                return n;
            }
        } else if (c.sees(" ") && Words.latin(c.peek(1)) && Words.latin(c.peek(-1))) {
            c.pos++;
            EnglishWords.Number n = Words.latin(c.peek()) && c.peek(1) != ' ' ? EnglishWords.number(c) : null;
            if (n != null && !n.ordinal() && n.value() >= 10 && n.value() < 60) {
                return n.value();
            }
        }
        c.pos = start;
        return -1;
    }
}
