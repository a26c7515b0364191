package dev.toban.imports;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.books.Version;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a proposal would change, as the books are now: shown to a person, and written if that person says so and nothing has moved. */
record Sketch(Proposal proposal, Scribe.Read read, Diff diff, long locked, Map<String, Shift> held) {

    static Sketch of(Proposal proposal, Scribe scribe, Board board, Past past) {
        List<Shift> shifts = board.rota().all().toList();
        var held = new Diff.Held(board.hub(), board.directory().offices(), board.directory().people(), shifts, board.agenda().all(), board.corrections().all().toList());
        Scribe.Read read = scribe.read(proposal.name(), proposal.file(), held, board.taught().all(), past.now().toLocalDate());
        Diff diff = Diff.of(past.open(held), past.open(read.edition(), shifts), "", "");
        return new Sketch(
                proposal, read, diff, past.locked(read.edition(), shifts), shifts.stream().collect(Collectors.toMap(Shift::id, Function.identity())));
    }

    boolean empty() {
        return diff.change().isEmpty();
    }

    /** By what a yes is known to mean this and nothing else: what is put in, and what the person saw it replace. */
    String mark() {
        Change change = diff.change();
        return Marks.of(Stream.of(
                        Book.ALL.stream().map(book -> ids(change, book)).collect(Collectors.joining(";")),
                        change.of(Book.SHIFTS).put().stream().map(Marks::of).sorted().collect(Collectors.joining()),
                        steps().stream().map(s -> s.before == null ? "" : Marks.of(s.before)).collect(Collectors.joining()))
                .collect(Collectors.joining()));
    }

    private static <T> String ids(Change change, Book<T> book) {
        Change.Set<T> set = change.of(book);
        return set.put().stream().map(book.id()).sorted().collect(Collectors.joining(",")) + "-" + set.gone().stream().sorted().collect(Collectors.joining(","));
    }

    /** A slot before and after; null = nothing stands there. */
    record Step(@Nullable Shift before, @Nullable Shift after) {
        Shift slot() {
            return after == null ? java.util.Objects.requireNonNull(before) : after;
        }
    }

    /** The slots that change hands, by day. Rows that are only confirmed anew are none. */
    List<Step> steps() {
        Change.Set<Shift> set = diff.change().of(Book.SHIFTS);
        Stream<Step> put = set.put().stream().map(s -> new Step(held.get(s.id()), s)).filter(s -> s.before == null || !Marks.of(s.before).equals(Marks.of(s.slot())));
        Stream<Step> gone = set.gone().stream().filter(held::containsKey).map(id -> new Step(held.get(id), null));
        return Stream.concat(put, gone).sorted(java.util.Comparator.comparing(s -> s.slot().id())).toList();
    }

    /** The change, if everything in the rota still stands as it was shown, and nobody has said yes before. */
    Change change(Board board, String by, Instant at) {
        Change change = new Change(by, "import " + proposal.id(), diff.change().sets(), List.of(), List.of());
        Map<String, String> marks = new HashMap<>();
        var before = new ArrayList<Shift>();
        for (Shift s : diff.change().of(Book.SHIFTS).put()) {
            Shift was = held.get(s.id());
            change = change.expecting(Book.SHIFTS, s.id(), was);
            marks.put("shifts/" + s.id(), Marks.of(s));
            if (was != null) {
                before.add(was);
            }
        }
        for (String id : diff.change().of(Book.SHIFTS).gone()) {
            Shift was = held.get(id);
            if (was != null) {
                change = change.expecting(Book.SHIFTS, id, was);
                before.add(was);
            }
        }
        var version = new Version(
                proposal.id(), proposal.name(), at, by, proposal.from(), hubBefore(board),
                before(Book.OFFICES, id -> board.directory().office(id).orElse(null), marks),
                before(Book.PEOPLE, id -> board.directory().person(id).orElse(null), marks), before,
                before(Book.MEETINGS, id -> board.agenda().meeting(id).orElse(null), marks), marks, null);
        return change.put(Book.VERSIONS, version).expecting(Book.VERSIONS, version.id(), null);
    }

    private @Nullable Hub hubBefore(Board board) {
        return diff.change().of(Book.HUB).isEmpty() ? null : board.hub();
    }

    private <T> List<T> before(Book<T> book, Function<String, @Nullable T> held, Map<String, String> marks) {
        Change.Set<T> set = diff.change().of(book);
        set.put().forEach(t -> marks.put(book.name() + "/" + book.id().apply(t), Marks.ofThing(t)));
        return Stream.concat(set.put().stream().map(book.id()), set.gone().stream()).map(held).flatMap(Stream::ofNullable).toList();
    }
}
