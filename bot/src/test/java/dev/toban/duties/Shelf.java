package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.talk.Parcel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Books on a shelf: they hold what changes expect as the store's do, and the board follows at once. */
final class Shelf implements Books {
    private final Board board;
    private final Map<Book<?>, Map<String, Object>> held = new HashMap<>();
    final List<Change> written = new ArrayList<>();
    final List<Parcel> told = new ArrayList<>();

    Shelf(Board board) {
        this.board = board;
    }

    @Override
    public synchronized void write(Change change) {
        for (Change.Expect<?> e : change.expects()) {
            if (!Objects.equals(held.getOrDefault(e.book(), Map.of()).get(e.id()), e.as())) {
                throw new Moved(e.book().name() + "/" + e.id());
            }
        }
        Book.ALL.forEach(book -> keep(book, change));
        board.take(change);
        written.add(change);
        told.addAll(change.tells());
    }

    private <T> void keep(Book<T> book, Change change) {
        Map<String, Object> things = held.computeIfAbsent(book, _ -> new HashMap<>());
        change.of(book).gone().forEach(things::remove);
        change.of(book).put().forEach(t -> things.put(book.id().apply(t), t));
    }
}
