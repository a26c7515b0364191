package dev.toban.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** English spans with two ends, either of which may borrow from the other: 3 and 12 of sept, 5 to 6pm. */
final class EnglishRanges {
    static final String[] TO = {
        " to the ", " to ", " until the ", " until ", " till the ", " till ", " through the ", " through ", " and the ", " and ",
        " - ", "-", "~", " – ", "–"
    };

    private EnglishRanges() {}

    /** The beginning of a span may borrow the unit of its end: 3 and 12 of sept, 6-8 next monday, 5 to 6pm. */
    static @Nullable Moment beginning(Cursor c) {
        int start = c.pos;
        Moment moment = EnglishMoment.read(c);
        if (moment != null) {
            int end = c.pos;
            boolean hours = moment.clock() == null && moment.day() != null && c.eat(" ") && Character.isDigit(c.peek()) && spanOfHours(c);
            if (!hours) {
                c.pos = end;
                return moment;
            }
            c.pos = end + 1;
            return moment.with(hour(Numbers.arabic(c)));
        }
        c.pos = start;
        EnglishWords.Number n = EnglishWords.number(c);
        int end = c.pos;
        if (n == null || !c.eatAny(TO)) {
            c.pos = start;
            return null;
        }
        c.fresh = c.pos;
        EnglishWords.Number m = EnglishWords.number(c);
        int after = c.pos;
        c.skip(" ");
        boolean days = m != null && (n.ordinal() || m.ordinal() || c.looksAt("of ") || c.eat(EnglishWords.MONTHS) != null);
        c.pos = after;
        Moment right = m == null ? null : rightAfter(c);
        c.pos = end;
        if (right == null) {
            c.pos = start;
            return null;
        }
        if (days && n.value() < 32) {
            return Moment.on(Chain.of(Steps.day(n.value())));
        }
        return n.value() > 24 ? null : Moment.at(hour(n.value()));
    }

    /** Whether "6-8" or "11-4" comes next. */
    private static boolean spanOfHours(Cursor c) {
        int start = c.pos;
        int n = Numbers.arabic(c);
        boolean span = n <= 24 && c.eatAny(" - ", "-", " to ") && Numbers.arabic(c) > 0;
        c.pos = start;
        return span;
    }

    /** A bare hour, before or after noon. */
    private static Clock hour(int n) {
        return new Clock(n, 0, 0, ChronoUnit.HOURS, n <= 12);
    }

    private static @Nullable Moment rightAfter(Cursor c) {
        int end = c.pos;
        c.pos = c.fresh;
        Moment right = EnglishMoment.read(c);
        boolean more = right != null && c.pos >= end;
        if (!more && c.fresh > 0) {
            c.pos = c.fresh;
            right = hours(c);
        }
        return right;
    }

    /** 8 next monday, 7 today: a bare hour that a day follows. */
    private static @Nullable Moment hours(Cursor c) {
        Clock clock = EnglishClocks.read(c, true);
        if (clock == null) {
            return null;
        }
        int end = c.pos;
        c.skip(" ");
        Moment day = EnglishMoment.read(c);
        if (day == null || day.clock() != null) {
            c.pos = end;
            return Moment.at(clock);
        }
        return day.with(placed(clock, day));
    }

    /** The rest of a span whose beginning was read. */
    static @Nullable Reading read(Cursor c, Moment left, Frame f) {
        c.fresh = c.pos;
        int start = c.pos;
        Moment right = EnglishWords.word(c, "now", "date") ? Moment.RIGHT_NOW : EnglishMoment.read(c);
        if (right == null && left.clock() != null) {
            c.pos = start;
            right = hours(c);
        }
        if (right == null) {
            return null;
        }
        Moment from = left;
        if (left.day() == null && right.day() != null && left.clock() != null && right.clock() != null) { // 10am to 12pm monday
            from = right.with(left.clock());
            right = Moment.at(right.clock());
        }
        if (bareDay(from) && right.day() != null && right.day().steps().size() > 1) { // 3 and 12 of september
            Chain of = right.day();
            from = Moment.on(new Chain(of.steps().subList(0, of.steps().size() - 1)).then(from.day().steps().getFirst()));
        }
        boolean pm = borrowsNoon(from.clock(), right.clock(), f);
        if (pm) {
            from = from.with(from.clock().at(from.clock().hour() % 12 + 12));
        }
        return Spans.range(from, right, pm, f);
    }

    private static boolean bareDay(Moment moment) {
        return moment.day() != null
                && moment.day().steps().size() == 1
                && moment.day().steps().getFirst().rule().equals("day");
    }

    /** 5 to 6pm: the afternoon is said of the end only. */
    private static boolean borrowsNoon(@Nullable Clock from, @Nullable Clock to, Frame f) {
        if (from == null || to == null || !from.loose() || to.loose() || from.hour() >= 12 || to.hour() >= 24) {
            return false;
        }
        LocalDate day = f.today();
        return from.on(day).plusHours(12).isBefore(to.on(day));
    }

    /** A loose hour said with a part of the day is in that part: 7 tomorrow evening. */
    static Clock placed(Clock clock, Moment day) {
        return day.band() == null || !clock.loose() ? clock : clock.in(day.band().band());
    }
}
