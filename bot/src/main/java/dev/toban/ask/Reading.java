package dev.toban.ask;

import dev.toban.hub.Area;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A message with all that was seen in it: words, names, times. What rules and slots ask. */
final class Reading {
    /** A word of the lexicon or a rule at its place. */
    record Hit(Grammar.Word word, int from, int to) {}

    /** Somebody or some office, in the directory or only looking like one; {@code typed} without the honorific of an office. */
    record Named(Kind kind, int from, int to, String typed) {}

    final Heard heard;
    final Said said;
    final When when;
    final List<NameHit> names;
    final List<Named> named;
    final List<Hit> hits;
    final Grammar grammar;
    final BitSet bits;
    /** How many letters that carry meaning there are, and how many of them nothing explains. */
    int content;
    int unexplained;

    Reading(Heard heard, Said said, When when, List<NameHit> names, List<Named> named, List<Hit> hits, Grammar grammar) {
        this.heard = heard;
        this.said = said;
        this.when = when;
        this.names = names;
        this.named = named;
        this.hits = hits;
        this.grammar = grammar;
        this.bits = new BitSet(grammar.features());
        hits.forEach(hit -> {
            for (int feature : hit.word().features()) {
                bits.set(feature);
            }
        });
    }

    String text() {
        return said.text();
    }

    void see(String feature) {
        int id = grammar.id(feature);
        if (id >= 0) {
            bits.set(id);
        }
    }

    boolean has(String feature) {
        int id = grammar.id(feature);
        return id >= 0 && bits.get(id);
    }

    boolean any(int[] features) {
        for (int feature : features) {
            if (bits.get(feature)) {
                return true;
            }
        }
        return false;
    }

    boolean inOrder(int[] first, int[] then) {
        if (!any(first) || !any(then)) {
            return false;
        }
        for (Hit a : hits) {
            for (Hit b : hits) {
                if (a.to() <= b.from() && b.from() - a.to() <= 15 && is(a, first) && is(b, then)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean is(Hit hit, int[] features) {
        for (int own : hit.word().features()) {
            for (int wanted : features) {
                if (own == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words of a family of concepts, longest first come, none inside another, in the order of the text. */
    List<Hit> of(String family) {
        int id = grammar.id(family);
        if (id < 0 || !bits.get(id)) {
            return List.of();
        }
        var found = new ArrayList<>(hits.stream().filter(h -> is(h, new int[] {id})).toList());
        found.sort(Comparator.<Hit>comparingInt(h -> h.from() - h.to()).thenComparingInt(Hit::from));
        var kept = new ArrayList<Hit>();
        for (Hit hit : found) {
            if (kept.stream().noneMatch(k -> k.from() < hit.to() && hit.from() < k.to())) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }

    /** What the words of a family stand for: {@code cap} → 看取り, 喀痰吸引. */
    List<String> values(String family) {
        Set<String> values = new LinkedHashSet<>();
        for (Hit hit : of(family)) {
            hit.word().concepts().stream()
                    .filter(c -> c.startsWith(family + ":"))
                    .forEach(c -> values.add(c.substring(family.length() + 1)));
        }
        return List.copyOf(values);
    }

    Optional<String> value(String family) {
        return values(family).stream().findFirst();
    }

    /** Areas of the hub that were named, in order. */
    List<String> areas() {
        Set<String> areas = new LinkedHashSet<>();
        for (NameHit hit : names) {
            refs(hit, Kind.AREA).forEach(ref -> areas.add(area(ref.id())));
        }
        return List.copyOf(areas);
    }

    /** The areas in which the towns named lie. */
    List<String> townAreas() {
        Set<String> areas = new LinkedHashSet<>();
        for (Named town : named) {
            if (town.kind() == Kind.TOWN) {
                heard.hub().areas().stream()
                        .filter(a -> a.towns().stream().anyMatch(t -> town.typed().startsWith(t.name())))
                        .forEach(a -> areas.add(a.name()));
            }
        }
        return List.copyOf(areas);
    }

    /** A name as the directory has it in the shortest whole form, where it knows it. */
    String whole(String part) {
        return part;
    }

    private String area(String id) {
        return heard.hub().areas().stream().map(Area::name).filter(id::endsWith).findFirst().orElse(id);
    }

    static List<Ref> refs(NameHit hit, Kind kind) {
        return hit.refs().stream().filter(r -> r.kind() == kind).toList();
    }

    Optional<Named> named(Predicate<Named> wanted) {
        return named.stream().filter(wanted).findFirst();
    }

    List<Named> persons() {
        return named.stream().filter(n -> n.kind() == Kind.PERSON).toList();
    }

    List<Named> offices() {
        return named.stream().filter(n -> n.kind() == Kind.OFFICE || n.kind() == Kind.DESK).toList();
    }
}
