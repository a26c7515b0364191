package dev.toban.days;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English words of the calendar, and numbers written out: twenty second, half, an. */
final class EnglishWords {
    static final Words<DayOfWeek> WEEKDAYS = new Words<DayOfWeek>()
            .row(DayOfWeek.MONDAY, "monday mon").row(DayOfWeek.TUESDAY, "tuesday tues tue").row(DayOfWeek.WEDNESDAY, "wednesday wed")
            .row(DayOfWeek.THURSDAY, "thursday thurs thur thu").row(DayOfWeek.FRIDAY, "friday fri").row(DayOfWeek.SATURDAY, "saturday sat")
            .row(DayOfWeek.SUNDAY, "sunday sun");
    static final Words<Integer> MONTHS = months();
    static final Words<Chain> DAYS = new Words<Chain>()
            .row(DayWords.day(0), "today")
            .row(DayWords.day(1), "tomorrow tmr tmrw tomorow")
            .row(DayWords.day(2), "the_day_after_tomorrow day_after_tomorrow")
            .row(DayWords.day(-1), "yesterday")
            .row(DayWords.day(-2), "the_day_before_yesterday day_before_yesterday")
            .row(DayWords.week(2), "the_week_after_next week_after_next")
            .row(DayWords.week(0), "the_same_week same_week that_week the_week");
    static final Words<Bands.OfDay> GROWN = new Words<Bands.OfDay>()
            .row(new Bands.OfDay(DayWords.day(0), Band.NIGHT), "tonight this_evening")
            .row(new Bands.OfDay(DayWords.day(-1), Band.NIGHT), "last_night")
            .row(new Bands.OfDay(DayWords.day(0), Band.FORENOON), "this_morning")
            .row(new Bands.OfDay(DayWords.day(0), Band.AFTERNOON), "this_afternoon");
    static final Words<Band> BANDS = new Words<Band>()
            .row(Band.NIGHT, "night nights night-time nighttime evening evenings overnight")
            .row(Band.MORNING, "early_morning")
            .row(Band.FORENOON, "morning mornings")
            .row(Band.AFTERNOON, "afternoon afternoons")
            .row(Band.DAY, "daytime office_hours");
    static final Words<Grain> UNITS = new Words<Grain>()
            .row(Grain.MINUTE, "minutes minute mins min").row(Grain.HOUR, "hours hour hrs hr").row(Grain.DAY, "days day")
            .row(Grain.WEEK, "weeks week").row(Grain.MONTH, "months month").row(Grain.YEAR, "years year");
    private static final Words<Integer> CARDINALS = words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            + "fifteen sixteen seventeen eighteen nineteen twenty", 1).row(30, "thirty").row(40, "forty").row(45, "forty-five forty_five").row(50, "fifty").row(1, "a an");
    private static final Words<Integer> ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 1).row(30, "thirtieth");

    private EnglishWords() {}

    private static Words<Integer> months() {
        Words<Integer> words = new Words<Integer>().row(9, "sept");
        for (Month month : Month.values()) {
            words.row(month.getValue(), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
            words.row(month.getValue(), month.name().substring(0, 3).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Words<Integer> words(String list, int first) {
        Words<Integer> words = new Words<>();
        int n = first;
        for (String word : list.split(" ")) {
            words.row(n++, word);
        }
        return words;
    }

    /** Whether the number just read was an ordinal; only those are days without a month. */
    record Number(int value, boolean ordinal) {}

    /** 21, 21st, twenty one, twenty-first; null when there is none. */
    static @Nullable Number number(Cursor c) {
        int start = c.pos;
        if (Character.isDigit(c.peek())) {
            int n = c.insideNumber() ? Numbers.NONE : Numbers.arabic(c);
            boolean ordinal = n > 0 && n < 32 && word(c, "st", "nd", "rd", "th");
            c.pos = n < 0 ? start : c.pos;
            return n < 0 ? null : new Number(n, ordinal);
        }
        Integer ordinal = c.eat(ORDINALS);
        if (ordinal != null) {
            return new Number(ordinal, true);
        }
        Integer ten = c.eat(CARDINALS);
        if (ten == null) {
            return null;
        }
        int end = c.pos;
        if (ten >= 20 && c.sees(" -")) {
            c.pos++;
            Number one = number(c);
            if (one != null && one.value() < 10 && !Character.isDigit(c.text.charAt(end + 1))) {
                return new Number(ten + one.value(), one.ordinal());
            }
        }
        c.pos = end;
        return new Number(ten, false);
    }

    /** Eats one of these where it ends a word. */
    static boolean word(Cursor c, String... words) {
        for (String word : words) {
            if (c.looksAt(word)) {
                char next = c.peek(word.length());
                if (!Words.latin(next) && !Character.isDigit(next)) {
                    c.pos += word.length();
                    return true;
                }
            }
        }
        return false;
    }
}
