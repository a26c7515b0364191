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
            Step next = DayTails.read(c, chain);
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

    static boolean dayOrDate(Step last) {
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

    static @Nullable Step named(Cursor c) {
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
