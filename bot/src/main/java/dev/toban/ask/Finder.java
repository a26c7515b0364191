package dev.toban.ask;

import java.util.Arrays;
import java.util.List;

/** A set of words that finds all its members in a text in one pass, the overlapping ones too. */
final class Finder {
    /** Told of each word met: its number in the list given, and where. */
    @FunctionalInterface
    interface Meeting {
        void met(int word, int from, int to);
    }

    private static final long NONE = -1;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] words = new int[1 << 10];
    private int nodes = 1;
    private int size;

    Finder(List<String> all) {
        Arrays.fill(edges, NONE);
        Arrays.fill(words, -1);
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i), i);
        }
    }

    void find(String text, Meeting meeting) {
        for (int from = 0; from < text.length(); from++) {
            int node = 0;
            for (int i = from; i < text.length(); i++) {
                node = step(node, text.charAt(i));
                if (node < 0) {
                    break;
                }
                if (words[node] >= 0) {
                    meeting.met(words[node], from, i + 1);
                }
            }
        }
    }

    private void add(String word, int number) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = step(node, word.charAt(i));
            if (next < 0) {
                next = nodes++;
                link(node, word.charAt(i), next);
            }
            node = next;
        }
        words[node] = number;
    }

    private int step(int node, char c) {
        long edge = ((long) node << 16) | c;
        for (int at = slot(edge); edges[at] != NONE; at = (at + 1) & (edges.length - 1)) {
            if (edges[at] == edge) {
                return targets[at];
            }
        }
        return -1;
    }

    private void link(int node, char c, int next) {
        if (++size * 2 > edges.length) {
            grow();
        }
        if (next >= words.length) {
            int old = words.length;
            words = Arrays.copyOf(words, old * 2);
            Arrays.fill(words, old, words.length, -1);
        }
        put(((long) node << 16) | c, next);
    }

    private void put(long edge, int next) {
        int at = slot(edge);
        while (edges[at] != NONE) {
            at = (at + 1) & (edges.length - 1);
        }
        edges[at] = edge;
        targets[at] = next;
    }

    private void grow() {
        long[] old = edges;
        int[] to = targets;
        edges = new long[old.length * 2];
        targets = new int[edges.length];
        Arrays.fill(edges, NONE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                put(old[i], to[i]);
            }
        }
    }

    private int slot(long edge) {
        return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
    }
}
