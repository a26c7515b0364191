package dev.toban.adapters.redis;

import dev.toban.books.Change;
import java.time.Instant;

/** Whoever keeps a view of the books: told of everything in them at first, then of every change, one after another. */
public interface Follower {
    /** Takes over what is new. Must not write to the books itself: its own change would come back to it only afterwards. */
    void take(Change change);

    /**
     * @param asOf when the view was last known to be up to date
     * @param live whether the store can be asked now
     */
    void alive(Instant asOf, boolean live);
}
