package dev.toban.talk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in: in Slack a modal. What was filled in comes back as {@link Incoming.Filled}.
 *
 * @param id whose form it is, for whoever reads it back ({@code announce.draft})
 * @param carried what the form is about, given back untouched (ids only)
 */
public record Form(String id, String title, String submit, List<Field> fields, Map<String, String> carried) {
    public Form {
        fields = List.copyOf(fields);
        carried = Map.copyOf(carried);
    }

    /** One thing to fill in, by its name in what comes back. */
    public sealed interface Field {
        String name();
    }

    /** Words. {@code most} = characters at most. */
    public record Text(String name, String label, @Nullable String initial, @Nullable String hint, boolean lines, boolean optional, int most)
            implements Field {}

    /** One of several. */
    public record Choice(String name, String label, List<Option> options, @Nullable String initial, boolean optional) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Any of several; at most 10 as boxes, more as a list. */
    public record Choices(String name, String label, List<Option> options, List<String> initial, boolean optional) implements Field {
        public Choices {
            options = List.copyOf(options);
            initial = List.copyOf(initial);
        }
    }

    /** A date (2026-12-09). */
    public record Day(String name, String label, @Nullable String initial, boolean optional) implements Field {}

    /** A time of day (17:30). */
    public record Time(String name, String label, @Nullable String initial, boolean optional) implements Field {}

    /** Words to read between the fields. */
    public record Note(String name, String text) implements Field {}

    public record Option(String value, String label) {}
}
