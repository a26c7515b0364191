package dev.toban.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.say.HostWords;
import dev.toban.talk.Outbox.Receipt;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A meeting was called off, and LINE did not take the message. */
class UndeliveredTest {
    private static final Instant NOW = Instant.parse("2026-12-09T00:00:00Z");
    private final List<Reply.Note> notes = new ArrayList<>();
    private final List<Parcel> passedOn = new ArrayList<>();

    @Test
    void theHubReadsWhomToRingAndTheReceiptGoesOn() {
        var board = new Board(day -> false);
        LocalDateTime at = LocalDateTime.of(2026, 12, 15, 14, 0);
        var salon = new Meeting(
                "series/a/1", "浜手サロン", null, new Span(at, at.plusHours(1)), null, null, null, Audience.RESIDENTS, List.of(), null, null, null, null, null, null, null, null, null, null,
                null, "test");
        board.take(Change.nothing("test", "salon").put(Book.MEETINGS, salon)
                .put(Book.ROLLS, new Roll(salon.id(), List.of(Guest.of("U1", null, Profession.PHARMACIST, Answer.ATTEND, 2, "line", NOW)))));
        var undelivered = new Undelivered(board, notes::add, (parcel, _) -> passedOn.add(parcel));
        Parcel off = Parcel.lineAll(HostWords.OFF + "/" + salon.id(), List.of("U1"), Reply.of("中止"), HostWords.OFF, NOW, null).getFirst();

        undelivered.done(off, Receipt.ACCEPTED);
        assertThat(notes).isEmpty();
        undelivered.done(off, Receipt.REFUSED);
        assertThat(notes).singleElement().satisfies(n -> assertThat(n.text()).contains("中止のお知らせがLINEで届きませんでした", "浜手サロン", "薬剤師 2名"));
        undelivered.done(Parcel.line("x", "U1", Reply.of("ほか"), "swap", NOW), Receipt.REFUSED);
        assertThat(notes).hasSize(1);
        assertThat(passedOn).hasSize(3);
    }
}
