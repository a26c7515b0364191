package dev.toban.say;

import java.time.YearMonth;
import java.util.List;

/** The few words on a calendar. */
public final class MonthWords {
    /** From Sunday, as wall calendars here begin. */
    public static final List<String> WEEKDAYS = List.of("日", "月", "火", "水", "木", "金", "土");

    /** Beside the date; a holiday is never told by red alone. */
    public static final String HOLIDAY = "祝";

    /** Beside the date of one's own duty. */
    public static final String MINE = "★";

    public static final String TODAY = "今日";

    /** What the marks mean. */
    public static final String LEGEND = "★＝あなたの当番　祝＝祝日";

    private MonthWords() {}

    /** 2026年12月 */
    public static String title(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
