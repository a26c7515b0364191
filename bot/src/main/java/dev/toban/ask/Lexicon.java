package dev.toban.ask;

import dev.toban.names.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the trade and what they stand for, read from files a hub can add to.
 *
 * <p>A line is {@code concept | word | word …  # example}. A concept is a plain name ({@code who}) or a family with the value
 * that slots carry ({@code cap:看取り}); saying it again adds words to it. A verb may stand once for all its forms ({@link Verb}).
 */
public final class Lexicon {
    private static final List<String> FILES =
            List.of("duties", "services", "capabilities", "fields", "events", "people", "words", "topics", "fillers");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, String> typos = new LinkedHashMap<>();

    private Lexicon() {}

    /** The words that come with Toban. */
    public static Lexicon standard() {
        return withOwn(List.of());
    }

    /** The same and a hub's own lines. */
    public static Lexicon withOwn(List<String> lines) {
        var lexicon = new Lexicon();
        FILES.forEach(file -> lines("lexicon/" + file + ".txt").forEach(lexicon::read));
        lines("lexicon/typos.txt").forEach(lexicon::readTypo);
        lines.forEach(lexicon::read);
        return lexicon;
    }

    /** Every concept with its words, width-folded. */
    Map<String, Set<String>> words() {
        return words;
    }

    /** What is often typed wrong, with what was meant. */
    Map<String, String> typos() {
        return typos;
    }

    private void read(String line) {
        String[] parts = uncommented(line).split("\\|");
        if (parts[0].isBlank()) {
            return;
        }
        if (parts.length < 2) {
            throw new IllegalArgumentException("lexicon: " + line + " (expected: concept | word | …)");
        }
        var of = words.computeIfAbsent(parts[0].strip(), c -> new LinkedHashSet<>());
        for (int i = 1; i < parts.length; i++) {
            Verb.forms(parts[i].strip()).forEach(form -> of.add(Fold.width(form)));
        }
    }

    private void readTypo(String line) {
        String[] parts = uncommented(line).split("\\|");
        for (int i = 1; i < parts.length; i++) {
            String slip = Fold.width(parts[i].strip());
            if (!Fold.width(parts[0]).contains(slip)) {
                typos.put(slip, parts[0].strip());
            }
        }
    }

    private static String uncommented(String line) {
        int at = line.indexOf('#');
        return at < 0 ? line : line.substring(0, at);
    }

    static List<String> lines(String resource) {
        var in = Lexicon.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("resource: " + resource + " (expected: in the jar)");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
