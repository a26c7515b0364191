package dev.toban.books;

import dev.toban.talk.Inbox;
import java.util.function.Supplier;

/** The hub's lasting books: the only way in which anything changes. */
public interface Books {
    /** Others may write in the same moment; so often in a row nobody is beaten to it, save by a fault. */
    int TRIES = 8;

    /**
     * Writes a change, whole, and sends off what it tells; every replica's view follows.
     *
     * @throws Moved if something is no longer as the change expects: nothing was written, and the view shows what is there now
     * @throws Inbox.Unavailable if the store can't be reached: nothing was written
     */
    void write(Change change);

    /**
     * Does something that writes, and where somebody was quicker does it again on what is there by then, eight times at most.
     *
     * @throws Moved if others were quicker every time
     */
    static <T> T again(Supplier<T> what) {
        for (int tries = 1; ; tries++) {
            try {
                return what.get();
            } catch (Moved e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Somebody else was quicker: what the change was decided on has changed meanwhile. */
    final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param what the book and id that is no longer as expected */
        public Moved(String what) {
            super(what + ": changed meanwhile (expected: as it was)");
        }
    }
}
