package dev.toban.adapters.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of a month's sheet: counted from the month in its title, over its end, and checked against the weekdays beside them. */
final class MonthDays {
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{1,2})[/月])?(\\d{1,2})日?(?:\\(([月火水木金土日]).*\\))?");
    private static final Pattern NTH = Pattern.compile("((?:第?[1-5][・、]?)+)([月火水木金土日])曜?日?");

    private final Task task;
    private final List<Line> lines;
    private final List<@Nullable LocalDate> dates = new ArrayList<>();
    private final List<@Nullable String> faults = new ArrayList<>();

    /** A row of days. */
    record Line(Entry entry, String day, String weekday) {}

    MonthDays(Task task, List<Line> lines) {
        this.task = task;
        this.lines = lines;
        LocalDate month = Dates.month(task.preface()).orElse(null);
        if (month != null && startsBefore(month)) {
            month = month.minusMonths(1);
        }
        LocalDate last = null;
        Set<LocalDate> seen = new HashSet<>();
        for (Line line : lines) {
            LocalDate date = Dates.day(line.day).orElse(null);
            Matcher m = NUMBER.matcher(line.day);
            String fault = null;
            if (date == null && m.matches()) {
                date = month == null ? null : number(month, m, last);
                fault = month == null ? "何年何月の表か、表題から分かりません" : date == null ? "この月にない日です" : null;
            }
            if (date != null && last != null && date.isBefore(last)) {
                fault = "日付の順が乱れています（前の行は " + last + "）";
            } else if (date != null && !seen.add(date)) {
                fault = "同じ日の行が二つあります";
            } else if (date != null) {
                last = date;
            }
            dates.add(date);
            faults.add(fault);
        }
    }

    static boolean isDay(String cell) {
        return NUMBER.matcher(cell).matches() || NTH.matcher(cell).matches() || Dates.day(cell).isPresent();
    }

    /** The dates a row is for: one, or those of 第2第4土曜. */
    List<LocalDate> of(int line) throws Unreadable {
        Line l = lines.get(line);
        String column = "日";
        Matcher nth = NTH.matcher(l.day);
        if (nth.matches()) {
            return nth(l, nth);
        }
        String fault = faults.get(line);
        LocalDate date = dates.get(line);
        if (fault != null || date == null) {
            throw Unreadable.of(column, l.day, fault == null ? Dates.EXPECTED : fault);
        }
        String weekday = weekday(l);
        if (!weekday.isEmpty() && "月火水木金土日".indexOf(weekday.charAt(0)) != date.getDayOfWeek().getValue() - 1) {
            throw Unreadable.of("曜", l.weekday, date + " は" + "月火水木金土日".charAt(date.getDayOfWeek().getValue() - 1) + "曜日です");
        }
        return List.of(date);
    }

    /** What an unreadable row may have been about. */
    String[] about(int line) {
        LocalDate date = dates.get(line);
        return date == null ? new String[0] : new String[] {date.toString()};
    }

    private List<LocalDate> nth(Line l, Matcher nth) throws Unreadable {
        LocalDate month = Dates.month(task.preface()).orElseThrow(() -> Unreadable.of("日", l.day, "何年何月の表か、表題から分かりません"));
        var days = new ArrayList<LocalDate>();
        for (char n : nth.group(1).replaceAll("\\D", "").toCharArray()) {
            LocalDate first = month.with(java.time.temporal.TemporalAdjusters.firstInMonth(Dates.weekday(nth.group(2))));
            LocalDate day = first.plusWeeks(n - '1');
            if (dates.contains(day)) {
                throw Unreadable.of("日", l.day, day + " の行が別にあります");
            }
            if (day.getMonth() == month.getMonth()) {
                days.add(day);
            }
        }
        return days;
    }

    /** The first rows are still last month's: their weekday says so. */
    private boolean startsBefore(LocalDate month) {
        if (lines.isEmpty()) {
            return false;
        }
        Matcher m = NUMBER.matcher(lines.getFirst().day);
        if (!m.matches() || m.group(1) != null || Integer.parseInt(m.group(2)) < 20 || weekday(lines.getFirst()).isEmpty()) {
            return false;
        }
        return !fits(month, m, lines.getFirst()) && fits(month.minusMonths(1), m, lines.getFirst());
    }

    private static boolean fits(LocalDate month, Matcher m, Line line) {
        return day(month, m.group(2))
                .filter(d -> d.getDayOfWeek().getValue() - 1 == "月火水木金土日".indexOf(weekday(line).charAt(0)))
                .isPresent();
    }

    private static @Nullable LocalDate number(LocalDate month, Matcher m, @Nullable LocalDate last) {
        if (m.group(1) != null) {
            int months = Math.floorMod(Integer.parseInt(m.group(1)) - month.getMonthValue() + 6, 12) - 6;
            return day(month.plusMonths(months), m.group(2)).orElse(null);
        }
        LocalDate current = last == null ? month : last.withDayOfMonth(1);
        int number = Integer.parseInt(m.group(2));
        // after the end of a month the next one's first days
        boolean over = last != null && number < last.getDayOfMonth() && number <= 7 && last.getDayOfMonth() >= last.lengthOfMonth() - 3;
        return day(over ? current.plusMonths(1) : current, m.group(2)).orElse(null);
    }

    /** 水, 水・祝, (水); 祝 alone says nothing about the weekday. */
    private static String weekday(Line line) {
        String text = line.weekday.replaceAll("[()曜日・、祝休振\\s]", "");
        String own = line.weekday.startsWith("日") ? "日" : text;
        Matcher m = NUMBER.matcher(line.day);
        return own.isEmpty() && m.matches() && m.group(3) != null ? m.group(3) : own.matches("[月火水木金土日]") ? own : "";
    }

    private static Optional<LocalDate> day(LocalDate month, String number) {
        try {
            return Optional.of(month.withDayOfMonth(Integer.parseInt(number)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
