package dev.toban.announce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Things of one kind, found by their id. One thread at a time changes it; any number read meanwhile. */
final class Shelf<T> {
    private final Map<String, T> things = new ConcurrentHashMap<>();
    private final Function<T, String> id;

    Shelf(Function<T, String> id) {
        this.id = id;
    }

    void take(Collection<T> put, Collection<String> gone) {
        gone.forEach(things::remove);
        put.forEach(it -> things.put(id.apply(it), it));
    }

    Optional<T> of(String wanted) {
        return Optional.ofNullable(things.get(wanted));
    }

    List<T> all() {
        return List.copyOf(things.values());
    }
}
