package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Announcement.Stopped;
import dev.toban.announce.Batch;
import dev.toban.announce.Batch.Fate;
import dev.toban.announce.Tally;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Round;
import dev.toban.say.SendingWords;
import dev.toban.talk.Outbox;
import dev.toban.talk.Outbox.Receipt;
import dev.toban.talk.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whoever files what became of each batch and says when all is done. Told the same twice, it files it once; whatever dies in between,
 * the next receipt or the next look finds what is still to be said.
 */
public final class Filing implements Outbox.Clerk, Round {
    /** So long staff may look up whom it did not reach; then the names are forgotten. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** So often a batch is parted without anybody having got the announcement; one bad id among 500 is found in nine. */
    private static final int PARTINGS = 20;

    /** Less than this is over before anybody reads of its half. */
    private static final int MANY = 10;

    private final Board board;
    private final Books books;
    private final Strand strand;

    /** @param hubChannel id of the hub's Slack channel */
    public Filing(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.strand = new Strand(hubChannel);
    }

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public void done(Parcel parcel, Receipt receipt) {
        if (!parcel.about().equals(Gatekeeper.ANNOUNCEMENT) || parcel.batch() == null) {
            return;
        }
        Batch batch = board.mailroom().batch(parcel.id())
                .orElseThrow(() -> new IllegalStateException("batch: " + parcel.id() + " (expected: on the board by now)")); // tried again
        if (batch.open()) {
            write(receipt == Receipt.REFUSED && parcel.to().size() > 1 && worthParting(batch)
                    ? parted(batch, parcel)
                    : Change.nothing("job:post", "batch " + receipt)
                            .expecting(Book.BATCHES, batch.id(), batch)
                            .put(Book.BATCHES, filed(batch, parcel.to(), receipt)));
        }
        board.mailroom().announcement(parcel.batch()).ifPresent(this::see);
    }

    /** Where LINE takes none of the announcement's batches, it is the words it won't have, and no parting helps. */
    private boolean worthParting(Batch batch) {
        List<Batch> all = board.mailroom().batches(batch.announcement());
        return all.stream().anyMatch(b -> b.reached() > 0) || all.stream().filter(b -> b.fate() == Fate.RESUMED).count() < PARTINGS;
    }

    /** Nobody of it has got it: both halves leave anew, under keys of their own. */
    private static Change parted(Batch batch, Parcel parcel) {
        List<Batch> halves = batch.filed(Fate.REFUSED, parcel.to()).halves();
        List<Parcel> parcels = halves.stream()
                .map(h -> new Parcel(h.id(), parcel.channel(), h.to(), parcel.what(), parcel.about(), parcel.due(), parcel.until(), parcel.batch()))
                .toList();
        return Change.nothing("job:post", "batch parted")
                .expecting(Book.BATCHES, batch.id(), batch)
                .put(Book.BATCHES, batch.filed(Fate.REFUSED, parcel.to()).resumed())
                .putAll(Book.BATCHES, halves)
                .telling(parcels);
    }

    private static Batch filed(Batch batch, List<String> handed, Receipt receipt) {
        return switch (receipt) {
            case ACCEPTED -> batch.filed(Fate.TAKEN, handed);
            case REFUSED -> batch.filed(Fate.REFUSED, handed);
            case SPENT -> batch.filed(Fate.SPENT, handed);
            case EXPIRED -> batch.filed(Fate.UNSURE, handed);
            case STOPPED -> batch.filed(Fate.STOPPED, handed);
            case UNWANTED -> batch.unwanted();
        };
    }

    /** What a replica left unsaid when it died, and what is old enough to be forgotten. */
    @Override
    public void look(Instant now) {
        for (Announcement a : board.mailroom().all()) {
            see(a);
            Instant left = a.left();
            if (left != null && left.plus(KEPT).isBefore(now)) {
                forget(a);
            }
        }
    }

    private void forget(Announcement a) {
        List<Batch> batches = board.mailroom().batches(a.id());
        if (!batches.isEmpty() && batches.stream().noneMatch(Batch::open)) {
            write(Change.nothing("job:post", "batches forgotten").remove(Book.BATCHES, batches.stream().map(Batch::id).toArray(String[]::new)));
        }
    }

    private void see(Announcement a) {
        List<Batch> batches = board.mailroom().batches(a.id());
        if (a instanceof Sending sending && !batches.isEmpty()) {
            long filed = batches.stream().filter(b -> !b.open()).count();
            if (filed == batches.size()) {
                end(sending, Tally.of(batches));
            } else if (filed * 2 >= batches.size() && batches.size() >= MANY && sending.told() == 0) {
                half(sending, Tally.of(batches));
            }
        }
        if (a instanceof Stopped stopped && !stopped.told() && batches.stream().noneMatch(Batch::open)) {
            write(Change.nothing("job:post", "announcement stopped")
                    .expecting(Book.ANNOUNCEMENTS, a.id(), a)
                    .put(Book.ANNOUNCEMENTS, stopped.counted())
                    .telling(strand.says(a.id(), "stopped", SendingWords.ended(stopped, Tally.of(batches)), stopped.at())));
        }
    }

    private void end(Sending sending, Tally tally) {
        write(Change.nothing("job:post", "announcement done")
                .expecting(Book.ANNOUNCEMENTS, sending.id(), sending)
                .put(Book.ANNOUNCEMENTS, sending.done())
                .telling(strand.says(sending.id(), "done" + sending.batches(), SendingWords.done(sending, tally), sending.due())));
    }

    private void half(Sending sending, Tally tally) {
        write(Change.nothing("job:post", "announcement under way")
                .expecting(Book.ANNOUNCEMENTS, sending.id(), sending)
                .put(Book.ANNOUNCEMENTS, sending.told(50))
                .telling(strand.says(sending.id(), "half" + sending.batches(), SendingWords.underWay(tally), sending.due())));
    }

    /** Somebody else has filed or said it: that is as good. */
    private void write(Change change) {
        try {
            books.write(change);
        } catch (Books.Moved e) {
            return;
        }
    }
}
