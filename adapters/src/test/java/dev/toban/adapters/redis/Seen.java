package dev.toban.adapters.redis;

import dev.toban.books.Book;
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
        change.of(Book.HUB).put().forEach(it -> hub = it);
        for (Book<?> book : Book.ALL) {
            take(book, change);
        }
    }

    private <T> void take(Book<T> book, Change change) {
        change.of(book).gone().forEach(id -> things.remove(book.name() + " " + id));
        change.of(book).put().forEach(it -> things.put(book.name() + " " + book.id().apply(it), it));
    }

    @Override
    public void alive(Instant asOf, boolean live) {
        this.asOf = asOf;
        this.live = live;
    }
}
