package dev.toban.talk;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that is recorded, to be read and checked: changes of the books, and what {@link Audit} took. Each entry is chained to the one before. */
public interface Ledger {
    /** Whether it is a change of the books, or something seen, refused or sent. */
    enum Kind {
        CHANGES("変更"),
        AUDIT("閲覧・送信");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One entry.
     *
     * @param number its place in the chain; 0 for what was written before there was one
     * @param act what was done: an {@link Audit.Act} in small letters, or why a change was made
     * @param what ids of what it was about
     */
    record Line(Kind kind, long number, Instant at, String by, @Nullable Channel via, String act, String what) {}

    /** The end of a chain: how many entries, and the link that holds them all. */
    record Mark(Kind kind, long number, String link) {}

    /** What is wrong with an entry. */
    enum Flaw {
        /** Its content is not what the chain says. */
        CHANGED,
        /** Entries before it are missing. */
        MISSING,
        /** It stands where its number doesn't belong, or has none. */
        FOREIGN,
        /** The last entries are missing, or others stand there. */
        END,
        /** The chain is whole, but not the one that was marked. */
        OTHER_MARK
    }

    /** @param entry the store's id of the entry, with the time in milliseconds */
    record Fault(Kind kind, long number, String entry, Flaw flaw) {}

    /**
     * @param whole how many entries hold together
     * @param before how many were written before there was a chain
     * @param from the first number still kept
     * @param marks how many earlier marks were found again
     */
    record Check(Kind kind, long whole, long before, long from, int marks, List<Fault> faults) {
        public Check {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The latest first.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    List<Line> latest(Predicate<Line> which, int most);

    /**
     * Reads everything from the beginning. May take seconds.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    List<Check> check();

    /** Whether the entry of that number has a link that begins so: a mark that stands somewhere else is compared. */
    boolean stands(Kind kind, long number, String link);

    /** Marks where the chains end now, so that what is before can't be written anew: sealed with the hub's key, if it has one. */
    List<Mark> mark();

    /** Deletes what is older; says how many entries went. */
    long trim(Instant olderThan);
}
