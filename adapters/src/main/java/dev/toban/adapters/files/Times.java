package dev.toban.adapters.files;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as minutes from midnight of the day they are counted from. */
final class Times {
    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile(
            "(翌日?|次の日)?(午前|午後|am|pm)?(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?|時(半|(\\d{1,2})分)?)(am|pm)?");

    private Times() {}

    /** 08:30 → 510, 8:30:00, 8時半, 午後5時30分 → 1050, 翌08:30 → 1950, 24:00 → 1440, 26:00 → 1560, 23:59:59 → 1440. */
    static OptionalInt minutes(String cell) {
        String text = Text.clean(cell).toLowerCase().replaceAll("\\s", "");
        if (text.equals("正午")) {
            return OptionalInt.of(12 * 60);
        }
        if (text.matches("0?\\.\\d+")) { // a time that lost its format: 0.3541666 is 8:30
            return OptionalInt.of((int) Math.round(Double.parseDouble(text) * DAY));
        }
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(m.group(3));
        int minute = m.group(6) != null && m.group(6).equals("半") ? 30 : number(m.group(4)) + number(m.group(7));
        if (("午後".equals(m.group(2)) || "pm".equals(m.group(2)) || "pm".equals(m.group(8))) && hour < 12) {
            hour += 12;
        }
        if (hour > 48 || minute > 59) {
            return OptionalInt.empty();
        }
        int minutes = hour * 60 + minute + (m.group(1) == null ? 0 : DAY);
        return OptionalInt.of(hour == 23 && "59".equals(m.group(4)) ? minutes + 1 : minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
