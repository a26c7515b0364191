package dev.toban.bench;

import dev.toban.answer.Board;
import dev.toban.Bot;
import dev.toban.adapters.files.SeedFolder;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Diff;
import dev.toban.config.demo.DemoHub;
import dev.toban.days.Holidays;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The demo hub on a board, without a store. */
final class DemoBoard {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-09T18:40+09:00");

    private DemoBoard() {}

    static Board at(OffsetDateTime now) throws IOException {
        var holidays = new Holidays();
        Path folder = Files.createTempDirectory("toban-bench");
        DemoHub.write(folder, now.toLocalDate(), holidays::isHoliday);
        Board board = new Board(holidays::isHoliday);
        board.take(new SeedFolder(now.toLocalDate(), holidays::isHoliday).read(folder, Diff.Held.NOTHING, "bench", (f, n) -> {}).diff().change());
        board.alive(Instant.from(now), true);
        return board;
    }

    static Bot bot(Board board) {
        return new Bot(board, new Ear(Lexicon.standard()), new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return null;
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        });
    }
}
