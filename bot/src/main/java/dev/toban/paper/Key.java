package dev.toban.paper;

import java.time.Instant;

/**
 * The right to open a calendar or a sheet by a secret address. The address itself is in nobody's books; whoever has it can read the calendar until
 * the key is taken out.
 *
 * @param id the address's hash ({@link KeyRing#hash})
 * @param whose member who asked for it; once they are gone the address opens nothing
 */
public record Key(String id, What what, String whose, Instant made) {
    /** What it opens. */
    public sealed interface What {}

    /** Somebody's own duties. */
    public record Duties() implements What {}

    /** The sheet with faces of an area; empty = of all. */
    public record Sheet(String area) implements What {}

    /** All duties of an area. */
    public record OfArea(String area) implements What {}
}
