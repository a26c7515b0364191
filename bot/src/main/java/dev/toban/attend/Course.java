package dev.toban.attend;

import dev.toban.announce.Meeting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The days of a course: a meeting and those that belong to it. */
public final class Course {
    private Course() {}

    /** All days of the course this is a day of, in their order; one that stands alone is its own. */
    public static List<Meeting> of(Meeting day, Collection<Meeting> all, Function<Meeting, Terms> terms) {
        Meeting first = all.stream().filter(m -> terms.apply(m).linked().contains(day.id())).findFirst().orElse(day);
        List<String> ids = terms.apply(first).linked();
        return all.stream()
                .filter(m -> m.id().equals(first.id()) || ids.contains(m.id()))
                .sorted(Comparator.comparing(m -> m.when().start(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Who came in on every day. Those without LINE stand on each day's list anew: there it is their name that counts. */
    public static List<Guest> through(List<Roll> days) {
        return days.getFirst().guests().stream()
                .filter(g -> g.arrived() != null)
                .filter(g -> days.stream().skip(1).allMatch(d -> d.guests().stream().anyMatch(o -> o.arrived() != null && same(g, o))))
                .toList();
    }

    private static boolean same(Guest a, Guest b) {
        boolean byName = !a.inLine() && !b.inLine() && Optional.ofNullable(a.name()).filter(n -> Objects.equals(n, b.name())).isPresent();
        return a.key().equals(b.key()) || byName;
    }
}
