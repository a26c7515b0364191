package dev.toban.days;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** English spans: from monday to friday, before 5pm, 3pm or later, 9:30am for 7 hours. */
final class EnglishSpans {
    private static final String[] FROM = {"from the ", "from ", "between the ", "between "};
    private static final String[] SINCE = {
        "since ", "starting on ", "starting from ", "starting ", "beginning on ", "beginning ", "later than ",
        "after around ", "after the ", "after ", "from "
    };
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
        if (EnglishWords.word(c, "now", "right now") && c.eatAny(EnglishRanges.TO)) {
            Reading range = EnglishRanges.read(c, Moment.RIGHT_NOW, f);
            if (range != null) {
                return range;
            }
        }
        c.pos = begin;
        Moment left = EnglishRanges.beginning(c);
        if (left != null) {
            int end = c.pos;
            if (c.eatAny(EnglishRanges.TO)) {
                Reading range = EnglishRanges.read(c, left, f);
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
        boolean beforeDay = kind < 0 && point.grain() == Grain.DAY && !point.rule().equals("month-end");
        LocalDateTime to = clock ? point.start() : beforeDay ? point.span().start() : point.span().end();
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
                Moment both = left.with(EnglishRanges.placed(clock, left));
                int at = c.pos;
                Reading range = c.eatAny(EnglishRanges.TO) ? EnglishRanges.read(c, both, f) : null;
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
            return clock == null ? null : lasting(from.with(clock), length, f);
        }
        Reading lasting = length == null ? null : lasting(from, length, f);
        c.pos = lasting == null ? end : c.pos;
        return lasting;
    }

    private static @Nullable Reading lasting(Moment from, Lengths.Length length, Frame f) {
        Reading start = Readings.of(from, f);
        return start == null ? null : start.with(new Span(start.start(), length.from(start.start(), 1)), Grain.RANGE, "lasting");
    }
}
