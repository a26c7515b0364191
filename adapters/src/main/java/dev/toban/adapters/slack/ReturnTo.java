package dev.toban.adapters.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where the answer to a letter goes, as it is written on the letter: a response_url, {@code channel} or {@code channel/thread}, the
 * Home tab ({@code home:USER}); after it, where Slack lets a form be opened, the id that does so.
 */
sealed interface ReturnTo {
    /** Opens a form within three seconds of what was done; null where Slack gave none. */
    @Nullable String trigger();

    /** Seen by the asker only; Slack takes five messages within 30 minutes. */
    record Url(String url, @Nullable String trigger) implements ReturnTo {
        @Override
        public String toString() {
            return written(url, trigger);
        }
    }

    /** @param thread the first message of the thread to answer in, null for the channel itself; a user's id is their direct messages */
    record Place(String channel, @Nullable String thread, @Nullable String trigger) implements ReturnTo {
        @Override
        public String toString() {
            return written(thread == null ? channel : channel + "/" + thread, trigger);
        }

        /** Only people's own page has no channel: what is done there is answered directly. */
        boolean ofHome() {
            return channel.startsWith("U");
        }
    }

    /** The user's Home tab, which is drawn anew. */
    record Home(String user) implements ReturnTo {
        @Override
        public @Nullable String trigger() {
            return null;
        }

        @Override
        public String toString() {
            return "home:" + user;
        }
    }

    private static String written(String place, @Nullable String trigger) {
        return trigger == null ? place : place + " " + trigger;
    }

    static ReturnTo read(String written) {
        if (written.startsWith("home:")) {
            return new Home(written.substring("home:".length()));
        }
        int space = written.indexOf(' ');
        String trigger = space < 0 ? null : written.substring(space + 1);
        String place = space < 0 ? written : written.substring(0, space);
        if (place.startsWith("https://") || place.startsWith("http://")) {
            return new Url(place, trigger);
        }
        int slash = place.indexOf('/');
        return slash < 0
                ? new Place(place, null, trigger)
                : new Place(place.substring(0, slash), place.substring(slash + 1), trigger);
    }
}
