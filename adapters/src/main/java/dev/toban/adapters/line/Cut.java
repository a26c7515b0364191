package dev.toban.adapters.line;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts words to LINE's lengths: UTF-16 units for texts, characters as people see them (grapheme clusters) for labels. */
final class Cut {
    private static final int LONGEST = 32; // UTF-16 units of a character; a family of four has 11
    private static final String MORE = "…";
    private static final String SENTENCE_ENDS = "。！？!?\n";

    private Cut() {}

    /** At most {@code max} UTF-16 units, ending with a whole sentence where one ends in the second half. */
    static String sentences(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - MORE.length();
        for (int i = end; i > end / 2; i--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return text.substring(0, i).stripTrailing() + MORE;
            }
        }
        return text.substring(0, whole(text, end)) + MORE;
    }

    /** At most {@code max} characters as people see them. */
    static String label(String text, int max) {
        if (text.length() <= max) {
            return text; // a character is one unit or more
        }
        String head = text.substring(0, Math.min(text.length(), max * LONGEST));
        BreakIterator characters = characters(head);
        int keep = characters.next(max - 1);
        boolean fits = head.length() == text.length() && (keep == BreakIterator.DONE || characters.next(2) == BreakIterator.DONE);
        return fits ? text : head.substring(0, keep == BreakIterator.DONE ? whole(head, head.length()) : keep) + MORE;
    }

    /** The last place not after {@code end} that does not tear a character. */
    static int whole(String text, int end) {
        int from = Math.max(0, end - LONGEST);
        BreakIterator characters = characters(text.substring(from, Math.min(text.length(), end + LONGEST)));
        return characters.isBoundary(end - from) ? end : from + characters.preceding(end - from);
    }

    private static BreakIterator characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** Without what JSON can't carry: half a surrogate pair, and control characters other than a new line. */
    static String clean(String text) {
        if (plain(text)) {
            return text;
        }
        return text.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
