package dev.toban.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms we are with someone in LINE: whether anything may be sent unasked, how it is written, and whether they are still there.
 *
 * @param user the user's id in the channel
 * @param quiet they want nothing sent by itself; what they ask is answered, and what concerns them alone still comes
 * @param large large letters, one thing at a time
 * @param easy plain words with readings (やさしい日本語)
 * @param language a language other than Japanese (en), null for none
 * @param left since when they have blocked the account; null while they are there. Nothing is sent, and the deletion clock runs
 */
public record Wish(String user, boolean quiet, boolean large, boolean easy, @Nullable String language, @Nullable Instant left) {
    /** With whom nothing was agreed. */
    public static Wish usual(String user) {
        return new Wish(user, false, false, false, null, null);
    }

    public Wish quiet(boolean yes) {
        return new Wish(user, yes, large, easy, language, left);
    }

    public Wish large(boolean yes) {
        return new Wish(user, quiet, yes, easy, language, left);
    }

    public Wish easy(boolean yes) {
        return new Wish(user, quiet, large, yes, yes ? null : language, left);
    }

    public Wish language(@Nullable String other) {
        return new Wish(user, quiet, large, other == null && easy, other, left);
    }

    public Wish left(@Nullable Instant when) {
        return new Wish(user, quiet, large, easy, language, when);
    }

    /** Whether both are written to in the same way. */
    public boolean writtenAs(Wish other) {
        return large == other.large && easy == other.easy && java.util.Objects.equals(language, other.language);
    }
}
