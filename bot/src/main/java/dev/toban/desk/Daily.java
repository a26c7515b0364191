package dev.toban.desk;

import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A round made once a day, as soon as its time has come; by a program that was down at that minute as soon as it is back. One that fails
 * is made again with the next look. Every replica makes it: what it writes is once all the same, see {@link Round}.
 */
public abstract class Daily implements Round {
    protected final Board board;
    private final String name;
    private volatile @Nullable LocalDate done;

    /** @param name for logs */
    protected Daily(String name, Board board) {
        this.name = name;
        this.board = board;
    }

    /** When it is due, local time (Asia/Tokyo). */
    protected abstract LocalTime at();

    /**
     * Makes the round.
     *
     * @param now local time (Asia/Tokyo), on the day it is made for
     */
    protected abstract void make(LocalDateTime now);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void look(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        LocalDate today = local.toLocalDate();
        if (board.ready() && !today.equals(done) && !local.toLocalTime().isBefore(at())) {
            make(local);
            done = today;
        }
    }
}
