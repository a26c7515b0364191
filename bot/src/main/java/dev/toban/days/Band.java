package dev.toban.days;

import java.util.Locale;

/** A named part of the day. Its bounds are the hub's: {@link TimeSettings#bands()}. */
public enum Band {
    /** 夜・夜間・今晩: 18:00 to 08:30 of the next day. */
    NIGHT,
    /** 日中: office hours, 08:30 to 18:00. */
    DAY,
    /** 未明・明け方: the hours before 朝. */
    DAWN,
    /** 朝. */
    MORNING,
    /** 午前. */
    FORENOON,
    /** 昼. */
    NOON,
    /** 午後. */
    AFTERNOON,
    /** 夕方. */
    EVENING,
    /** 深夜・夜中: after midnight; said of a day, the small hours that follow it. */
    SMALL_HOURS;

    /** The band as slots print it: {@code night}, {@code small-hours}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
