package dev.toban.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who would like to help, and with what. No name and no number: the hub writes to them in LINE.
 *
 * @param user id in LINE
 * @param areas where
 * @param days when they can (平日の午前 …)
 * @param doings what they can do
 */
public record Volunteer(String user, List<String> areas, List<String> days, List<String> doings, LocalDate since) {
    public Volunteer {
        areas = List.copyOf(areas);
        days = List.copyOf(days);
        doings = List.copyOf(doings);
    }

    public static Volunteer begun(String user, List<String> areas, LocalDate since) {
        return new Volunteer(user, areas, List.of(), List.of(), since);
    }

    public Volunteer area(String one) {
        return new Volunteer(user, flipped(areas, one), days, doings, since);
    }

    public Volunteer day(String one) {
        return new Volunteer(user, areas, flipped(days, one), doings, since);
    }

    public Volunteer doing(String one) {
        return new Volunteer(user, areas, days, flipped(doings, one), since);
    }

    /** A second tap takes back the first. */
    private static List<String> flipped(List<String> all, String one) {
        return all.contains(one) ? all.stream().filter(a -> !a.equals(one)).toList() : Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
