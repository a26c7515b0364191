package dev.toban.adapters.files;

/**
 * A row that was not taken, or one that was and should be looked at, in words for the clerk who wrote it. May hold names: for
 * the hub's eyes; {@link #masked} for a log.
 *
 * @param row as Excel counts them; 0 = the whole file
 */
public record Refused(String file, int row, String column, String reason) {
    /** Where it stands, without what it says: fit for a log. */
    public String where() {
        return file + (row == 0 ? "" : ":" + row) + (column.isEmpty() ? "" : " " + column);
    }

    /** The same without any name or number that stood in the row: fit for a log. */
    public String masked() {
        return where() + ": " + reason.replaceAll("「[^」]*」", "「…」").replaceAll("候補 .*", "候補あり");
    }

    @Override
    public String toString() {
        return where() + ": " + reason;
    }
}
