package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Round;
import dev.toban.say.HostWords;
import dev.toban.talk.Parcel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The evening before a meeting, those who come are reminded: once, and only they. */
public final class Reminders implements Round {
    private final Board board;
    private final Books books;
    private final LocalTime at;

    /** @param at when on the day before, local time */
    public Reminders(Board board, Books books, LocalTime at) {
        this.board = board;
        this.books = books;
        this.at = at;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public void look(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        if (!board.ready() || local.toLocalTime().isBefore(at)) {
            return;
        }
        var tomorrow = local.toLocalDate().plusDays(1);
        board.agenda().ahead(local, m -> m.when().start() != null && m.when().start().toLocalDate().equals(tomorrow)).forEach(m -> remind(m, now, local));
    }

    /** Who has been reminded is noted on the list in the same act, so that nobody is twice. */
    private void remind(Meeting m, Instant now, LocalDateTime local) {
        Roll roll = board.lists().written(m.id()).orElse(null);
        if (roll == null || board.lists().terms(m).off() != null) {
            return;
        }
        List<Guest> due = roll.coming().filter(g -> g.inLine() && !g.notes().contains(HostWords.REMINDED)).toList();
        if (due.isEmpty()) {
            return;
        }
        Roll then = roll;
        for (Guest g : due) {
            then = then.noted(g.noting(HostWords.REMINDED));
        }
        List<Parcel> parcels = Parcel.lineAll(
                "remind/" + m.id() + "/" + now.toEpochMilli(), due.stream().map(Guest::key).toList(), HostWords.reminder(m, local.toLocalDate()), "reminder", now,
                ListKeeper.start(m));
        books.write(Change.nothing("job:reminders", "reminded").expecting(Book.ROLLS, m.id(), roll).put(Book.ROLLS, then).telling(parcels));
    }
}
