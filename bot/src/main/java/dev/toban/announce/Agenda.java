package dev.toban.announce;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All meetings, in order of their start. Unchanging; a change makes a new one. */
public final class Agenda {
    public static final Agenda EMPTY = new Agenda(Map.of());

    private final Map<String, Meeting> byId;
    private final List<Meeting> inOrder;

    private Agenda(Map<String, Meeting> byId) {
        this.byId = byId;
        this.inOrder = byId.values().stream()
                .sorted(Comparator.comparing(
                                (Meeting m) -> m.when().start(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Meeting::id))
                .toList();
    }

    public Agenda with(List<Meeting> put, List<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        var next = new HashMap<>(byId);
        gone.forEach(next::remove);
        put.forEach(m -> next.put(m.id(), m));
        return new Agenda(next);
    }

    /** Meetings that are wanted and not over at this moment, soonest first; those without a date last. */
    public List<Meeting> ahead(LocalDateTime now, Predicate<Meeting> wanted) {
        return inOrder.stream().filter(m -> !over(m, now) && wanted.test(m)).toList();
    }

    private static boolean over(Meeting m, LocalDateTime now) {
        LocalDateTime end = m.when().end() != null ? m.when().end() : m.when().start();
        return end != null && end.isBefore(now);
    }

    public Optional<Meeting> meeting(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Meeting> all() {
        return inOrder;
    }
}
