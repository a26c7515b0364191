package dev.toban.adapters.files;

import dev.toban.imports.Question;
import org.jspecify.annotations.Nullable;

/** A row that can't be taken: the column it fails in, and why. */
final class Unreadable extends Exception {
    private final String column;
    private final transient @Nullable Question question;

    Unreadable(String column, String why) {
        this(column, why, null);
    }

    private Unreadable(String column, String why, @Nullable Question question) {
        super(why, null, false, false);
        this.column = column;
        this.question = question;
    }

    /** Would be readable if somebody said who is meant. */
    Unreadable asking(@Nullable Question asked) {
        return new Unreadable(column, why(), asked);
    }

    @Nullable Question question() {
        return question;
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
