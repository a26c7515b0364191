package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.books.Filed;
import dev.toban.desk.Daily;
import dev.toban.paper.HubFiles;
import dev.toban.paper.Press;
import dev.toban.say.SheetWords;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/** Each morning the next seven days in the hub's channel: words that can be printed, and a picture. */
final class WeekRound extends Daily {
    /** Under this name it is noted for which day the picture was posted. */
    private static final String PICTURE = "week-picture";

    private final Clerk clerk;
    private final Notes notes;
    private final FileRoom files;
    private final HubFiles hub;

    WeekRound(Clerk clerk, Notes notes, FileRoom files, HubFiles hub) {
        super("week", clerk.board());
        this.clerk = clerk;
        this.notes = notes;
        this.files = files;
        this.hub = hub;
    }

    @Override
    protected LocalTime at() {
        return clerk.etiquette().weekAt();
    }

    @Override
    protected void make(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        notes.add(new Reply.Note("week:" + today, new Week(clerk).from(today, now).text()));
        files.press().ifPresent(press -> picture(press, today, now));
    }

    /** The same as a picture, by the replica that is the first to say it will. */
    private void picture(Press press, LocalDate today, LocalDateTime now) {
        Filed before = clerk.board().archive().filed(PICTURE);
        if (before != null && before.digest().equals(today.toString())) {
            return;
        }
        try {
            clerk.write(Change.nothing("job:week", "picture of the week").expecting(Book.FILED, PICTURE, before).put(Book.FILED, new Filed(PICTURE, today.toString(), Map.of())));
            hub.post(press.png(new Sheets(clerk).week(today, now)), SheetWords.tableTitle("当番表", "7日間"), null);
        } catch (Books.Moved e) {
            // another replica posts it
        } catch (IOException e) {
            notes.add(new Reply.Note("week-picture:" + today, SheetWords.noPicture()));
        }
    }
}
