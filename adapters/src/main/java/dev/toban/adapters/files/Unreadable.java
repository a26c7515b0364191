package dev.toban.adapters.files;

import org.jspecify.annotations.Nullable;

/** A row that can't be taken: the column it fails in, and why. */
final class Unreadable extends Exception {
    private final String column;

    Unreadable(String column, String why) {
        super(why, null, false, false);
        this.column = column;
    }

    /** {@code value（expected）}, as every error here reads. */
    static Unreadable of(String column, @Nullable String value, String expected) {
        return new Unreadable(column, "「" + (value == null ? "" : value.replace("\n", " ")) + "」（" + expected + "）");
    }

    String column() {
        return column;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
