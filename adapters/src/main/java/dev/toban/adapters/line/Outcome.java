package dev.toban.adapters.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import java.io.IOException;

/** What became of a call to LINE, as far as one can know. Texts of errors may change without notice: the status decides (LINE docs). */
sealed interface Outcome {
    /** LINE has it (also 409: it had it before). */
    record Accepted() implements Outcome {}

    /** LINE won't have it, and nothing was sent. */
    record Refused(int status) implements Outcome {}

    /**
     * A 400 that finds no fault with the messages. On a reply that is LINE's "Invalid reply token": used up, too old or unknown, and
     * whether an earlier try got through can't be known.
     */
    record TokenGone() implements Outcome {}

    /** Worth another try: too many at once, LINE in trouble, the network in between (status 0). */
    record Later(int status) implements Outcome {}

    /** The month's paid messages don't reach for this one; nothing was sent. */
    record Spent() implements Outcome {}

    static Outcome of(Throwable failure) {
        return switch (failure) {
            case MessagingApiClientException e when e.getCode() == 429 && saysMonth(e) -> new Spent();
            case MessagingApiClientException e when e.getCode() == 400 && e.getDetails().isEmpty() -> new TokenGone();
            case AbstractLineClientException e -> ofStatus(e.getCode());
            case JsonProcessingException e -> new Accepted(); // 200 with a body one can't read: it was taken
            case IOException e -> new Later(0);
            default -> throw new IllegalStateException("LINE call", failure);
        };
    }

    /** Only a hint that saves asking for figures: where LINE words it otherwise, the figures decide. */
    private static boolean saysMonth(MessagingApiClientException e) {
        return e.getError() != null && e.getError().contains("monthly limit");
    }

    private static Outcome ofStatus(int status) {
        if (status == 409) {
            return new Accepted();
        }
        return status == 429 || status == 408 || status >= 500 ? new Later(status) : new Refused(status);
    }
}
