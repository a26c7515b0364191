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
    static final String EXPECTED = "weekday, monday … sunday, holiday, substitute（振替休日）, year-end, obon（お盆）, 2nd saturday（第2土曜）, "
            + "last friday, month-end（月末）, 15日, 第1営業日, 最終営業日, seasons の名, 日付";

    private static final Pattern ENGLISH = Pattern.compile("(?:([1-5])(?:st|nd|rd|th)?|(last))[ -]([a-z]+)|([a-z]+)[ -]([1-5])");
    private static final Pattern JAPANESE = Pattern.compile("(?:第([1-5])|(最終))?([月火水木金土日])(?:曜日?)?");

    private static final Pattern DATE = Pattern.compile("(?:毎月)?(3[01]|[12]\\d|[1-9])日");
    private static final Pattern WORKING =
            Pattern.compile("(?:第([1-9]|1\\d)|最終)(?:営業日|平日)|(?:([1-9]|1\\d)(?:st|nd|rd|th)?|last)[ -](?:working|business)[ -]day");

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
            case "substitute", "振替休日", "振替" -> {
                return Optional.of(new DayClass.Substitute());
            }
            case "obon", "お盆", "盆" -> {
                return Optional.of(new DayClass.Season("お盆"));
            }
            case "month-end", "月末" -> {
                return Optional.of(new DayClass.Date(-1));
            }
            default -> {}
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return Optional.of(new DayClass.Date(Integer.parseInt(date.group(1))));
        }
        Matcher working = WORKING.matcher(text);
        if (working.matches()) {
            String nth = working.group(1) != null ? working.group(1) : working.group(2);
            return Optional.of(new DayClass.Working(nth == null ? -1 : Integer.parseInt(nth)));
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
