package dev.toban.adapters.files;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Dates in the ways offices write them. */
final class Dates {
    static final String EXPECTED = "日付。例 2026-12-09、2026/12/9、令和8年12月9日";

    private static final String ERA = "(?:(令和|平成|昭和|大正|明治|r|h|s|t|m)\\.?(\\d{1,2}|元)|(\\d{4}))";
    private static final Pattern FULL = Pattern.compile(
            ERA + "[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:t?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\(([月火水木金土日])?[・、]?[祝休振]?日?\\))?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})(?:月|/)(\\d{1,2})日?\\(?([月火水木金土日])?(?:[・、]?[祝休振]日?)?\\)?");
    private static final Pattern MONTH = Pattern.compile(ERA + "[-/.年](\\d{1,2})(?:月|(?![\\d/.-]))");
    private static final Pattern WITHIN = Pattern.compile(ERA + "年(\\d{1,2})月(\\d{1,2})日");

    private Dates() {}

    /** One whole date; empty if it is none, or if the weekday written beside it is another. */
    static Optional<LocalDate> day(String cell) {
        String text = plain(cell);
        Matcher m = FULL.matcher(text);
        if (m.matches()) {
            String weekday = m.group(6);
            return date(year(m), m.group(4), m.group(5)).filter(d -> weekday == null || weekday(weekday) == d.getDayOfWeek());
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return date(Integer.parseInt(m.group(1)), m.group(2), m.group(3));
        }
        m = AMERICAN.matcher(text);
        if (m.matches()) { // 5/16/2020, as English Excel saves it
            return date(Integer.parseInt(m.group(3)), m.group(1), m.group(2));
        }
        return text.matches("[3-6]\\d{4}") ? Optional.of(Numbers.day(Long.parseLong(text))) : Optional.empty();
    }

    /** A date without a year, by its weekday: within two years either way only one year has that day on that weekday. */
    static Optional<LocalDate> dayWithoutYear(String cell, LocalDate near) {
        Matcher m = NO_YEAR.matcher(plain(cell));
        if (!m.matches() || m.group(3) == null) {
            return Optional.empty();
        }
        List<LocalDate> fits = IntStream.rangeClosed(near.getYear() - 2, near.getYear() + 2)
                .mapToObj(y -> date(y, m.group(1), m.group(2)))
                .flatMap(Optional::stream)
                .filter(d -> d.getDayOfWeek() == weekday(m.group(3)))
                .toList();
        return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
    }

    /** The month a title speaks of: 令和８年１２月 在宅当番表 → 2026-12-01. */
    static Optional<LocalDate> month(String title) {
        Matcher m = MONTH.matcher(plain(title));
        return m.find() ? date(year(m), m.group(4), "1") : Optional.empty();
    }

    /** The date within a line: [令和７年１０月１日 現在 ]令和７年１０月３日作成 → 2025-10-01. */
    static Optional<LocalDate> within(String line) {
        Matcher m = WITHIN.matcher(plain(line));
        return m.find() ? date(year(m), m.group(4), m.group(5)) : Optional.empty();
    }

    static DayOfWeek weekday(String kanji) {
        return DayOfWeek.of("月火水木金土日".indexOf(kanji) + 1);
    }

    private static String plain(String cell) {
        return Text.clean(cell).toLowerCase().replaceAll("\\s", "");
    }

    private static int year(Matcher m) {
        if (m.group(3) != null) {
            return Integer.parseInt(m.group(3));
        }
        int years = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
        return years + switch (m.group(1)) {
            case "令和", "r" -> 2018;
            case "平成", "h" -> 1988;
            case "昭和", "s" -> 1925;
            case "大正", "t" -> 1911;
            default -> 1867;
        };
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
