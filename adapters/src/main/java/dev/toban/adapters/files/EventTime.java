package dev.toban.adapters.files;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, as far as its cells say it plainly; all else stays in their own words.
 *
 * @param note what the cells say beyond {@code when} (未定, 中旬, ※10日を除く); null if nothing
 * @param written the date cells as they stand, which tell one event from the next of the same title
 */
record EventTime(Span when, @Nullable String note, String written) {
    private static final Pattern BREAK = Pattern.compile("[、,\\n※]|\\s+(?=[^\\d(])");

    static EventTime of(Entry e, LocalDate today) {
        String first = e.text(Col.FIRST_DAY);
        String last = e.text(Col.LAST_DAY);
        String from = e.text(Col.FROM);
        String to = e.text(Col.TO);
        String[] sides = first.split("[~〜～]", 2);
        Optional<LocalDate> start = day(sides[0], today);
        String until = sides.length == 2 ? sides[1] : last;
        Optional<LocalDate> end = until.isBlank() ? start : day(until, start.orElse(today));
        OptionalInt opens = Times.minutes(from);
        OptionalInt closes = Times.minutes(to);
        Span when = start.map(d -> span(d, end.orElse(null), opens, closes)).orElse(new Span(null, null));
        boolean odd = start.isEmpty() || end.isEmpty() || !whole(sides[0]) || !whole(until) || !plain(from, opens) || !plain(to, closes)
                || when.end() == null && !to.isEmpty();
        String note = (odd ? words(first, last, from, to) + " " : "") + e.text(Col.WHEN_NOTE);
        return new EventTime(when, note.isBlank() ? null : note.strip(), first + "/" + from);
    }

    /** The first date of a cell: of 3月16日（土）、17日（日） and of 8月16日（日）※10日を除く what stands before the break. */
    private static Optional<LocalDate> day(String text, LocalDate near) {
        String head = BREAK.split(text.strip(), 2)[0];
        return Dates.day(head).or(() -> Dates.dayWithoutYear(head, near));
    }

    private static boolean whole(String text) {
        return BREAK.split(text.strip(), 2).length == 1;
    }

    private static boolean plain(String cell, OptionalInt time) {
        return cell.isEmpty() || time.isPresent();
    }

    private static Span span(LocalDate first, @Nullable LocalDate last, OptionalInt opens, OptionalInt closes) {
        LocalDateTime start = first.atStartOfDay().plusMinutes(opens.orElse(0));
        if (last == null || last.isBefore(first)) {
            return new Span(start, null);
        }
        if (opens.isEmpty() || closes.isEmpty() && !last.equals(first)) {
            return new Span(start, last.plusDays(1).atStartOfDay());
        }
        LocalDateTime close = last.atStartOfDay().plusMinutes(closes.orElse(0));
        return new Span(start, close.isAfter(start) ? close : null);
    }

    private static String words(String first, String last, String from, String to) {
        String days = last.isEmpty() || last.equals(first) ? first : first + "〜" + last;
        String hours = from.isEmpty() && to.isEmpty() ? "" : " " + clock(from) + "〜" + clock(to);
        return (days + hours).replaceAll("\\s+", " ").strip();
    }

    private static String clock(String cell) {
        OptionalInt time = Times.minutes(cell);
        return time.isPresent() ? "%02d:%02d".formatted(time.getAsInt() / 60, time.getAsInt() % 60) : cell;
    }
}
