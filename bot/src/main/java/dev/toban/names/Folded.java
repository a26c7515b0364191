package dev.toban.names;

import java.util.Set;

/**
 * A sentence and its key, offset for offset, and where a word may begin and end in it. Japanese has no spaces, so that is told from
 * the scripts, the morae and the particles around a word.
 */
record Folded(String text, String key) {
    /** What may follow a short kana name within a run of kana, and what may stand before one. */
    private static final Set<String> AFTER = Set.of("の", "は", "が", "を", "に", "で", "と", "も", "へ", "や", "か", "って", "だ", "な", "よ", "ね",
            "さん", "さま", "せん", "まで", "から", "です", "ます", "いま", "きょ", "あし", "あす", "こん", "どこ");
    private static final Set<String> BEFORE = Set.of("の", "は", "が", "を", "に", "で", "と", "も", "へ", "や", "か", "て", "から", "より",
            "んや", "ょう", "した", "あす", "いま");
    /** 東坂元 is not 坂元, 伊敷台 is not 伊敷, 吉野中央 not 吉野: a neighbour of that name may exist, known to us or not. */
    private static final String PLACE_BEFORE = "東西南北上下新奥";
    private static final String PLACE_AFTER = "台丘東西南北";

    static Folded of(String width) {
        return new Folded(width, Fold.key(width));
    }

    /** Whether a cut at {@code at} would split a mora, or a Latin word or number. */
    boolean splits(int at) {
        return inside(at) && (Kana.is(key.charAt(at - 1)) && Kana.continues(key.charAt(at))
                || latin(key.charAt(at - 1)) && latin(key.charAt(at)));
    }

    /** Whether kana of one script, hiragana or katakana, stand on both sides of {@code at}. */
    boolean joinsKana(int at) {
        if (!inside(at) || !Kana.is(text.charAt(at - 1)) || !Kana.is(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Kana.isKatakana(before) == Kana.isKatakana(after) || before == 'ー' || after == 'ー';
    }

    boolean joinsKanji(int at) {
        return inside(at) && Kanji.is(text.charAt(at - 1)) && Kanji.is(text.charAt(at));
    }

    /** Whether a kana word may begin at {@code at}: kana begin there, or a particle ends there. */
    boolean kanaMayBegin(int at) {
        return !joinsKana(at) || BEFORE.contains(text.substring(at - 1, at))
                || at > 1 && BEFORE.contains(text.substring(at - 2, at));
    }

    boolean kanaMayEnd(int at) {
        return !joinsKana(at) || AFTER.contains(text.substring(at, at + 1))
                || at + 1 < text.length() && AFTER.contains(text.substring(at, at + 2));
    }

    /** Whether no letter stands before {@code at}. */
    boolean opens(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Whether no letter, or one particle, follows at {@code at}. */
    boolean closes(int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at)) || "のはがをにでともへ".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether an office word may stand here: of two kana (デイ) it is easily a piece of something else. */
    boolean wordMayStand(int from, int to) {
        return !splits(from) && !splits(to) && (to - from > 2 || !joinsKana(from) && !joinsKana(to));
    }

    /** Whether a direction or a 台 makes this the name of somewhere, or someone, else. */
    boolean neighbours(int from, int to) {
        return joinsKanji(from) && PLACE_BEFORE.indexOf(text.charAt(from - 1)) >= 0 
                || joinsKanji(to) && (PLACE_AFTER.indexOf(text.charAt(to)) >= 0 && !text.startsWith("台風", to) || text.startsWith("中央", to));
    }

    private boolean inside(int at) {
        return at > 0 && at < key.length();
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
