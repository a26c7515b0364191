package dev.toban.figures;

import dev.toban.announce.Announcement;
import java.util.List;

/**
 * What was done in a period, as far as the books hold it. Nothing is estimated; what is not kept here is named as such.
 *
 * @param swaps duties that changed hands by the bot
 * @param handed papers that were taken by hand
 * @param answered answers to questionnaires, by how many people at least
 */
public record Ledgers(
        Period period, List<Held> meetings, List<Announcement> sent, int shifts, int swaps, int handed, int answered, int professionals, int residents) {
    /** People the announcements were for, each time anew. */
    public int reached() {
        return sent.stream().mapToInt(Ledgers::people).sum();
    }

    public static int people(Announcement a) {
        return switch (a) {
            case Announcement.Draft _, Announcement.Approved _ -> 0;
            case Announcement.Sending s -> s.people();
            case Announcement.Done d -> d.people();
            case Announcement.Stopped s -> s.people();
        };
    }
}
