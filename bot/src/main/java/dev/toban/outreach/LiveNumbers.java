package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Standing;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Round;
import dev.toban.say.ResponseWords;
import java.time.Instant;

/** Keeps one message in an invitation's thread at what is so: how many come, who of what trade, from where they heard. It changes when an answer does. */
public final class LiveNumbers implements Round {
    private final Board board;
    private final Books books;
    private final Strand strand;

    /** @param hubChannel id of the hub's Slack channel */
    public LiveNumbers(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.strand = new Strand(hubChannel);
    }

    @Override
    public String name() {
        return "live-numbers";
    }

    @Override
    public void look(Instant now) {
        if (board.ready()) {
            Responses.open(board, now).forEach(a -> show(a, now));
        }
    }

    private void show(Announcement a, Instant now) {
        ResponseWords.Count count = Responses.count(a, board);
        Standing was = board.mailroom().standing(a.id()).orElse(null);
        String mark = count.mark();
        if (count.roll().guests().isEmpty() || was != null && was.shown().equals(mark)) {
            return;
        }
        try {
            books.write(Change.nothing("job:numbers", "answers counted")
                    .expecting(Book.STANDINGS, a.id(), was)
                    .put(Book.STANDINGS, new Standing(a.id(), mark))
                    .telling(strand.shows(a.id(), "numbers", mark, ResponseWords.numbers(a, count, now), now)));
        } catch (Books.Moved e) {
            return; // another replica shows it
        }
    }
}
