package dev.toban.adapters.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Where lists from outside are put in: CSV and Excel files in the forms offices, cities and bureaus use, recognised by their
 * headers and never by their names. Nothing is written here; it only says what a file holds and what of it can't be read.
 */
public final class InTray {
    private final LocalDate today;
    private final Predicate<LocalDate> holiday;

    /**
     * @param today the day of the import: a table that names no day of its own is as of then
     * @param holiday public holidays, which have their own duty hours
     */
    public InTray(LocalDate today, Predicate<LocalDate> holiday) {
        this.today = today;
        this.holiday = holiday;
    }

    public Imported read(String file, InputStream in, Known known) throws IOException {
        return read(file, in.readAllBytes(), known);
    }

    public Imported read(String file, byte[] bytes, Known known) {
        return open(file, bytes).read(known, _ -> {});
    }

    /** A file whose form is known, before its rows are read. */
    Letter open(String file, byte[] bytes) {
        return Letter.open(file, bytes, today, holiday);
    }
}
