package dev.toban.talk;

/** Takes an answer back to whom it is for; one per channel. */
public interface Carrier {
    boolean carries(Channel channel);

    /**
     * Sends the answer to a letter. Returns when it has arrived, can never arrive, or is left to a later try of its own;
     * throws only for a programming error.
     */
    void carry(Inbox.Letter letter, Reply reply);
}
