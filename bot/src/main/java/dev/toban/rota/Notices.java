package dev.toban.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who was told of which duty, by the duty's day. Unchanging; a change makes a new one that shares the days it does not touch. */
public final class Notices {
    public static final Notices NONE = new Notices(Map.of());

    private final Map<LocalDate, List<Notice>> days;

    private Notices(Map<LocalDate, List<Notice>> days) {
        this.days = days;
    }

    public Notices with(Collection<Notice> put, Collection<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        var next = new TreeMap<>(days);
        Stream.concat(gone.stream(), put.stream().map(Notice::id)).forEach(id -> next.computeIfPresent(
                dayOf(id), (_, all) -> all.stream().filter(n -> !n.id().equals(id)).toList()));
        put.forEach(n -> {
            List<Notice> day = new ArrayList<>(next.getOrDefault(dayOf(n.id()), List.of()));
            day.add(n);
            next.put(dayOf(n.id()), List.copyOf(day));
        });
        return new Notices(next);
    }

    /** An id holds its slot, and a slot begins with its day. */
    private static LocalDate dayOf(String id) {
        int slot = id.indexOf('/') + 1;
        return LocalDate.parse(id.substring(slot, slot + 10));
    }

    public Stream<Notice> all() {
        return days.values().stream().flatMap(List::stream);
    }

    public Optional<Notice> of(String id) {
        return day(dayOf(id)).stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /** Those about the slots of a duty day. */
    public List<Notice> day(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    /** What a holder was told of a slot. */
    public List<Notice> of(String slot, Shift.Holder to) {
        return day(LocalDate.parse(slot.substring(0, 10))).stream().filter(n -> n.slot().equals(slot) && n.to().equals(to)).toList();
    }

    /** Whether they have said 了解 to any of it. */
    public boolean seen(String slot, Shift.Holder to) {
        return of(slot, to).stream().anyMatch(n -> n.seen() != null);
    }
}
