package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of local (Asia/Tokyo) time, half-open: {@code start <= t < end}. A null side is open. */
public record Span(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    public Span {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end: " + end + " (expected: not before " + start + ")");
        }
    }

    public static Span day(LocalDate day) {
        return new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    public static Span days(LocalDate first, LocalDate last) {
        return new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    public static Span at(LocalDateTime instant) {
        return new Span(instant, instant);
    }

    public boolean contains(LocalDateTime t) {
        return (start == null || !t.isBefore(start)) && (end == null || t.isBefore(end));
    }

    public boolean overlaps(Span other) {
        return before(start, other.end) && before(other.start, end);
    }

    /** What both have. */
    public Optional<Span> common(Span other) {
        LocalDateTime from = start == null || other.start != null && other.start.isAfter(start) ? other.start : start;
        LocalDateTime to = end == null || other.end != null && other.end.isBefore(end) ? other.end : end;
        return overlaps(other) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static boolean before(@Nullable LocalDateTime a, @Nullable LocalDateTime b) {
        return a == null || b == null || a.isBefore(b);
    }
}
