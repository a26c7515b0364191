package dev.toban.books;

import dev.toban.talk.Inbox;

/** The hub's lasting books: the only way in which anything changes. */
public interface Books {
    /**
     * Writes a change, whole; every replica's view follows.
     *
     * @throws Inbox.Unavailable if the store can't be reached: nothing was written
     */
    void write(Change change);
}
