package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import java.util.List;

/** The desks of the reception, in the order in which they are asked. */
public final class Reception {
    private Reception() {}

    /**
     * @param hubChannel the hub's channel in Slack, which is told who comes and goes
     * @param account the LINE account's basic id (@…), empty if it is not known
     */
    public static List<Desk> desks(Board board, Books books, Codes codes, Attempts attempts, String hubChannel, String account) {
        var applications = new Applications(board, books, hubChannel);
        return List.of(
                new Entrance(board, books, codes, attempts, hubChannel, applications),
                new Front(board, books, account),
                applications,
                new Invitations(board, books, codes, account),
                new Membership(board, books, hubChannel),
                new Leads(board, books, hubChannel),
                new Consents(board, books));
    }
}
