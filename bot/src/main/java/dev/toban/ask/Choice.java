package dev.toban.ask;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value and the words that stand for it; a row without words holds always. */
record Choice(String value, List<String> words) {
    /** Puts the value of the first row one of whose words is said: {@code "pdf: pdf", "paper: 紙 印刷"}. */
    static Consumer<Slots> of(String slot, String... rows) {
        List<Choice> choices = Stream.of(rows).map(Choice::row).toList();
        return s -> s.put(slot, first(choices, s));
    }

    private static Choice row(String text) {
        int colon = text.indexOf(':');
        String words = text.substring(colon + 1).strip();
        return new Choice(text.substring(0, colon), words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    private static @Nullable String first(List<Choice> choices, Slots s) {
        return choices.stream()
                .filter(c -> c.words.isEmpty() || s.says(c.words.toArray(String[]::new)))
                .map(Choice::value)
                .findFirst()
                .orElse(null);
    }
}
