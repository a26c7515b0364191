package dev.toban.days;

/** How fine a time was said, so that an answer is as fine as the question. */
public enum Grain {
    INSTANT, MINUTE, HOUR, PART, NIGHT, DAY, DAYS, WEEKEND, WEEK, MONTH, YEAR,
    /** From one named time to another: 21時から翌朝7時まで. */
    RANGE,
    /** Ends at a named time, begins now or is open: 明日まで. */
    UNTIL,
    /** Begins at a named time, its end is open or the end of that day: 17時半以降. */
    OPEN,
    /** A rule, not a date: 毎月第3火曜, 日祝, 平日の夜. */
    RECURRING,
    /** A length without a beginning: 30分. */
    DURATION
}
