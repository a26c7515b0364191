package dev.toban.directory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which offices bear a word: word → ids. Readers never wait; a change costs what it touches. */
final class Postings {
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

    void add(String word, String id) {
        ids.computeIfAbsent(word, w -> ConcurrentHashMap.newKeySet(4)).add(id);
    }

    void remove(String word, String id) {
        ids.computeIfPresent(word, (w, set) -> {
            set.remove(id);
            return set.isEmpty() ? null : set;
        });
    }

    Set<String> of(String word) {
        return ids.getOrDefault(word, Set.of());
    }

    Set<String> words() {
        return ids.keySet();
    }
}
