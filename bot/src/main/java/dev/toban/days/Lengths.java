package dev.toban.days;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lengths of time and what is counted by them: 30分, 1年半, 2年と21日後, 今後2時間以内. */
final class Lengths {
    /**
     * @param days whole days and more
     * @param time less than a day
     */
    record Length(Period days, Duration time) {
        LocalDateTime from(LocalDateTime t, int sign) {
            return sign < 0 ? t.minus(days).minus(time) : t.plus(days).plus(time);
        }

        boolean exact() {
            return !time.isZero();
        }
    }

    private enum Unit { YEAR, MONTH, WEEK, DAY, WORKDAY, HOUR, MINUTE, SECOND }

    private static final Words<Unit> UNITS = new Words<Unit>()
            .row(Unit.YEAR, "年間 年")
            .row(Unit.MONTH, "ヶ月間 か月間 カ月間 ヵ月間 ケ月間 箇月間 ヶ月 か月 カ月 ヵ月 ケ月 箇月 かげつ 月")
            .row(Unit.WEEK, "週間 週")
            .row(Unit.WORKDAY, "営業日 平日")
            .row(Unit.DAY, "日間 日 にち")
            .row(Unit.HOUR, "時間")
            .row(Unit.MINUTE, "分間 分")
            .row(Unit.SECOND, "秒間 秒");
    private static final String[] LATER = {"経ってから", "経ったら", "経過してから", "経過したら", "経過後", "たってから", "たったら", "くらい後", "ぐらい後", "ほど後",
        "過ぎたら", "過ぎに", "後", "ご", "あと", "先"};
    private static final String[] AGO = {"くらい前", "ぐらい前", "ほど前", "前", "まえ"};

    private Lengths() {}

    /** 3日後, 2ヶ月前, 4営業日後: a step of days; null when it is none, or counts hours. */
    static @Nullable Step shift(Cursor c) {
        int start = c.pos;
        int workdays = workdays(c);
        if (workdays != 0) {
            return Steps.workdays(workdays);
        }
        c.pos = start;
        Length length = read(c);
        if (length != null && !length.exact()) {
            int sign = sign(c);
            if (sign != 0) {
                return Steps.shift(sign < 0 ? length.days().negated() : length.days());
            }
        }
        c.pos = start;
        return null;
    }

    private static int workdays(Cursor c) {
        int n = Numbers.read(c);
        return n > 0 && c.eatAny("営業日", "平日") ? n * sign(c) : 0;
    }

    /** +1 for 後, -1 for 前, 0 for neither. */
    static int sign(Cursor c) {
        if (c.eatAny(LATER)) {
            return 1;
        }
        return c.eatAny(AGO) ? -1 : 0;
    }

    /** One or several units: 1日と5時間, 1か月、21日, 半年, 2時間半. */
    static @Nullable Length read(Cursor c) {
        Length sum = unit(c);
        while (sum != null) {
            int end = c.pos;
            c.eatAny("と", "、", ",");
            Length more = unit(c);
            if (more == null) {
                c.pos = end;
                return sum;
            }
            sum = new Length(sum.days().plus(more.days()), sum.time().plus(more.time()));
        }
        return null;
    }

    private static @Nullable Length unit(Cursor c) {
        int start = c.pos;
        if (c.eat("半年")) {
            return new Length(Period.ofMonths(6), Duration.ZERO);
        }
        if (c.eat("半月")) {
            return new Length(Period.ofDays(15), Duration.ZERO);
        }
        if (c.eat("半日")) {
            return new Length(Period.ZERO, Duration.ofHours(12));
        }
        int n = c.insideNumber() ? Numbers.NONE : c.eatAny("ひと", "一") ? 1 : c.eat("数") ? 3 : Numbers.read(c);
        if (n >= 1 && n < 1_000 && !c.eat("週目")) {
            Unit unit = c.eat(UNITS);
            boolean half = unit != null && c.eat("半");
            Length length = unit == null ? null : of(unit, n, half);
            if (length != null && !c.sees("目回")) {
                return length;
            }
        }
        c.pos = start;
        return null;
    }

    private static @Nullable Length of(Unit unit, int n, boolean half) {
        return switch (unit) {
            case YEAR -> days(Period.ofMonths(12 * n + (half ? 6 : 0)));
            case MONTH -> days(Period.ofMonths(n).plusDays(half ? 15 : 0));
            case WEEK -> days(Period.ofDays(7 * n + (half ? 3 : 0)));
            case DAY -> half ? new Length(Period.ofDays(n), Duration.ofHours(12)) : days(Period.ofDays(n));
            case WORKDAY -> null;
            case HOUR -> new Length(Period.ZERO, Duration.ofMinutes(60L * n + (half ? 30 : 0)));
            case MINUTE -> new Length(Period.ZERO, Duration.ofSeconds(60L * n + (half ? 30 : 0)));
            case SECOND -> new Length(Period.ZERO, Duration.ofSeconds(n));
        };
    }

    private static Length days(Period period) {
        return new Length(period, Duration.ZERO);
    }
}
