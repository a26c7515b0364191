package dev.toban.duties;

import dev.toban.desk.Round;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Each morning the next seven days in the hub's channel, to be printed. */
final class WeekRound implements Round {
    private final Clerk clerk;
    private final Notes notes;
    private volatile @Nullable LocalDate done;

    WeekRound(Clerk clerk, Notes notes) {
        this.clerk = clerk;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "week";
    }

    @Override
    public void look(Instant now) {
        LocalDateTime local = Clerk.local(now);
        LocalDate today = local.toLocalDate();
        if (!clerk.board().ready() || local.toLocalTime().isBefore(clerk.etiquette().weekAt()) || today.equals(done)) {
            return;
        }
        notes.add(new Reply.Note("week:" + today, new Week(clerk).from(today, local).text()));
        done = today;
    }
}
