package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Round;
import dev.toban.paper.HubFiles;
import dev.toban.talk.Notes;
import java.util.List;
import java.util.Map;

/** The room of the duty table: its desks, in the order in which they are asked, and its rounds. */
public record DutyRoom(List<Desk> desks, List<Round> rounds) {
    /**
     * @param hubChannel id of the hub's Slack channel
     * @param groupOfArea the Slack group of those on duty in an area, by the area's name
     */
    public static DutyRoom of(Board board, Books books, Notes notes, String hubChannel, Etiquette etiquette, FileRoom files, HubFiles hubFiles, DutyGroups groups,
            Map<String, String> groupOfArea) {
        var clerk = new Clerk(board, books, hubChannel, etiquette);
        return new DutyRoom(
                List.of(new HandoverDesk(clerk), new PhoneDesk(clerk), new SwapDesk(clerk), new NoticeDesk(clerk), new LeaveDesk(clerk), new GapDesk(clerk),
                        new TableDesk(clerk), new AmendDesk(clerk), new StretchDesk(clerk), new SheetDesk(clerk, files, hubFiles), new CountDesk(clerk), new GroupDesk(clerk)),
                List.of(new NoticeRound(clerk), new GapRound(clerk, notes), new WeekRound(clerk, notes, files, hubFiles),
                        new GroupRound(clerk, notes, groups, groupOfArea)));
    }
}
