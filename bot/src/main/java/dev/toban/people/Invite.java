package dev.toban.people;

import dev.toban.talk.Profession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is out: whoever sends its code may come in. The code itself is on paper and in nobody's books.
 *
 * @param id the code's hash ({@link Codes})
 * @param left how many may still use it
 * @param until from when on it is no use
 * @param by who made it: a Slack user's or a member's id
 */
public record Invite(String id, For what, int left, Instant until, String by) {
    /** What it opens. */
    public sealed interface For {}

    /**
     * The work at an office.
     *
     * @param office null = the one who comes picks it
     * @param profession null = the one who comes says it
     * @param manager whether they look after their office's entry and people
     */
    public record Work(@Nullable String office, @Nullable Profession profession, boolean manager) implements For {}

    /** A group of professionals in LINE. */
    public record Registration() implements For {}

    public boolean good(Instant now) {
        return left > 0 && now.isBefore(until);
    }

    public Invite used() {
        return new Invite(id, what, left - 1, until, by);
    }
}
