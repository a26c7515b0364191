package dev.toban.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a column of an office's entry be different, and what the hub decided. Kept with before and after: it is the record of what
 * changed in the directory.
 *
 * @param id office, column and when it was wished
 * @param before what stood there then; empty = nothing
 * @param by who wishes it: a member's or Slack user's id; empty once that person is erased
 * @param decision null while it waits
 */
public record Correction(
        String id, String office, Field field, String before, String after, String by, Instant at, @Nullable Decision decision) {
    /** @param by the Slack user who decided */
    public record Decision(boolean approved, String by, Instant at) {}

    public static Correction wished(Office o, Field field, String after, String by, Instant at) {
        String before = o.value(field);
        return new Correction(o.id() + "/" + field + "/" + at.toEpochMilli(), o.id(), field, before == null ? "" : before, after, by, at, null);
    }

    public boolean waits() {
        return decision == null;
    }

    public boolean approved() {
        return decision != null && decision.approved();
    }

    public Correction decided(boolean yes, String who, Instant when) {
        return new Correction(id, office, field, before, after, by, at, new Decision(yes, who, when));
    }

    /** The same, and nobody knows whose wish it was. */
    public Correction nobodys() {
        return new Correction(id, office, field, before, after, "", at, decision);
    }
}
