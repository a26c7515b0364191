package dev.toban.ask;

import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a {@link Reading} of a message: fold, names, words, times, what all that leaves unexplained. */
final class Eye {
    /** Names that may have a time in them which is meant: 夜間薬局. */
    private static final Set<Kind> SAYABLE = EnumSet.of(Kind.DUTY, Kind.CAPABILITY, Kind.SERVICE, Kind.EVENT);

    private static final Set<String> WISHES = Set.of("change", "consult", "relay", "search");

    private final Times times;
    private final Grammar grammar;
    private final Finder slips;
    private final List<Map.Entry<String, String>> corrections;
    private final OwnDuties hub;
    private final Spelling spelling;

    Eye(Times times, Lexicon lexicon, Grammar grammar) {
        this.times = times;
        this.grammar = grammar;
        this.corrections = List.copyOf(lexicon.typos().entrySet());
        this.slips = new Finder(corrections.stream().map(Map.Entry::getKey).toList());
        this.hub = new OwnDuties(grammar);
        this.spelling = new Spelling(lexicon.words());
    }

    Reading read(Heard heard) {
        Said said = spelling.read(Said.of(heard.text(), slips, corrections), heard.names());
        String text = said.text();
        var hits = new ArrayList<Reading.Hit>();
        var doubtful = new ArrayList<Reading.Hit>();
        grammar.find(text, (word, at) -> {
            boolean fits = Bounds.fits(text, word.text(), at[0], at[1]);
            (fits ? hits : doubtful).add(new Reading.Hit(word, at[0], at[1]));
        });
        sideBySide(text, doubtful, hits);
        hub.in(heard.hub()).find(text, hits);
        List<NameHit> names = heard.names().scan(text).stream()
                .filter(n -> !n.refs().isEmpty() && hits.stream().noneMatch(h -> !h.word().concepts().isEmpty() && h.from() <= n.from() && h.to() >= n.to() && h.to() - h.from() > n.length()))
                .toList();
        Set<String> areas = heard.hub().areas().stream().map(a -> a.name()).collect(Collectors.toCollection(LinkedHashSet::new));
        var named = Surfaces.find(said, names, hits, areas);
        names.stream().filter(n -> n.match().whole() && n.refs().getFirst().kind() == Kind.EVENT).forEach(n -> hits.add(event(said, n)));
        hits.removeIf(h -> partOfOther(text, h, hits, names) || insideMeeting(h, hits));
        hits.removeIf(h -> named.stream().anyMatch(n -> n.kind() != Kind.TOWN && n.from() <= h.from() && h.to() <= n.to() && n.to() - n.from() > h.to() - h.from() && !keeps(h)));
        When when = times.read(masked(text, names, named, hits), heard.now(), heard.hub());
        if (when.back() != null && (says(hits, "of-the-past") || was(hits) && when.nearerBack(heard.now()))) {
            when = when.back();
        }
        Reading reading = new Reading(heard, said, when, names, named, hits, grammar);
        Explained.count(reading);
        Features.see(reading);
        Explained.fragment(reading);
        return reading;
    }

    /** Words that only a neighbour made doubtful, where that neighbour is a known word of more than one character. */
    private static void sideBySide(String text, List<Reading.Hit> doubtful, List<Reading.Hit> hits) {
        if (doubtful.isEmpty()) {
            return;
        }
        var starts = new BitSet(text.length() + 1);
        var ends = new BitSet(text.length() + 1);
        hits.stream().filter(h -> h.to() - h.from() > 1 && !h.word().concepts().isEmpty()).forEach(h -> {
            starts.set(h.from());
            ends.set(h.to());
        });
        for (Reading.Hit a : doubtful) { // ぼく|いつ: each is the other's boundary
            for (Reading.Hit b : doubtful) {
                boolean pair = a.to() == b.from() && a.to() - a.from() > 1 && b.to() - b.from() > 1
                        && !a.word().concepts().isEmpty() && !b.word().concepts().isEmpty()
                        && Bounds.fits(text, a.word().text(), a.from(), a.to(), ends.get(a.from()), true)
                        && Bounds.fits(text, b.word().text(), b.from(), b.to(), true, starts.get(b.to()));
                if (pair) {
                    starts.set(b.from());
                    ends.set(a.to());
                }
            }
        }
        doubtful.stream()
                .filter(h -> Bounds.fits(text, h.word().text(), h.from(), h.to(), ends.get(h.from()), starts.get(h.to())))
                .forEach(hits::add);
    }

    /** 誰でした, 誰だった; ました tells of what was done, not of a day that was. */
    private static boolean was(List<Reading.Hit> hits) {
        return hits.stream().anyMatch(h -> h.word().concepts().contains("past") && !h.word().text().equals("ました"));
    }

    private static boolean says(List<Reading.Hit> hits, String concept) {
        return hits.stream().anyMatch(h -> h.word().concepts().contains(concept));
    }

    /** A meeting called by the name it has on the agenda. */
    private Reading.Hit event(Said said, NameHit name) {
        var word = new Grammar.Word(name.form(), List.of("event:" + said.typed(name.from(), name.to())), new int[] {grammar.id("event")});
        return new Reading.Hit(word, name.from(), name.to());
    }

    /** 会議 of 首脳会議, 訪問 of 訪問着: a short word for a meeting or a service inside a longer one is none. */
    private static boolean partOfOther(String text, Reading.Hit hit, List<Reading.Hit> hits, List<NameHit> names) {
        if (hit.to() - hit.from() > 2
                || hit.word().concepts().stream().noneMatch(c -> c.startsWith("event:") || c.equals("care-topic"))) {
            return false;
        }
        return foreignKanji(text, hit.from() - 1, hit, hits, names) || foreignKanji(text, hit.to(), hit, hits, names);
    }

    /** 交換 of 情報交換会, 相談 of 相談員部会: no wish to change or to be advised. */
    private static boolean insideMeeting(Reading.Hit hit, List<Reading.Hit> hits) {
        return hit.word().concepts().stream().anyMatch(WISHES::contains)
                && hits.stream().anyMatch(h -> h.from() <= hit.from() && hit.to() <= h.to() && h.to() - h.from() > hit.to() - hit.from()
                        && h.word().concepts().stream().anyMatch(c -> c.startsWith("event:")));
    }

    private static boolean foreignKanji(String text, int at, Reading.Hit hit, List<Reading.Hit> hits, List<NameHit> names) {
        return at >= 0
                && at < text.length()
                && Bounds.kanji(text.charAt(at))
                && "今来次前先再毎日月中時後用等回".indexOf(text.charAt(at)) < 0
                && hits.stream().noneMatch(h -> h != hit && h.from() <= at && at < h.to())
                && names.stream().noneMatch(n -> n.from() <= at && at < n.to());
    }

    /** A profession that ends a name (居宅ひまわりのケアマネさん) still counts. */
    private static boolean keeps(Reading.Hit hit) {
        return hit.word().concepts().contains("doctor-of");
    }

    /** Without names, and without the hour that only apologises: 夜分にすみません. */
    private static String masked(String text, List<NameHit> names, List<Reading.Named> named, List<Reading.Hit> hits) {
        var masked = new StringBuilder(text);
        names.stream().filter(n -> !SAYABLE.contains(n.refs().getFirst().kind())).forEach(n -> blot(masked, n.from(), n.to()));
        named.forEach(n -> blot(masked, n.from(), n.to()));
        hits.stream().filter(h -> h.word().concepts().contains("courtesy")).forEach(h -> blot(masked, h.from(), h.to()));
        return masked.toString();
    }

    private static void blot(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '◇');
        }
    }
}
