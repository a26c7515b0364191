package dev.toban.days;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** English spans: from monday to friday, before 5pm, 3pm or later, 9:30am for 7 hours. */
final class EnglishSpans {
    private static final String[] FROM = {"from the ", "from ", "between the ", "between "};
    private static final String[] TO = {" to the ", " to ", " until the ", " until ", " till the ", " till ", " through the ", " through ", " and the ", " and ", " - ", "-", "~", " – ", "–"};
    private static final String[] SINCE = {"since ", "starting on ", "starting from ", "starting ", "beginning on ", "beginning ", "later than ", "after around ", "after the ",
        "after ", "from "};
    private static final String[] UNTIL = {"until the ", "until ", "till ", "by the ", "by "};
    private static final String[] BEFORE = {"before the ", "before ", "earlier than "};

    private EnglishSpans() {}

    static @Nullable Reading read(Cursor c, Frame f) {
        int start = c.pos;
        Reading counted = EnglishCounts.read(c, f);
        if (counted != null) {
            return counted;
        }
        c.pos = start;
        Reading rest = EnglishCounts.rest(c, f);
        if (rest != null) {
            return rest;
        }
        boolean from = c.eatAny(FROM);
        boolean between = from && c.text.startsWith("between", start);
        int begin = c.pos;
        if (EnglishWords.word(c, "now", "right now") && c.eatAny(TO)) {
            Reading range = range(c, new Moment(null, null, null, null, null, 0, true), f);
            if (range != null) {
                return range;
            }
        }
        c.pos = begin;
        Moment left = left(c);
        if (left != null) {
            int end = c.pos;
            if (c.eatAny(TO)) {
                Reading range = range(c, left, f);
                if (range != null) {
                    return range;
                }
                c.pos = end;
            }
            if (!from) {
                return point(c, left, f);
            }
        }
        c.pos = start;
        return between ? null : sided(c, f);
    }

    /** The beginning of a span may borrow the unit of its end: 3 and 12 of sept, 6-8 next monday, 5 to 6pm. */
    private static @Nullable Moment left(Cursor c) {
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
            Clock clock = bare(c);
            return new Moment(moment.day(), moment.check(), moment.band(), clock, null, 0, false);
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
        Moment right = m == null ? null : rightAfter(c, start);
        c.pos = end;
        if (right == null) {
            c.pos = start;
            return null;
        }
        if (days && n.value() < 32) {
            return new Moment(Chain.of(Steps.day(n.value())), null, null, null, null, 0, false);
        }
        return n.value() > 24 ? null : new Moment(null, null, null, new Clock(n.value(), 0, 0, ChronoUnit.HOURS, n.value() <= 12), null, 0, false);
    }

    /** Whether "6-8" or "11-4" comes next. */
    private static boolean spanOfHours(Cursor c) {
        int start = c.pos;
        int n = Numbers.arabic(c);
        boolean span = n <= 24 && c.eatAny(" - ", "-", " to ") && Numbers.arabic(c) > 0;
        c.pos = start;
        return span;
    }

    private static Clock bare(Cursor c) {
        int n = Numbers.arabic(c);
        return new Clock(n, 0, 0, ChronoUnit.HOURS, n <= 12);
    }

    private static @Nullable Moment rightAfter(Cursor c, int start) {
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
            return new Moment(null, null, null, clock, null, 0, false);
        }
        return new Moment(day.day(), day.check(), day.band(), day.band() == null || !clock.loose() ? clock : clock.in(day.band().band()), null, 0, false);
    }

    private static @Nullable Reading range(Cursor c, Moment left, Frame f) {
        c.fresh = c.pos;
        int start = c.pos;
        Moment right = EnglishWords.word(c, "now", "date") ? new Moment(null, null, null, null, null, 0, true) : EnglishMoment.read(c);
        if (right == null && left.clock() != null) {
            c.pos = start;
            right = hours(c);
        }
        if (right == null) {
            return null;
        }
        Moment from = left;
        if (left.day() == null && right.day() != null && left.clock() != null && right.clock() != null) { // 10am to 12pm monday
            from = new Moment(right.day(), right.check(), right.band(), left.clock(), null, 0, false);
            right = new Moment(null, null, null, right.clock(), null, 0, false);
        }
        if (from.day() != null && right.day() != null && from.day().steps().size() == 1 && from.day().steps().getFirst().rule().equals("day")
                && right.day().steps().size() > 1) { // 3 and 12 of september
            Chain of = right.day();
            from = new Moment(new Chain(of.steps().subList(0, of.steps().size() - 1)).then(from.day().steps().getFirst()), null, null, null, null, 0, false);
        }
        boolean pm = right.clock() != null && !right.clock().loose() && from.clock() != null && from.clock().loose()
                && from.clock().on(f.today()).plusHours(12).isBefore(right.clock().on(f.today())) && from.clock().hour() < 12 && right.clock().hour() < 24;
        if (pm) {
            from = new Moment(from.day(), from.check(), from.band(), from.clock().at(from.clock().hour() % 12 + 12), null, 0, false);
        }
        return Spans.range(from, right, pm, f);
    }

    /** since monday, before 5pm, after feb, until friday. */
    private static @Nullable Reading sided(Cursor c, Frame f) {
        int start = c.pos;
        boolean since = c.eatAny(SINCE);
        boolean until = !since && c.eatAny(UNTIL);
        if (!since && !until && !c.eatAny(BEFORE)) {
            return null;
        }
        Moment moment = EnglishMoment.read(c);
        Reading point = moment == null ? null : Readings.of(moment, f);
        if (point == null || point.span() == null) {
            c.pos = start;
            return null;
        }
        return side(point, moment, since ? 1 : until ? 0 : -1, c.text.startsWith("after", start), f);
    }

    private static Reading side(Reading point, Moment moment, int kind, boolean after, Frame f) {
        boolean clock = moment.clock() != null;
        if (kind > 0) {
            boolean over = after && !clock && point.grain() != Grain.DAY;
            return point.with(new Span(over ? point.span().end() : point.start(),
                    clock ? point.start().toLocalDate().plusDays(1).atStartOfDay() : null), Grain.OPEN, "since");
        }
        LocalDateTime to = clock ? point.start() : kind < 0 && point.grain() == Grain.DAY && !point.rule().equals("month-end") ? point.span().start() : point.span().end();
        return point.with(new Span(kind == 0 && to.isAfter(f.now()) ? f.now() : null, to), Grain.UNTIL, kind == 0 ? "until" : "before");
    }

    /** A moment, and what may follow it: tomorrow before 5pm, monday for 2 hours, 3pm or later. */
    private static @Nullable Reading point(Cursor c, Moment left, Frame f) {
        Reading point = Readings.of(left, f);
        if (point == null || point.span() == null) {
            return point;
        }
        int end = c.pos;
        if (left.clock() == null && left.day() != null && c.eat(" ")) {
            boolean since = c.eatAny("later than ", "after ", "from ");
            boolean before = !since && c.eatAny("before ", "until ", "by ");
            Clock clock = since || before || c.eat("between ") ? EnglishClocks.read(c, true) : null;
            if (clock != null) {
                Clock placed = left.band() == null || !clock.loose() ? clock : clock.in(left.band().band());
                Moment both = new Moment(left.day(), left.check(), left.band(), placed, null, 0, false);
                int at = c.pos;
                Reading range = c.eatAny(TO) ? range(c, both, f) : null;
                if (range != null) {
                    return range;
                }
                c.pos = at;
                Reading lasting = lasting(c, both, f);
                return lasting != null ? lasting : side(Readings.of(both, f), both, since ? 1 : -1, true, f);
            }
        }
        c.pos = end;
        if (c.eatAny(" or later", " or after", " onwards", " onward")) {
            return side(point, left, 1, false, f);
        }
        Reading lasting = lasting(c, left, f);
        return lasting != null ? lasting : point;
    }

    /** 9:30am for 7 hours. */
    private static @Nullable Reading lasting(Cursor c, Moment from, Frame f) {
        int end = c.pos;
        Lengths.Length length = c.eat(" for ") ? EnglishCounts.length(c) : null;
        if (length != null && from.clock() == null && c.eat(" from ")) { // 14th feb for 7 hours from 9:30am
            Clock clock = EnglishClocks.read(c, true);
            return clock == null ? null : lastingFrom(new Moment(from.day(), from.check(), from.band(), clock, null, 0, false), length, f);
        }
        Reading start = length == null ? null : Readings.of(from, f);
        if (start == null) {
            c.pos = end;
            return null;
        }
        return start.with(new Span(start.start(), length.from(start.start(), 1)), Grain.RANGE, "lasting");
    }

    private static @Nullable Reading lastingFrom(Moment from, Lengths.Length length, Frame f) {
        Reading start = Readings.of(from, f);
        return start == null ? null : start.with(new Span(start.start(), length.from(start.start(), 1)), Grain.RANGE, "lasting");
    }
}
