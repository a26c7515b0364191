package dev.toban.days;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * One point or stretch of time as the words give it, not yet placed in the calendar: 来週の土曜 · 夜 · 8時.
 *
 * @param day   which day, or null when only a part of the day or a clock time was said
 * @param check a weekday said of a full date
 * @param shift a length counted from now (3時間後), with its sign
 * @param now   いま
 */
record Moment(
        @Nullable Chain day,
        @Nullable DayOfWeek check,
        Bands.@Nullable Said band,
        @Nullable Clock clock,
        Lengths.@Nullable Length shift,
        int sign,
        boolean now) {
    private static final Words<Boolean> NOW = new Words<Boolean>().row(true, "今すぐに 今すぐ 今 いま ただいま 只今 現在 now right_now just_now currently");

    /** Time words of the hour that cannot be: 午後13時. */
    static final Moment IMPOSSIBLE = new Moment(null, null, null, null, null, 0, false);

    static final Moment RIGHT_NOW = new Moment(null, null, null, null, null, 0, true);

    static Moment on(Chain day) {
        return new Moment(day, null, null, null, null, 0, false);
    }

    static Moment at(Clock clock) {
        return new Moment(null, null, null, clock, null, 0, false);
    }

    static Moment from(Lengths.Length shift, int sign) {
        return new Moment(null, null, null, null, shift, sign, false);
    }

    /** The same day and part of it at that clock time. */
    Moment with(@Nullable Clock time) {
        return new Moment(day, check, band, time, null, 0, false);
    }

    static @Nullable Moment read(Cursor c) {
        int start = c.pos;
        Moment counted = counted(c);
        if (counted != null) {
            return counted;
        }
        Bands.OfDay grown = Bands.grown(c);
        if (grown != null) {
            return rest(c, grown.day(), null, new Bands.Said(grown.band(), null));
        }
        DayRules.Said day = DayRules.read(c);
        boolean wide = day != null && day.chain().steps().getLast().gives() != Step.Cycle.NONE;
        if (wide) {
            return new Moment(day.chain(), day.check(), null, null, null, 0, false);
        }
        Moment moment = rest(c, day == null ? null : day.chain(), day == null ? null : day.check(), null);
        if (moment != null) {
            return moment;
        }
        c.pos = start;
        if (c.eat(NOW) != null && Hazards.wordAt(c, start)) {
            return RIGHT_NOW;
        }
        c.pos = start;
        return null;
    }

    /** 3時間後, 今から30分後. */
    private static @Nullable Moment counted(Cursor c) {
        int start = c.pos;
        c.eatAny("今から", "いまから", "これから");
        Lengths.Length length = Lengths.read(c);
        if (length != null && length.exact()) {
            int sign = Lengths.sign(c);
            if (sign != 0) {
                return from(length, sign);
            }
        }
        c.pos = start;
        return null;
    }

    /** The part of the day and the clock time that follow a day, or stand alone. */
    private static @Nullable Moment rest(Cursor c, @Nullable Chain day, @Nullable DayOfWeek check, Bands.@Nullable Said grown) {
        Bands.Said band = grown;
        int end = c.pos;
        for (boolean more = true; more; ) {
            end = c.pos;
            c.skip(day == null && band == null ? "" : " の、,に");
            Bands.Said next = Bands.read(c, day != null);
            more = next != null;
            if (next != null && (next.band() == Band.FORENOON || next.band() == Band.AFTERNOON) && band != null) {
                c.pos = end; // 今夜午後8時: 午後 belongs to the clock
                more = false;
            } else if (next == null) {
                c.pos = end;
            } else {
                band = band == null || next.exact() != null ? next : band;
            }
        }
        end = c.pos;
        c.skip(day == null && band == null ? "" : " の、,に");
        Clock clock = Clocks.read(c);
        if (clock == null) {
            c.pos = end;
        } else if (band != null && (clock.loose() || clock.hour() == 0 && late(band.band()))) {
            clock = clock.in(band.band());
        } else if (band != null && half(band.band()) && clock.hour() > 12) {
            return IMPOSSIBLE;
        }
        return day == null && band == null && clock == null ? null : new Moment(day, check, band, clock, null, 0, false);
    }

    private static boolean late(Band band) {
        return band == Band.NIGHT || band == Band.SMALL_HOURS;
    }

    private static boolean half(Band band) {
        return band == Band.FORENOON || band == Band.AFTERNOON;
    }

    /** 29/2-1/3/2028: a year said only at the end of a span is that of its beginning too. */
    Moment inYearOf(Moment end) {
        boolean borrows = day != null && end.day != null && day.steps().getFirst().cycle() == Step.Cycle.YEAR
                && end.day.steps().getFirst().rule().equals("year");
        return borrows ? new Moment(day.in(end.day), check, band, clock, shift, sign, now) : this;
    }

    /** Whether an hour is all that was said. */
    boolean onlyClock() {
        return day == null && clock != null && shift == null && !now;
    }

    boolean nothing() {
        return day == null && band == null && clock == null && shift == null && !now;
    }
}
