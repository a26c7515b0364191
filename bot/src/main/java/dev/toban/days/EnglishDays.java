package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what English says of a day, in any order (tuesday of last week, 28 june in 2020), and chains it from wide to narrow. */
final class EnglishDays {
    private static final Words<Integer> NEAR = new Words<Integer>()
            .row(0, "this current").row(1, "next the_next the_following following").row(-1, "last the_last previous the_previous");
    private static final Words<Step> MONTH_PARTS = new Words<Step>()
            .row(Steps.part("month-end", Cycle.MONTH, -1, -1), "end_of_the end_of")
            .row(Steps.part("first-half", Cycle.MONTH, 1, 15), "early")
            .row(Steps.part("middle", Cycle.MONTH, 10, 20), "middle_of_the middle_of mid- mid")
            .row(Steps.part("second-half", Cycle.MONTH, 16, -1), "late")
            .row(Steps.part("month-start", Cycle.MONTH, 1, 3), "beginning_of_the beginning_of start_of_the start_of");

    private @Nullable Chain whole;
    private @Nullable Step year;
    private @Nullable Step month;
    private @Nullable Step week;
    private @Nullable Step part;
    private @Nullable Step weekday;
    private @Nullable Step named;
    private int day;
    private boolean found;

    /** Reads one more piece; false when there is none here. */
    boolean more(Cursor c, boolean preposition) {
        int start = c.pos;
        if (piece(c, preposition)) {
            found = true;
            return true;
        }
        c.pos = start;
        return false;
    }

    private boolean piece(Cursor c, boolean preposition) {
        Chain day0 = whole == null && !found ? c.eat(EnglishWords.DAYS) : null;
        if (day0 != null) {
            whole = day0;
            return true;
        }
        if (named == null && !c.looksAt("gw") && (named = c.eat(Seasons.NAMES)) != null) {
            return true;
        }
        if (!found && c.text.startsWith("the ", c.pos - 4) && !weekNumber(c) && EnglishWords.word(c, "week")) {
            week = Steps.relative(Grain.WEEK, 0);
            return true;
        }
        return near(c) || part(c) || slashed(c) || monthName(c, preposition) || weekdayName(c) || numbered(c, preposition);
    }

    /** this friday, next week, last month, this september, coming thursday. */
    private boolean near(Cursor c) {
        boolean coming = EnglishWords.word(c, "this upcoming", "this coming", "upcoming", "coming");
        boolean past = !coming && EnglishWords.word(c, "this past", "past");
        Integer n = coming || past ? (Integer) 0 : c.eat(NEAR);
        if (n == null) {
            return false;
        }
        c.skip(" ");
        DayOfWeek dow = weekday == null ? c.eat(EnglishWords.WEEKDAYS) : null;
        if (dow != null) {
            weekday = coming ? Steps.coming(dow, 1) : past ? Steps.previous(dow) : Steps.weekday(dow);
            week = coming || past ? null : Steps.relative(Grain.WEEK, n);
            return true;
        }
        if (EnglishWords.word(c, "working week", "work week")) {
            week = Steps.relative(Grain.WEEK, n);
            part = Steps.part("working-week", Cycle.WEEK, 1, 5);
            return true;
        }
        if (EnglishWords.word(c, "weekend")) {
            week = Steps.relative(Grain.WEEK, n);
            part = Steps.weekend();
            return true;
        }
        if (n == 1 && EnglishWords.word(c, "holiday", "public holiday", "national holiday")) {
            whole = Chain.of(Steps.nextHoliday());
            return true;
        }
        if (EnglishWords.word(c, "week")) {
            c.skip(" ");
            if (n == -1 && EnglishWords.word(c, "of", "in")) {
                week = Steps.nthWeek(-1);
                c.skip(" ");
                if (c.eat(EnglishWords.MONTHS) == null) {
                    year = year(c);
                    month = Steps.month(12);
                    return year != null;
                }
                c.pos = c.text.lastIndexOf(' ', c.pos - 1) + 1;
                return true;
            }
            week = Steps.relative(Grain.WEEK, coming ? 1 : n);
            return true;
        }
        if (EnglishWords.word(c, "month")) {
            month = Steps.relative(Grain.MONTH, coming ? 1 : n);
            return true;
        }
        if (EnglishWords.word(c, "year")) {
            year = Steps.relative(Grain.YEAR, coming ? 1 : n);
            return true;
        }
        Integer name = c.eat(EnglishWords.MONTHS);
        if (name != null) {
            year = n == 1 ? null : Steps.relative(Grain.YEAR, n);
            month = Steps.month(name);
            return true;
        }
        EnglishWords.Number dom = EnglishWords.number(c);
        if (dom != null && dom.ordinal() && dom.value() < 32) {
            day = dom.value();
            return true;
        }
        return false;
    }

    /** end of december, mid may, the weekend, week 31, w/c feb 4. */
    private boolean part(Cursor c) {
        if (EnglishWords.word(c, "weekend", "weekends", "that weekend", "the weekend")) {
            part = Steps.weekend();
            return true;
        }
        if (c.eatAny("w/c ", "week of ", "week commencing ")) {
            part = Steps.weekOf();
            return true;
        }
        if (c.eat("week ")) {
            int n = Numbers.arabic(c);
            week = Step.of("week-number", Cycle.YEAR, Cycle.WEEK,
                    (wide, f) -> Days.week(wide.first().withDayOfMonth(4).plusWeeks(n - 1)));
            return n > 0 && n < 54;
        }
        Step said = c.eat(MONTH_PARTS);
        if (said == null) {
            return false;
        }
        c.skip(" -");
        c.eatAny("the ");
        if (EnglishWords.word(c, "week")) {
            week = Steps.relative(Grain.WEEK, 0);
            part = Steps.part("week-end", Cycle.WEEK, -4, -1);
            return true;
        }
        if (EnglishWords.word(c, "month")) {
            month = Steps.relative(Grain.MONTH, 0);
            part = said;
            return true;
        }
        int start = c.pos;
        boolean before = c.eat(EnglishWords.MONTHS) != null || c.eat(NEAR) != null;
        c.pos = start;
        part = before ? said : part;
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
                year = Steps.year(n);
                month = Steps.month(name);
                day = Numbers.arabic(c);
                return day > 0 && day < 32;
            }
        }
        c.pos = start;
        Chain date = day == 0 && month == null ? Dates.read(c, null) : null;
        if (date == null || date.steps().getLast().rule().equals("month") && date.steps().size() < 2) {
            return false;
        }
        whole = date;
        return true;
    }

    /** january 24th 2027, dec-2018, feb 22nd, nov/2. */
    private boolean monthName(Cursor c, boolean preposition) {
        int start = c.pos;
        Integer name = month == null ? c.eat(EnglishWords.MONTHS) : null;
        if (name == null) {
            return false;
        }
        String said = c.text.substring(start, c.pos);
        month = Steps.month(name);
        int end = c.pos;
        c.skip(" ,./-");
        c.eatAny("the ");
        int at = c.pos;
        Step y = year(c);
        if (y != null) {
            year = y;
            return true;
        }
        c.pos = at;
        EnglishWords.Number n = day == 0 ? EnglishWords.number(c) : null;
        if (n != null && n.value() >= 1 && n.value() < 32 && !c.sees(":%") && !clockAhead(c)) {
            day = n.value();
            end = c.pos;
            c.skip(" ,");
            c.eatAny("of ", "in ");
            year = year(c);
            c.pos = year == null ? end : c.pos;
            return true;
        }
        c.pos = end;
        boolean verb = said.equals("may") || said.equals("march") || said.equals("mar");
        return !verb || preposition || part != null || day != 0;
    }

    private static boolean weekNumber(Cursor c) {
        return c.looksAt("week ") && (Character.isDigit(c.peek(5)) || c.looksAt("week of"));
    }

    private static boolean clockAhead(Cursor c) {
        int start = c.pos;
        c.skip(" ");
        boolean clock = EnglishWords.word(c, "am", "pm", "o'clock", "oclock", "hours", "minutes", "days");
        c.pos = start;
        return clock;
    }

    private boolean weekdayName(Cursor c) {
        DayOfWeek dow = weekday == null ? c.eat(EnglishWords.WEEKDAYS) : null;
        if (dow != null) {
            weekday = Steps.weekday(dow);
        }
        return dow != null;
    }

    /** the 15th, 28 (june), (monday) 21, twenty third day, 9th month, a year. */
    private boolean numbered(Cursor c, boolean preposition) {
        int start = c.pos;
        Step y = month != null || day != 0 || preposition || part != null ? year(c) : null;
        if (y != null && year == null) {
            year = y;
            return true;
        }
        c.pos = start;
        EnglishWords.Number n = day == 0 ? EnglishWords.number(c) : null;
        boolean money = start > 1 && (c.text.charAt(start - 1) == '$' || c.text.startsWith("$ ", start - 2));
        if (n == null || money || n.value() < 1 || n.value() > 31 || c.sees(":%") || clockAhead(c)) {
            return false;
        }
        int end = c.pos;
        c.skip(" ");
        if (n.ordinal() && n.value() < 13 && EnglishWords.word(c, "month")) {
            month = Steps.month(n.value());
            return true;
        }
        boolean day0 = n.ordinal() && EnglishWords.word(c, "day");
        c.pos = day0 ? c.pos : end;
        end = c.pos;
        c.skip(" ");
        c.eatAny("of the ", "of ");
        boolean ofMonth = c.eat(EnglishWords.MONTHS) != null || c.eat(NEAR) != null && EnglishWords.word(c, " month");
        c.pos = end;
        boolean afterWeekday = weekday != null && (end >= c.text.length() || !Words.latin(c.peek()) && !c.sees("-") && !(c.sees(" ") && Character.isDigit(c.peek(1))))
                && !n.ordinal() && !preposition && n.value() > 12;
        boolean times = c.looksAt(" times");
        if (ofMonth || n.ordinal() && !times && (start == c.fresh || !secondLike(c, start)) || afterWeekday) {
            day = n.value();
            return true;
        }
        return false;
    }

    /** "second" and "first" alone are rarely days. */
    private boolean secondLike(Cursor c, int start) {
        return Words.latin(c.text.charAt(start)) && weekday == null && !c.text.startsWith("the ", Math.max(0, start - 4));
    }

    private static @Nullable Step year(Cursor c) {
        int start = c.pos;
        if (c.eat("two thousand and ")) {
            EnglishWords.Number n = EnglishWords.number(c);
            if (n != null) {
                return Steps.year(2000 + n.value());
            }
        }
        int n = Numbers.arabic(c);
        if (n >= 1900 && n <= 2199 && !c.sees("/-:") && !Words.latin(c.peek())) {
            return Steps.year(n);
        }
        c.pos = start;
        return null;
    }

    /** The chain from wide to narrow; null when nothing was said of a day. */
    @Nullable Chain chain() {
        List<Step> steps = new ArrayList<>();
        if (whole != null) {
            steps.addAll(whole.steps());
        } else if (named != null) {
            add(steps, year);
            add(steps, named);
            add(steps, part != null && part.rule().equals("weekend") ? Step.of("weekend", Cycle.NONE, Cycle.NONE, (wide, f) ->
                    Days.of(Days.week(wide.first()).last().minusDays(1), wide.last().isAfter(Days.week(wide.first()).last()) ? wide.last() : Days.week(wide.first()).last(), Grain.WEEKEND)) : null);
        } else {
            add(steps, year);
            add(steps, month);
            add(steps, day > 0 ? Steps.day(day) : null);
            add(steps, day > 0 ? null : week);
            add(steps, part);
            boolean open = day == 0 || month == null;
            add(steps, open && weekday != null && (steps.isEmpty() || day > 0 || week != null) ? weekday : null);
        }
        return steps.isEmpty() ? null : new Chain(List.copyOf(steps));
    }

    private static void add(List<Step> steps, @Nullable Step step) {
        if (step != null) {
            steps.add(step);
        }
    }

    /** A weekday said of a full date. */
    @Nullable DayOfWeek check() {
        boolean dated = whole != null || named != null || day > 0 && month != null;
        return weekday != null && dated ? weekday.week().iterator().next() : null;
    }
}
