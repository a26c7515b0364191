package dev.toban.adapters.files;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, as far as its cells say it plainly; all else stays in their own words.
 *
 * @param note what the cells say beyond {@code when} (未定, 中旬, ※10日を除く); null if nothing
 * @param written the date cells as they stand, which tell one event from the next of the same title
 */
record EventTime(Span when, @Nullable String note, String written) {
    static EventTime of(Entry e, LocalDate today) {
        String first = e.text(Col.FIRST_DAY);
        String last = e.text(Col.LAST_DAY);
        String from = e.text(Col.FROM);
        String to = e.text(Col.TO);
        String[] sides = first.split("[~〜～]", 2);
        Optional<LocalDate> start = day(sides[0], today);
        Optional<LocalDate> end = sides.length == 2 ? day(sides[1], start.orElse(today)) : last.isEmpty() ? start : day(last, today);
        OptionalInt opens = Times.minutes(from);
        OptionalInt closes = Times.minutes(to);
        boolean odd = start.isEmpty() || end.isEmpty() || !plain(from, opens) || !plain(to, closes);
        Span when = start.map(d -> span(d, end.orElse(d), opens, closes)).orElse(new Span(null, null));
        odd |= when.end() == null && !to.isEmpty();
        String note = (odd ? words(first, last, from, to) + " " : "") + e.text(Col.WHEN_NOTE);
        return new EventTime(when, note.isBlank() ? null : note.strip(), first + "/" + from);
    }

    private static Optional<LocalDate> day(String text, LocalDate near) {
        return Dates.day(text).or(() -> Dates.dayWithoutYear(text, near));
    }

    private static boolean plain(String cell, OptionalInt time) {
        return cell.isEmpty() || time.isPresent();
    }

    private static Span span(LocalDate first, LocalDate last, OptionalInt opens, OptionalInt closes) {
        LocalDate end = last.isBefore(first) ? first : last;
        if (opens.isEmpty()) {
            return Span.days(first, end);
        }
        LocalDateTime start = first.atStartOfDay().plusMinutes(opens.getAsInt());
        if (closes.isEmpty()) {
            return new Span(start, end.equals(first) ? null : end.plusDays(1).atStartOfDay());
        }
        LocalDateTime close = end.atStartOfDay().plusMinutes(closes.getAsInt());
        return new Span(start, close.isAfter(start) ? close : null);
    }

    private static String words(String first, String last, String from, String to) {
        String days = last.isEmpty() || last.equals(first) ? first : first + "〜" + last;
        String hours = from.isEmpty() && to.isEmpty() ? "" : " " + from + "〜" + to;
        return (days + hours).replaceAll("\\s+", " ").strip();
    }
}
