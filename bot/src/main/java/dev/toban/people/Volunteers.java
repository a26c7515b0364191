package dev.toban.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everybody who would like to help. */
public final class Volunteers {
    private final Map<String, Volunteer> all = new ConcurrentHashMap<>();

    public void take(List<Volunteer> put, List<String> gone) {
        gone.forEach(all::remove);
        put.forEach(v -> all.put(v.user(), v));
    }

    public Optional<Volunteer> of(String user) {
        return Optional.ofNullable(all.get(user));
    }

    public Stream<Volunteer> all() {
        return all.values().stream();
    }
}
