package dev.toban.say;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Days and hours as people read them: 12/9(水) 17:30〜翌8:30. */
public final class When {
    private static final String WEEKDAYS = "月火水木金土日";

    private When() {}

    /** 12/9(水); with the year where it is another than now's. */
    public static String day(LocalDate day, LocalDate today) {
        String year = Math.abs(ChronoUnit.MONTHS.between(today, day)) >= 6 ? day.getYear() + "/" : "";
        return year + day.getMonthValue() + "/" + day.getDayOfMonth() + "(" + weekday(day) + ")";
    }

    /** 12/9 */
    public static String monthDay(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public static char weekday(LocalDate day) {
        return WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }

    /** 8:30 */
    public static String clock(LocalTime t) {
        return t.getHour() + ":" + String.format("%02d", t.getMinute());
    }

    /** 12/9(水) 18:40 */
    public static String moment(LocalDateTime t) {
        return day(t.toLocalDate(), t.toLocalDate()) + " " + clock(t.toLocalTime());
    }

    /** 17:30〜翌8:30, seen from the duty day. */
    public static String hours(Span span, LocalDate day) {
        return mark(span.start(), day) + "〜" + mark(span.end(), day);
    }

    /** 8:30 on the day, 翌8:30 on the one after, 12/11 8:30 later; midnight at the end of the day is 24:00. */
    private static String mark(LocalDateTime t, LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, t.toLocalDate());
        if (days == 1 && t.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return "24:00";
        }
        String prefix = days == 0 ? "" : days == 1 ? "翌" : t.getMonthValue() + "/" + t.getDayOfMonth() + " ";
        return prefix + clock(t.toLocalTime());
    }

    /** 12/9(水) 17:30〜翌8:30 */
    public static String shift(Span span, LocalDate day, LocalDate today) {
        return day(day, today) + " " + hours(span, day);
    }

    /** Any stretch: 12/9(水), 12/12(土)〜12/13(日), 12/9(水) 18:00〜翌8:30, 12/9(水) 14:00. */
    public static String span(Span span, LocalDate today) {
        LocalDateTime s = span.start();
        LocalDateTime e = span.end();
        if (s == null) {
            return e == null ? "" : point(e, today) + "まで";
        }
        if (e == null) {
            return point(s, today) + "から";
        }
        if (s.equals(e)) {
            return point(s, today);
        }
        if (midnight(s) && midnight(e)) {
            LocalDate last = e.toLocalDate().minusDays(1);
            return last.equals(s.toLocalDate()) ? day(last, today) : day(s.toLocalDate(), today) + "〜" + day(last, today);
        }
        return shift(span, s.toLocalDate(), today);
    }

    private static String point(LocalDateTime t, LocalDate today) {
        return day(t.toLocalDate(), today) + (midnight(t) ? "" : " " + clock(t.toLocalTime()));
    }

    private static boolean midnight(LocalDateTime t) {
        return t.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** 午後2時, 午後2時30分: for residents. */
    public static String spoken(LocalTime t) {
        String half = t.getHour() < 12 ? "午前" : "午後";
        int hour = t.getHour() <= 12 ? t.getHour() : t.getHour() - 12;
        return half + hour + "時" + (t.getMinute() == 0 ? "" : t.getMinute() + "分");
    }
}
