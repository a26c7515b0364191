package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.desk.Daily;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Each morning, one message in the hub's channel on what the days ahead lack; none where nothing does. */
final class GapRound extends Daily {
    private final Clerk clerk;
    private final Notes notes;

    GapRound(Clerk clerk, Notes notes) {
        super("gaps", clerk.board());
        this.clerk = clerk;
        this.notes = notes;
    }

    @Override
    protected LocalTime at() {
        return clerk.etiquette().gapsAt();
    }

    @Override
    protected void make(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate last = today.plusDays(clerk.etiquette().gapDays() - 1L);
        Span days = Span.days(today, last);
        List<Gaps.Gap> gaps = new Gaps(board).between(today, last, now);
        var digest = new GapDigest(clerk);
        if (digest.worth(gaps, days, today)) {
            Reply what = digest.of(gaps, days, today);
            notes.add(new Reply.Note("gaps:" + today, what.text(), what.card()));
        }
    }
}
