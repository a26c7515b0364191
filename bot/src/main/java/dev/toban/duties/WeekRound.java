package dev.toban.duties;

import dev.toban.desk.Daily;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Each morning the next seven days in the hub's channel, to be printed. */
final class WeekRound extends Daily {
    private final Clerk clerk;
    private final Notes notes;

    WeekRound(Clerk clerk, Notes notes) {
        super("week", clerk.board());
        this.clerk = clerk;
        this.notes = notes;
    }

    @Override
    protected LocalTime at() {
        return clerk.etiquette().weekAt();
    }

    @Override
    protected void make(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        notes.add(new Reply.Note("week:" + today, new Week(clerk).from(today, now).text()));
    }
}
