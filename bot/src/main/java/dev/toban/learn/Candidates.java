package dev.toban.learn;

import dev.toban.answer.Board;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.names.Shortening;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What unknown words may stand for, as the board is now. It looks at every office, so it is for the desk and never for an answer. */
final class Candidates {
    static final int MOST = 3;

    private final Board board;
    private @Nullable List<Shortening.Name> names;

    Candidates(Board board) {
        this.board = board;
    }

    List<Ref> of(String word) {
        String text = Fold.width(word).strip();
        Stream<NameHit> hits = Stream.concat(
                board.names().scan(text).stream().filter(h -> h.length() == text.length()), board.names().fuzzy(text).stream());
        return Stream.concat(
                        shortened(word),
                        hits.flatMap(h -> Stream.concat(h.refs().stream(), h.also().stream())))
                .filter(ref -> Lesson.KINDS.contains(ref.kind()) && shown(ref).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private record Likely(Shortening.Name name, Shortening how) {}

    private Stream<Ref> shortened(String word) {
        return names().stream()
                .flatMap(name -> Shortening.of(word, name).map(how -> new Likely(name, how)).stream())
                .sorted(Comparator.comparing(Likely::how).thenComparing(l -> l.name().written().length()).thenComparing(l -> l.name().ref().id()))
                .map(l -> l.name().ref());
    }

    private List<Shortening.Name> names() {
        if (names == null) {
            names = board.directory().offices().stream().map(o -> Shortening.Name.of(new Ref(Kind.OFFICE, o.id()), o.name(), o.kana())).toList();
        }
        return names;
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

    /** What the word alone stands for already. */
    List<Ref> whole(String word) {
        String text = Fold.width(word).strip();
        return board.names().scan(text).stream()
                .filter(h -> h.from() == 0 && h.to() == text.length() && h.match().whole())
                .flatMap(h -> h.refs().stream())
                .distinct()
                .toList();
    }
}
