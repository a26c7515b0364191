package dev.toban.days;

import static java.time.LocalTime.of;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;

/**
 * A hub's decisions about words that people use differently (local time).
 *
 * @param bands          the bounds of each part of the day; an end not after its start is on the next day
 * @param nightTurns     before this hour 今夜 and いま mean the night in progress
 * @param yearEndFrom    first day of 年末年始
 * @param yearEndTo      last day of 年末年始
 * @param obonFrom       first day of お盆
 * @param obonTo         last day of お盆
 * @param weekendFrom    first day of 週末
 * @param weekendTo      last day of 週末, in the same week
 * @param monthStart     how many days 月初め has
 * @param monthEnd       how many days 月末 has
 */
public record TimeSettings(
        Map<Band, Window> bands,
        LocalTime nightTurns,
        MonthDay yearEndFrom,
        MonthDay yearEndTo,
        MonthDay obonFrom,
        MonthDay obonTo,
        DayOfWeek weekendFrom,
        DayOfWeek weekendTo,
        int monthStart,
        int monthEnd) {

    /** From a clock time to another, half-open. */
    public record Window(LocalTime from, LocalTime to) {}

    public TimeSettings {
        bands = Map.copyOf(bands);
        if (weekendTo.compareTo(weekendFrom) < 0) {
            throw new IllegalArgumentException("weekend: " + weekendFrom + "–" + weekendTo + " (expected: within one week)");
        }
        for (Band band : Band.values()) {
            if (!bands.containsKey(band)) {
                throw new IllegalArgumentException("bands: " + bands.keySet() + " (expected: also " + band + ")");
            }
        }
    }

    /** 年末年始 as public offices close (行政機関の休日に関する法律: 29 December to 3 January); お盆 13–16 August. */
    public static TimeSettings defaults() {
        return new TimeSettings(
                Map.of(
                        Band.NIGHT, new Window(of(18, 0), of(8, 30)),
                        Band.DAY, new Window(of(8, 30), of(18, 0)),
                        Band.DAWN, new Window(of(3, 0), of(6, 0)),
                        Band.MORNING, new Window(of(6, 0), of(9, 0)),
                        Band.FORENOON, new Window(of(8, 0), of(12, 0)),
                        Band.NOON, new Window(of(11, 0), of(13, 0)),
                        Band.AFTERNOON, new Window(of(12, 0), of(18, 0)),
                        Band.EVENING, new Window(of(16, 0), of(18, 0)),
                        Band.SMALL_HOURS, new Window(of(0, 0), of(5, 0))),
                of(5, 0),
                MonthDay.of(12, 29),
                MonthDay.of(1, 3),
                MonthDay.of(8, 13),
                MonthDay.of(8, 16),
                DayOfWeek.SATURDAY,
                DayOfWeek.SUNDAY,
                3,
                1);
    }

    /** The same with the days on which the hub's year ends. */
    public TimeSettings yearEnd(MonthDay from, MonthDay to) {
        return new TimeSettings(bands, nightTurns, from, to, obonFrom, obonTo, weekendFrom, weekendTo, monthStart, monthEnd);
    }

    public Window window(Band band) {
        return Objects.requireNonNull(bands.get(band));
    }
}
