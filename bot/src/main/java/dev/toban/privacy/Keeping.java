package dev.toban.privacy;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one of the hub's books keeps of people: whose it is, what is left of it when they want theirs erased, and until when it is kept.
 * Every book has one in {@link Keepings}.
 *
 * @param name as people read it (登録, 当番の記録 …)
 * @param all everything in the book, as the board has it
 * @param theirs whether it is about that person
 * @param erased what is left when that person wants theirs erased: nothing (null), less, or the same where a duty to keep it goes before
 * @param aged what is left of it by now for its age: the same, less, or nothing (null)
 */
public record Keeping<T>(
        Book<T> book,
        String name,
        Function<Board, Stream<T>> all,
        BiPredicate<T, Who> theirs,
        BiFunction<T, Who, @Nullable T> erased,
        Aging<T> aged) {

    /** What age does to a thing. */
    @FunctionalInterface
    interface Aging<T> {
        @Nullable T left(T it, Instant now, Periods periods, Board board);
    }

    /** A book in which nobody's own things stand. */
    static <T> Keeping<T> nobodys(Book<T> book) {
        return new Keeping<>(book, "", board -> Stream.empty(), (it, who) -> false, (it, who) -> it, (it, now, periods, board) -> it);
    }

    /** A book of things that belong to people and go when they want it. */
    static <T> Keeping<T> of(Book<T> book, String name, Function<Board, Stream<T>> all, BiPredicate<T, Who> theirs) {
        return new Keeping<>(book, name, all, theirs, (it, who) -> null, (it, now, periods, board) -> it);
    }

    /** The same, but what is left when someone wants theirs erased is this. */
    Keeping<T> leaving(BiFunction<T, Who, @Nullable T> rest) {
        return new Keeping<>(book, name, all, theirs, rest, aged);
    }

    /** The same, but it stays though someone wants theirs erased: there is a duty to keep it. */
    Keeping<T> stays() {
        return leaving((it, who) -> it);
    }

    Keeping<T> aging(Aging<T> how) {
        return new Keeping<>(book, name, all, theirs, erased, how);
    }

    /** The same, and it goes when that time has come; null = not by its age. */
    Keeping<T> until(BiFunction<T, Periods, @Nullable Instant> end) {
        return aging((it, now, periods, board) -> {
            Instant when = end.apply(it, periods);
            return when == null || now.isBefore(when) ? it : null;
        });
    }

    boolean ofPeople() {
        return !name.isEmpty();
    }

    List<T> of(Who who, Board board) {
        return all.apply(board).filter(it -> theirs.test(it, who)).toList();
    }

    /** The change with what this person's erasure does to this book. */
    Change erase(Who who, Board board, Change change) {
        Change all = change;
        for (T it : of(who, board)) {
            all = with(all, it, erased.apply(it, who));
        }
        return all;
    }

    /** The change with what age does to this book. */
    Change age(Instant now, Periods periods, Board board, Change change) {
        Change all = change;
        for (T it : all(board)) {
            all = with(all, it, aged.left(it, now, periods, board));
        }
        return all;
    }

    private List<T> all(Board board) {
        return all.apply(board).toList();
    }

    private Change with(Change change, T is, @Nullable T then) {
        String id = book.id().apply(is);
        if (then == null) {
            return change.expecting(book, id, is).remove(book, id);
        }
        return then.equals(is) ? change : change.expecting(book, id, is).put(book, then);
    }
}
