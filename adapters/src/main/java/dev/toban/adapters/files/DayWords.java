package dev.toban.adapters.files;

import dev.toban.hub.DayClass;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes of days as hub.yml writes them: weekday, saturday, holiday, year-end, 2nd saturday, 第2土曜, 2026-12-31. */
final class DayWords {
    static final String EXPECTED = "weekday, monday … sunday, holiday, year-end, 2nd saturday（第2土曜）, last friday, 日付";

    private static final Pattern ENGLISH = Pattern.compile("(?:([1-5])(?:st|nd|rd|th)?|(last))[ -]([a-z]+)|([a-z]+)[ -]([1-5])");
    private static final Pattern JAPANESE = Pattern.compile("(?:第([1-5])|(最終))?([月火水木金土日])(?:曜日?)?");

    private DayWords() {}

    static Optional<DayClass> of(String word) {
        String text = Text.clean(word).toLowerCase(Locale.ROOT);
        switch (text) {
            case "weekday", "平日" -> {
                return Optional.of(new DayClass.Weekday());
            }
            case "holiday", "祝日", "祝" -> {
                return Optional.of(new DayClass.Holiday());
            }
            case "year-end", "年末年始" -> {
                return Optional.of(new DayClass.YearEnd());
            }
            default -> {}
        }
        Optional<DayClass> one = weekday(text).map(DayClass.Every::new);
        if (one.isPresent()) {
            return one;
        }
        Matcher m = ENGLISH.matcher(text);
        if (m.matches()) {
            String day = m.group(3) != null ? m.group(3) : m.group(4);
            String nth = m.group(1) != null ? m.group(1) : m.group(5);
            return weekday(day).map(d -> nth(nth, d));
        }
        m = JAPANESE.matcher(text);
        if (m.matches()) {
            DayOfWeek day = Dates.weekday(m.group(3));
            boolean every = m.group(1) == null && m.group(2) == null;
            return Optional.of(every ? new DayClass.Every(day) : nth(m.group(1), day));
        }
        return Dates.day(text).map(DayClass.On::new);
    }

    private static DayClass nth(@Nullable String nth, DayOfWeek day) {
        return new DayClass.Nth(nth == null ? -1 : Integer.parseInt(nth), day);
    }

    private static Optional<DayOfWeek> weekday(String english) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(english)
                        || d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(english))
                .findFirst();
    }
}
