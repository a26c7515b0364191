package dev.toban.adapters.line;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply token and when it came in, by the machine's clock; kept in a letter as {@code token@epochMillis}.
 *
 * @param token null where LINE gave none (unsend, unfollow, leave)
 */
record ReturnTo(@Nullable String token, Instant received) {
    /** LINE wants a token used within a minute of its receipt (reference, "Reply token"); five seconds are left for the way. */
    static final Duration GOOD_FOR = Duration.ofSeconds(55);

    static ReturnTo read(String written) {
        int at = written.lastIndexOf('@');
        try {
            Instant received = Instant.ofEpochMilli(Long.parseLong(written.substring(at + 1)));
            return new ReturnTo(at > 0 ? written.substring(0, at) : null, received);
        } catch (NumberFormatException e) {
            return new ReturnTo(null, Instant.EPOCH);
        }
    }

    String written() {
        return (token == null ? "" : token) + "@" + received.toEpochMilli();
    }

    Instant goodUntil() {
        return received.plus(GOOD_FOR);
    }
}
