package dev.toban.ask;

import dev.toban.names.Fold;
import dev.toban.names.Romaji;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the words of the trade are heard: from kana or Latin letters to the word as it is written. What no list has is put together from its kanji. */
final class Readings {
    /** A word of more sounds than this is typed as several. */
    private static final int LONGEST = 16;
    /** Readings tried of one word whose kanji have several. */
    private static final int MOST = 12;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> latin = new HashMap<>();
    private final Map<String, List<String>> sounds = new HashMap<>();

    Readings(Map<String, Set<String>> lexicon) {
        for (String line : lines("sounds")) {
            String[] parts = line.split(" ");
            Stream.of(parts).skip(1).forEach(kanji -> sounds.computeIfAbsent(kanji, k -> new ArrayList<>()).add(parts[0]));
        }
        for (String line : lines("readings")) {
            for (String entry : line.split(" ")) {
                String[] half = entry.split("=");
                Stream.of(half[1].split(",")).forEach(reading -> learn(half[0], reading));
            }
        }
        Set<String> known = new TreeSet<>();
        lexicon.values().forEach(known::addAll);
        for (String word : known) {
            if (word.chars().filter(c -> Bounds.kanji((char) c)).count() > 1) {
                of(word).stream().filter(reading -> reading.length() > 4 && !known.contains(reading)).forEach(reading -> learn(word, reading));
            }
        }
    }

    /** The word that is read so, null if none is; {@code kana} is hiragana. */
    @Nullable String written(String kana) {
        return words.get(kana);
    }

    /** The same of what is typed in Latin letters, as {@link Romaji#key} has it: toban, tōban and touban are one. */
    @Nullable String ofLatin(String key) {
        return latin.get(key);
    }

    /** Every way in which these characters may be read; kana read themselves, and without a reading for each there is none. */
    List<String> of(String text) {
        List<String> readings = List.of("");
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            List<String> of = Bounds.kanji(c.charAt(0)) ? sounds.getOrDefault(c, List.of()) : List.of(hiragana(c));
            readings = readings.stream().flatMap(before -> of.stream().map(sound -> before + sound)).limit(MOST).toList();
        }
        return readings;
    }

    /** カナ as かな. */
    static String hiragana(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            out.setCharAt(i, c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
        }
        return out.toString();
    }

    private void learn(String word, String reading) {
        if (reading.length() <= LONGEST) {
            words.putIfAbsent(Fold.width(reading), Fold.width(word));
            if (reading.length() > 1) {
                latin.putIfAbsent(Romaji.key(Fold.width(reading)), Fold.width(word));
            }
        }
    }

    private static List<String> lines(String file) {
        return Lexicon.lines("lexicon/" + file + ".txt").stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    }
}
