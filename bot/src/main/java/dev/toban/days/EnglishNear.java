package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;

/** Days told by how near they are: this friday, next week, last month. */
final class EnglishNear {
    static final Words<Integer> NEAR = new Words<Integer>()
            .row(0, "this current").row(1, "next the_next the_following following").row(-1, "last the_last previous the_previous");

    private EnglishNear() {}

    /** this friday, next week, last month, this september, coming thursday. */
    static boolean read(Cursor c, EnglishDate said) {
        boolean coming = EnglishWords.word(c, "this upcoming", "this coming", "upcoming", "coming");
        boolean past = !coming && EnglishWords.word(c, "this past", "past");
        Integer n = coming || past ? (Integer) 0 : c.eat(NEAR);
        if (n == null) {
            return false;
        }
        c.skip(" ");
        DayOfWeek dow = said.weekday == null ? c.eat(EnglishWords.WEEKDAYS) : null;
        if (dow != null) {
            said.weekday = coming ? Steps.coming(dow, 1) : past ? Steps.previous(dow) : Steps.weekday(dow);
            said.week = coming || past ? null : Steps.relative(Grain.WEEK, n);
            return true;
        }
        if (EnglishWords.word(c, "working week", "work week")) {
            said.week = Steps.relative(Grain.WEEK, n);
            said.part = Steps.part("working-week", Cycle.WEEK, 1, 5);
            return true;
        }
        if (EnglishWords.word(c, "weekend")) {
            said.week = Steps.relative(Grain.WEEK, n);
            said.part = Steps.weekend();
            return true;
        }
        if (n == 1 && EnglishWords.word(c, "holiday", "public holiday", "national holiday")) {
            said.whole = Chain.of(Steps.nextHoliday());
            return true;
        }
        if (EnglishWords.word(c, "week")) {
            c.skip(" ");
            if (n == -1 && EnglishWords.word(c, "of", "in")) {
                said.week = Steps.nthWeek(-1);
                c.skip(" ");
                if (c.eat(EnglishWords.MONTHS) == null) {
                    said.year = EnglishNumbers.year(c);
                    said.month = Steps.month(12);
                    return said.year != null;
                }
                c.pos = c.text.lastIndexOf(' ', c.pos - 1) + 1;
                return true;
            }
            said.week = Steps.relative(Grain.WEEK, coming ? 1 : n);
            return true;
        }
        if (EnglishWords.word(c, "month")) {
            said.month = Steps.relative(Grain.MONTH, coming ? 1 : n);
            return true;
        }
        if (EnglishWords.word(c, "year")) {
            said.year = Steps.relative(Grain.YEAR, coming ? 1 : n);
            return true;
        }
        Integer name = c.eat(EnglishWords.MONTHS);
        if (name != null) {
            said.year = n == 1 ? null : Steps.relative(Grain.YEAR, n);
            said.month = Steps.month(name);
            return true;
        }
        EnglishWords.Number dom = EnglishWords.number(c);
        if (dom != null && dom.ordinal() && dom.value() < 32) {
            said.day = dom.value();
            return true;
        }
        return false;
    }
}
