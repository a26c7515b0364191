package dev.toban.adapters.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What LINE lets a JSON value be. Where it is something else, the fault is noted with its place, in LINE's words. */
@FunctionalInterface
interface LineRule {
    void check(JsonNode value, String at, LineFaults faults);

    default LineRule and(LineRule other) {
        return (value, at, faults) -> {
            check(value, at, faults);
            other.check(value, at, faults);
        };
    }

    LineRule ANY = (_, _, _) -> {};
    LineRule FLAG = when(JsonNode::isBoolean, "Must be a boolean");
    LineRule NUMBER = when(JsonNode::isNumber, "Must be a number");

    static LineRule when(Predicate<JsonNode> right, String fault) {
        return (value, at, faults) -> {
            if (!right.test(value)) {
                faults.add(fault, at);
            }
        };
    }

    static LineRule whole(int min, int max) {
        return when(
                v -> v.isIntegralNumber() && v.longValue() >= min && v.longValue() <= max,
                "Must be an integer between %d and %d".formatted(min, max));
    }

    /** A text of so many UTF-16 code units: how LINE counts almost everything. */
    static LineRule text(int min, int max) {
        return words(String::length, min, max);
    }

    /** A text of so many characters as people see them (grapheme clusters): how LINE counts labels and what a tap says. */
    static LineRule seen(int min, int max) {
        return words(LineRule::characters, min, max);
    }

    private static LineRule words(java.util.function.ToIntFunction<String> count, int min, int max) {
        return (value, at, faults) -> {
            if (!value.isString()) {
                faults.add("Must be a string", at);
            } else if (value.stringValue().isEmpty() && min > 0) {
                faults.add("May not be empty", at);
            } else if (count.applyAsInt(value.stringValue()) > max) {
                faults.add("Length must be between %d and %d".formatted(min, max), at);
            }
        };
    }

    private static int characters(String text) {
        BreakIterator seen = BreakIterator.getCharacterInstance(Locale.ROOT);
        seen.setText(text);
        int count = 0;
        while (seen.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    static LineRule matching(String regex, String fault) {
        Pattern pattern = Pattern.compile(regex);
        return when(v -> v.isString() && pattern.matcher(v.stringValue()).matches(), fault);
    }

    static LineRule oneOf(String... values) {
        Set<String> allowed = Set.of(values);
        return when(
                v -> v.isString() && allowed.contains(v.stringValue()),
                "Must be one of the following values: " + List.of(values));
    }

    static LineRule list(int min, int max, LineRule each) {
        return (value, at, faults) -> {
            if (!value.isArray()) {
                faults.add("Must be an array", at);
                return;
            }
            if (value.size() < min || value.size() > max) {
                faults.add("Size must be between %d and %d".formatted(min, max), at);
            }
            for (int i = 0; i < value.size(); i++) {
                each.check(value.get(i), at + "[" + i + "]", faults);
            }
        };
    }

    /** An object that is one of several kinds, told by its {@code type}. */
    static LineRule kinds(Map<String, ? extends LineRule> kinds) {
        return (value, at, faults) -> {
            LineRule kind = kinds.get(value.path("type").asString(""));
            if (kind == null) {
                faults.add("Must be one of the following values: " + new TreeMap<>(kinds).keySet(), at + ".type");
            } else {
                kind.check(value, at, faults);
            }
        };
    }

    static LineRule bytes(int max, LineRule rule) {
        return rule.and(when(
                v -> v.toString().getBytes(StandardCharsets.UTF_8).length <= max, "Must be at most %d bytes".formatted(max)));
    }

    /** For a rule that holds itself inside: a box in a box. */
    static LineRule later(Supplier<LineRule> rule) {
        return (value, at, faults) -> rule.get().check(value, at, faults);
    }

    /** The address of a picture or film: https, percent-encoded. */
    static LineRule https(int max) {
        return text(1, max).and(when(v -> leadsSomewhere(v.asString(""), Set.of("https")), "Must be a valid HTTPS URL"));
    }

    /** What a tap may open. */
    static LineRule link(int max) {
        return text(1, max).and(when(v -> opens(v.asString("")), "Must be a valid URI (scheme: http, https, line, tel)"));
    }

    private static boolean opens(String uri) {
        return uri.matches("tel:\\+?[0-9*][0-9*-]*") || leadsSomewhere(uri, Set.of("http", "https", "line"));
    }

    private static boolean leadsSomewhere(String uri, Set<String> schemes) {
        try {
            var parsed = new URI(uri);
            return parsed.getScheme() != null
                    && schemes.contains(parsed.getScheme().toLowerCase(Locale.ROOT))
                    && parsed.getRawAuthority() != null
                    && uri.equals(parsed.toASCIIString());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
