package dev.toban.names;

/** The syllabaries: which char is what, and how long a reading is. */
final class Kana {
    private Kana() {}

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
    }

    static boolean is(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || isKatakana(c);
    }

    static boolean all(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> is((char) c));
    }

    /** Hiragana of today: ぢ, づ, ゐ, ゑ are heard and typed as じ, ず, い, え. */
    static char hiragana(char c) {
        char h = c >= 'ァ' && c <= 'ヶ' ? (char) (c - ('ァ' - 'ぁ')) : c;
        return switch (h) {
            case 'ぢ' -> 'じ';
            case 'づ' -> 'ず';
            case 'ゐ' -> 'い';
            case 'ゑ' -> 'え';
            default -> h;
        };
    }

    /** Morae of a folded reading: きゃ is one, ん, っ and ー count. */
    static int morae(String reading) {
        return (int) reading.chars().filter(c -> "ゃゅょぁぃぅぇぉゎ".indexOf(c) < 0).count();
    }

    /** What can't begin a mora, so that no word begins with it: cutting before it cuts a word in two. */
    static boolean continues(char folded) {
        return "んーゃゅょぁぃぅぇぉゎ".indexOf(folded) >= 0;
    }
}
