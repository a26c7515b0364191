package dev.toban.desk;

import java.time.Instant;

/**
 * Something that is done when its time comes. Every replica makes it; what it does must be once all the same, by what it expects of the
 * books ({@link dev.toban.books.Change#expecting}) or by a note's {@code about}.
 */
public interface Round {
    /** For logs. */
    String name();

    /**
     * Does what is due; called every 20 seconds or so, by the bot's clock.
     *
     * @throws dev.toban.talk.Inbox.Unavailable if the store can't be reached: the next look tries again
     * @throws dev.toban.books.Books.Moved if another replica has just done it
     */
    void look(Instant now);
}
