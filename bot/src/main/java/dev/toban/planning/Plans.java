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
