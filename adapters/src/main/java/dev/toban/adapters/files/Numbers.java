package dev.toban.adapters.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** Excel's numbers as a person sees them: 46032 with a date's format is 2026-01-10, 0.5625 with a time's is 13:30. */
final class Numbers {
    // day 1 is 1900-01-01 and Excel believes in a 1900-02-29: counted from here, all days since March 1900 are right
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private Numbers() {}

    static String text(double value, int formatId, String format) {
        if (isTime(formatId, format) && value >= 0 && value < 2_958_466) { // 9999-12-31 and before
            return dateTime(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static LocalDate day(long serial) {
        return ZERO.plusDays(serial);
    }

    private static String dateTime(double value) {
        long seconds = Math.round(value * 86_400);
        long days = seconds / 86_400;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400).withSecond(0);
        if (days < 60) { // durations: 26:00 is 1.083…
            return "%02d:%02d".formatted(days * 24 + time.getHour(), time.getMinute());
        }
        return seconds % 86_400 == 0 ? day(days).toString() : day(days) + " " + time;
    }

    /** Built-in date formats (ECMA-376 18.8.30; 27–36 and 50–58 are the Japanese ones), else by the letters of the format. */
    private static boolean isTime(int id, String format) {
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return true;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|\\[(?![hHmMsS]+\\])[^\\]]*\\]", "");
        return !letters.equalsIgnoreCase("General") && letters.matches("(?s).*[ymdhsgeYMDHSGE].*") && !letters.matches(".*[0#@].*");
    }
}
