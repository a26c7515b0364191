package dev.toban.books;

import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rota changes. On a day it names, it replaces all calls of that duty. A rota that names at least half of the days a month
 * had is a new table of that month, and days it leaves out go; one that names fewer is a correction of those days alone.
 */
final class DiffShifts {
    private DiffShifts() {}

    record Result(Change.Set<Shift> set, Diff.Count count) {}

    private record Turn(String area, String kind) {
        static Turn of(Shift s) {
            return new Turn(s.area(), s.kind());
        }
    }

    static Result of(Collection<Shift> held, Diff.Edition edition) {
        Map<String, Shift> before = new HashMap<>();
        held.forEach(s -> before.put(s.id(), s));
        Map<String, Shift> after = new LinkedHashMap<>();
        edition.shifts().forEach(s -> after.put(s.id(), s));

        Map<Turn, Set<LocalDate>> named = days(edition.shifts());
        Map<Turn, Set<LocalDate>> known = days(held);
        List<String> gone = held.stream()
                .filter(s -> !after.containsKey(s.id()) && !edition.doubts(s.day().toString(), Diff.key(s.day() + "/" + s.area() + "/" + s.kind())))
                .filter(s -> replaced(s, named, known))
                .map(Shift::id)
                .sorted()
                .toList();

        int added = 0;
        int changed = 0;
        for (Shift s : after.values()) {
            Shift was = before.get(s.id());
            added += was == null ? 1 : 0;
            changed += was != null && !same(was, s) ? 1 : 0;
        }
        // a table that says something new confirms all its rows; the same table again confirms nothing
        List<Shift> put = added + changed + gone.size() == 0
                ? List.of()
                : new ArrayList<>(after.values());
        put = put.stream().filter(s -> !s.equals(before.get(s.id()))).toList();
        int unchanged = after.size() - added - changed;
        return new Result(new Change.Set<>(put, gone), new Diff.Count(added, changed, gone.size(), unchanged));
    }

    private static boolean replaced(Shift s, Map<Turn, Set<LocalDate>> named, Map<Turn, Set<LocalDate>> known) {
        Set<LocalDate> days = named.getOrDefault(Turn.of(s), Set.of());
        if (days.contains(s.day())) {
            return true;
        }
        YearMonth month = YearMonth.from(s.day());
        long nowDays = days.stream().filter(d -> YearMonth.from(d).equals(month)).count();
        long wasDays = known.get(Turn.of(s)).stream().filter(d -> YearMonth.from(d).equals(month)).count();
        return nowDays * 2 >= wasDays;
    }

    private static Map<Turn, Set<LocalDate>> days(Collection<Shift> shifts) {
        var days = new HashMap<Turn, Set<LocalDate>>();
        shifts.forEach(s -> days.computeIfAbsent(Turn.of(s), _ -> new HashSet<>()).add(s.day()));
        return days;
    }

    private static boolean same(Shift a, Shift b) {
        return a.equals(new Shift(
                b.id(), b.day(), b.area(), b.kind(), b.order(), b.span(), b.holder(), b.phone(), b.note(), a.confirmed()));
    }
}
