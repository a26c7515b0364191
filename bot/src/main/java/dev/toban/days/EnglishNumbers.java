package dev.toban.days;

import org.jspecify.annotations.Nullable;

/** Days told by their numbers: january 24th 2027, the 15th, 28 (june). */
final class EnglishNumbers {
    private EnglishNumbers() {}

    /** january 24th 2027, dec-2018, feb 22nd, nov/2. */
    static boolean month(Cursor c, EnglishDate said, boolean preposition) {
        int start = c.pos;
        Integer name = said.month == null ? c.eat(EnglishWords.MONTHS) : null;
        if (name == null) {
            return false;
        }
        String word = c.text.substring(start, c.pos);
        said.month = Steps.month(name);
        int end = c.pos;
        c.skip(" ,./-");
        c.eatAny("the ");
        int at = c.pos;
        Step y = year(c);
        if (y != null) {
            said.year = y;
            return true;
        }
        c.pos = at;
        EnglishWords.Number n = said.day == 0 ? EnglishWords.number(c) : null;
        if (n != null && n.value() >= 1 && n.value() < 32 && !c.sees(":%") && !clockAhead(c)) {
            said.day = n.value();
            end = c.pos;
            c.skip(" ,");
            c.eatAny("of ", "in ");
            said.year = year(c);
            c.pos = said.year == null ? end : c.pos;
            return true;
        }
        c.pos = end;
        boolean verb = word.equals("may") || word.equals("march") || word.equals("mar");
        return !verb || preposition || said.part != null || said.day != 0;
    }

    /** the 15th, 28 (june), (monday) 21, twenty third day, 9th month, a year. */
    static boolean day(Cursor c, EnglishDate said, boolean preposition) {
        int start = c.pos;
        Step y = said.month != null || said.day != 0 || preposition || said.part != null ? year(c) : null;
        if (y != null && said.year == null) {
            said.year = y;
            return true;
        }
        c.pos = start;
        EnglishWords.Number n = said.day == 0 ? EnglishWords.number(c) : null;
        boolean money = start > 1 && (c.text.charAt(start - 1) == '$' || c.text.startsWith("$ ", start - 2));
        if (n == null || money || n.value() < 1 || n.value() > 31 || c.sees(":%") || clockAhead(c)) {
            return false;
        }
        int end = c.pos;
        c.skip(" ");
        if (n.ordinal() && n.value() < 13 && EnglishWords.word(c, "month")) {
            said.month = Steps.month(n.value());
            return true;
        }
        boolean day0 = n.ordinal() && EnglishWords.word(c, "day");
        c.pos = day0 ? c.pos : end;
        end = c.pos;
        c.skip(" ");
        c.eatAny("of the ", "of ");
        boolean ofMonth = c.eat(EnglishWords.MONTHS) != null || c.eat(EnglishNear.NEAR) != null && EnglishWords.word(c, " month");
        c.pos = end;
        boolean afterWeekday = said.weekday != null && alone(c) && !n.ordinal() && !preposition && n.value() > 12;
        boolean times = c.looksAt(" times");
        if (ofMonth || n.ordinal() && !times && (start == c.fresh || !secondLike(c, said, start)) || afterWeekday) {
            said.day = n.value();
            return true;
        }
        return false;
    }

    /** Whether neither a word, a range nor another number goes on from here: monday 21. */
    private static boolean alone(Cursor c) {
        boolean number = c.sees(" ") && Character.isDigit(c.peek(1));
        return c.pos >= c.text.length() || !Words.latin(c.peek()) && !c.sees("-") && !number;
    }

    /** "second" and "first" alone are rarely days. */
    private static boolean secondLike(Cursor c, EnglishDate said, int start) {
        return Words.latin(c.text.charAt(start)) && said.weekday == null && !c.text.startsWith("the ", Math.max(0, start - 4));
    }

    private static boolean clockAhead(Cursor c) {
        int start = c.pos;
        c.skip(" ");
        boolean clock = EnglishWords.word(c, "am", "pm", "o'clock", "oclock", "hours", "minutes", "days");
        c.pos = start;
        return clock;
    }

    static @Nullable Step year(Cursor c) {
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
}
