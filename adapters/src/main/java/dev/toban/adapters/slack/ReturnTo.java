package dev.toban.adapters.slack;

import org.jspecify.annotations.Nullable;

/** Where the answer to a letter goes, as it is written on the letter: a response_url, {@code channel} or {@code channel/thread}. */
sealed interface ReturnTo {
    /** Seen by the asker only; Slack takes five messages within 30 minutes. */
    record Url(String url) implements ReturnTo {
        @Override
        public String toString() {
            return url;
        }
    }

    /** @param thread the first message of the thread to answer in, null for the channel itself */
    record Place(String channel, @Nullable String thread) implements ReturnTo {
        @Override
        public String toString() {
            return thread == null ? channel : channel + "/" + thread;
        }
    }

    static ReturnTo read(String written) {
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return new Url(written);
        }
        int slash = written.indexOf('/');
        return slash < 0
                ? new Place(written, null)
                : new Place(written.substring(0, slash), written.substring(slash + 1));
    }
}
