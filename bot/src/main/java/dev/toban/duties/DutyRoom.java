package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Round;
import dev.toban.talk.Notes;
import java.util.List;

/** The room of the duty table: its desks, in the order in which they are asked, and its rounds. */
public record DutyRoom(List<Desk> desks, List<Round> rounds) {
    /** @param hubChannel id of the hub's Slack channel */
    public static DutyRoom of(Board board, Books books, Notes notes, String hubChannel, Etiquette etiquette) {
        var clerk = new Clerk(board, books, hubChannel, etiquette);
        return new DutyRoom(
                List.of(new HandoverDesk(clerk), new PhoneDesk(clerk), new SwapDesk(clerk), new NoticeDesk(clerk), new LeaveDesk(clerk), new GapDesk(clerk),
                        new TableDesk(clerk), new CountDesk(clerk)),
                List.of(new NoticeRound(clerk), new GapRound(clerk, notes), new WeekRound(clerk, notes)));
    }
}
