package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads what English says of a day piece by piece, and chains it from wide to narrow. */
final class EnglishDays {
    private static final Words<Step> MONTH_PARTS = new Words<Step>()
            .row(Steps.monthEnd(), "end_of_the end_of")
            .row(Steps.part("first-half", Cycle.MONTH, 1, 15), "early")
            .row(Steps.part("middle", Cycle.MONTH, 10, 20), "middle_of_the middle_of mid- mid")
            .row(Steps.part("second-half", Cycle.MONTH, 16, -1), "late")
            .row(Steps.monthStart(), "beginning_of_the beginning_of start_of_the start_of");

    private final EnglishDate said = new EnglishDate();

    /** Reads one more piece; false when there is none here. */
    boolean more(Cursor c, boolean preposition) {
        int start = c.pos;
        if (piece(c, preposition)) {
            said.found = true;
            return true;
        }
        c.pos = start;
        return false;
    }

    private boolean piece(Cursor c, boolean preposition) {
        Chain day0 = said.whole == null && !said.found ? c.eat(EnglishWords.DAYS) : null;
        if (day0 != null) {
            said.whole = day0;
            return true;
        }
        if (said.named == null && !c.looksAt("gw") && (said.named = c.eat(Seasons.NAMES)) != null) {
            return true;
        }
        if (!said.found && c.text.startsWith("the ", c.pos - 4) && !weekNumber(c) && EnglishWords.word(c, "week")) {
            said.week = Steps.relative(Grain.WEEK, 0);
            return true;
        }
        return EnglishNear.read(c, said)
                || part(c)
                || slashed(c)
                || EnglishNumbers.month(c, said, preposition)
                || weekday(c)
                || EnglishNumbers.day(c, said, preposition);
    }

    /** end of december, mid may, the weekend, week 31, w/c feb 4. */
    private boolean part(Cursor c) {
        if (EnglishWords.word(c, "weekend", "weekends", "that weekend", "the weekend")) {
            said.part = Steps.weekend();
            return true;
        }
        if (c.eatAny("w/c ", "week of ", "week commencing ")) {
            said.part = Steps.weekOf();
            return true;
        }
        if (c.eat("week ")) {
            int n = Numbers.arabic(c);
            said.week = Step.of("week-number", Cycle.YEAR, Cycle.WEEK,
                    (wide, f) -> Days.week(wide.first().withDayOfMonth(4).plusWeeks(n - 1)));
            return n > 0 && n < 54;
        }
        Step ofMonth = c.eat(MONTH_PARTS);
        if (ofMonth == null) {
            return false;
        }
        c.skip(" -");
        c.eatAny("the ");
        if (EnglishWords.word(c, "week")) {
            said.week = Steps.relative(Grain.WEEK, 0);
            said.part = Steps.part("week-end", Cycle.WEEK, -4, -1);
            return true;
        }
        if (EnglishWords.word(c, "month")) {
            said.month = Steps.relative(Grain.MONTH, 0);
            said.part = ofMonth;
            return true;
        }
        int start = c.pos;
        boolean before = c.eat(EnglishWords.MONTHS) != null || c.eat(EnglishNear.NEAR) != null;
        c.pos = start;
        said.part = before ? ofMonth : said.part;
        return before;
    }

    /** 12/31, 31/12, nov/2, 2019/aug/01. */
    private boolean slashed(Cursor c) {
        if (!Character.isDigit(c.peek()) || c.insideNumber()) {
            return false;
        }
        int start = c.pos;
        int n = Numbers.arabic(c);
        if (n >= 1900 && n <= 2199 && c.sees("/-") && Words.latin(c.peek(1))) {
            c.pos++;
            Integer name = c.eat(EnglishWords.MONTHS);
            if (name != null && c.sees("/-")) {
                c.pos++;
                said.year = Steps.year(n);
                said.month = Steps.month(name);
                said.day = Numbers.arabic(c);
                return said.day > 0 && said.day < 32;
            }
        }
        c.pos = start;
        Chain date = said.day == 0 && said.month == null ? Dates.read(c, null) : null;
        if (date == null || date.steps().getLast().rule().equals("month") && date.steps().size() < 2) {
            return false;
        }
        said.whole = date;
        return true;
    }

    private boolean weekday(Cursor c) {
        DayOfWeek dow = said.weekday == null ? c.eat(EnglishWords.WEEKDAYS) : null;
        if (dow != null) {
            said.weekday = Steps.weekday(dow);
        }
        return dow != null;
    }

    private static boolean weekNumber(Cursor c) {
        return c.looksAt("week ") && (Character.isDigit(c.peek(5)) || c.looksAt("week of"));
    }

    /** The chain from wide to narrow; null when nothing was said of a day. */
    @Nullable Chain chain() {
        return said.chain();
    }

    /** A weekday said of a full date. */
    @Nullable DayOfWeek check() {
        return said.check();
    }
}
