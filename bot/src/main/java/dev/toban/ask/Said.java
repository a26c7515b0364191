package dev.toban.ask;

import dev.toban.names.Fold;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words as every later step reads them: folded, known slips corrected, the bot's own mention left out.
 *
 * @param text  as {@link Fold#width} makes it
 * @param typed the same, letter for letter, with the case in which it was typed
 */
record Said(String text, String typed) {
    private static final Pattern MENTION = Pattern.compile("[@＠]\\S{0,12}(?:ボット|bot|Bot|BOT|toban|当番さん)\\S{0,6}");

    /** Kana in which a word ends that belongs to the next. */
    private static final String BINDS = "のはがをにでともへやてるい";

    static Said of(String raw, Finder slips, List<Map.Entry<String, String>> corrections) {
        String said = raw.indexOf('@') < 0 && raw.indexOf('＠') < 0 ? raw : MENTION.matcher(raw).replaceAll(" ");
        String typed = Normalizer.normalize(said, Normalizer.Form.NFKC);
        String text = Fold.width(typed);
        if (text.length() != typed.length()) {
            typed = text;
        }
        int[] first = {-1, 0, 0};
        for (int guard = 0; guard < 8; guard++) {
            first[0] = -1;
            slips.find(text, (word, from, to) -> {
                if (first[0] < 0) {
                    first[0] = word;
                    first[1] = from;
                    first[2] = to;
                }
            });
            if (first[0] < 0) {
                break;
            }
            String right = corrections.get(first[0]).getValue();
            text = text.substring(0, first[1]) + Fold.width(right) + text.substring(first[2]);
            typed = typed.substring(0, first[1]) + right + typed.substring(first[2]);
        }
        return new Said(text, typed);
    }

    /** Without the spaces between words in kana: what stands after a particle belongs to it. */
    Said joined() {
        var shorter = new StringBuilder();
        var asTyped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean within = i > 0 && i + 1 < text.length() && text.charAt(i) == ' ' && BINDS.indexOf(text.charAt(i - 1)) >= 0 && japanese(text.charAt(i + 1));
            if (!within) {
                shorter.append(text.charAt(i));
                asTyped.append(typed.charAt(i));
            }
        }
        return new Said(shorter.toString(), asTyped.toString());
    }

    private static boolean japanese(char c) {
        return Bounds.hiragana(c) || Bounds.katakana(c) || Bounds.kanji(c);
    }

    String typed(int from, int to) {
        return typed.substring(from, to);
    }
}
