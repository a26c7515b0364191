package dev.toban.adapters.redis;

import dev.toban.books.Change;
import dev.toban.hub.Hub;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A view that remembers what it was told. */
final class Seen implements Follower {
    final Map<String, Object> things = new ConcurrentHashMap<>();
    final List<Change> changes = new CopyOnWriteArrayList<>();
    volatile @Nullable Hub hub;
    volatile @Nullable Instant asOf;
    volatile boolean live;

    @Override
    public void take(Change change) {
        changes.add(change);
        if (change.hub() != null) {
            hub = change.hub();
        }
        for (Kind<?> kind : Kind.ALL) {
            take(kind, change);
        }
    }

    private <T> void take(Kind<T> kind, Change change) {
        kind.in().apply(change).gone().forEach(id -> things.remove(kind.name() + " " + id));
        kind.in().apply(change).put().forEach(it -> things.put(kind.name() + " " + kind.id().apply(it), it));
    }

    @Override
    public void alive(Instant asOf, boolean live) {
        this.asOf = asOf;
        this.live = live;
    }
}
