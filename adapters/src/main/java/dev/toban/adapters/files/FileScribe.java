package dev.toban.adapters.files;

import dev.toban.books.Change.Alias;
import dev.toban.books.Diff;
import dev.toban.imports.Scribe;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/** Reads a list handed in alone as it would be read in the seed folder. */
public final class FileScribe implements Scribe {
    private final Predicate<LocalDate> holiday;

    public FileScribe(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    @Override
    public Read read(String name, byte[] file, Diff.Held held, Collection<Alias> aliases, LocalDate today) {
        Imported read = new SeedFolder(today, holiday, aliases).read(Map.of(name, file), held, "", "", (_, _) -> {}).files().getFirst();
        return new Read(
                read.form(), read.edition(),
                read.refused().stream().map(FileScribe::line).toList(),
                read.remarks().stream().map(FileScribe::line).toList(),
                read.questions());
    }

    /** Without the file's name, which stands above the lines. */
    private static String line(Refused r) {
        String row = r.row() == 0 ? "" : r.row() + "行 ";
        return row + (r.column().isEmpty() ? "" : r.column() + "：") + r.reason();
    }
}
