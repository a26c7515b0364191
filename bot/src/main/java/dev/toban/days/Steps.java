package dev.toban.days;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of steps that a date is made of, each with an example. */
final class Steps {
    private Steps() {}

    /** 2026年. */
    static Step year(int year) {
        return Step.of("year", Cycle.NONE, Cycle.YEAR, (wide, f) -> Days.year(year));
    }

    /** 令和8年度. */
    static Step fiscal(int year) {
        return Step.of("fiscal-year", Cycle.NONE, Cycle.YEAR, (wide, f) -> Days.fiscal(year));
    }

    /** 12月. */
    static Step month(int month) {
        return Step.of("month", Cycle.YEAR, Cycle.MONTH, (wide, f) -> {
            LocalDate first = LocalDate.of(wide.first().getYear(), month, 1);
            first = first.isBefore(wide.first()) ? first.plusYears(1) : first;
            return wide.has(first) ? Days.month(first) : null;
        });
    }

    /** 25日. */
    static Step day(int day) {
        return Step.of("day", Cycle.MONTH, Cycle.NONE, (wide, f) -> {
            LocalDate first = wide.first();
            if (day > first.lengthOfMonth()) { // 29〜31日 in November: as far as the month goes
                boolean end = f.after() != null && day <= 31 && wide.has(f.base());
                return end ? Days.day(wide.last()) : null;
            }
            LocalDate d = first.withDayOfMonth(day);
            return wide.has(d) ? Days.day(d) : null;
        });
    }

    /** 土曜: in a week that day, in a month all of them, of a day a condition. */
    static Step weekday(DayOfWeek day) {
        Step.Pick pick = (wide, f) -> switch (wide.grain()) {
            case DAY -> wide.first().getDayOfWeek() == day ? wide : null;
            case WEEK, WEEKEND -> Days.day(wide.first().with(nextOrSame(day)));
            default -> those(wide, d -> d.getDayOfWeek() == day);
        };
        return new Step("weekday", Cycle.WEEK, Cycle.NONE, pick, Set.of(day));
    }

    /** 次の水曜: the nth such day after today. */
    static Step coming(DayOfWeek day, int nth) {
        Step.Pick pick = (wide, f) -> Days.day(f.base().plusDays(1).with(nextOrSame(day)).plusWeeks(nth - 1));
        return new Step("coming-weekday", Cycle.NONE, Cycle.NONE, pick, Set.of(day));
    }

    /** 前の水曜: the last such day before today. */
    static Step previous(DayOfWeek day) {
        return new Step("previous-weekday", Cycle.NONE, Cycle.NONE,
                (wide, f) -> Days.day(f.base().minusDays(1).with(previousOrSame(day))), Set.of(day));
    }

    /** 第3火曜, 第2・第4土曜; -1 is the last of the month. */
    static Step nth(List<Integer> nth, DayOfWeek day) {
        Step.Pick pick = (wide, f) -> {
            List<LocalDate> dates = nth.stream()
                    .map(n -> wide.first().with(dayOfWeekInMonth(n, day)))
                    .filter(d -> wide.has(d) && d.getMonth() == wide.first().getMonth())
                    .sorted()
                    .toList();
            return dates.isEmpty() ? null : Days.some(dates);
        };
        return new Step("nth-weekday", Cycle.MONTH, Cycle.NONE, pick, Set.of(day));
    }

    /** 週末, by the hub's own bounds. */
    static Step weekend() {
        return Step.of("weekend", Cycle.WEEK, Cycle.NONE, (wide, f) ->
                weekend(wide, f.settings().weekendFrom(), f.settings().weekendTo()));
    }

    /** 土日, whatever a hub calls its weekend. */
    static Step saturdayAndSunday() {
        return Step.of("weekend", Cycle.WEEK, Cycle.NONE, (wide, f) -> weekend(wide, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    private static @Nullable Days weekend(Days wide, DayOfWeek from, DayOfWeek to) {
        return wide.grain() == Grain.WEEK
                ? Days.of(wide.first().with(nextOrSame(from)), wide.first().with(nextOrSame(to)), Grain.WEEKEND)
                : those(wide, d -> d.getDayOfWeek().compareTo(from) >= 0 && d.getDayOfWeek().compareTo(to) <= 0);
    }

    /** 次の週末: the first that has not begun. */
    static Step comingWeekend() {
        return Step.of("coming-weekend", Cycle.NONE, Cycle.NONE, (wide, f) -> {
            LocalDate first = f.base().plusDays(1).with(nextOrSame(f.settings().weekendFrom()));
            return Days.of(first, first.with(nextOrSame(f.settings().weekendTo())), Grain.WEEKEND);
        });
    }

    /** 月初め, as many days as the hub says. */
    static Step monthStart() {
        return Step.of("month-start", Cycle.MONTH, Cycle.NONE, (wide, f) -> days(wide, 1, f.settings().monthStart()));
    }

    /** 月末, as many days as the hub says. */
    static Step monthEnd() {
        return Step.of("month-end", Cycle.MONTH, Cycle.NONE, (wide, f) -> days(wide, -f.settings().monthEnd(), -1));
    }

    /** 次の祝日; there is one within a year, unless a hub took them all away. */
    static Step nextHoliday() {
        return Step.of(
                "next-holiday",
                Cycle.NONE,
                Cycle.NONE,
                (wide, f) -> f.base()
                        .plusDays(1)
                        .datesUntil(f.base().plusYears(1))
                        .filter(f.holidays()::isHoliday)
                        .findFirst()
                        .map(Days::day)
                        .orElse(null));
    }

    /** 年内: from today to the end of the year. */
    static Step restOfYear() {
        return Step.of(
                "rest-of-year",
                Cycle.NONE,
                Cycle.NONE,
                (wide, f) -> Days.of(f.today(), Days.year(f.today().getYear()).last(), Grain.DAYS));
    }

    /** 来月の祝日: every day of it that passes. */
    static @Nullable Days those(Days wide, Predicate<LocalDate> test) {
        List<LocalDate> dates = wide.first().datesUntil(wide.last().plusDays(1)).filter(test).toList();
        return dates.isEmpty() ? null : Days.some(dates);
    }

    /** 上旬 is 1–10; -1 and before count from the end: 末日 is -1 to -1. */
    static Step part(String rule, Cycle cycle, int from, int to) {
        return Step.of(rule, cycle, Cycle.NONE, (wide, f) -> days(wide, from, to));
    }

    private static @Nullable Days days(Days wide, int from, int to) {
        LocalDate first = from > 0 ? wide.first().plusDays(from - 1) : wide.last().plusDays(from + 1);
        LocalDate last = to > 0 ? wide.first().plusDays(to - 1) : wide.last().plusDays(to + 1);
        return wide.has(first) && wide.has(last) ? Days.of(first, last, first.equals(last) ? Grain.DAY : Grain.DAYS) : null;
    }

    /** 明日, 来週, 先々月, 今年: counted from today. */
    static Step relative(Grain unit, int n) {
        return Step.of(
                "relative-" + unit.name().toLowerCase(Locale.ROOT),
                Cycle.NONE,
                width(unit),
                (wide, f) -> move(f.today(), unit, n));
    }

    /** 翌日, 翌週: counted from what was named before. */
    static Step following(Grain unit, int n) {
        return Step.of("following", Cycle.NONE, width(unit), (wide, f) ->
                move(f.after() != null ? f.base() : f.sameDay() != null ? f.sameDay() : f.today(), unit, n));
    }

    private static Cycle width(Grain unit) {
        return switch (unit) {
            case WEEK -> Cycle.WEEK;
            case MONTH -> Cycle.MONTH;
            case YEAR -> Cycle.YEAR;
            default -> Cycle.NONE;
        };
    }

    private static Days move(LocalDate day, Grain unit, int n) {
        return switch (unit) {
            case WEEK -> Days.week(day.plusWeeks(n));
            case MONTH -> Days.month(day.plusMonths(n));
            case YEAR -> Days.year(day.getYear() + n);
            default -> Days.day(day.plusDays(n));
        };
    }

    /** 今年度, 来年度. */
    static Step relativeFiscal(int n) {
        return Step.of(
                "fiscal-year",
                Cycle.NONE,
                Cycle.YEAR,
                (wide, f) -> Days.fiscal(f.today().minusMonths(3).getYear() + n));
    }

    /** 10月の第1週; -1 is the last. A week belongs to the month of its Thursday, as in ISO 8601. */
    static Step nthWeek(int nth) {
        return Step.of("nth-week", Cycle.MONTH, Cycle.WEEK, (wide, f) -> {
            LocalDate edge = nth > 0
                    ? wide.first().with(nextOrSame(DayOfWeek.THURSDAY))
                    : wide.last().with(previousOrSame(DayOfWeek.THURSDAY));
            return Days.week(edge.plusWeeks(nth > 0 ? nth - 1 : nth + 1));
        });
    }

    /** 9月16日の週. */
    static Step weekOf() {
        return Step.of("week-of", Cycle.NONE, Cycle.WEEK, (wide, f) -> Days.week(wide.first()));
    }

    /** The seven days that begin with a day: two months from today on a Tuesday. */
    static Step weekFrom() {
        return Step.of(
                "week-from",
                Cycle.NONE,
                Cycle.WEEK,
                (wide, f) -> Days.of(wide.first(), wide.first().plusDays(6), Grain.WEEK));
    }

    /** 3日後, 2ヶ月前: a day, from today or from the day named before it (昨日の2日前). */
    static Step shift(Period by) {
        return Step.of("shift", Cycle.NONE, Cycle.NONE, (wide, f) ->
                Days.day((wide.grain() == Grain.DAY ? wide.first() : wide.last()).plus(by)));
    }

    /** 4営業日後: working days, neither weekend nor holiday. */
    static Step workdays(int n) {
        return Step.of("working-days", Cycle.NONE, Cycle.NONE, (wide, f) -> {
            LocalDate day = wide.first();
            for (int left = Math.abs(n); left > 0; ) {
                day = day.plusDays(n < 0 ? -1 : 1);
                left -= day.getDayOfWeek().getValue() < 6 && !f.holidays().isHoliday(day) ? 1 : 0;
            }
            return Days.day(day);
        });
    }
}
