package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.ask.Understanding;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.talk.Member;
import java.util.List;
import java.util.stream.Stream;

/** Looks for offices and people that words name, as far as whoever asks may see them. */
record Search(Board board, Viewer viewer) {
    static Search by(Member member, Board board) {
        return new Search(board, Viewer.of(member.role()));
    }

    List<Office> offices(String words) {
        return refs(words, Kind.OFFICE).flatMap(r -> board.directory().office(r.id()).stream()).filter(o -> viewer.sees(o).isPresent()).toList();
    }

    List<Office> offices(Understanding what) {
        return refs(what.names(), Kind.OFFICE).flatMap(r -> board.directory().office(r.id()).stream()).filter(o -> viewer.sees(o).isPresent()).toList();
    }

    List<Person> people(Understanding what) {
        return people(refs(what.names(), Kind.PERSON));
    }

    List<Person> people(String words) {
        return people(refs(words, Kind.PERSON));
    }

    private List<Person> people(Stream<Ref> refs) {
        return refs.flatMap(r -> board.directory().person(r.id()).stream()).filter(p -> viewer.sees(p).isPresent()).toList();
    }

    /** What is named whole; only where nothing is, what may be meant. */
    private Stream<Ref> refs(String words, Kind kind) {
        return refs(board.names().scan(Fold.width(words)), kind);
    }

    private static Stream<Ref> refs(List<NameHit> hits, Kind kind) {
        List<Ref> named = hits.stream().flatMap(h -> h.refs().stream()).filter(r -> r.kind() == kind).distinct().toList();
        return named.isEmpty() ? hits.stream().flatMap(h -> h.also().stream()).filter(r -> r.kind() == kind).distinct() : named.stream();
    }

    /** An office as it is told apart on a button. */
    static String label(Office o) {
        return o.name() + (o.area() == null ? "" : "（" + o.area() + "）");
    }

    String label(Person p) {
        return p.name() + office(p.office());
    }

    private String office(@org.jspecify.annotations.Nullable String id) {
        return id == null ? "" : board.directory().office(id).map(o -> "（" + o.name() + "）").orElse("");
    }
}
