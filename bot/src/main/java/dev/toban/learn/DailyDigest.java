package dev.toban.learn;

import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.desk.Round;
import dev.toban.say.LearnWords;
import dev.toban.talk.Notes;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The note on the hub's desk each morning: what was asked in vain the day before. Every replica looks, the notes' book takes each
 * note once a day, so it is posted once, and by a program that was down at that minute as soon as it is back.
 */
public final class DailyDigest implements Round {
    private final Board board;
    private final Questions questions;
    private final Notes notes;
    private final LocalTime at;
    private volatile @Nullable LocalDate done;

    /** @param at when it is due, local time (Asia/Tokyo) */
    public DailyDigest(Board board, Questions questions, Notes notes, LocalTime at) {
        this.board = board;
        this.questions = questions;
        this.notes = notes;
        this.at = at;
    }

    @Override
    public String name() {
        return "digest";
    }

    /** Writes the note if it is due. */
    @Override
    public void look(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        LocalDate today = local.toLocalDate();
        if (local.toLocalTime().isBefore(at) || today.equals(done) || !board.ready()) {
            return;
        }
        LocalDate day = today.minusDays(1);
        Optional<Reply> digest = new Digest(board).of(questions.of(day), LearnWords.days(day, day, today));
        digest.ifPresent(d -> notes.add(new Reply.Note("unanswered:" + day, d.text(), d.card())));
        done = today;
    }
}
