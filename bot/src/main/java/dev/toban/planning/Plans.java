package dev.toban.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything that is being agreed on, in memory. */
public final class Plans {
    private final Map<String, Poll> polls = new ConcurrentHashMap<>();
    private final Map<String, Speech> speeches = new ConcurrentHashMap<>();
    private final Map<String, HostOrder> orders = new ConcurrentHashMap<>();
    private final Map<String, Chores> chores = new ConcurrentHashMap<>();
    private final Map<String, Placement> placements = new ConcurrentHashMap<>();

    public void takeChores(List<Chores> put, List<String> gone) {
        gone.forEach(chores::remove);
        put.forEach(c -> chores.put(c.meeting(), c));
    }

    public void takePlacements(List<Placement> put, List<String> gone) {
        gone.forEach(placements::remove);
        put.forEach(p -> placements.put(p.id(), p));
    }

    public Optional<Chores> chores(String meeting) {
        return Optional.ofNullable(chores.get(meeting));
    }

    public Optional<Placement> placement(String id) {
        return Optional.ofNullable(placements.get(id));
    }

    /** The soonest first. */
    public Stream<Placement> placements() {
        return placements.values().stream().sorted(Comparator.comparing((Placement p) -> p.when().start()).thenComparing(Placement::id));
    }

    public void takeSpeeches(List<Speech> put, List<String> gone) {
        gone.forEach(speeches::remove);
        put.forEach(s -> speeches.put(s.id(), s));
    }

    public void takeOrders(List<HostOrder> put, List<String> gone) {
        gone.forEach(orders::remove);
        put.forEach(o -> orders.put(o.id(), o));
    }

    public Optional<Speech> speech(String id) {
        return Optional.ofNullable(speeches.get(id));
    }

    /** In the order in which people were asked. */
    public Stream<Speech> speeches() {
        return speeches.values().stream().sorted(Comparator.comparing(Speech::at).thenComparing(Speech::id));
    }

    public List<Speech> speakersOf(String meeting) {
        return speeches().filter(s -> s.meeting().equals(meeting)).toList();
    }

    public Optional<HostOrder> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    public List<HostOrder> orders() {
        return orders.values().stream().sorted(Comparator.comparing(HostOrder::title)).toList();
    }

    public void takePolls(List<Poll> put, List<String> gone) {
        gone.forEach(polls::remove);
        put.forEach(p -> polls.put(p.id(), p));
    }

    public Optional<Poll> poll(String id) {
        return Optional.ofNullable(polls.get(id));
    }

    /** The latest first. */
    public Stream<Poll> polls() {
        return polls.values().stream().sorted(Comparator.comparing(Poll::at).reversed());
    }

    /** Those somebody is asked by and that are still open, the latest first. */
    public List<Poll> openFor(String who) {
        return polls().filter(p -> p.open() && p.asked().contains(who)).toList();
    }
}
