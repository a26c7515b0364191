package dev.toban.days;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads clock times: 17時, 7時半, 午後3時20分, 15:20, 8:00pm, 正午, 20時15分前. */
final class Clocks {
    private static final Words<Band> MERIDIEM = new Words<Band>()
            .row(Band.FORENOON, "午前 ごぜん am a.m. a.m").row(Band.AFTERNOON, "午後 ごご pm p.m. p.m");
    /** After 時 these make it no clock time: 24時間, 3時期, 一時的. */
    private static final String NOT_AFTER = "間期短代点差的預保帰入停避支休外金";
    /** "7時15分前" is 6:45, but "7時30分前" is before 7:30. */
    private static final int LONGEST_BEFORE = 15;

    private Clocks() {}

    static @Nullable Clock read(Cursor c) {
        int start = c.pos;
        Clock clock = noon(c);
        if (clock != null) {
            return clock;
        }
        Band half = c.eat(MERIDIEM);
        c.skip(half == null ? "" : " の");
        clock = c.insideNumber() && half == null ? null : digits(c);
        if (clock != null) {
            int end = c.pos;
            c.skip(" ");
            Band late = half == null ? c.eat(MERIDIEM) : null;
            c.pos = late == null ? end : c.pos;
            half = late == null ? half : late;
            clock = half == null ? clock : clock.in(half);
        }
        if (clock == null) {
            c.pos = start;
            return null;
        }
        c.eatAny("ちょうど", "きっかり", "丁度");
        return clock;
    }

    private static @Nullable Clock noon(Cursor c) {
        int start = c.pos;
        if (c.eat("正午")) {
            boolean hour = c.eatAny("12時");
            return new Clock(12, 0, 0, hour ? ChronoUnit.HOURS : ChronoUnit.MINUTES, false);
        }
        c.pos = start;
        return null;
    }

    private static @Nullable Clock digits(Cursor c) {
        int start = c.pos;
        int hour = Numbers.read(c);
        boolean padded = c.pos - start == 2 && c.text.charAt(start) == '0';
        if (hour < 0 || hour > 30) {
            return null;
        }
        if (c.sees(":") && Character.isDigit(c.peek(1))) {
            return colon(c, hour, padded);
        }
        boolean borrowed = Dates.shares(c, "時");
        if (!borrowed && !c.eat("時") || NOT_AFTER.indexOf(c.peek()) >= 0 && c.peek() != '\0') {
            return null;
        }
        boolean loose = hour >= 1 && hour <= 12 && !padded;
        Clock clock = new Clock(hour, 0, 0, ChronoUnit.HOURS, loose);
        return borrowed ? clock : minutes(c, clock);
    }

    /** 15:20, 8:00:31. */
    private static @Nullable Clock colon(Cursor c, int hour, boolean padded) {
        c.pos++;
        int minute = Numbers.arabic(c);
        int second = c.sees(":") && Character.isDigit(c.peek(1)) ? after(c) : Numbers.NONE;
        boolean loose = hour >= 1 && hour <= 12 && !padded;
        return minute > 59 || second > 59 ? null
                : new Clock(hour, minute, Math.max(second, 0), second < 0 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS, loose);
    }

    private static int after(Cursor c) {
        c.pos++;
        return Numbers.arabic(c);
    }

    /** 半, 20分, 20分31秒, 3分前 after the hour. */
    private static @Nullable Clock minutes(Cursor c, Clock hour) {
        if (c.eat("半")) {
            return new Clock(hour.hour(), 30, 0, ChronoUnit.MINUTES, hour.loose());
        }
        int end = c.pos;
        c.skip(" ");
        int n = Numbers.read(c);
        if (n < 0 || !c.sees("分秒")) {
            c.pos = end;
            return hour;
        }
        if (c.eat("秒") || n > 59) {
            return n > 59 || hour.hour() == 23 ? null : new Clock(hour.hour(), 0, n, ChronoUnit.SECONDS, hour.loose());
        }
        c.eat("分");
        if (n <= LONGEST_BEFORE && c.eat("前")) {
            return hour.plusMinutes(-n);
        }
        int after = c.pos;
        int second = Numbers.read(c);
        if (second >= 0 && second < 60 && c.eat("秒")) {
            return new Clock(hour.hour(), n, second, ChronoUnit.SECONDS, hour.loose());
        }
        c.pos = after;
        return new Clock(hour.hour(), n, 0, ChronoUnit.MINUTES, hour.loose());
    }
}
