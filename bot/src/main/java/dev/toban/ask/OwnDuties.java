package dev.toban.ask;

import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A hub's own words for its duties, from its hub.yml; made anew only when the hub's description changes. */
final class OwnDuties {
    private final Grammar grammar;
    private volatile Known known = new Known(null, new Finder(List.of()), List.of());

    OwnDuties(Grammar grammar) {
        this.grammar = grammar;
    }

    Known in(Hub hub) {
        Known now = known;
        if (now.hub != hub) {
            now = known(hub);
            known = now;
        }
        return now;
    }

    private Known known(Hub hub) {
        var words = new ArrayList<Grammar.Word>();
        for (Duty duty : hub.duties()) {
            for (String word : Stream.concat(Stream.of(duty.label()), duty.aliases().stream()).toList()) {
                String folded = Fold.width(word);
                if (folded.length() > 1 && !generic(folded)) {
                    words.add(grammar.own(folded, "duty:" + duty.kind()));
                }
            }
        }
        return new Known(hub, new Finder(words.stream().map(Grammar.Word::text).toList()), List.copyOf(words));
    }

    /** オンコール alone means the asker's own duty, whatever list it stands in. */
    private static boolean generic(String word) {
        return List.of("オンコール", "当番", "輪番", "当直", "待機").contains(word);
    }

    /** The words of one hub. */
    record Known(@Nullable Hub hub, Finder finder, List<Grammar.Word> words) {
        void find(String text, List<Reading.Hit> hits) {
            finder.find(text, (word, from, to) -> {
                if (Bounds.fits(text, words.get(word).text(), from, to)) {
                    hits.add(new Reading.Hit(words.get(word), from, to));
                }
            });
        }
    }
}
