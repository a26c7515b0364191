package dev.toban.talk;

/** What the store holds of people beside the books: letters that wait, what was talked about, notes and parcels on their way. */
public interface Traces {
    /** There is nothing to take out. */
    Traces NONE = new Traces() {
        @Override
        public void unsent(Sender from, String messageId) {}

        @Override
        public void forget(String user) {}

        @Override
        public void compact() {}
    };

    /**
     * Takes out every copy of a message, and what was remembered of it.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    void unsent(Sender from, String messageId);

    /**
     * Takes out everything of a person: letters, topics, notes about them, parcels to them.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    void forget(String user);

    /** Has the store write its files anew, so that what is gone is gone from them too. Goes on by itself. */
    void compact();
}
