package dev.toban.days;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weekdays and what may stand before them: 次の水曜, 第2・第4土曜, (木). */
final class Weekdays {
    static final Words<DayOfWeek> NAMES = new Words<DayOfWeek>()
            .row(DayOfWeek.MONDAY, "月曜日 月曜 月よう げつようび げつよう ゲツヨウビ ゲツヨウ")
            .row(DayOfWeek.TUESDAY, "火曜日 火曜 火よう かようび カヨウビ カヨウ")
            .row(DayOfWeek.WEDNESDAY, "水曜日 水曜 水よう すいようび すいよう スイヨウビ スイヨウ")
            .row(DayOfWeek.THURSDAY, "木曜日 木曜 木よう もくようび もくよう モクヨウビ モクヨウ")
            .row(DayOfWeek.FRIDAY, "金曜日 金曜 金よう きんようび きんよう キンヨウビ キンヨウ")
            .row(DayOfWeek.SATURDAY, "土曜日 土曜 土よう どようび どよう ドヨウビ ドヨウ")
            .row(DayOfWeek.SUNDAY, "日曜日 日曜 日よう にちようび にちよう ニチヨウビ ニチヨウ");
    private static final String LETTERS = "月火水木金土日";

    private Weekdays() {}

    /** (木), (土・祝), (日曜). */
    static @Nullable DayOfWeek inParens(Cursor c) {
        int start = c.pos;
        if (c.eat("(")) {
            DayOfWeek day = c.eat(NAMES);
            day = day != null ? day : letter(c);
            if (c.eatAny("・祝", "/祝", "祝")) {
                c.skip("日");
            }
            if (day != null && c.eat(")")) {
                return day;
            }
        }
        c.pos = start;
        return null;
    }

    /** 水 in 月・水・金. */
    static @Nullable DayOfWeek letter(Cursor c) {
        int letter = c.peek() == '\0' || c.insideNumber() || c.insideWord(c.pos) ? -1 : LETTERS.indexOf(c.peek());
        c.pos += letter < 0 ? 0 : 1;
        return letter < 0 ? null : DayOfWeek.of(letter + 1);
    }

    /** 土曜, 次の土曜, 前の土曜, 第3火曜, 最終日曜, 土日, 次の祝日. */
    static @Nullable Step step(Cursor c) {
        int start = c.pos;
        boolean coming = c.eatAny("次の次の", "次の", "つぎの", "今度の", "こんどの", "次回の", "来る");
        boolean second = coming && c.text.startsWith("次の次の", start);
        boolean previous = !coming && c.eatAny("この前の", "前回の", "前の");
        if (!coming && !previous && !c.eat("この")) {
            Step nth = nth(c);
            if (nth != null) {
                return nth;
            }
        }
        Step run = coming || previous ? null : run(c);
        if (run != null) {
            return run;
        }
        DayOfWeek day = c.eat(NAMES);
        Step step = day == null ? weekendOrHoliday(c, coming)
                : coming ? Steps.coming(day, second ? 2 : 1)
                : previous ? Steps.previous(day)
                : Steps.weekday(day);
        if (step == null) {
            c.pos = start;
        }
        return step;
    }

    /** 金土日: three days or more that follow each other. */
    private static @Nullable Step run(Cursor c) {
        int start = c.pos;
        int first = LETTERS.indexOf(c.peek());
        if (first < 0 || c.insideWord(start) || c.peek(-1) >= '一' && c.peek(-1) <= '龥') {
            return null;
        }
        int last = first;
        while (last < 6 && c.peek(last - first + 1) == LETTERS.charAt(last + 1)) {
            last++;
        }
        int end = start + last - first + 1;
        if (last - first < 2 || "曜祝".indexOf(c.peek(end - start)) >= 0) {
            return null;
        }
        c.pos = end;
        return Steps.part("weekdays", Step.Cycle.WEEK, first + 1, last + 1);
    }

    private static @Nullable Step weekendOrHoliday(Cursor c, boolean coming) {
        if (c.eatAny("週末", "しゅうまつ")) {
            return coming ? Steps.comingWeekend() : Steps.weekend();
        }
        if (c.eat("土日")) {
            return c.sees("祝") ? null : coming ? Steps.comingWeekend() : Steps.saturdayAndSunday();
        }
        if (coming && c.eatAny("祝日", "祭日")) {
            return Steps.nextHoliday();
        }
        return null;
    }

    /** 第2土曜, 第2・第4土曜, 第2第4土曜, 第3週の火曜, 最終日曜, 最初の金曜. */
    private static @Nullable Step nth(Cursor c) {
        int start = c.pos;
        List<Integer> nth = new ArrayList<>();
        if (c.eatAny("最終", "最後の", "ラスト")) {
            nth.add(-1);
        } else if (c.eat("最初の")) {
            nth.add(1);
        } else {
            while (c.eat("第") || !nth.isEmpty()) {
                int n = Numbers.read(c);
                if (n < 1 || n > 5) {
                    break;
                }
                nth.add(n);
                c.skip("・,、と&");
            }
        }
        boolean ofWeek = !nth.isEmpty() && c.eat("週");
        if (!nth.isEmpty()) {
            c.skip("の");
            DayOfWeek day = c.eat(NAMES);
            if (day != null) {
                return Steps.nth(nth, day);
            }
            if (ofWeek || c.eatAny("週間", "週")) {
                return Steps.nthWeek(nth.getFirst());
            }
        }
        c.pos = start;
        return null;
    }
}
