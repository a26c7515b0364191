package dev.toban.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer laid out: a heading and parts from top to bottom. LINE draws it as one Flex bubble, Slack as blocks.
 *
 * @param kicker a small line above the title (what was asked, as it was read), null for none
 * @param footer a small line below everything (when the table was last confirmed), null for none
 */
public record Card(@Nullable String kicker, String title, List<Part> parts, @Nullable String footer) {
    public Card {
        parts = List.copyOf(parts);
    }

    public sealed interface Part {}

    /** A name or other large line. */
    public record Head(String text) implements Part {}

    /** An ordinary line; {@code quiet} ones are smaller and grey. */
    public record Line(String text, boolean quiet) implements Part {
        public Line(String text) {
            this(text, false);
        }
    }

    /** A label and its value. */
    public record Fact(String label, String value) implements Part {}

    /** A number to tap. {@code number} as people write it (099-000-0100). */
    public record Call(String label, String number) implements Part {}

    /** An address to open (https). */
    public record Open(String label, String url) implements Part {}

    /** A button that does something: {@code data} comes back as {@link Incoming.Tapped}, at most 300 characters (LINE's limit). */
    public record Tap(String label, String data) implements Part {}

    /** A line between two things. */
    public record Rule() implements Part {}
}
