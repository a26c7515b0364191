package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From one moment to another, until one, since one: 28日から3日, 明日の朝まで, 17時半以降, 12/29〜1/3. */
final class Spans {
    private static final String[] FROM = {"からの", "から", "より", "~", "〜", "-", "–", "—", "ー", "→", "⇒", "=>", "->"};
    private static final String[] SINCE = {
        "またはその後", "または以降", "またはその以降", "以降", "いこう", "以後", "以来", "よりも後", "より後", "の後から", "すぎから", "後から", "から", "~", "〜"
    };
    private static final String[] UNTIL = {"ごろまで", "頃まで", "までに", "まで", "いっぱい", "迄"};
    private static final String[] BEFORE = {"またはその以前", "またはその前", "または以前", "以前", "より前", "前には", "前に"};
    private static final String[] CLOSERS = {"までの間", "まで", "の間", "にかけて", "にわたって", "いっぱい", "迄", "中"};

    private Spans() {}

    static @Nullable Reading read(Cursor c, Frame f) {
        Moment left = Moment.read(c);
        if (left == null) {
            return null;
        }
        int end = c.pos;
        Reading reading = !moreThan(c) && c.eatAny(FROM) ? range(c, left, f) : null;
        if (reading != null) {
            c.eatAny(CLOSERS);
            return reading;
        }
        c.pos = end;
        Reading point = Readings.of(left, f);
        if (season(c, left)) {
            return Reading.of(null, Grain.DAYS, "season");
        }
        if (point == null && left.day() != null) {
            return Reading.of(null, Grain.DAY, "no-such-day");
        }
        if (point == null || point.span() == null) {
            return point;
        }
        Reading bound = left.day() == null ? null : bound(c, point);
        if (bound != null) {
            return bound;
        }
        c.pos = end;
        c.skip(" ");
        if (!left.now() && (c.eatAny(SINCE) || left.clock() != null && c.eat("後"))) {
            LocalDateTime from = begin(left, point);
            return point.with(
                    new Span(from, point.at() != null || point.band() != null ? dayEnd(point.start()) : null),
                    Grain.OPEN,
                    "since");
        }
        boolean whole = point.start().isAfter(f.now()) && (point.grain() == Grain.WEEK || point.grain() == Grain.MONTH);
        if (whole && !c.looksAt("いっぱいまで") && c.eat("いっぱい")) { // 来週いっぱい休みます
            return point;
        }
        if (c.eatAny(UNTIL)) {
            LocalDateTime to = left.clock() != null || left.now() ? point.start() : point.span().end();
            return point.with(new Span(to.isAfter(f.now()) ? f.now() : null, to), Grain.UNTIL, "until");
        }
        if (left.clock() == null
                && left.band() == null
                && !left.now()
                && !c.looksAt("前後")
                && c.eatAny("の前に", "前に", "前")) {
            return point.with(new Span(null, point.start()), Grain.UNTIL, "before");
        }
        if (c.eatAny(BEFORE) || left.clock() != null && !c.looksAt("前後") && c.eat("前")) {
            LocalDateTime to = left.clock() != null ? point.start() : point.span().end();
            return point.with(new Span(null, to), Grain.UNTIL, "before");
        }
        c.pos = end;
        return point;
    }

    /** 来年の夏: nobody agrees on its days. */
    private static boolean season(Cursor c, Moment left) {
        int start = c.pos;
        boolean year = left.day() != null && left.day().steps().getLast().gives() == Step.Cycle.YEAR;
        c.skip(year ? "の" : "");
        boolean season = year && c.sees("春夏秋冬");
        c.pos = season ? c.pos + 1 : start;
        return season;
    }

    /** 今日から2週間以上あと, 昨日の2日以上前. */
    private static @Nullable Reading bound(Cursor c, Reading point) {
        c.eatAny("から", "の");
        Lengths.Length length = Lengths.read(c);
        int sign = length != null && c.eat("以上") ? Lengths.sign(c) : 0;
        if (sign == 0) {
            return null;
        }
        LocalDateTime edge = length.from(point.start(), sign);
        return sign < 0
                ? point.with(new Span(null, edge), Grain.UNTIL, "more-than")
                : point.with(new Span(edge, null), Grain.OPEN, "more-than");
    }

    private static boolean moreThan(Cursor c) {
        int start = c.pos;
        boolean more = c.eat("から") && Lengths.read(c) != null && c.looksAt("以上");
        c.pos = start;
        return more;
    }

    /** 昼から is from noon. */
    private static LocalDateTime begin(Moment left, Reading point) {
        boolean noon = left.clock() == null && left.band() != null && left.band().band() == Band.NOON && left.band().exact() == null;
        return noon ? point.start().toLocalDate().atTime(12, 0) : point.start();
    }

    private static LocalDateTime dayEnd(LocalDateTime t) {
        return t.toLocalDate().plusDays(1).atStartOfDay();
    }

    private static @Nullable Reading range(Cursor c, Moment left, Frame f) {
        c.skip(" 、,");
        c.fresh = c.pos;
        int middle = c.pos;
        Moment right = Moment.read(c);
        if (right == null || right.nothing() || right.now() && left.day() == null) {
            c.pos = middle;
            return right == null ? lasting(c, left, f) : null;
        }
        String said = c.text.substring(middle, c.pos);
        if (left.clock() != null && !left.clock().loose() && right.onlyClock() && right.clock() != null && said.contains(":")) {
            right = right.with(right.clock().at(right.clock().hour())); // 17:30-8:30 is written as 24 hours
        }
        boolean afternoon = said.contains("午後") || said.contains("pm") || said.contains("p.m");
        return range(left, right, afternoon, f);
    }

    /** The stretch from one moment to another; one that is in progress before one that is to come. */
    static @Nullable Reading range(Moment left, Moment right, boolean afternoon, Frame f) {
        if (left.onlyClock() && left.clock() != null && right.onlyClock() && right.clock() != null && left.band() == null) {
            return clocks(left.clock(), right.clock(), afternoon, f);
        }
        if (left.onlyClock() && left.clock() != null && right.now()) { // 8時から今まで
            LocalDateTime start = left.clock().on(f.today());
            return start.isAfter(f.now())
                    ? null
                    : Readings.of(right, f).with(new Span(start, f.now()), Grain.RANGE, "range");
        }
        if (left.onlyClock() && left.clock() != null) {
            Reading today = Readings.of(left, f.on(f.today()));
            Reading running = today == null ? null : between(today, left, right, f);
            if (running != null && running.span() != null && running.span().contains(f.now())) {
                return running;
            }
        }
        Reading coming = left.inYearOf(right) != left && left.inYearOf(right).day().readings(f).isEmpty()
                ? Reading.of(null, Grain.DAYS, "no-such-day") : null;
        for (Reading from : Readings.all(left.inYearOf(right), f).reversed()) {
            Reading range = between(from, left, right, f);
            coming = range == null ? coming : range;
            if (range != null && range.span() != null && range.span().end() != null && !range.span().end().isBefore(f.now())) {
                return range;
            }
        }
        return coming;
    }

    /** 昨日から2日間. */
    private static @Nullable Reading lasting(Cursor c, Moment left, Frame f) {
        Lengths.Length length = Lengths.read(c);
        Reading from = length == null ? null : Readings.of(left, f);
        if (from == null || from.span() == null || from.span().start() == null || !"間半".contains(c.text.substring(c.pos - 1, c.pos))) {
            return null;
        }
        return from.with(new Span(from.start(), length.from(from.start(), 1)), Grain.RANGE, "lasting");
    }

    private static @Nullable Reading between(Reading from, Moment left, Moment right, Frame f) {
        Reading to = from.span() == null || from.span().start() == null ? null : Readings.of(right, f.after(from.start()));
        if (to == null || to.span() == null) {
            return null;
        }
        LocalDateTime end = right.clock() != null || right.shift() != null || right.now() ? to.start() : to.span().end();
        if (end == null || end.isBefore(from.start())) {
            return null;
        }
        LocalDateTime start = begin(left, from);
        boolean days = from.at() == null && from.band() == null && to.at() == null && to.band() == null;
        return from.with(new Span(start, end), days && from.grain() == Grain.DAY ? Grain.DAYS : Grain.RANGE, "range");
    }

    /** 5時から午後6時, 23時から3時: the first such stretch that is not over. */
    private static @Nullable Reading clocks(Clock left, Clock right, boolean afternoon, Frame f) {
        boolean pm = afternoon && left.loose() && left.hour() + 12 < right.hour();
        List<Clock> lefts = new ArrayList<>();
        lefts.add(left.at(pm ? left.hour() + 12 : left.hour()));
        if (left.loose() && right.loose() && left.hour() < 12) {
            lefts.add(left.at(left.hour() + 12));
        }
        LocalDate today = f.sameDay() != null ? f.sameDay() : f.today();
        for (int k = 0; k <= 1; k++) {
            for (Clock from : lefts) {
                LocalDate day = today.plusDays(k);
                LocalDateTime start = from.on(day);
                LocalDateTime end = endAfter(right, day, start);
                if (end.isAfter(f.now()) || f.sameDay() != null) {
                    return new Reading(
                            new Span(start, end),
                            Grain.RANGE,
                            null,
                            f.dutyOf(start),
                            start,
                            null,
                            Set.of(),
                            null,
                            List.of(),
                            null,
                            "range");
                }
            }
        }
        return null;
    }

    private static LocalDateTime endAfter(Clock right, LocalDate day, LocalDateTime start) {
        LocalDateTime end = right.on(day);
        while (!end.isAfter(start)) {
            end = end.plusHours(right.loose() ? 12 : 24);
        }
        return end;
    }
}
