package dev.toban.days;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What English counts: in 3 hours, 2 weeks after jan 15, the next 3 weeks, the rest of the week. */
final class EnglishCounts {
    private EnglishCounts() {}

    /** 3 days, half an hour, 3 months and 2 weeks. */
    static Lengths.@Nullable Length length(Cursor c) {
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
    static @Nullable Reading read(Cursor c, Frame f) {
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
        boolean named = c.text.substring(number, c.pos).contains("next")
                || c.text.substring(number, c.pos).contains("upcoming");
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
            return begin == null
                    ? null
                    : begin.with(new Span(begin.start(), length.from(begin.start(), 1)), Grain.RANGE, "lasting");
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
    static @Nullable Reading rest(Cursor c, Frame f) {
        int start = c.pos;
        boolean rest = c.eatAny(
                "the rest of ", "rest of ", "the remaining of ", "remaining of ", "the remainder of ", "remainder of ");
        boolean earlier = !rest && c.eatAny("earlier in ", "earlier ");
        Grain unit = (rest || earlier) && c.eatAny("the ", "this ") ? c.eat(EnglishWords.UNITS) : null;
        Days days = unit == null ? null : Steps.relative(unit, 0).pick().in(Days.day(f.today()), f);
        if (days == null) {
            c.pos = start;
            return null;
        }
        LocalDateTime today = f.today().atStartOfDay();
        return Reading.of(
                rest ? new Span(today, days.span().end()) : new Span(days.span().start(), today), Grain.RANGE, "rest");
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

    private static @Nullable Reading shifted(
            Lengths.Length length, int sign, @Nullable Chain from, @Nullable Step first, Cursor c, Frame f) {
        if (length.exact() && from == null) {
            return Readings.of(Moment.from(length, sign), f);
        }
        Step step = Steps.shift(sign < 0 ? length.days().negated() : length.days());
        List<Days> anchors = from == null ? List.of(Days.day(f.today())) : from.readings(f);
        if (anchors.isEmpty()) {
            return null;
        }
        Chain chain = Chain.of(
                Step.of("anchor", Step.Cycle.NONE, Step.Cycle.NONE, (wide, frame) -> anchors.getFirst()), step);
        int end = c.pos;
        DayOfWeek on = c.eat(" on ") ? c.eat(EnglishWords.WEEKDAYS) : null;
        c.pos = on == null ? end : c.pos;
        Step weekday = first != null ? first : on == null ? null : Steps.weekday(on);
        boolean months = length.days().toTotalMonths() > 0; // in months the next such day, in weeks the one of that week
        chain = weekday == null ? chain : months ? chain.then(Steps.weekFrom()).then(weekday) : chain.then(Steps.weekOf()).then(weekday);
        return Readings.of(Moment.on(chain), f);
    }
}
