package dev.toban.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a heading: the next seven days, a list for the rounds, a count. The same sheet is printed, opened in Excel, read by other
 * programs or sent as a picture.
 *
 * @param name of the file, without its ending
 * @param under a line below the title (for whom, from when to when), null for none
 * @param foot what stands at the foot of every page: the hub, its number, as of when
 */
public record Sheet(
        String name,
        String title,
        @Nullable String under,
        List<Column> columns,
        List<Section> sections,
        List<String> notes,
        String foot,
        Turn turn) implements Paper, Picture {
    public Sheet {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        int width = columns.size();
        sections.forEach(s -> s.rows().forEach(r -> {
            if (r.cells().size() != width) {
                throw new IllegalArgumentException("row: " + r.cells().size() + " cells (expected: " + width + ", one a column)");
            }
        }));
    }

    public enum Turn {
        UPRIGHT,
        ACROSS
    }

    /** @param share of the width, against the other columns */
    public record Column(String name, int share) {}

    /** Rows that belong together. {@code heading} null where there is only one such stack. */
    public record Section(@Nullable String heading, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    public sealed interface Cell {}

    /** Words, in as many lines as they have. */
    public record Words(String text, Weight weight) implements Cell {
        public Words(String text) {
            this(text, Weight.PLAIN);
        }
    }

    /** How much a word matters. An alarm is told by more than its colour. */
    public enum Weight {
        PLAIN,
        STRONG,
        QUIET,
        ALARM
    }

    /** A number to add up. {@code unit} stands behind it on paper (人, 回), not in Excel. */
    public record Count(double number, String unit) implements Cell {
        public Count(long number) {
            this(number, "");
        }
    }

    /** {@code holiday}: is printed like a Sunday, with the word for it. */
    public record Day(LocalDate date, boolean holiday) implements Cell {}

    public record Moment(LocalDateTime at) implements Cell {}

    /** A box to tick with a pen, or one that is ticked. */
    public record Box(boolean ticked) implements Cell {}

    /** Every row, whatever stack it lies on. */
    public List<Row> rows() {
        return sections.stream().flatMap(s -> s.rows().stream()).toList();
    }
}
