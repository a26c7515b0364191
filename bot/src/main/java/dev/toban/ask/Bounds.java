package dev.toban.ask;

/** Where a word may begin and end: カナ and letters not inside longer ones, a short かな word not inside a sentence's endings. */
final class Bounds {
    private static final String PARTICLES = "のはがをにもへとでやなてるたさんらばう、。";

    private static final String FOLLOWING = "でのはがをにもねよかっとさだなけやじしへん、。";

    private Bounds() {}

    static boolean fits(String text, String word, int from, int to) {
        return fits(text, word, from, to, false, false);
    }

    /** Where another known word ends right before it or begins right after it, that side is a boundary: 当番|誰, ぼく|いつ. */
    static boolean fits(String text, String word, int from, int to, boolean metBefore, boolean metAfter) {
        if ((word.endsWith("ても") || word.endsWith("でも")) && to < text.length() && text.charAt(to) == 'ら') {
            return false; // 教えてもらえますか asks for something, 教えても asks whether it may be told; 呼んでもらえますか is no emergency
        }
        if (word.endsWith("でした") && to < text.length() && text.charAt(to) == 'ら') {
            return false; // 26日でしたら is no past
        }
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        char before = from == 0 || metBefore ? ' ' : text.charAt(from - 1);
        char after = to == text.length() || metAfter ? ' ' : text.charAt(to);
        if (latin(first) && latin(before) || latin(last) && latin(after)) {
            return false;
        }
        if (katakana(first) && katakana(before) || katakana(last) && katakana(after)) {
            return false;
        }
        if (word.length() <= 2 && hiragana(first) && hiragana(last) && hiragana(before) && PARTICLES.indexOf(before) < 0) {
            return false;
        }
        if (word.length() == 2 && hiragana(first) && hiragana(last) && hiragana(after) && FOLLOWING.indexOf(after) < 0) {
            return false;
        }
        return word.length() > 1 || !kanji(first) || !kanji(before) && !kanji(after);
    }

    static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean katakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    static boolean hiragana(char c) {
        return c >= 'ぁ' && c <= 'ん';
    }

    static boolean kanji(char c) {
        return c >= '一' && c <= '龥' || c == '々';
    }
}
