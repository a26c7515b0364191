package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What may follow a day or a wider stretch that was read: the 25日 of 来年の3月25日, the 週 of 12月20日の週. */
final class DayTails {
    private DayTails() {}

    /** What may follow what was read. */
    static @Nullable Step read(Cursor c, Chain chain) {
        int start = c.pos;
        Step last = chain.steps().getLast();
        if (last.gives() == Cycle.NONE) {
            return afterDay(c, last);
        }
        if (c.sees("最第") && last.gives() == Cycle.MONTH) {
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
        if (last.gives() == Cycle.YEAR || last.gives() == Cycle.MONTH) {
            Step free = c.eatAny("祝日", "祝祭日") ? holidays() : null;
            if (free != null) {
                return free;
            }
        }
        Step step = DayRules.named(c);
        if (step == null) {
            Chain dates = Dates.read(c, last);
            step = dates == null || dates.steps().size() > 1 && !dates.steps().getFirst().narrows(last) ? null : join(dates);
        }
        if (step == null) {
            step = Weekdays.step(c);
        }
        if (step == null && last.gives() == Cycle.WEEK && c.eatAny("今日", "きょう", "本日")) {
            return Step.of("same-weekday", Cycle.WEEK, Cycle.NONE,
                    (wide, f) -> Days.day(wide.first().with(TemporalAdjusters.nextOrSame(f.today().getDayOfWeek()))));
        }
        if (step != null && step.narrows(last)) {
            return step;
        }
        c.pos = start;
        return null;
    }

    /** 来年4/26: a month and a day that come as one. */
    private static @Nullable Step join(Chain dates) {
        if (dates.steps().size() == 1) {
            return dates.steps().getFirst();
        }
        Step month = dates.steps().getFirst();
        Step day = dates.steps().getLast();
        return new Step("day", month.cycle(), Cycle.NONE, (wide, f) -> {
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
        if (last.cycle() == Cycle.YEAR && c.eatAny("明け", "あけ")) {
            return Step.of("day-after", Cycle.NONE, Cycle.WEEK, (wide, f) ->
                    Days.of(wide.last().plusDays(1), wide.last().plusDays(1), Grain.WEEK));
        }
        c.eatAny("から");
        Step shift = Lengths.shift(c);
        if (shift != null) {
            return shift;
        }
        c.pos = start;
        if (DayRules.dayOrDate(last) || last.rule().equals("shift")) {
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
                "holidays", Cycle.YEAR, Cycle.NONE, (wide, f) -> Steps.those(wide, f.holidays()::isHoliday));
    }
}
