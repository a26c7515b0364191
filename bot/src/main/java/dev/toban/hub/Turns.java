package dev.toban.hub;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the hub's file: who takes turns at a duty where the table has no row. One member is a fixed assignment.
 *
 * @param name what the hub calls it
 * @param area empty for the whole district
 * @param team tells two teams on one night apart, null = the only one
 * @param days on which days, empty = whenever the duty runs
 * @param from first day, also the first member's first turn
 * @param until last day, null = for good
 * @param every when the turn passes on
 * @param length after how many of them
 * @param members in their order; each is one or several at once, as {@code person:ID} or {@code office:ID}
 * @param closed days of these classes are 当番なし, and nobody's turn
 * @param whenAbsent what happens to the turn of somebody who is away
 * @param priority of several rules for one post the highest holds while it has somebody
 * @param hours in minutes from midnight, null = the duty's
 */
public record Turns(
        String name,
        String area,
        String kind,
        int order,
        @Nullable String team,
        List<DayClass> days,
        LocalDate from,
        @Nullable LocalDate until,
        Every every,
        int length,
        List<List<String>> members,
        List<DayClass> closed,
        WhenAbsent whenAbsent,
        int priority,
        @Nullable Hours hours,
        @Nullable String phone) {
    public Turns {
        days = List.copyOf(days);
        members = members.stream().map(List::copyOf).toList();
        closed = List.copyOf(closed);
        if (length < 1 || members.isEmpty() || members.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("turns: " + name + " (expected: a length of at least 1 and members)");
        }
    }

    public record Hours(int from, int to) {}

    public enum Every {
        /** Each time the duty comes round. */
        TIME,
        DAY,
        WEEK,
        MONTH
    }

    public enum WhenAbsent {
        /** Their deputy, if they have one. */
        DEPUTY,
        /** The next of the members who is there; the order stays. */
        NEXT
    }
}
