package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our own words in other words: 「やさしい日本語」 with readings, or English for what matters. It replaces what stands in its word list and
 * leaves the rest, above all numbers, as it is; names get their reading from the directory.
 */
public final class Plain {
    public static final Plain EASY = new Plain("easy.txt");
    public static final Plain ENGLISH = new Plain("english.txt");

    private final Map<String, String> words;
    private final Pattern any;

    private Plain(String file) {
        words = read(file);
        any = Pattern.compile(words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** The words for a language one may have wished for; empty for one we have none of. */
    public static Optional<Plain> of(String language) {
        return language.equals("en") ? Optional.of(ENGLISH) : Optional.empty();
    }

    /** @param named puts readings behind the names in a text */
    public Reply of(Reply reply, UnaryOperator<String> named) {
        UnaryOperator<String> all = text -> words(named.apply(text));
        Card card = reply.card();
        return reply.reworded(all.apply(reply.text()), card == null ? null : card(card, all));
    }

    String words(String text) {
        return any.matcher(text).replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(words.get(m.group()))));
    }

    private Card card(Card card, UnaryOperator<String> all) {
        return new Card(
                card.kicker() == null ? null : all.apply(card.kicker()),
                all.apply(card.title()),
                card.parts().stream().map(part -> part(part, all)).toList(),
                card.footer() == null ? null : all.apply(card.footer()));
    }

    /** Buttons keep what they do; what stands on them stays short. */
    private Card.Part part(Card.Part part, UnaryOperator<String> all) {
        return switch (part) {
            case Card.Head head -> new Card.Head(all.apply(head.text()));
            case Card.Line line -> new Card.Line(all.apply(line.text()), line.quiet());
            case Card.Fact fact -> new Card.Fact(words(fact.label()), all.apply(fact.value()));
            case Card.Call call -> new Card.Call(words(call.label()), call.number());
            default -> part;
        };
    }

    private static Map<String, String> read(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Plain.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            var all = new LinkedHashMap<String, String>();
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|", 2)).forEach(w -> all.put(w[0].strip(), w[1].strip()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
