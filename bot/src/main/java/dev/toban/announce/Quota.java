package dev.toban.announce;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * LINE's paid messages of this month.
 *
 * @param limit null for none
 * @param used approximately, as LINE says
 */
public record Quota(@Nullable Long limit, long used) {
    /** Whoever can read it off. */
    @FunctionalInterface
    public interface Meter {
        /** Empty if it can't be read now. */
        Optional<Quota> read();
    }

    public OptionalLong left() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, limit - used));
    }

    /** How many messages are missing for so many people; 0 = it reaches. */
    public long missing(int people) {
        return limit == null ? 0 : Math.max(0, used + people - limit);
    }
}
