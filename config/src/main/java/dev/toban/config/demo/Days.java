package dev.toban.config.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.function.Predicate;

/** Which days a line of turns.csv is for; of several that fit a day, the greatest rank decides, as for windows in hub.yml. */
enum Days {
    EVERY("毎日", 0),
    WEEKDAY("平日", 1),
    WEDNESDAY("水", 2),
    SATURDAY("土", 2),
    SUNDAY_OR_HOLIDAY("日祝", 3),
    YEAR_END("年末年始", 4),
    NEW_YEAR("元日", 5);

    private static final MonthDay FROM = MonthDay.of(12, 29); // year-end of hub.yml
    private static final MonthDay TO = MonthDay.of(1, 3);

    private final String label;
    private final int rank;

    Days(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    static Days of(String label) {
        return Arrays.stream(values())
                .filter(days -> days.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("日: " + label + " (expected: a word of Days)"));
    }

    int rank() {
        return rank;
    }

    boolean fit(LocalDate day, Predicate<LocalDate> holiday) {
        DayOfWeek week = day.getDayOfWeek();
        boolean off = holiday.test(day) || yearEnd(day);
        return switch (this) {
            case EVERY -> true;
            case WEEKDAY -> !off && week.compareTo(DayOfWeek.FRIDAY) <= 0;
            case WEDNESDAY -> !off && week == DayOfWeek.WEDNESDAY;
            case SATURDAY -> !off && week == DayOfWeek.SATURDAY;
            case SUNDAY_OR_HOLIDAY -> holiday.test(day) || week == DayOfWeek.SUNDAY;
            case YEAR_END -> yearEnd(day);
            case NEW_YEAR -> MonthDay.from(day).equals(MonthDay.of(1, 1));
        };
    }

    static boolean yearEnd(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(FROM) || !date.isAfter(TO);
    }
}
