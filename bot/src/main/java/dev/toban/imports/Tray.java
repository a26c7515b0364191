package dev.toban.imports;

import dev.toban.talk.Inbox;
import java.time.Duration;
import java.util.Optional;

/** Where files wait for their yes or no; what nobody decides on vanishes. */
public interface Tray {
    Duration KEPT = Duration.ofDays(7);

    /** @throws Inbox.Unavailable if the store can't be reached */
    void put(Proposal proposal);

    /** @throws Inbox.Unavailable if the store can't be reached */
    Optional<Proposal> of(String id);

    void remove(String id);
}
