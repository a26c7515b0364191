package dev.toban.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of what people saw, were refused and were sent. What changed is recorded by the books themselves, as the same act. Ids only,
 * never words.
 */
@FunctionalInterface
public interface Audit {
    /** Records nothing: for tests and for what is only rehearsed. */
    Audit NONE = entry -> {};

    /** Never waits and never fails; what is not written yet when the program is killed is lost (the last fraction of a second). */
    void record(Entry entry);

    /** What happened. */
    enum Act {
        /** Somebody's own number was shown. */
        VIEW,
        DENIED,
        /** A message left, or did not ({@code what} ends with the receipt). */
        SENT,
        /** Personal health information was taken out of what was typed. */
        HIDDEN,
        /** Data left the house in a file. */
        EXPORT,
        /** The record itself was read or checked. */
        AUDIT,
        /** Entries older than they are kept were deleted: {@code stream first-kept-number}. */
        TRIMMED,
        /** Entries could not be kept while the store was away: how many. */
        LOST
    }

    /**
     * @param by id of whoever it was; {@code job:…} for the bot itself
     * @param via the channel, null for none
     * @param what ids of what it was about
     */
    record Entry(Instant at, String by, @Nullable Channel via, Act act, String what) {}
}
