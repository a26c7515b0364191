package dev.toban.talk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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

    /** A photo at an address (https). {@code of} says what is on it, for who can't see it. */
    public record Picture(String url, String of) implements Part {}

    /** A button that does something: {@code data} comes back as {@link Incoming.Tapped}, at most 300 characters (LINE's limit). */
    public record Tap(String label, String data) implements Part {}

    /** A line between two things. */
    public record Rule() implements Part {}

    /**
     * A month of one duty as a wall calendar, weeks from Sunday to Saturday.
     *
     * @param of whose it is (上町の在宅当番医); empty where the card says so
     * @param days in order; days without an entry stay empty
     */
    public record Month(YearMonth month, String of, LocalDate today, List<Day> days) implements Part {
        public Month {
            days = List.copyOf(days);
        }

        /** Its weeks, seven days each; null outside the month. */
        public List<List<@Nullable Day>> weeks() {
            List<List<@Nullable Day>> weeks = new ArrayList<>();
            LocalDate sunday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() % 7);
            for (; !sunday.isAfter(month.atEndOfMonth()); sunday = sunday.plusWeeks(1)) {
                List<@Nullable Day> week = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    week.add(month.equals(YearMonth.from(sunday.plusDays(i))) ? on(sunday.plusDays(i)) : null);
                }
                weeks.add(week);
            }
            return weeks;
        }

        private Day on(LocalDate date) {
            return days.stream().filter(d -> d.date().equals(date)).findFirst().orElse(new Day(date, List.of(), State.NOTHING, false, false));
        }
    }

    /**
     * A day of a month.
     *
     * @param holders short names, at most two fit
     * @param mine it is the reader's own duty
     */
    public record Day(LocalDate date, List<String> holders, State state, boolean holiday, boolean mine) {
        public Day {
            holders = List.copyOf(holders);
        }
    }

    public enum State {
        HELD,
        GAP,
        CLOSED,
        NOTHING
    }
}
