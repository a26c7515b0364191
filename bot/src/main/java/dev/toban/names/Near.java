package dev.toban.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Words by length, to find those within an edit or two. A word's sign has one bit per kind of char it holds; an edit changes at most
 * two of them, so nearly every word is put aside by comparing two longs, and only the rest by edit distance. One writer, any number
 * of readers: a reader that looks on while a word is taken out may miss another one for that moment, no more.
 */
final class Near {
    private final AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(Forms.LONGEST + 2);

    private record Page(long[] signs, String[] words, int size) {}

    void add(String word) {
        Page page = pages.get(word.length());
        int size = page == null ? 0 : page.size;
        if (page == null || size == page.words.length) {
            int room = Math.max(8, size * 2);
            page = page == null ? new Page(new long[room], new String[room], 0)
                    : new Page(Arrays.copyOf(page.signs, room), Arrays.copyOf(page.words, room), size);
        }
        page.signs[size] = sign(word);
        page.words[size] = word;
        pages.set(word.length(), new Page(page.signs, page.words, size + 1));
    }

    void remove(String word) {
        Page page = pages.get(word.length());
        for (int i = 0; page != null && i < page.size; i++) {
            if (page.words[i].equals(word)) {
                int last = page.size - 1;
                page.signs[i] = page.signs[last];
                page.words[i] = page.words[last];
                pages.set(word.length(), new Page(page.signs, page.words, last));
                return;
            }
        }
    }

    /** The words nearest to {@code typed}, all at the same distance of 1 to {@code most}. */
    List<String> nearest(String typed, int most) {
        List<String> nearest = new ArrayList<>();
        long sign = sign(typed);
        int best = most;
        for (int length = Math.max(1, typed.length() - most); length <= Math.min(Forms.LONGEST, typed.length() + most); length++) {
            Page page = pages.get(length);
            for (int i = 0; page != null && i < page.size; i++) {
                if (Long.bitCount(page.signs[i] ^ sign) <= 2 * best) {
                    int distance = distance(typed, page.words[i], best);
                    if (distance < best) {
                        nearest.clear();
                        best = distance;
                    }
                    if (distance == best) {
                        nearest.add(page.words[i]);
                    }
                }
            }
        }
        return nearest;
    }

    /** Damerau–Levenshtein (a swap of neighbours is one edit), given up beyond {@code most}. */
    static int distance(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static long sign(String word) {
        long sign = 0;
        for (int i = 0; i < word.length(); i++) {
            sign |= 1L << (word.charAt(i) * 0x9e3779b1 >>> 26);
        }
        return sign;
    }
}
