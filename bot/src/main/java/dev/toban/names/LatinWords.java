package dev.toban.names;

import java.util.function.BiConsumer;

/** The runs of Latin words in a sentence that may be one name: shimizu, shimizu-cho, ike no ue. */
final class LatinWords {
    /** Words that may form one name. */
    private static final int WORDS = 4;
    /** Shorter runs are English, abbreviations or chance. */
    private static final int SHORTEST = 3;

    private LatinWords() {}

    static void in(String text, BiConsumer<Integer, Integer> run) {
        for (int from = 0; from < text.length(); from++) {
            if (letter(text, from) && !letter(text, from - 1)) {
                int to = from;
                for (int words = 0; words < WORDS && letter(text, to); words++) {
                    while (letter(text, to)) {
                        to++;
                    }
                    if (to - from >= SHORTEST) {
                        run.accept(from, to);
                    }
                    if (to < text.length() && " -'".indexOf(text.charAt(to)) >= 0) {
                        to++;
                    }
                }
            }
        }
    }

    static boolean all(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x250 && Character.isLetter(text.charAt(at));
    }
}
