package dev.toban.adapters.practice;

import java.time.Duration;

/**
 * A fault of LINE's, to see how the bot bears it.
 *
 * @param status what is answered instead, 0 for what would have been answered, -1 for nothing: the connection is cut
 * @param body the answer's body
 * @param after how long it takes
 * @param done whether the request has its effect all the same
 */
public record LineTrouble(int status, String body, Duration after, boolean done) {
    public static LineTrouble status(int status) {
        String message = status == 429 ? "The API rate limit has been exceeded. Try again later." : "Internal server error";
        return new LineTrouble(status, "{\"message\":\"" + message + "\"}", Duration.ZERO, false);
    }

    public static LineTrouble slow(Duration by) {
        return new LineTrouble(0, "", by, true);
    }

    public static LineTrouble cut() {
        return new LineTrouble(-1, "", Duration.ZERO, false);
    }

    /** The same, but the request was done before the answer went wrong: what makes retries dangerous. */
    public LineTrouble butDone() {
        return new LineTrouble(status, body, after, true);
    }
}
