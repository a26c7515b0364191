package dev.toban.learn;

import dev.toban.answer.Board;
import dev.toban.desk.Daily;
import dev.toban.say.LearnWords;
import dev.toban.talk.Notes;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The note on the hub's desk each morning: what was asked in vain the day before. Every replica looks, the notes' book takes each
 * note once a day, so it is posted once, and by a program that was down at that minute as soon as it is back.
 */
public final class DailyDigest extends Daily {
    private final Questions questions;
    private final Notes notes;
    private final LocalTime at;

    /** @param at when it is due, local time (Asia/Tokyo) */
    public DailyDigest(Board board, Questions questions, Notes notes, LocalTime at) {
        super("digest", board);
        this.questions = questions;
        this.notes = notes;
        this.at = at;
    }

    @Override
    protected LocalTime at() {
        return at;
    }

    @Override
    protected void make(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate day = today.minusDays(1);
        Optional<Reply> digest = new Digest(board).of(questions.of(day), LearnWords.days(day, day, today));
        digest.ifPresent(d -> notes.add(new Reply.Note("unanswered:" + day, d.text(), d.card())));
    }
}
