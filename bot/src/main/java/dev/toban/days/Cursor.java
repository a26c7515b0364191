package dev.toban.days;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A place in the text that rules move forward; characters of known names end the text for it. */
final class Cursor {
    private static final String KANJI_DIGITS = "一二三四五六七八九十百千〇";

    final String text;
    private final BitSet masked;
    private final boolean english;
    int pos;
    /** A place right after a word or dash between two times, where a number may begin. */
    int fresh = -1;

    Cursor(String text, BitSet masked, int pos) {
        this.text = text;
        this.masked = masked;
        this.pos = pos;
        this.english = text.chars().anyMatch(ch -> ch >= 'a' && ch <= 'z') && text.chars().noneMatch(ch -> ch >= 'ぁ' && ch <= '鿿');
    }

    /** Whether this is an English text: letters, and no kana and no kanji. */
    boolean english() {
        return english;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int at = pos + ahead;
        return at < 0 || at >= text.length() || masked.get(at) ? '\0' : text.charAt(at);
    }

    /** Whether any of these characters comes next. */
    boolean sees(String chars) {
        return peek() != '\0' && chars.indexOf(peek()) >= 0;
    }

    boolean looksAt(String word) {
        int hidden = masked.nextSetBit(pos);
        return text.startsWith(word, pos) && (hidden < 0 || hidden >= pos + word.length());
    }

    boolean eat(String word) {
        if (!looksAt(word)) {
            return false;
        }
        pos += word.length();
        return true;
    }

    boolean eatAny(String... words) {
        for (String word : words) {
            if (eat(word)) {
                return true;
            }
        }
        return false;
    }

    <T> @Nullable T eat(Words<T> table) {
        Words.Hit<T> hit = table.at(text, pos);
        return hit != null && eat(hit.word()) ? hit.value() : null;
    }

    /** Blanks, and the の or commas that tie one step of a time to the next. */
    void skip(String chars) {
        while (sees(chars)) {
            pos++;
        }
    }

    /** Whether the character before is one of a number or a Latin word, so that this is not its beginning. */
    boolean insideNumber() {
        if (pos == fresh) {
            return false;
        }
        char before = pos == 0 ? '\0' : text.charAt(pos - 1);
        if (KANJI_DIGITS.indexOf(before) >= 0 && KANJI_DIGITS.indexOf(peek()) >= 0) {
            return true;
        }
        return Character.isDigit(before) || ((before == '.' || before == '/' || before == '-' || before == ':' || before == ',')
                && pos > 1 && Character.isDigit(text.charAt(pos - 2))) || before == '#';
    }

    /** Whether a letter or a number stands right before this place. */
    boolean insideWord(int at) {
        return at > 0 && (Character.isDigit(text.charAt(at - 1)) || KANJI_DIGITS.indexOf(text.charAt(at - 1)) >= 0);
    }
}
