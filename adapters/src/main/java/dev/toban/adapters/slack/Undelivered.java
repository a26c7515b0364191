package dev.toban.adapters.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack did not take a message. The message of this exception holds Slack's word for why, never a person's. */
final class Undelivered extends IOException {
    private static final long serialVersionUID = 1L;

    /** Slack's own troubles, which pass. */
    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "http_5xx",
            "not_slack", "unreachable");

    private final String error;
    private final Duration wait;

    /** @param wait how long Slack asks us to wait, zero if it doesn't */
    Undelivered(String error, Duration wait, @Nullable Throwable cause) {
        super("slack: " + error, cause);
        this.error = error;
        this.wait = wait;
    }

    String error() {
        return error;
    }

    Duration waiting() {
        return wait;
    }

    boolean passing() {
        return PASSING.contains(error);
    }

    boolean aboutLayout() {
        return error.startsWith("invalid_blocks") || error.equals("msg_blocks_too_long");
    }
}
