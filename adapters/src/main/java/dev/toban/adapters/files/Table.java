package dev.toban.adapters.files;

/**
 * One sheet of a file, or all of a CSV. Its rows are read once, as they come.
 *
 * @param name the sheet's name; of a CSV the file's
 */
record Table(String name, Iterable<Row> rows) {}
