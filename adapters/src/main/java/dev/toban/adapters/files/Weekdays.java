package dev.toban.adapters.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening days: 月火水木金土, 月・火・水, 月～金, 平日・土曜日・祝日. */
final class Weekdays {
    private static final String WEEK = "月火水木金土日";
    private static final Pattern RANGE = Pattern.compile("([月火水木金土日])曜?日?[~〜～-]([月火水木金土日])曜?日?");

    private Weekdays() {}

    /** The days an office is shut: 月火水木金 → 土日; empty where the cell does not say it plainly (不定期（週２日）). */
    static String closed(String cell) {
        String text = Text.clean(cell).replace("毎日", WEEK).replace("平日", "月火水木金").replaceAll("[・、,;/\\s]", "");
        Matcher m = RANGE.matcher(text);
        text = m.replaceAll(r -> WEEK.substring(
                WEEK.indexOf(r.group(1)), Math.max(WEEK.indexOf(r.group(1)), WEEK.indexOf(r.group(2))) + 1));
        String days = text.replaceAll("祝日?", "祝").replaceAll("曜日?", "");
        if (days.isEmpty() || !days.matches("[月火水木金土日祝]+")) {
            return "";
        }
        boolean namesHolidays = cell.contains("平日"); // that style names every sort of day it is open
        return (WEEK + (namesHolidays ? "祝" : ""))
                .chars()
                .filter(d -> days.indexOf(d) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
