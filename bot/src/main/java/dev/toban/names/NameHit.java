package dev.toban.names;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name found in a sentence.
 *
 * @param from      offset in the text given (as {@link Fold#width} left it), honorific and office word included
 * @param to        offset after it
 * @param form      the form of the directory that was met, width-folded; what a fuzzy hit was read as
 * @param refs      everyone and everything it may be; homonyms side by side, areas before towns before offices (伊敷 is an area and a town)
 * @param match     how the best of {@code refs} was met
 * @param honorific 先生, さん, dr … as typed, or empty
 * @param also      weaker candidates: those of whose name the words are only a part; for 吉野包括 the place 吉野
 */
public record NameHit(int from, int to, String form, List<Ref> refs, Match match, String honorific, List<Ref> also) {
    public NameHit {
        refs = refs.size() < 2 ? List.copyOf(refs) : refs.stream().sorted(Comparator.comparing(Ref::kind)).toList();
    }

    public int length() {
        return to - from;
    }

    boolean overlaps(NameHit other) {
        return from < other.to && other.from < to;
    }

    boolean sameSpan(NameHit other) {
        return from == other.from && to == other.to;
    }

    /** This hit, with those of a weaker one for the same words as further candidates. */
    NameHit with(NameHit weaker) {
        Stream<Ref> others = Stream.of(also, weaker.refs, weaker.also).flatMap(List::stream).filter(r -> !refs.contains(r)).distinct();
        return new NameHit(from, to, form, refs, match, honorific, others.toList());
    }
}
