package dev.toban.rota;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All wishes about slots, found by slot and by person. Unchanging; a change makes a new one. */
public final class Swaps {
    public static final Swaps NONE = new Swaps(Map.of());

    private final Map<String, Swap> all;

    private Swaps(Map<String, Swap> all) {
        this.all = all;
    }

    public Swaps with(Collection<Swap> put, Collection<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        var next = new LinkedHashMap<>(all);
        gone.forEach(next::remove);
        put.forEach(s -> next.put(s.id(), s));
        return new Swaps(next);
    }

    public Stream<Swap> all() {
        return all.values().stream();
    }

    public Optional<Swap> of(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Earliest first. */
    public List<Swap> ofSlot(String slot) {
        return all.values().stream().filter(s -> s.slot().equals(slot)).sorted(Comparator.comparing((Swap s) -> s.made()).thenComparing(s -> s.id())).toList();
    }

    /** The wish about a slot that is still open or waits for the hub; there is at most one. */
    public Optional<Swap> pending(String slot) {
        return ofSlot(slot).stream().filter(s -> s.pending()).findFirst();
    }

    /** What waits, in the order of the slots' days. */
    public Stream<Swap> pending() {
        return all.values().stream().filter(Swap::pending).sorted(Comparator.comparing(Swap::slot));
    }

    /** What somebody has asked for, the latest first. */
    public Stream<Swap> askedBy(String person) {
        return all.values().stream().filter(s -> s.asker().equals(person)).sorted(Comparator.comparing(Swap::made).reversed());
    }

    /** What waits for somebody's answer, the latest first. */
    public List<Swap> waitingFor(String person) {
        return all.values().stream().filter(s -> s.waitsFor(person)).sorted(Comparator.comparing(Swap::made).reversed()).toList();
    }

    /** The id of the next wish about a slot. */
    public String next(String slot) {
        int n = 1;
        while (all.containsKey(Swap.id(slot, n))) {
            n++;
        }
        return Swap.id(slot, n);
    }
}
