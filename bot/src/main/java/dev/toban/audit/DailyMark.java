package dev.toban.audit;

import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.desk.Round;
import dev.toban.say.AuditWords;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The line in the hub's Slack channel each morning that says where the record stands. Whoever can write in the store could rewrite the
 * record; what stands in Slack they can't.
 */
public final class DailyMark implements Round {
    private final Board board;
    private final Ledger ledger;
    private final Notes notes;
    private final LocalTime at;
    private volatile @Nullable LocalDate done;

    /** @param at when it is due, local time (Asia/Tokyo) */
    public DailyMark(Board board, Ledger ledger, Notes notes, LocalTime at) {
        this.board = board;
        this.ledger = ledger;
        this.notes = notes;
        this.at = at;
    }

    @Override
    public String name() {
        return "audit-mark";
    }

    @Override
    public void look(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        LocalDate today = local.toLocalDate();
        if (local.toLocalTime().isBefore(at) || today.equals(done) || !board.ready()) {
            return;
        }
        notes.add(AuditWords.mark(today, ledger.mark()));
        done = today;
    }
}
