package dev.toban.convening;

import dev.toban.days.Grain;
import dev.toban.days.Span;
import dev.toban.days.TimeMention;
import dev.toban.days.TimeReader;
import dev.toban.hub.Customs;
import dev.toban.names.Fold;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as staff write them into a form, one a line: 1/13 19:00〜20:30. The hours may stand apart, for all of them. */
final class DayLines {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|(半))?)\\s*(?:[~-]|から)?\\s*(?:(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|(半))?))?");
    private static final Duration FURTHEST = Duration.ofDays(400);

    /** @param unread lines that are no day to come */
    record Read(List<Span> days, List<String> unread) {}

    private DayLines() {}

    static Read read(String lines, String hours, Customs customs, LocalDateTime now) {
        var reader = new TimeReader(customs.times(), customs.holidays());
        List<Span> days = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        lines.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> {
            String text = Fold.width(line);
            List<TimeMention> found = reader.read(text, new BitSet(), now);
            LocalDate day = found.stream().filter(f -> f.span() != null && f.span().start() != null && f.grain() != Grain.MONTH && f.grain() != Grain.YEAR)
                    .map(f -> f.span().start().toLocalDate()).findFirst().orElse(null);
            String rest = text.replaceFirst("^\\s*(?:\\d{4}[/年.-])?\\d{1,2}[/月.-]\\d{1,2}日?", "");
            Span when = day == null ? null : on(day, rest, Fold.width(hours));
            if (when == null || !when.start().toLocalDate().isAfter(now.toLocalDate()) || when.start().isAfter(now.plus(FURTHEST))) {
                unread.add(line);
            } else {
                days.add(when);
            }
        });
        return new Read(days, unread);
    }

    private static @Nullable Span on(LocalDate day, String own, String common) {
        Matcher m = HOURS.matcher(own);
        Matcher shared = HOURS.matcher(common);
        Matcher hours = m.find() ? m : shared.find() ? shared : null;
        if (hours == null) {
            return new Span(day.atStartOfDay(), null);
        }
        LocalTime from = time(hours, 1);
        LocalTime to = hours.group(5) == null ? null : time(hours, 5);
        return from == null || hours.group(5) != null && (to == null || !to.isAfter(from)) ? null : new Span(day.atTime(from), to == null ? null : day.atTime(to));
    }

    private static @Nullable LocalTime time(Matcher m, int group) {
        int hour = Integer.parseInt(m.group(group));
        String minutes = m.group(group + 1) != null ? m.group(group + 1) : m.group(group + 2);
        int minute = m.group(group + 3) != null ? 30 : minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
