package dev.toban.planning;

import dev.toban.announce.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The order in which offices host a meeting that wanders. Whose turn it is follows from the meetings themselves: each that takes place moves
 * it on by one, one that is called off does not.
 *
 * @param title words that the meeting's title holds
 * @param offices ids of the offices, in their order
 * @param since the first meeting from this day on is the first office's
 * @param swapped meeting → office that hosts it instead, where two have changed places
 * @param told meeting/days: who has been reminded of what
 */
public record HostOrder(String id, String title, List<String> offices, LocalDate since, Map<String, String> swapped, List<String> told) {
    public HostOrder {
        offices = List.copyOf(offices);
        swapped = Collections.unmodifiableMap(new TreeMap<>(swapped));
        told = List.copyOf(told);
        if (offices.isEmpty()) {
            throw new IllegalArgumentException("offices: none (expected: at least one)");
        }
    }

    /** A meeting and the office whose turn it is. */
    public record Turn(Meeting meeting, String office) {}

    /** All turns from the beginning, in the order of their days. */
    public List<Turn> turns(Collection<Meeting> all, Predicate<Meeting> off) {
        List<Meeting> held = all.stream()
                .filter(m -> m.title().contains(title) && m.when().start() != null && !m.when().start().toLocalDate().isBefore(since) && !off.test(m))
                .sorted(Comparator.comparing((Meeting m) -> m.when().start()).thenComparing(Meeting::id))
                .toList();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            String usual = offices.get(i % offices.size());
            turns.add(new Turn(held.get(i), swapped.getOrDefault(held.get(i).id(), usual)));
        }
        return turns;
    }

    /** Two meetings change hosts. */
    public HostOrder swap(Turn a, Turn b) {
        var now = new TreeMap<>(swapped);
        now.put(a.meeting().id(), b.office());
        now.put(b.meeting().id(), a.office());
        return new HostOrder(id, title, offices, since, now, told);
    }

    public HostOrder told(String meeting, int days) {
        return new HostOrder(id, title, offices, since, swapped, Stream.concat(told.stream(), Stream.of(key(meeting, days))).toList());
    }

    public boolean wasTold(String meeting, int days) {
        return told.contains(key(meeting, days));
    }

    private static String key(String meeting, int days) {
        return meeting + "/" + days;
    }

    /** The next turn of an office among these. */
    public static Optional<Turn> of(String office, List<Turn> turns) {
        return turns.stream().filter(t -> t.office().equals(office)).findFirst();
    }
}
