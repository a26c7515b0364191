package dev.toban.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of spellings; the longest that fits wins (明後日 before 明日). */
final class Words<T> {
    record Hit<T>(String word, T value) {}

    private final Map<Character, List<Hit<T>>> byFirst = new HashMap<>();

    /** One row: a meaning and the spellings of it, separated by blanks; a blank inside one is written _. */
    Words<T> row(T value, String spellings) {
        for (String written : spellings.split(" ")) {
            String word = written.replace('_', ' ');
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Hit<>(word, value));
            byFirst.get(word.charAt(0)).sort(Comparator.comparingInt(h -> -h.word().length()));
        }
        return this;
    }

    /** The longest word at this place, or null. */
    @Nullable Hit<T> at(String text, int pos) {
        if (pos >= text.length()) {
            return null;
        }
        List<Hit<T>> hits = byFirst.get(text.charAt(pos));
        if (hits == null) {
            return null;
        }
        for (Hit<T> hit : hits) {
            if (text.startsWith(hit.word(), pos) && whole(text, pos, hit.word().length())) {
                return hit;
            }
        }
        return null;
    }

    /** Latin words only count whole: "mon" is not the head of "month". */
    private static boolean whole(String text, int pos, int length) {
        int end = pos + length;
        return !latin(text.charAt(end - 1))
                || ((end == text.length() || !latin(text.charAt(end))) && (pos == 0 || !latin(text.charAt(pos - 1))));
    }

    static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
