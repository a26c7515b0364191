package dev.toban.talk;

import org.jspecify.annotations.Nullable;

/** Which message began a thread that has a name, the same on every replica. */
public interface Threads {
    /**
     * The first message under that name in its channel, as the channel calls it; null if there is none yet.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    @Nullable String first(String name);

    void begun(String name, String first);
}
