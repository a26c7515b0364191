package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.desk.Round;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each morning, one message in the hub's channel on what the days ahead lack; none where nothing does. */
final class GapRound implements Round {
    private final Clerk clerk;
    private final Notes notes;
    private volatile @Nullable LocalDate done;

    GapRound(Clerk clerk, Notes notes) {
        this.clerk = clerk;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public void look(Instant now) {
        LocalDateTime local = Clerk.local(now);
        LocalDate today = local.toLocalDate();
        if (!clerk.board().ready() || local.toLocalTime().isBefore(clerk.etiquette().gapsAt()) || today.equals(done)) {
            return;
        }
        Span days = Span.days(today, today.plusDays(clerk.etiquette().gapDays() - 1L));
        List<Gaps.Gap> gaps = new Gaps(clerk.board()).between(today, today.plusDays(clerk.etiquette().gapDays() - 1L), local);
        var digest = new GapDigest(clerk);
        if (digest.worth(gaps, days, today)) {
            Reply what = digest.of(gaps, days, today);
            notes.add(new Reply.Note("gaps:" + today, what.text(), what.card()));
        }
        done = today;
    }
}
