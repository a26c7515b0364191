package dev.toban.learn;

import dev.toban.answer.Board;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import dev.toban.names.NameHit;
import dev.toban.names.Names;
import dev.toban.names.Ref;
import dev.toban.names.Shortening;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an unknown word may stand for. It looks at every office, so it is for the desk and never for an answer. */
final class Candidates {
    static final int MOST = 3;

    private final Board board;

    Candidates(Board board) {
        this.board = board;
    }

    List<Ref> of(String word) {
        Names names = board.names();
        String text = Fold.width(word).strip();
        Stream<NameHit> hits = Stream.concat(names.scan(text).stream().filter(h -> h.length() == text.length()), names.fuzzy(text).stream());
        return Stream.concat(
                        shortened(word),
                        hits.flatMap(h -> Stream.concat(h.refs().stream(), h.also().stream())))
                .filter(ref -> Lesson.KINDS.contains(ref.kind()) && shown(ref).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private record Likely(Office office, Shortening how) {}

    private Stream<Ref> shortened(String word) {
        return board.directory().offices().stream()
                .flatMap(o -> Shortening.of(word, o.name(), o.kana()).map(how -> new Likely(o, how)).stream())
                .sorted(Comparator.comparing(Likely::how).thenComparing(l -> l.office().name().length()).thenComparing(l -> l.office().id()))
                .map(l -> new Ref(dev.toban.names.Kind.OFFICE, l.office().id()));
    }

    /** Its name as people read it; empty if it is no longer there. */
    Optional<String> shown(Ref ref) {
        return switch (ref.kind()) {
            case OFFICE -> board.directory().office(ref.id()).map(Office::name);
            case AREA -> board.hub().area(ref.id()).map(a -> a.name());
            case TOWN -> board.hub().areas().stream().flatMap(a -> a.towns().stream()).map(t -> t.name()).filter(ref.id()::equals).findFirst();
            default -> Optional.empty();
        };
    }

    /** Whether the word alone means that and nothing else already. */
    List<Ref> whole(String word) {
        String text = Fold.width(word).strip();
        return board.names().scan(text).stream()
                .filter(h -> h.from() == 0 && h.to() == text.length() && h.match().whole())
                .flatMap(h -> h.refs().stream())
                .distinct()
                .toList();
    }
}
