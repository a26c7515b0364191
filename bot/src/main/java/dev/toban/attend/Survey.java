package dev.toban.attend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What those who came thought of a meeting, in counts: who answered is kept apart from what, so that nobody can be found behind an
 * answer and nobody answers twice.
 *
 * @param counts question → choice → how many
 * @param answered question → who has answered it, by user id
 */
public record Survey(String meeting, Map<String, Map<String, Integer>> counts, Map<String, List<String>> answered) {
    public Survey {
        var sorted = new TreeMap<String, Map<String, Integer>>();
        counts.forEach((question, choices) -> sorted.put(question, Collections.unmodifiableMap(new TreeMap<>(choices))));
        counts = Collections.unmodifiableMap(sorted);
        var who = new TreeMap<String, List<String>>();
        answered.forEach((question, keys) -> who.put(question, keys.stream().sorted().toList()));
        answered = Collections.unmodifiableMap(who);
    }

    public static Survey begun(String meeting) {
        return new Survey(meeting, Map.of(), Map.of());
    }

    public boolean has(String question, String who) {
        return answered.getOrDefault(question, List.of()).contains(who);
    }

    /** With one more answer; a second one of the same person changes nothing. */
    public Survey with(String question, String choice, String who) {
        if (has(question, who)) {
            return this;
        }
        var all = new TreeMap<>(counts);
        var choices = new TreeMap<>(counts.getOrDefault(question, Map.of()));
        choices.merge(choice, 1, Integer::sum);
        all.put(question, choices);
        var keys = new TreeMap<>(answered);
        var list = new ArrayList<>(answered.getOrDefault(question, List.of()));
        list.add(who);
        keys.put(question, list);
        return new Survey(meeting, all, keys);
    }

    public int answers(String question) {
        return counts.getOrDefault(question, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of a choice among the answers to a question, 0 to 1; 0 where nobody answered. */
    public double share(String question, String choice) {
        int all = answers(question);
        return all == 0 ? 0 : counts.get(question).getOrDefault(choice, 0) / (double) all;
    }
}
