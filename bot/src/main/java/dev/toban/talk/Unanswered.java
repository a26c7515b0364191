package dev.toban.talk;

import org.jspecify.annotations.Nullable;

/**
 * A question that could not be answered, in our words: what the hub learns from. It names nobody and quotes nothing but, where that
 * is harmless, the name of an office or a place that nobody here knew.
 *
 * @param asker what the asker is (訪問看護師, 住民), never who
 * @param intent what was wanted, as far as it was understood (dir.contact)
 * @param word the name as it was typed, or what was looked for in the words of the trade; null where it may be about a person
 */
public record Unanswered(Why why, String asker, String intent, @Nullable String word) {
    /** What stood in the way. */
    public enum Why {
        UNCLEAR,
        UNKNOWN_NAME,
        NOTHING_FOUND,
        /** Understood, but the bot can't do it yet. */
        NOT_YET
    }

    public Unanswered withoutWord() {
        return word == null ? this : new Unanswered(why, asker, intent, null);
    }
}
