package dev.toban.days;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Which day or days: a chain of steps, each narrower than the one before (来年の3月25日, 再来週の土曜). */
final class DayRules {
    /**
     * @param chain the steps
     * @param check a weekday that was said of a full date, to be compared with the real one
     */
    record Said(Chain chain, @Nullable DayOfWeek check) {}

    private DayRules() {}

    static @Nullable Said read(Cursor c) {
        Chain chain = head(c);
        if (chain == null) {
            return null;
        }
        DayOfWeek check = null;
        while (true) {
            int end = c.pos;
            Step last = chain.steps().getLast();
            DayOfWeek parens = check == null && dayOrDate(last) ? paren(c) : null;
            if (parens != null) {
                check = parens;
                continue;
            }
            c.skip(last.rule().equals("year") ? " の/" : " の");
            Step next = tail(c, chain);
            if (next == null) {
                c.pos = end;
                return new Said(chain, check);
            }
            if (next.rule().equals("weekday") && dayOrDate(last)) {
                if (!monthless(chain)) {
                    check = next.week().iterator().next();
                    continue;
                }
            }
            boolean inWeek = last.rule().equals("shift") && next.rule().equals("weekday"); // 2週後の月曜
            chain = inWeek ? chain.then(Steps.weekOf()).then(next) : chain.then(next);
        }
    }

    private static @Nullable DayOfWeek paren(Cursor c) {
        int start = c.pos;
        c.skip(" ");
        DayOfWeek day = Weekdays.inParens(c);
        c.pos = day == null ? start : c.pos;
        return day;
    }

    private static boolean dayOrDate(Step last) {
        return last.rule().equals("day")
                || last.rule().equals("relative-day")
                || last.rule().equals("named-day")
                || last.rule().equals("holiday");
    }

    /** 21日木曜: with no month said, the month is one where the 21st is a Thursday. */
    private static boolean monthless(Chain chain) {
        return chain.steps().size() == 1 && chain.steps().getFirst().rule().equals("day");
    }

    /** What a date may begin with. */
    private static @Nullable Chain head(Cursor c) {
        int start = c.pos;
        boolean pointed = c.looksAt("次の") || c.looksAt("前の") || c.looksAt("この"); // 次の日曜 is not 次の日
        Step first = pointed ? Weekdays.step(c) : null;
        if (first != null) {
            return Chain.of(first);
        }
        Chain chain = c.eat(DayWords.JAPANESE);
        if (chain != null && Hazards.wordAt(c, start)) {
            return chain;
        }
        c.pos = start;
        if (c.eat("翌") && Character.isDigit(c.peek())) { // 翌9時
            return DayWords.next(Grain.DAY, 1);
        }
        c.pos = start;
        Step named = named(c);
        if (named != null) {
            return Chain.of(named);
        }
        Step shift = shift(c);
        if (shift != null) {
            return Chain.of(shift);
        }
        Chain dates = Dates.read(c, null);
        if (dates != null) {
            return dates;
        }
        Step weekday = Weekdays.step(c);
        if (weekday != null) {
            return Chain.of(weekday);
        }
        DayOfWeek parens = Weekdays.inParens(c);
        if (parens != null) {
            return Chain.of(Steps.weekday(parens));
        }
        Step bare = c.eat(Parts.BARE);
        return bare == null ? null : Chain.of(bare);
    }

    /** 3日後, 今から2週間後. */
    private static @Nullable Step shift(Cursor c) {
        int start = c.pos;
        c.eatAny("今から", "いまから", "これから");
        Step shift = Lengths.shift(c);
        c.pos = shift == null ? start : c.pos;
        return shift;
    }

    /** What may follow what was read. */
    private static @Nullable Step tail(Cursor c, Chain chain) {
        int start = c.pos;
        Step last = chain.steps().getLast();
        if (last.gives() == Step.Cycle.NONE) {
            return afterDay(c, last);
        }
        if (c.sees("最第") && last.gives() == Step.Cycle.MONTH) {
            Step nth = Weekdays.step(c);
            if (nth != null && nth.narrows(last)) {
                return nth;
            }
            c.pos = start;
        }
        Step part = c.eat(switch (last.gives()) {
            case YEAR -> Parts.OF_YEAR;
            case MONTH -> Parts.OF_MONTH;
            default -> Parts.OF_WEEK;
        });
        if (part != null) {
            return part;
        }
        if (last.gives() == Step.Cycle.YEAR || last.gives() == Step.Cycle.MONTH) {
            Step free = c.eatAny("祝日", "祝祭日") ? holidays() : null;
            if (free != null) {
                return free;
            }
        }
        Step step = named(c);
        if (step == null) {
            Chain dates = Dates.read(c, last);
            step = dates == null || dates.steps().size() > 1 && !dates.steps().getFirst().narrows(last) ? null : join(c, dates, last);
        }
        if (step == null) {
            step = Weekdays.step(c);
        }
        if (step != null && (step.narrows(last))) {
            return step;
        }
        c.pos = start;
        return null;
    }

    /** 来年4/26: a month and a day that come as one. */
    private static @Nullable Step join(Cursor c, Chain dates, Step last) {
        if (dates.steps().size() == 1) {
            return dates.steps().getFirst();
        }
        Step month = dates.steps().getFirst();
        Step day = dates.steps().getLast();
        return new Step("day", month.cycle(), Step.Cycle.NONE, (wide, f) -> {
            Days in = month.pick().in(wide, f);
            return in == null ? null : day.pick().in(in, f);
        }, day.week());
    }

    /** 12月20日の週, 昨日の2日前, クリスマス明け, 20日の日曜. */
    private static @Nullable Step afterDay(Cursor c, Step last) {
        int start = c.pos;
        if (c.eat("週") && !c.sees("間末")) {
            return Steps.weekOf();
        }
        c.pos = start;
        if (last.cycle() == Step.Cycle.YEAR && c.eatAny("明け", "あけ")) {
            return Step.of("day-after", Step.Cycle.NONE, Step.Cycle.WEEK, (wide, f) ->
                    Days.of(wide.last().plusDays(1), wide.last().plusDays(1), Grain.WEEK));
        }
        c.eatAny("から");
        Step shift = Lengths.shift(c);
        if (shift != null) {
            return shift;
        }
        c.pos = start;
        if (dayOrDate(last) || last.rule().equals("shift")) {
            c.eat("目の");
            Step weekday = Weekdays.step(c);
            if (weekday != null && weekday.rule().equals("weekday")) {
                return weekday;
            }
        }
        c.pos = start;
        return null;
    }

    private static Step holidays() {
        return Step.of(
                "holidays", Step.Cycle.YEAR, Step.Cycle.NONE, (wide, f) -> Steps.those(wide, f.holidays()::isHoliday));
    }

    private static @Nullable Step named(Cursor c) {
        int start = c.pos;
        Step step = c.eat(Seasons.HOLIDAYS);
        step = step != null ? step : c.eat(Seasons.NAMES);
        if (step == null || !Hazards.wordAt(c, start)) {
            c.pos = start;
            return null;
        }
        return step;
    }
}
