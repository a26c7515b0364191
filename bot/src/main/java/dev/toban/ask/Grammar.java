package dev.toban.ask;

import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The rules, read from files, with every word they and the lexicon know in one {@link Finder}.
 *
 * <p>{@code [rota.who] answer : duty! area date} opens an intent: its usual answer and the slots it takes ({@code !} = asked back for).
 * Each line below is a way to say it: {@code <当番> 誰|どなた !表 => band=night +5 # 今夜の当番は誰？}. {@code <x>} is a concept of the
 * lexicon or a family of them, {@code {x}} something seen (a date, a name, the topic), anything else a word; {@code a|b} either,
 * {@code a..b} one before the other, {@code !a} not; {@code ~} at the start marks everyday words (see {@link Rule#soft}).
 */
final class Grammar {
    private static final List<String> FILES = List.of(
            "safety", "rota", "swaps", "rota-desk", "directory", "directory-desk", "events", "events-desk", "notices", "disaster", "accounts",
            "beds", "desk", "chat");

    /** What an intent takes. */
    record Frame(Intent intent, Expect expect, List<String> slots) {}

    /** A word of the lexicon or of a rule, with the features it stands for. */
    record Word(String text, List<String> concepts, int[] features) {}

    private final Map<String, Integer> features = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Intent, Frame> frames = new LinkedHashMap<>();
    private final Finder finder;

    Grammar(Lexicon lexicon) {
        this(lexicon, FILES);
    }

    Grammar(Lexicon lexicon, List<String> files) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        lexicon.words().forEach((concept, all) -> {
            feature(concept);
            feature(family(concept));
            all.forEach(word -> concepts.computeIfAbsent(word, w -> new ArrayList<>()).add(concept));
        });
        Map<String, String> literals = new LinkedHashMap<>();
        files.forEach(file -> read(file, literals));
        Scores.OURS.forEach(this::feature);
        literals.forEach((word, feature) -> concepts.computeIfAbsent(word, w -> new ArrayList<>()));
        concepts.forEach((word, of) -> words.add(word(word, of)));
        finder = new Finder(words.stream().map(Word::text).toList());
    }

    List<Rule> rules() {
        return rules;
    }

    Frame frame(Intent intent) {
        return frames.getOrDefault(intent, new Frame(intent, Expect.ANSWER, List.of()));
    }

    int features() {
        return features.size();
    }

    /** The number of a feature, -1 if nothing speaks of it. */
    int id(String feature) {
        return features.getOrDefault(feature, -1);
    }

    void find(String text, BiConsumer<Word, int[]> found) {
        finder.find(text, (word, from, to) -> found.accept(words.get(word), new int[] {from, to}));
    }

    /** A word that only one hub knows, as one of the lexicon's concepts or a new one of its family. */
    Word own(String text, String concept) {
        int family = id(family(concept));
        int known = id(concept);
        return new Word(text, List.of(concept), known < 0 ? new int[] {family} : new int[] {family, known});
    }

    static String family(String concept) {
        int colon = concept.indexOf(':');
        return colon < 0 ? concept : concept.substring(0, colon);
    }

    private Word word(String text, List<String> of) {
        var ids = new TreeSet<Integer>();
        for (String concept : of) {
            ids.add(feature(concept));
            ids.add(feature(family(concept)));
        }
        Integer literal = features.get("\"" + text);
        if (literal != null) {
            ids.add(literal);
        }
        return new Word(text, List.copyOf(of), ids.stream().mapToInt(Integer::intValue).toArray());
    }

    private int feature(String name) {
        return features.computeIfAbsent(name, n -> features.size());
    }

    private void read(String file, Map<String, String> literals) {
        Frame frame = null;
        int line = 0;
        for (String raw : Lexicon.lines("grammar/" + file + ".txt")) {
            String[] halves = raw.split("#", 2);
            String text = halves[0].strip();
            if (text.isEmpty()) {
                continue;
            }
            if (text.matches("\\[[a-z]+\\.[a-z_]+].*")) {
                frame = frame(text);
                frames.put(frame.intent(), frame);
                line = 0;
            } else if (frame == null) {
                throw new IllegalArgumentException(file + ": " + raw + " (expected: below an [intent])");
            } else {
                rules.add(rule(frame, ++line, text, halves.length > 1 ? halves[1].strip() : "", literals));
            }
        }
    }

    private static Frame frame(String text) {
        int close = text.indexOf(']');
        String[] rest = text.substring(close + 1).split(":", 2);
        String id = text.substring(1, close);
        var intent = Intent.of(id).orElseThrow(() -> new IllegalArgumentException("intent: " + id + " (expected: one of Intent)"));
        var slots = rest.length < 2 || rest[1].isBlank() ? List.<String>of() : List.of(rest[1].strip().split("\\s+"));
        return new Frame(intent, Expect.valueOf(rest[0].strip().toUpperCase(Locale.ROOT)), slots);
    }

    private Rule rule(Frame frame, int line, String text, String example, Map<String, String> literals) {
        String[] sides = text.split("=>", 2);
        var needs = new ArrayList<Rule.Part>();
        var bars = new ArrayList<Rule.Part>();
        boolean soft = sides[0].startsWith("~");
        for (String token : sides[0].replaceFirst("^~", "").strip().split("\\s+")) {
            boolean bar = token.startsWith("!");
            (bar ? bars : needs).add(part(bar ? token.substring(1) : token, literals));
        }
        var fixed = new LinkedHashMap<String, Object>();
        Expect expect = null;
        int bonus = 0;
        for (String token : sides.length < 2 || sides[1].isBlank() ? new String[0] : sides[1].strip().split("\\s+")) {
            int equals = token.indexOf('=');
            if (equals < 0) {
                bonus = Integer.parseInt(token);
            } else if (token.startsWith("expect=")) {
                expect = Expect.valueOf(token.substring(7).toUpperCase(Locale.ROOT));
            } else {
                fixed.put(token.substring(0, equals), value(token.substring(equals + 1)));
            }
        }
        return new Rule(
                frame.intent().id() + "/" + line,
                frame,
                needs.toArray(Rule.Part[]::new),
                bars.toArray(Rule.Part[]::new),
                fixed,
                expect,
                bonus,
                soft,
                example);
    }

    private Rule.Part part(String token, Map<String, String> literals) {
        String[] order = token.split("\\.\\.", 2);
        return new Rule.Part(
                any(order[0], literals), order.length < 2 ? new int[0] : any(order[1], literals), token.startsWith("{") && !token.contains("|"));
    }

    private int[] any(String token, Map<String, String> literals) {
        String[] names = token.split("\\|");
        int[] ids = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            ids[i] = named(names[i], token, literals);
        }
        return ids;
    }

    private int named(String name, String token, Map<String, String> literals) {
        if (name.startsWith("<")) {
            Integer id = features.get(name.substring(1, name.length() - 1));
            if (id == null) {
                throw new IllegalArgumentException("concept: " + name + " in " + token + " (expected: in the lexicon)");
            }
            return id;
        }
        if (name.startsWith("{")) {
            return feature(name);
        }
        String word = Fold.width(name.replace('_', ' '));
        literals.put(word, name);
        return feature("\"" + word);
    }

    /** true, false, a whole number, a list ({@code a,b}) or text. */
    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text.startsWith("[")
                    ? List.of(text.substring(1, text.length() - 1).split(","))
                    : !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(text) : text;
        };
    }
}
