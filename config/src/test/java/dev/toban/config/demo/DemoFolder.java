package dev.toban.config.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo's folder as written on some day, read back by column name. */
record DemoFolder(Path path) {
    static final List<String> AREAS = List.of("上町", "吉野", "伊敷", "吉田");

    /** The holidays around the turn of 2026/27 (内閣府「国民の祝日」). */
    static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2026-11-03", "2026-11-23", "2027-01-01", "2027-01-11", "2027-02-11", "2027-02-23", "2027-03-21", "2027-03-22")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    static DemoFolder on(Path path, LocalDate today) {
        DemoHub.write(path, today, HOLIDAYS::contains);
        return new DemoFolder(path);
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> rows(String file) {
        return Sheet.rows(text(file));
    }

    Set<String> column(String file, String column) {
        return rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    Map<String, Map<String, String>> byName(String file, String column) {
        return rows(file).stream().collect(Collectors.toMap(row -> row.get(column), row -> row));
    }
}
