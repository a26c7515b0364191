package dev.toban.rota;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rota: every shift that is written down. Pure and unchanging; a change makes a new one that shares all days it does not touch.
 * The only place that knows who is on duty.
 */
public final class Rota {
    public static final Rota EMPTY = new Rota(new TreeMap<>());

    /** A shift may run past midnight but never past the second one: 26:00 or 翌08:30, and a whole weekend written as one row. */
    private static final int LONGEST_DAYS = 3;

    private static final Comparator<Shift> ORDER = Comparator.comparing((Shift s) -> s.span().start())
            .thenComparing(Shift::area)
            .thenComparing(Shift::kind)
            .thenComparingInt(Shift::order);

    private final TreeMap<LocalDate, List<Shift>> days;

    private Rota(TreeMap<LocalDate, List<Shift>> days) {
        this.days = days;
    }

    /** The rota after a change. An id says its day, so that what goes is found without a search. */
    public Rota with(List<Shift> put, List<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        Map<LocalDate, Map<String, Shift>> touched = new HashMap<>();
        for (String id : gone) {
            touched.computeIfAbsent(dayOf(id), this::byId).remove(id);
        }
        for (Shift s : put) {
            touched.computeIfAbsent(s.day(), this::byId).put(s.id(), s);
        }
        var next = new TreeMap<>(days);
        touched.forEach((day, shifts) -> {
            if (shifts.isEmpty()) {
                next.remove(day);
            } else {
                next.put(day, shifts.values().stream().sorted(ORDER).toList());
            }
        });
        return new Rota(next);
    }

    private Map<String, Shift> byId(LocalDate day) {
        var map = new HashMap<String, Shift>();
        days.getOrDefault(day, List.of()).forEach(s -> map.put(s.id(), s));
        return map;
    }

    /** An id begins with its duty day: {@code 2026-12-09/上町/doctor/1/1050}. */
    private static LocalDate dayOf(String id) {
        return LocalDate.parse(id.substring(0, 10));
    }

    /** The id of a slot, the same whoever holds it. */
    public static String id(LocalDate day, String area, String kind, int order, LocalDateTime start) {
        long minute = java.time.Duration.between(day.atStartOfDay(), start).toMinutes();
        return day + "/" + area + "/" + kind + "/" + order + "/" + minute;
    }

    /** All shifts of a duty day, in order of time, area, kind and call. */
    public List<Shift> day(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    /** Everyone on duty at a moment. */
    public List<Shift> at(LocalDateTime t) {
        return between(Span.at(t)).filter(s -> s.span().contains(t)).toList();
    }

    /** Shifts that share any time with the span, by start. */
    public Stream<Shift> within(Span span) {
        return between(span).filter(s -> s.span().overlaps(span));
    }

    private Stream<Shift> between(Span span) {
        if (days.isEmpty()) {
            return Stream.empty();
        }
        LocalDate first = span.start() == null ? days.firstKey() : span.start().toLocalDate().minusDays(LONGEST_DAYS);
        LocalDate last = span.end() == null ? days.lastKey() : span.end().toLocalDate();
        return first.isAfter(last)
                ? Stream.empty()
                : days.subMap(first, true, last, true).values().stream().flatMap(List::stream);
    }

    /** The first shifts that begin at or after a moment and are wanted: all of the earliest start, empty if none is written down. */
    public List<Shift> next(LocalDateTime from, Predicate<Shift> wanted) {
        for (List<Shift> day : days.tailMap(from.toLocalDate().minusDays(LONGEST_DAYS), true).values()) {
            Optional<LocalDateTime> start = day.stream()
                    .filter(s -> !s.span().start().isBefore(from) && wanted.test(s))
                    .map(s -> s.span().start())
                    .min(Comparator.naturalOrder());
            if (start.isPresent()) {
                return day.stream().filter(s -> s.span().start().equals(start.get()) && wanted.test(s)).toList();
            }
        }
        return List.of();
    }

    public Optional<LocalDate> firstDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
    }

    public Optional<LocalDate> lastDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
    }

    public Stream<Shift> all() {
        return new ArrayList<>(days.values()).stream().flatMap(List::stream);
    }
}
