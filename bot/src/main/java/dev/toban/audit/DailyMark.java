package dev.toban.audit;

import dev.toban.answer.Board;
import dev.toban.desk.Daily;
import dev.toban.say.AuditWords;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The line in the hub's Slack channel each morning that says where the record stands. Whoever can write in the store could rewrite the
 * record; what stands in Slack they can't.
 */
public final class DailyMark extends Daily {
    private final Ledger ledger;
    private final Notes notes;
    private final LocalTime at;

    /** @param at when it is due, local time (Asia/Tokyo) */
    public DailyMark(Board board, Ledger ledger, Notes notes, LocalTime at) {
        super("audit-mark", board);
        this.ledger = ledger;
        this.notes = notes;
        this.at = at;
    }

    @Override
    protected LocalTime at() {
        return at;
    }

    @Override
    protected void make(LocalDateTime now) {
        notes.add(AuditWords.mark(now.toLocalDate(), ledger.mark()));
    }
}
