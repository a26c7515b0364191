package dev.toban.books;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been taken in from files: the seed folder's as they last were, and every import somebody approved. */
public final class Archive {
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final Map<String, Filed> filed = new ConcurrentHashMap<>();

    public void take(Change change) {
        change.of(Book.VERSIONS).gone().forEach(versions::remove);
        change.of(Book.VERSIONS).put().forEach(v -> versions.put(v.id(), v));
        change.of(Book.FILED).put().forEach(f -> filed.put(f.file(), f));
        change.of(Book.FILED).gone().forEach(filed::remove);
    }

    public Stream<Version> all() {
        return versions.values().stream();
    }

    public Optional<Version> version(String id) {
        return Optional.ofNullable(versions.get(id));
    }

    /** The latest first. */
    public List<Version> latest(int most) {
        return versions.values().stream().sorted(Comparator.comparing(Version::at).reversed()).limit(most).toList();
    }

    public @Nullable Filed filed(String file) {
        return filed.get(file);
    }
}
