package dev.toban.people;

import dev.toban.talk.Profession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be let in as a professional.
 *
 * @param id their user id in LINE
 * @param name as they wrote it; empty once it is decided
 * @param office null = it is not in the directory, or they didn't find it
 * @param licence the number of their licence, if they gave it; empty otherwise and once it is decided
 * @param decision null while it waits
 */
public record Application(
        String id,
        String name,
        @Nullable String office,
        Profession profession,
        String licence,
        Instant at,
        @Nullable Decision decision) {
    /** @param by the Slack user who decided */
    public record Decision(boolean admitted, String by, Instant at) {}

    public boolean waits() {
        return decision == null;
    }

    /** What is kept of it afterwards: that it was decided and by whom, no longer whose it was. */
    public Application decided(Decision how) {
        return new Application(id, "", office, profession, "", at, how);
    }
}
