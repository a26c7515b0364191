package dev.toban.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The board of free beds, by house and day. */
public final class Ward {
    private final Map<String, Beds> all = new ConcurrentHashMap<>();

    public void take(Collection<Beds> put, Collection<String> gone) {
        gone.forEach(all::remove);
        put.forEach(b -> all.put(b.id(), b));
    }

    public Stream<Beds> all() {
        return all.values().stream();
    }

    public Optional<Beds> of(String office, LocalDate day) {
        return Optional.ofNullable(all.get(Beds.id(office, day)));
    }

    /** What was said of a day, who has most first. */
    public List<Beds> on(LocalDate day) {
        return all().filter(b -> b.day().equals(day) && b.free() != null)
                .sorted(java.util.Comparator.comparing(Beds::free, java.util.Comparator.reverseOrder()).thenComparing(Beds::office))
                .toList();
    }

    /** Those who were asked and have said nothing. */
    public List<Beds> waiting() {
        return all().filter(b -> b.asked() && b.free() == null).sorted(java.util.Comparator.comparing(Beds::day)).toList();
    }
}
