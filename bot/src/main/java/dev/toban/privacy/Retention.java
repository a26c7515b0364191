package dev.toban.privacy;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Daily;
import dev.toban.people.Wish;
import dev.toban.say.PrivacyWords;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import dev.toban.talk.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever clears out at night: what has been kept long enough goes, and the hub reads how much of what went, nobody's names. */
public final class Retention extends Daily {
    private static final LocalTime AT = LocalTime.of(3, 30); // between the calls of the night and the first of the day

    private final Books books;
    private final Ledger ledger;
    private final Traces traces;
    private final Notes notes;
    private final Periods periods;

    public Retention(Board board, Books books, Ledger ledger, Traces traces, Notes notes, Periods periods) {
        super("retention", board);
        this.books = books;
        this.ledger = ledger;
        this.traces = traces;
        this.notes = notes;
        this.periods = periods;
    }

    @Override
    protected LocalTime at() {
        return AT;
    }

    @Override
    protected void make(LocalDateTime now) {
        Map<String, Integer> gone = clear(now.atZone(Tokyo.ZONE));
        if (!gone.isEmpty()) {
            notes.add(PrivacyWords.cleared(now.toLocalDate(), gone));
        }
    }

    /** Of each kind how many went. */
    private Map<String, Integer> clear(ZonedDateTime local) {
        Instant now = local.toInstant();
        var counts = new LinkedHashMap<String, Integer>();
        leave(now, counts);
        Change change = Change.nothing("job:retention", "kept long enough");
        for (Keeping<?> keeping : Keepings.ALL) {
            int before = change.expects().size();
            change = keeping.age(now, periods, board, change);
            count(counts, keeping.name(), change.expects().size() - before);
        }
        if (!change.isEmpty()) {
            books.write(change);
        }
        count(counts, PrivacyWords.RECORD, (int) ledger.trim(local.minus(periods.audit()).toInstant()));
        if (!counts.isEmpty()) {
            traces.compact();
        }
        return counts;
    }

    /** Everything of those who have been away long enough; what they agreed to in the people file is another matter. */
    private void leave(Instant now, Map<String, Integer> counts) {
        List<Wish> left = board.manners().all().stream()
                .filter(t -> t.left() != null && !now.isBefore(Periods.after(t.left(), periods.left())))
                .toList();
        var erasure = new Erasure(board, books, traces);
        for (Wish terms : left) {
            erasure.of(new Who(terms.user(), null), "job:retention", "left long ago");
        }
        count(counts, PrivacyWords.LEFT, left.size());
    }

    private static void count(Map<String, Integer> counts, String name, int more) {
        if (more > 0) {
            counts.merge(name, more, Integer::sum);
        }
    }
}
