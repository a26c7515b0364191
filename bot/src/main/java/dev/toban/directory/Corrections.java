package dev.toban.directory;

import dev.toban.days.Tokyo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people said is different with their office: what waits for the hub, and what was decided. */
public final class Corrections {
    private final Map<String, Correction> all = new ConcurrentHashMap<>();

    public void take(List<Correction> put, List<String> gone) {
        gone.forEach(all::remove);
        put.forEach(c -> all.put(c.id(), c));
    }

    public Optional<Correction> of(String id) {
        return Optional.ofNullable(all.get(id));
    }

    public Stream<Correction> all() {
        return all.values().stream();
    }

    /** Those that wait, the oldest first. */
    public List<Correction> waiting() {
        return all().filter(Correction::waits).sorted(Comparator.comparing(Correction::at)).toList();
    }

    /** The latest that were decided. */
    public List<Correction> decided(int most) {
        return all().filter(c -> !c.waits()).sorted(Comparator.comparing((Correction c) -> c.decision().at()).reversed()).limit(most).toList();
    }

    /** What a file says of an office, save where a correction was approved on or after the day the file's row was confirmed. */
    public static Office kept(Office filed, @Nullable LocalDate confirmed, Stream<Correction> corrections) {
        return corrections
                .filter(c -> c.approved() && c.office().equals(filed.id()) && (confirmed == null || !confirmed.isAfter(day(c))))
                .sorted(Comparator.comparing(c -> c.decision().at()))
                .reduce(filed, (o, c) -> o.with(c.field(), c.after()), (a, b) -> b);
    }

    private static LocalDate day(Correction c) {
        return LocalDate.ofInstant(c.decision().at(), Tokyo.ZONE);
    }
}
