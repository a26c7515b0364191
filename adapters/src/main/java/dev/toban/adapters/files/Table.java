package dev.toban.adapters.files;

import java.util.List;

/**
 * One sheet of a file, or all of a CSV. Its rows are read once, as they come.
 *
 * @param name the sheet's name; of a CSV the file's
 * @param hidden whether nobody sees it who opens the file; then it has no rows
 */
record Table(String name, Iterable<Row> rows, Look look, boolean hidden) {
    Table(String name, Iterable<Row> rows) {
        this(name, rows, Look.PLAIN, false);
    }

    static Table hidden(String name) {
        return new Table(name, List.of(), Look.PLAIN, true);
    }
}
