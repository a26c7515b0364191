package dev.toban.names;

import java.text.Normalizer;
import java.util.Locale;

/** The one place where written text loses its accidents: width, case, kana and kanji variants. */
public final class Fold {
    private Fold() {}

    /** NFKC, lower case, one kind of dash, tilde and space. Every later reading step works on this text and its offsets. */
    public static String width(String text) {
        // the free-standing marks would become a space and a mark: か゛ is が
        String composed = Normalizer.normalize(text.replace('゛', '\u3099').replace('゜', '\u309a'), Normalizer.Form.NFKC);
        var out = new StringBuilder(composed.length());
        composed.toLowerCase(Locale.ROOT).codePoints().map(Fold::plain).filter(c -> c >= 0).forEach(out::appendCodePoint);
        for (int i = 1; i < out.length(); i++) {
            char before = out.charAt(i - 1);
            char after = i + 1 < out.length() ? out.charAt(i + 1) : ' ';
            if (out.charAt(i) == '-' && Kana.isKatakana(before) && (Kana.isKatakana(after) || after == ' ')) {
                out.setCharAt(i, 'ー'); // ステ-ション, センタ-: as many lists have it
            } else if (out.charAt(i) == 'ー' && isDigit(before)) {
                out.setCharAt(i, '-'); // 099ー000ー1234
            }
        }
        return out.toString();
    }

    /** One code point as it stays, or -1 for what nobody sees: variation selectors, joiners, marks left over. */
    private static int plain(int c) {
        return switch (c) {
            case 0x20bb7 -> '吉'; // 𠮷 and 𣘺 are two chars each: they have to fold here, where offsets may still change
            case 0x2363a -> '橋';
            case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '⁃', '﹘' -> '-';
            case '〜', '∼', '∾', '〰', '˜' -> '~';
            case '\n' -> '\n';
            default -> switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
                case Character.CONTROL -> Character.isWhitespace(c) ? ' ' : -1;
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> -1;
                default -> c;
            };
        };
    }

    /**
     * Katakana, kanji variants, ケ/ヶ/が, ノ/之/の, ッ/ツ and 一丁目/1丁目 folded, char by char: offsets in the key are offsets in
     * {@code width}. For comparing names only; words that carry meaning are read from {@code width}.
     */
    public static String key(String width) {
        char[] out = width.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = width.charAt(i);
            boolean between = i > 0 && i + 1 < out.length && Kanji.is(width.charAt(i - 1)) && Kanji.is(width.charAt(i + 1));
            out[i] = between ? joint(c) : Kana.hiragana(Kanji.today(c));
            if (width.startsWith("丁目", i + 1)) {
                int digit = "一二三四五六七八九".indexOf(c);
                out[i] = digit < 0 ? out[i] : (char) ('1' + digit);
            }
        }
        return new String(out);
    }

    /** A small word that joins two kanji: 桜ケ丘 = 桜ヶ丘 = 桜が丘, 池ノ上 = 池之上 = 池の上, 三ッ沢 = 三ツ沢 = 三つ沢. */
    private static char joint(char c) {
        return switch (c) {
            case 'ケ', 'ヶ', 'ヵ', 'カ' -> 'が';
            case 'ノ', '之', '乃' -> 'の';
            case 'っ', 'ッ', 'ツ' -> 'つ';
            default -> Kana.hiragana(Kanji.today(c));
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
