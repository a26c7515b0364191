package dev.toban.talk;

import java.util.List;

/** Where what people did waits until it is answered: once, in each person's order, whatever dies in between. */
public interface Inbox {
    /**
     * Keeps the letters; when this returns they are safe. A letter whose id was kept before is dropped.
     *
     * @throws Unavailable if they could not be kept, so that the channel delivers again
     */
    void put(List<Letter> letters);

    /**
     * @param id the channel's own id of the event (webhookEventId, event_id), unique for ever
     * @param returnTo how to answer: LINE's reply token, Slack's response_url or channel
     */
    record Letter(String id, Incoming what, String returnTo) {}

    /** The store can't be reached. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(Throwable cause) {
            super("store: not reachable", cause);
        }
    }
}
