package dev.toban.attend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sits at which table: as few of one profession together as can be, and all tables of about the same size. */
public record TablePlan(List<List<Seat>> tables) {
    /** At a table of more than eight two talks begin; at fewer than six a profession is missing. */
    public static final int MOST = 8;

    /** Somebody who comes: their name if it is known, and what they are. */
    public record Seat(String name, String profession) {}

    public TablePlan {
        tables = tables.stream().map(List::copyOf).toList();
    }

    public static TablePlan of(List<Seat> coming) {
        int count = Math.max(1, (coming.size() + MOST - 1) / MOST);
        List<List<Seat>> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(new ArrayList<>());
        }
        Map<String, Integer> many = new HashMap<>();
        coming.forEach(s -> many.merge(s.profession(), 1, Integer::sum));
        // the most frequent trades first: each goes round the tables before anybody sits beside their own
        coming.stream()
                .sorted(Comparator.comparing((Seat s) -> -many.get(s.profession())).thenComparing(Seat::profession))
                .forEach(s -> tables.stream()
                        .min(Comparator.comparing((List<Seat> t) -> alike(t, s)).thenComparing(List::size))
                        .orElseThrow()
                        .add(s));
        even(tables);
        return new TablePlan(tables);
    }

    /** Moves people from the fullest to the emptiest table while nobody gets a second of their own trade by it. */
    private static void even(List<List<Seat>> tables) {
        for (int moves = 0; moves < tables.size() * MOST; moves++) {
            List<Seat> full = tables.stream().max(Comparator.comparing(List::size)).orElseThrow();
            List<Seat> empty = tables.stream().min(Comparator.comparing(List::size)).orElseThrow();
            Seat seat = full.size() - empty.size() < 2
                    ? null
                    : full.stream().min(Comparator.comparing((Seat s) -> alike(empty, s) - alike(full, s))).orElse(null);
            if (seat == null) {
                return;
            }
            full.remove(seat);
            empty.add(seat);
        }
    }

    private static int alike(List<Seat> table, Seat seat) {
        return (int) table.stream().filter(o -> o.profession().equals(seat.profession())).count();
    }

    /** Whether at some table two are of the same trade. */
    public boolean doubled() {
        return tables.stream().anyMatch(t -> t.stream().map(Seat::profession).distinct().count() < t.size());
    }
}
