package dev.toban.ask;

import java.util.BitSet;
import java.util.Set;

/** How much of a message the ear can account for. What it can't speaks against any reading. */
final class Explained {
    /** Words that only fill a slot: a message of nothing else is a fragment that leans on what was said before. */
    private static final Set<String> VALUES = Set.of(
            "duty", "svc", "cap", "field", "prof", "event", "filler", "now", "question", "toban", "who", "where", "when",
            "please", "hello", "search", "exists", "oncall-word", "place", "way", "care-topic", "doctor-of", "thanks",
            "held", "next-event", "report-to", "tally-of", "conf-word", "match-role", "self", "patient", "family", "cap-ask",
            "disaster", "seats", "yes", "contact-net", "list-word", "public-doc", "agenda", "stats-word", "fee", "parking",
            "remote", "barrier", "doc", "ill", "danger", "past", "set", "report-word", "count", "update-when", "speaker",
            "raise-hand", "offer", "hands-up", "sheet", "booklet", "safety-check", "bed-word", "reason-fam", "rules-of",
            "courtesy", "presence", "volunteer", "survey", "headcount", "of-the-past");

    private Explained() {}

    static void count(Reading reading) {
        String text = reading.text();
        var seen = new BitSet(text.length());
        reading.hits.forEach(h -> seen.set(h.from(), h.to()));
        reading.names.forEach(n -> seen.set(n.from(), n.to()));
        reading.named.forEach(n -> seen.set(n.from(), n.to()));
        reading.when.covered().forEach(c -> seen.set(c[0], c[1]));
        for (var pattern : Features.NUMBERS) {
            pattern.matcher(text).results().forEach(m -> seen.set(m.start(), m.end()));
        }
        for (int i = 0; i < text.length(); i++) {
            if (carries(text.charAt(i))) {
                reading.content++;
                if (!seen.get(i)) {
                    reading.unexplained++;
                }
            }
        }
    }

    /** Kanji, katakana and letters carry meaning; hiragana mostly binds. */
    private static boolean carries(char c) {
        return Bounds.kanji(c) || Bounds.katakana(c) && c != 'ー' || Bounds.latin(c) || c >= '0' && c <= '9';
    }

    static void fragment(Reading reading) {
        boolean bare = reading.unexplained == 0
                && reading.text().length() <= 30
                && saysSomething(reading)
                && reading.hits.stream().allMatch(h -> onlyValues(h) || covered(reading, h));
        if (bare) {
            reading.see("{fragment}");
        }
    }

    private static boolean saysSomething(Reading reading) {
        return reading.when.any()
                || !reading.names.isEmpty()
                || !reading.named.isEmpty()
                || reading.hits.stream().flatMap(h -> h.word().concepts().stream()).anyMatch(c -> !c.equals("filler"));
    }

    private static boolean onlyValues(Reading.Hit hit) {
        return hit.word().concepts().stream().allMatch(Explained::isValue);
    }

    private static boolean isValue(String concept) {
        return VALUES.contains(Grammar.family(concept));
    }

    /** Whether a time or a longer word that fills a slot has it inside. */
    private static boolean covered(Reading reading, Reading.Hit hit) {
        return reading.when.covered().stream().anyMatch(c -> c[0] <= hit.from() && hit.to() <= c[1])
                || reading.hits.stream().anyMatch(h -> inside(hit, h) && h.word().concepts().stream().anyMatch(Explained::isValue));
    }

    private static boolean inside(Reading.Hit hit, Reading.Hit longer) {
        return longer.from() <= hit.from() && hit.to() <= longer.to() && longer.to() - longer.from() > hit.to() - hit.from();
    }
}
