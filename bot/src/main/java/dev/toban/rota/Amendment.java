package dev.toban.rota;

import java.util.Optional;
import java.util.stream.Stream;

/** Why the record of a past duty is put right afterwards. A code in the books; the row itself stays as it was written. */
public enum Amendment {
    /** Somebody went instead, and there was no time to write it down. */
    SUDDEN,
    /** The table was wrong. */
    WRONG_TABLE,
    /** Handed on while it ran. */
    HANDED_ON,
    OTHER;

    private static final String BEGINS = "amended-";

    /** As a cover's reason. */
    public String code() {
        return BEGINS + ordinal();
    }

    public static Optional<Amendment> of(String code) {
        return Stream.of(values()).filter(a -> a.code().equals(code)).findFirst();
    }
}
