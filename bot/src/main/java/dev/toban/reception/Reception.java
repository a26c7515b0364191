package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.paper.CopyRoom;
import java.util.List;

/** The desks of the reception, in the order in which they are asked. */
public final class Reception {
    private Reception() {}

    /**
     * @param hubChannel the hub's channel in Slack, which is told who comes and goes
     * @param copies where QR codes are drawn; knows the LINE account's basic id
     * @param staff what the hub's people are called
     */
    public static List<Desk> desks(Board board, Books books, Codes codes, Attempts attempts, String hubChannel, CopyRoom copies, Staff staff) {
        var applications = new Applications(board, books, hubChannel);
        return List.of(
                new Entrance(board, books, codes, attempts, hubChannel, applications),
                new Front(board, books, copies),
                applications,
                new Invitations(board, books, codes, copies),
                new Membership(board, books, hubChannel),
                new Leads(board, books, hubChannel, staff),
                new Consents(board, books));
    }
}
