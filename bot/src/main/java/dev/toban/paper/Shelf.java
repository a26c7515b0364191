package dev.toban.paper;

import dev.toban.talk.Inbox;
import java.time.Duration;
import java.util.Optional;

/**
 * Where finished files lie until they are fetched by link: LINE and a FAX machine take no files from a bot, a link they do. Whoever has
 * the link gets the file, so it lies there for hours or days, never for long.
 */
public interface Shelf {
    Duration LONGEST = Duration.ofDays(14);
    int LARGEST = 8_000_000; // bytes; a picture for LINE may have 10 MB, and these lie in memory

    /**
     * Lays a file there.
     *
     * @return where it is fetched: {@code f/SECRET/name}, below the public address
     * @throws Inbox.Unavailable if the store can't be reached: nothing lies there
     */
    String lay(Print print, Duration kept);

    /**
     * The same for what shows nobody, such as a code: it stays when the rest is cleared away.
     *
     * @throws Inbox.Unavailable if the store can't be reached: nothing lies there
     */
    default String layForAll(Print print, Duration kept) {
        return lay(print, kept);
    }

    /**
     * Empty for an unknown secret, another name, or when its time is over.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    Optional<Print> fetch(String secret, String name);

    /**
     * Takes everything off it that may show somebody: one of them no longer wants that. What keeps nothing has nothing to clear.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    default void clear() {}
}
