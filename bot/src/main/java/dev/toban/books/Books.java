package dev.toban.books;

import dev.toban.talk.Inbox;

/** The hub's lasting books: the only way in which anything changes. */
public interface Books {
    /**
     * Writes a change, whole, and sends off what it tells; every replica's view follows.
     *
     * @throws Moved if something is no longer as the change expects: nothing was written, and the view shows what is there now
     * @throws Inbox.Unavailable if the store can't be reached: nothing was written
     */
    void write(Change change);

    /** Somebody else was quicker: what the change was decided on has changed meanwhile. */
    final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param what the book and id that is no longer as expected */
        public Moved(String what) {
            super(what + ": changed meanwhile (expected: as it was)");
        }
    }
}
