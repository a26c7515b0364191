package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.announce.Quiet;
import dev.toban.answer.Board;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Terms;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.say.GuestWords;
import dev.toban.say.HostWords;
import dev.toban.talk.Parcel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whoever holds the pen over a meeting's list: writes one answer after another, and tells those who get a seat by it. */
final class ListKeeper {
    private final Board board;
    private final Books books;

    ListKeeper(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    Optional<Meeting> meeting(String id) {
        return board.agenda().meeting(id);
    }

    Roll roll(Meeting m) {
        return board.lists().roll(m.id());
    }

    Terms terms(Meeting m) {
        return board.lists().terms(m);
    }

    /** Somebody on a list, as the hub may read it. */
    HostWords.Line line(Guest g) {
        String person = board.members().known(g.key()).map(member -> member.person()).flatMap(id -> board.directory().person(id)).map(p -> p.name()).orElse(null);
        String office = g.office() == null ? null : board.directory().office(g.office()).map(o -> o.name()).orElse(null);
        String area = g.office() == null ? null : board.directory().office(g.office()).map(o -> o.area()).orElse(null);
        return new HostWords.Line(g, person != null ? person : g.name(), office, area);
    }

    /** What becomes of a list; null = nothing changes. */
    interface Turn {
        Roll.@Nullable Settled on(Roll roll, Terms terms);
    }

    /**
     * Writes one turn on the list as it is by then.
     *
     * @return the list after it
     * @throws Books.Moved if others were quicker every time
     */
    Roll turn(Meeting m, String by, String why, Instant now, Turn turn) {
        return Books.again(() -> {
            Roll was = board.lists().written(m.id()).orElse(null);
            Roll.Settled settled = turn.on(was == null ? Roll.empty(m.id()) : was, terms(m));
            if (settled == null) {
                return was == null ? Roll.empty(m.id()) : was;
            }
            books.write(Change.nothing(by, why)
                    .expecting(Book.ROLLS, m.id(), was)
                    .put(Book.ROLLS, settled.roll())
                    .telling(movedUp(m, settled.movedUp(), by, now)));
            return settled.roll();
        });
    }

    /** Changes the terms; more seats let people move up at once. */
    void change(Meeting m, String by, String why, Instant now, Function<Terms, Terms> with) {
        Terms written = board.lists().writtenTerms(m.id()).orElse(null);
        Terms then = with.apply(terms(m));
        Roll was = board.lists().written(m.id()).orElse(null);
        Roll.Settled settled = (was == null ? Roll.empty(m.id()) : was).movedUp(then);
        Change change = Change.nothing(by, why).expecting(Book.TERMS, m.id(), written).put(Book.TERMS, then);
        if (was != null && !settled.movedUp().isEmpty()) {
            change = change.expecting(Book.ROLLS, m.id(), was).put(Book.ROLLS, settled.roll()).telling(movedUp(m, settled.movedUp(), by, now));
        }
        books.write(change);
    }

    /** Those who have a seat now are told, except who did it themselves; not in the quiet hours, and not once the meeting has begun. */
    private List<Parcel> movedUp(Meeting m, List<Guest> up, String by, Instant now) {
        Instant due = Quiet.of(board.hub()).after(now);
        LocalDate today = LocalDate.ofInstant(due, dev.toban.days.Tokyo.ZONE);
        return up.stream()
                .filter(g -> g.inLine() && !g.key().equals(by))
                .map(g -> Parcel.line(id("seat", m, g, now), g.key(), GuestWords.movedUp(m, g, today), "seat", now).due(due, start(m)))
                .toList();
    }

    static String id(String what, Meeting m, Guest g, Instant now) {
        return what + "/" + m.id() + "/" + g.key() + "/" + now.toEpochMilli();
    }

    static @Nullable Instant start(Meeting m) {
        return m.when().start() == null ? null : m.when().start().atZone(dev.toban.days.Tokyo.ZONE).toInstant();
    }
}
