package dev.toban.attend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meeting's list: every answer, in the order in which people first wanted a seat. One thing, so that two answers at once are two turns. */
public record Roll(String meeting, List<Guest> guests) {
    public Roll {
        guests = guests.stream().sorted(Comparator.comparing(Guest::at).thenComparing(Guest::key)).toList();
    }

    public static Roll empty(String meeting) {
        return new Roll(meeting, List.of());
    }

    /** A list after an answer, and those on the waiting list who have a seat by it. */
    public record Settled(Roll roll, List<Guest> movedUp) {}

    public Optional<Guest> of(String key) {
        return guests.stream().filter(g -> g.key().equals(key)).findFirst();
    }

    /**
     * Takes an answer in, new or in place of the same person's. Who has a seat keeps it, whatever comes; who wants more seats than are free
     * waits with all of them. Then whoever waits longest and fits moves up.
     */
    public Settled with(Guest guest, Terms terms) {
        Guest before = of(guest.key()).orElse(null);
        boolean wanted = before != null && before.answer() == Answer.ATTEND;
        Guest in = wanted ? guest.since(before.at()) : guest;
        List<Guest> others = guests.stream().filter(g -> !g.key().equals(guest.key())).toList();
        boolean queues = in.answer() == Answer.ATTEND && !new Roll(meeting, others).fits(in, terms);
        var all = new ArrayList<>(others);
        all.add(in.waiting(queues));
        return new Roll(meeting, all).movedUp(terms);
    }

    public Settled without(String key, Terms terms) {
        return new Roll(meeting, guests.stream().filter(g -> !g.key().equals(key)).toList()).movedUp(terms);
    }

    /** Notes about somebody (arrived, papers) that touch no seat. */
    public Roll noted(Guest guest) {
        return new Roll(meeting, guests.stream().map(g -> g.key().equals(guest.key()) ? guest : g).toList());
    }

    /** Gives free seats to those who wait, longest first; who does not fit lets others pass. */
    public Settled movedUp(Terms terms) {
        Roll now = this;
        var up = new ArrayList<Guest>();
        for (Guest g : guests) {
            if (g.waiting() && now.fits(g, terms)) {
                Guest seated = g.waiting(false);
                up.add(seated);
                now = now.noted(seated);
            }
        }
        return new Settled(now, List.copyOf(up));
    }

    private boolean fits(Guest guest, Terms terms) {
        if (terms.capacity() != null && seats() + guest.seats() > terms.capacity()) {
            return false;
        }
        Map<String, Integer> taken = professions();
        return guest.professions().entrySet().stream().allMatch(e -> {
            Integer quota = terms.quota(e.getKey());
            return quota == null || taken.getOrDefault(e.getKey(), 0) + e.getValue() <= quota;
        });
    }

    /** Seats that are taken. */
    public int seats() {
        return coming().mapToInt(Guest::seats).sum();
    }

    /** Seats still free; null where there is no limit. */
    public @Nullable Integer free(Terms terms) {
        return terms.capacity() == null ? null : Math.max(0, terms.capacity() - seats());
    }

    /** Seats still free for a profession; null where it has no quota. */
    public @Nullable Integer free(Terms terms, String profession) {
        Integer quota = terms.quota(profession);
        Integer all = free(terms);
        if (quota == null) {
            return null;
        }
        int own = Math.max(0, quota - professions().getOrDefault(profession, 0));
        return all == null ? own : Math.min(own, all);
    }

    public Stream<Guest> coming() {
        return guests.stream().filter(Guest::comes);
    }

    public List<Guest> waiting() {
        return guests.stream().filter(Guest::waiting).toList();
    }

    public List<Guest> answered(Answer answer) {
        return guests.stream().filter(g -> g.answer() == answer).toList();
    }

    /** Those who come, by profession. */
    public Map<String, Integer> professions() {
        return count(g -> true);
    }

    /** Those of them who came in. */
    public int arrived() {
        return coming().filter(g -> g.arrived() != null).mapToInt(Guest::seats).sum();
    }

    public int joining(String extra) {
        return coming().filter(g -> g.extras().contains(extra)).mapToInt(Guest::seats).sum();
    }

    private Map<String, Integer> count(Predicate<Guest> who) {
        var all = new TreeMap<String, Integer>();
        coming().filter(who).forEach(g -> g.professions().forEach((p, n) -> all.merge(p, n, Integer::sum)));
        return all;
    }
}
