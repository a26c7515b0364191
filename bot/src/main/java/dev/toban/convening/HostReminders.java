package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Daily;
import dev.toban.directory.Office;
import dev.toban.planning.HostOrder;
import dev.toban.say.TurnWords;
import dev.toban.talk.Member;
import dev.toban.talk.Notes;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** 30, 7 and 1 days before, the people of the office whose turn it is are told that it is; where LINE reaches none of them, the hub is. */
final class HostReminders extends Daily {
    private static final List<Integer> DAYS = List.of(30, 7, 1);
    private static final int MOST = 3; // of one office: it is a matter for its manager, not for everybody

    private final Books books;
    private final Notes notes;

    HostReminders(Board board, Books books, Notes notes) {
        super("host-turns", board);
        this.books = books;
        this.notes = notes;
    }

    @Override
    protected LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    protected void make(LocalDateTime now) {
        for (HostOrder order : board.plans().orders()) {
            order.turns(board.agenda().all(), m -> board.lists().terms(m).off() != null).forEach(turn -> {
                int days = (int) ChronoUnit.DAYS.between(now.toLocalDate(), turn.meeting().when().start().toLocalDate());
                if (DAYS.contains(days)) {
                    board.plans().order(order.id()).filter(o -> !o.wasTold(turn.meeting().id(), days)).ifPresent(o -> tell(o, turn, days, now));
                }
            });
        }
    }

    private void tell(HostOrder order, HostOrder.Turn turn, int days, LocalDateTime now) {
        Meeting m = turn.meeting();
        Instant at = now.atZone(Tokyo.ZONE).toInstant();
        List<String> hosts = board.members().all()
                .filter(member -> member.worksAt(turn.office()) && board.manners().of(member.id()).left() == null)
                .sorted(java.util.Comparator.comparing(Member::role).reversed().thenComparing(Member::id))
                .limit(MOST)
                .map(Member::id)
                .toList();
        Reply words = TurnWords.reminder(m, days, board.hub(), now.toLocalDate());
        books.write(Change.nothing("job:host-turns", "host reminded")
                .expecting(Book.HOST_ORDERS, order.id(), order)
                .put(Book.HOST_ORDERS, order.told(m.id(), days))
                .telling(Parcel.lineAll("host/" + m.id() + "/" + days, hosts, words, "reminder", at, m.when().start().atZone(Tokyo.ZONE).toInstant())));
        if (hosts.isEmpty()) {
            Optional<Office> office = board.directory().office(turn.office());
            String text = TurnWords.byPhone(office.map(Office::name).orElse(""), m, days, office.map(Office::phone).orElse(null), now.toLocalDate());
            notes.add(new Reply.Note("host:" + m.id() + ":" + days, text));
        }
    }
}
