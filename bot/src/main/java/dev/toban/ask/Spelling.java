package dev.toban.ask;

import dev.toban.names.NameHit;
import dev.toban.names.Names;
import dev.toban.names.Romaji;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes words the usual way that were typed as they sound: kana (とうばん), half-width kana, Latin letters (konya no toban), and kanji
 * that voice input chose wrongly (東番). Everything after it reads the words as the lexicon has them.
 */
final class Spelling {
    private static final int LONGEST = 16;
    private static final Pattern BETWEEN = Pattern.compile("[ ,.!?\n]+");
    private static final String PARTICLES = "のはがをにでともへや、,";
    /** What may follow a short word. */
    private static final String AFTER = "のはがをにでともへやかだなさっくま、。,?!~ー";
    private static final Map<String, String> LATIN_PARTICLES = Map.ofEntries(
            Map.entry("no", "の"), Map.entry("wa", "は"), Map.entry("ha", "は"), Map.entry("ga", "が"), Map.entry("wo", "を"), Map.entry("o", "を"),
            Map.entry("ni", "に"), Map.entry("de", "で"), Map.entry("to", "と"), Map.entry("mo", "も"), Map.entry("ka", "か"), Map.entry("kara", "から"),
            Map.entry("made", "まで"), Map.entry("desu", "です"), Map.entry("desuka", "ですか"), Map.entry("masuka", "ますか"));
    /** One of these, and it is English. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "who", "what", "when", "where", "which", "how", "is", "are", "can", "could", "please", "for", "of", "my", "need", "looking", "any", "call", "phone",
            "number", "doctor", "nurse", "tonight", "today", "tomorrow", "this", "that", "want", "with", "help", "and", "you", "your", "i'm", "someone", "does", "have", "has");

    private final Readings readings;
    private final Finder lexicon;
    private final Set<String> words = new HashSet<>();

    Spelling(Map<String, Set<String>> concepts) {
        this.readings = new Readings(concepts);
        concepts.values().forEach(words::addAll);
        this.lexicon = new Finder(words.stream().filter(w -> w.length() > 1).toList());
    }

    /** Names the directory knows stay as they were typed. */
    Said read(Said said, Names names) {
        String text = said.text();
        boolean kanji = text.chars().anyMatch(c -> Bounds.kanji((char) c));
        boolean kana = text.chars().anyMatch(c -> Bounds.hiragana((char) c) || Bounds.katakana((char) c));
        if (!kanji && !kana) {
            return text.chars().anyMatch(c -> Bounds.latin((char) c)) ? latin(said, names) : said;
        }
        Said written = kana ? kana(said, !kanji, names) : said;
        return kanji ? heardWrong(written, names) : written;
    }

    /** Of words in kana alone each is looked up; beside kanji only those that are too long to be chance. */
    private Said kana(Said said, boolean alone, Names names) {
        String text = alone ? softened(said.text()) : said.text();
        var out = new Rewriting(said);
        boolean began = true;
        List<NameHit> named = alone ? names.scan(said.text()) : List.of();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (!Bounds.hiragana(c)) {
                began = true;
                i++;
                continue;
            }
            int name = nameAt(named, i);
            int to = began ? end(text, i, alone) : -1;
            if (name > 0 && name >= to) {
                i = name;
                began = true;
            } else if (to > 0) {
                out.put(i, to, String.valueOf(readings.written(text.substring(i, to))));
                i = to;
                began = true;
            } else {
                began = PARTICLES.indexOf(c) >= 0 && (alone || c != 'で'); // でしょうか
                i++;
            }
        }
        return alone && said.text().indexOf(' ') >= 0 ? out.said().joined() : out.said();
    }

    private static int nameAt(List<NameHit> named, int from) {
        return named.stream().filter(n -> n.from() == from && !n.refs().isEmpty()).mapToInt(NameHit::to).findFirst().orElse(-1);
    }

    private int end(String text, int from, boolean alone) {
        int shortest = alone ? 2 : 4;
        for (int to = Math.min(text.length(), from + LONGEST); to >= from + shortest; to--) {
            String word = text.substring(from, to);
            if (readings.written(word) != null && stands(text, from, to)) {
                return to;
            }
        }
        return -1;
    }

    private static boolean stands(String text, int from, int to) {
        char next = to == text.length() ? ' ' : text.charAt(to);
        if (next == 'ー' || "ゃゅょっん".indexOf(next) >= 0) {
            return false;
        }
        boolean apart = from == 0 || !Bounds.hiragana(text.charAt(from - 1));
        return switch (to - from) {
            case 2 -> apart && (!Bounds.hiragana(next) || PARTICLES.indexOf(next) >= 0);
            case 3 -> !Bounds.hiragana(next) || AFTER.indexOf(next) >= 0;
            default -> true;
        };
    }

    /** トウバンイ is とうばんい, ケアマネ stays: what the lexicon writes in katakana. */
    private String softened(String text) {
        var out = new StringBuilder(text);
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            while (to < text.length() && Bounds.katakana(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                if (!words.contains(text.substring(from, to))) {
                    out.replace(from, to, Readings.hiragana(text.substring(from, to)));
                }
                from = to;
            }
        }
        return out.toString();
    }

    private Said latin(Said said, Names names) {
        List<String> tokens = BETWEEN.splitAsStream(said.text()).filter(t -> !t.isEmpty()).toList();
        if (tokens.stream().anyMatch(ENGLISH::contains)) {
            return said;
        }
        var out = new StringBuilder();
        boolean met = false;
        for (int i = 0; i < tokens.size(); ) {
            int n = Math.min(4, tokens.size() - i);
            String word = null;
            for (; n > 0 && word == null; n--) {
                word = of(String.join("", tokens.subList(i, i + n)), String.join(" ", tokens.subList(i, i + n)), n == 1, names);
            }
            if (word == null) {
                return said;
            }
            met |= Bounds.kanji(word.charAt(0));
            boolean bound = LATIN_PARTICLES.containsValue(word);
            out.append(out.isEmpty() || bound || endsBound(out) ? "" : " ").append(word);
            i += n + 1;
        }
        return met ? new Said(out.toString(), out.toString()) : said;
    }

    private static boolean endsBound(StringBuilder out) {
        return Bounds.hiragana(out.charAt(out.length() - 1));
    }

    private @Nullable String of(String word, String typed, boolean single, Names names) {
        if (single && LATIN_PARTICLES.containsKey(word)) {
            return LATIN_PARTICLES.get(word);
        }
        if (isName(names, typed) || single && !word.isEmpty() && word.charAt(0) < 'a') {
            return typed;
        }
        String written = word.length() < 4 ? null : readings.ofLatin(Romaji.key(word));
        String kana = written != null || !single ? written : Romaji.kana(word);
        return kana == null || kana.isEmpty() ? null : kana;
    }

    /** Kanji in which nothing is known but their sound: 東番. */
    private Said heardWrong(Said said, Names names) {
        String text = said.text();
        var known = new BitSet(text.length());
        lexicon.find(text, (word, from, to) -> known.set(from, to));
        names.scan(text).forEach(n -> known.set(n.from(), n.to()));
        for (int from = 0; from + 1 < text.length(); from++) {
            for (int to = Math.min(text.length(), from + 4); to > from + 1; to--) {
                String run = text.substring(from, to);
                if (!unknown(text, known, from, to) || isName(names, run)) {
                    continue;
                }
                String meant = readings.of(run).stream().filter(r -> r.length() > 3).map(readings::written).filter(w -> w != null && like(w, run)).findFirst().orElse(null);
                if (meant != null) {
                    var out = new Rewriting(said);
                    out.put(from, to, meant);
                    return out.said();
                }
            }
        }
        return said;
    }

    private static boolean isName(Names names, String word) {
        return names.scan(word).stream().anyMatch(n -> n.from() == 0 && n.to() == word.length());
    }

    private static boolean unknown(String text, BitSet known, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Bounds.kanji(text.charAt(i)) || known.get(i)) {
                return false;
            }
        }
        return !text.startsWith("先生", to) && !text.startsWith("さん", to) && !text.startsWith("様", to);
    }

    /** As many kanji, and one of them right: two wrong ones are another word. */
    private static boolean like(String word, String run) {
        if (word.length() != run.length()) {
            return false;
        }
        for (int i = 0; i < run.length(); i++) {
            if (word.charAt(i) == run.charAt(i)) {
                return true;
            }
        }
        return false;
    }
}
