package dev.toban.days;

import java.time.LocalTime;
import java.time.MonthDay;

/**
 * Where the words for times of day and seasons begin and end. Bounds past midnight are said as a time on the next day.
 * The defaults are the proposal this was built on; sources that disagree are many, so every answer prints what it read.
 */
public record TimeSettings(
        Part night, Part daytime, Part morning, Part forenoon, Part afternoon, Part evening, Part lateNight, Part dawn, Part noon,
        MonthDay obonFrom, MonthDay obonTo, MonthDay yearEndFrom, MonthDay yearEndTo) {

    /** A part of a day in minutes from its midnight; {@code to} may pass 24:00. */
    public record Part(int from, int to) {
        static Part of(LocalTime from, LocalTime to) {
            int f = from.toSecondOfDay() / 60;
            int t = to.toSecondOfDay() / 60;
            return new Part(f, t <= f ? t + 24 * 60 : t);
        }

        static Part hours(int from, int to) {
            return new Part(from * 60, to * 60);
        }
    }

    public static TimeSettings defaults() {
        return new TimeSettings(
                Part.of(LocalTime.of(18, 0), LocalTime.of(8, 30)),
                Part.of(LocalTime.of(8, 30), LocalTime.of(18, 0)),
                Part.hours(6, 9),
                Part.hours(0, 12),
                Part.hours(12, 18),
                Part.hours(16, 18),
                Part.hours(0, 5),
                Part.hours(3, 6),
                Part.hours(11, 13),
                MonthDay.of(8, 13),
                MonthDay.of(8, 16),
                MonthDay.of(12, 29),
                MonthDay.of(1, 3));
    }
}
