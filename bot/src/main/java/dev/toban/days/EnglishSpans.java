package dev.toban.days;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** English spans and counts: from monday to friday, before 5pm, in 3 hours, 2 weeks after jan 15, the next 3 weeks. */
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
        Reading counted = counted(c, f);
        if (counted != null) {
            return counted;
        }
        c.pos = start;
        Reading rest = rest(c, f);
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
        Lengths.Length length = c.eat(" for ") ? length(c) : null;
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

    /** 3 days, half an hour, 3 months and 2 weeks. */
    private static Lengths.@Nullable Length length(Cursor c) {
        int start = c.pos;
        Lengths.Length sum = null;
        while (true) {
            int end = c.pos;
            c.eatAny(" and ", ", ");
            boolean half = c.eat("half ");
            EnglishWords.Number n = EnglishWords.number(c);
            c.skip(" ");
            boolean ahead = c.eatAny("upcoming ", "next ", "coming ", "more ");
            boolean counts = n != null && !n.ordinal();
            Grain unit = counts ? c.eat(EnglishWords.UNITS) : null;
            unit = ahead && c.pos > 0 && c.text.charAt(c.pos - 1) != 's' ? null : unit;
            if (unit == null) {
                c.pos = sum == null ? start : end;
                return sum;
            }
            Lengths.Length one = of(unit, n.value(), half);
            sum = sum == null ? one : new Lengths.Length(sum.days().plus(one.days()), sum.time().plus(one.time()));
        }
    }

    private static Lengths.Length of(Grain unit, int n, boolean half) {
        return switch (unit) {
            case MINUTE -> new Lengths.Length(Period.ZERO, Duration.ofMinutes(n));
            case HOUR -> new Lengths.Length(Period.ZERO, half ? Duration.ofMinutes(30) : Duration.ofHours(n));
            case WEEK -> new Lengths.Length(Period.ofWeeks(n), Duration.ZERO);
            case MONTH -> new Lengths.Length(Period.ofMonths(n), Duration.ZERO);
            case YEAR -> new Lengths.Length(Period.ofYears(n), Duration.ZERO);
            default -> new Lengths.Length(Period.ofDays(n), Duration.ZERO);
        };
    }

    /** in 3 hours, 3 days ago, 2 weeks from tomorrow, 5 days before new year, the next 3 weeks, 2 weeks starting may 20th. */
    private static @Nullable Reading counted(Cursor c, Frame f) {
        int start = c.pos;
        Step first = leadingDay(c);
        boolean in = c.eatAny("in the next ", "within the next ", "within ", "in ");
        boolean within = in && !c.text.startsWith("in ", start) || c.text.startsWith("in the", start);
        boolean past = !in && c.eatAny("the last ", "last ", "the past ", "past ");
        boolean coming = !in && !past && c.eatAny("for the next ", "the next ", "next ", "the ");
        boolean lasting = !in && !past && !coming && c.eatAny("for ");
        boolean more = c.eatAny("more than ");
        boolean less = !more && c.eatAny("less than ");
        int number = c.pos;
        Lengths.Length length = length(c);
        if (length == null) {
            c.pos = start;
            return null;
        }
        boolean named = c.text.substring(number, c.pos).contains("next") || c.text.substring(number, c.pos).contains("upcoming");
        if (past && c.eat(" of ")) {
            return lastOf(c, length, f);
        }
        if (past) {
            LocalDateTime to = length.exact() ? f.now() : f.today().atStartOfDay();
            return Reading.of(new Span(length.from(to, -1), to), Grain.RANGE, "past-length");
        }
        if (coming || within || named) {
            LocalDateTime from = length.exact() ? f.now() : f.today().plusDays(within ? 0 : 1).atStartOfDay();
            return Reading.of(new Span(from, length.from(from, 1)), Grain.RANGE, "coming-length");
        }
        if (in || c.eatAny(" from now", " later")) {
            return shifted(length, 1, null, first, c, f);
        }
        if (c.eatAny(" ago")) {
            return shifted(length, -1, null, first, c, f);
        }
        if (c.eatAny(" starting ", " beginning ") || lasting && c.eat(" from ")) {
            Moment from = EnglishMoment.read(c);
            Reading begin = from == null ? null : Readings.of(from, f);
            return begin == null ? null : begin.with(new Span(begin.start(), length.from(begin.start(), 1)), Grain.RANGE, "lasting");
        }
        int at = c.pos;
        boolean back = c.eatAny(" before ");
        if (back || c.eatAny(" after ", " from ")) {
            EnglishDays days = new EnglishDays();
            while (days.more(c, true)) {
                c.skip(" ");
            }
            c.pos = c.text.charAt(c.pos - 1) == ' ' ? c.pos - 1 : c.pos;
            if (days.chain() != null) {
                Reading read = shifted(length, back ? -1 : 1, days.chain(), first, c, f);
                return read == null || !more && !less ? read : bound(read, length, more, back);
            }
        }
        c.pos = at;
        return lasting ? null : Reading.of(null, Grain.DURATION, "length");
    }

    /** more than 2 weeks after today, less than 3 days after tomorrow. */
    private static Reading bound(Reading read, Lengths.Length length, boolean more, boolean back) {
        LocalDateTime day = read.start();
        Span within = back ? new Span(day, length.from(day, 1)) : new Span(length.from(day, -1), day);
        Span beyond = back ? new Span(null, day) : new Span(day, null);
        return read.with(more ? beyond : within, more ? back ? Grain.UNTIL : Grain.OPEN : Grain.RANGE, "bound");
    }

    /** the last 3 weeks of this year: whole weeks, as they lie in it. */
    private static @Nullable Reading lastOf(Cursor c, Lengths.Length length, Frame f) {
        Moment in = EnglishMoment.read(c);
        Reading whole = in == null ? null : Readings.of(in, f);
        if (whole == null || whole.span() == null || whole.span().end() == null) {
            return null;
        }
        boolean weeks = length.days().getDays() % 7 == 0 && length.days().getDays() > 0;
        LocalDateTime end = weeks ? Days.week(whole.span().end().toLocalDate()).span().start() : whole.span().end();
        return Reading.of(new Span(length.from(end, -1), end), Grain.RANGE, "last-of");
    }

    /** the rest of the week, earlier this month. */
    private static @Nullable Reading rest(Cursor c, Frame f) {
        int start = c.pos;
        boolean rest = c.eatAny("the rest of ", "rest of ", "the remaining of ", "remaining of ", "the remainder of ", "remainder of ");
        boolean earlier = !rest && c.eatAny("earlier in ", "earlier ");
        Grain unit = (rest || earlier) && c.eatAny("the ", "this ") ? c.eat(EnglishWords.UNITS) : null;
        Days days = unit == null ? null : Steps.relative(unit, 0).pick().in(Days.day(f.today()), f);
        if (days == null) {
            c.pos = start;
            return null;
        }
        LocalDateTime today = f.today().atStartOfDay();
        return Reading.of(rest ? new Span(today, days.span().end()) : new Span(days.span().start(), today), Grain.RANGE, "rest");
    }

    /** monday (two weeks from now). */
    private static @Nullable Step leadingDay(Cursor c) {
        int start = c.pos;
        DayOfWeek day = c.eat(EnglishWords.WEEKDAYS);
        c.skip(", ");
        if (day != null && (counts(c))) {
            return Steps.weekday(day);
        }
        c.pos = start;
        return null;
    }

    private static boolean counts(Cursor c) {
        int start = c.pos;
        boolean number = EnglishWords.number(c) != null;
        c.pos = start;
        return number;
    }

    private static @Nullable Reading shifted(Lengths.Length length, int sign, @Nullable Chain from, @Nullable Step first, Cursor c, Frame f) {
        if (length.exact() && from == null) {
            return Readings.of(new Moment(null, null, null, null, length, sign, false), f);
        }
        Step step = Steps.shift(sign < 0 ? length.days().negated() : length.days());
        List<Days> anchors = from == null ? List.of(Days.day(f.today())) : from.readings(f);
        if (anchors.isEmpty()) {
            return null;
        }
        Chain chain = Chain.of(Step.of("anchor", Step.Cycle.NONE, Step.Cycle.NONE, (wide, frame) -> anchors.getFirst()), step);
        int end = c.pos;
        DayOfWeek on = c.eat(" on ") ? c.eat(EnglishWords.WEEKDAYS) : null;
        c.pos = on == null ? end : c.pos;
        Step weekday = first != null ? first : on == null ? null : Steps.weekday(on);
        boolean months = length.days().toTotalMonths() > 0; // in months the next such day, in weeks the one of that week
        chain = weekday == null ? chain : months ? chain.then(Steps.weekFrom()).then(weekday) : chain.then(Steps.weekOf()).then(weekday);
        return Readings.of(new Moment(chain, null, null, null, null, 0, false), f);
    }
}
