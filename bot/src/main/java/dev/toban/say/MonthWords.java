package dev.toban.say;

import dev.toban.talk.Card;
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

    static final String MINE_MEANS = MINE + "＝あなたの当番";

    static final String HOLIDAY_MEANS = HOLIDAY + "＝祝日";

    static final String OPEN = "未定";

    static final String CLOSED = "なし";

    /** Held by somebody who is not to be named here. */
    static final String SOMEBODY = "あり";

    /** What the marks mean. */
    public static final String LEGEND = MINE_MEANS + "　" + HOLIDAY_MEANS;

    private MonthWords() {}

    /** 上町の在宅当番医　2026年12月 */
    public static String heading(Card.Month month) {
        return (month.of().isEmpty() ? "" : month.of() + "　") + title(month.month());
    }

    /** 2026年12月 */
    public static String title(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
