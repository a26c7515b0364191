package dev.toban.convening;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Round;
import dev.toban.imports.Hatch;
import dev.toban.paper.Almanac;
import dev.toban.talk.Notes;
import java.util.List;

/** The room where meetings are prepared: its desks in the order in which they are asked, and what is done by the clock. */
public record ConveningRoom(List<Desk> desks, List<Round> rounds) {
    /**
     * @param channel the hub's channel in Slack
     * @param hatch where files that people hand in lie
     */
    public static ConveningRoom of(Board board, Books books, Notes notes, String channel, Hatch hatch, Almanac almanac) {
        var threads = new Threads(board, channel);
        var gatherings = new Gatherings(board, notes);
        var preparing = new Preparing(board, books, threads);
        var practising = new Practising(board, books, channel);
        return new ConveningRoom(
                List.of(
                        new OtherCalendars(board, books, hatch, almanac), new Polling(board, books, channel), new Speaking(board, books, threads),
                        new HostTurns(board, books), new Series(board, books), gatherings, preparing, practising),
                List.of(new HostReminders(board, books, notes), gatherings, preparing, practising));
    }
}
