package dev.toban.adapters.practice;

import java.time.Duration;

/** A way Slack fails, for one call. */
public sealed interface SlackTrouble {
    /** 429 with Retry-After in whole seconds. */
    record Limited(Duration retryAfter) implements SlackTrouble {}

    /** 503 without a body. */
    record Down() implements SlackTrouble {}

    /** 200 and {@code ok:false} with Slack's word for why. */
    record Refused(String error) implements SlackTrouble {}

    /** 200 and a page of HTML, as in a maintenance. */
    record Html() implements SlackTrouble {}

    /** The right answer, late. */
    record Slow(Duration by) implements SlackTrouble {}
}
