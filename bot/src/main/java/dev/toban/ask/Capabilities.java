package dev.toban.ask;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an office can do, in all the words for it: the lexicon's one table, for those who ask and for the lists they are found in. */
public final class Capabilities {
    private static final Map<String, List<String>> WORDS = Lexicon.standard().words().entrySet().stream()
            .filter(e -> e.getKey().startsWith("cap:"))
            .collect(Collectors.toUnmodifiableMap(e -> e.getKey().substring("cap:".length()), e -> List.copyOf(e.getValue())));

    private Capabilities() {}

    /** The word itself and all that mean the same: 看取り is ターミナル, 義歯 is 入れ歯, 在宅酸素 is HOT. */
    public static List<String> meaning(String capability) {
        List<String> others = WORDS.getOrDefault(capability, List.of());
        return others.contains(capability) ? others : Stream.concat(Stream.of(capability), others.stream()).toList();
    }
}
