package dev.toban.imports;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Version;
import dev.toban.rota.Shift;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Going back behind an import: what it put in goes, what stood there comes back. Rows that were changed again since, and duties that have
 * begun, stay as they are.
 *
 * @param left how many rows stay
 */
record Undoing(Change change, int back, int left) {

    static Undoing of(Version version, Board board, Past past, String by) {
        Map<String, Shift> now = board.rota().all().collect(Collectors.toMap(Shift::id, Function.identity()));
        Map<String, Shift> before = new HashMap<>();
        version.shifts().forEach(s -> before.put(s.id(), s));
        Change change = Change.nothing(by, "undo of import " + version.id());
        int back = 0;
        int left = 0;
        Set<String> touched = new HashSet<>(before.keySet());
        touched.addAll(ids(version, Book.SHIFTS));
        for (String id : touched) {
            Shift stands = now.get(id);
            Shift was = before.get(id);
            String put = version.put().get("shifts/" + id);
            boolean asPut = stands == null ? put == null : Marks.of(stands).equals(put);
            boolean begun = stands != null && past.begun(stands) || was != null && past.begun(was);
            if (!asPut || begun) {
                left++;
                continue;
            }
            back++;
            change = (was == null ? change.remove(Book.SHIFTS, id) : change.put(Book.SHIFTS, was)).expecting(Book.SHIFTS, id, stands);
        }
        var lists = new Lists(version);
        change = lists.back(change, Book.OFFICES, version.offices(), id -> board.directory().office(id).orElse(null));
        change = lists.back(change, Book.PEOPLE, version.people(), id -> board.directory().person(id).orElse(null));
        change = lists.back(change, Book.MEETINGS, version.meetings(), id -> board.agenda().meeting(id).orElse(null));
        change = version.hub() == null ? change : change.put(Book.HUB, version.hub());
        return new Undoing(
                change.put(Book.VERSIONS, version.undone(by)).expecting(Book.VERSIONS, version.id(), version), back + lists.back, left + lists.left);
    }

    /** Offices, people and meetings, row by row: one that was changed again since stays as it is. */
    private static final class Lists {
        private final Version version;
        private int back;
        private int left;

        Lists(Version version) {
            this.version = version;
        }

        <T> Change back(Change change, Book<T> book, List<T> before, Function<String, @Nullable T> now) {
            Map<String, T> was = before.stream().collect(Collectors.toMap(book.id(), Function.identity()));
            Set<String> touched = new LinkedHashSet<>(was.keySet());
            touched.addAll(ids(version, book));
            Change c = change;
            for (String id : touched) {
                T stands = now.apply(id);
                String put = version.put().get(book.name() + "/" + id);
                if (stands == null ? put != null : !Marks.ofThing(stands).equals(put)) {
                    left++;
                    continue;
                }
                back++;
                T old = was.get(id);
                c = old == null ? c.remove(book, id) : c.put(book, old);
            }
            return c;
        }
    }

    private static List<String> ids(Version version, Book<?> book) {
        String begins = book.name() + "/";
        return version.put().keySet().stream().filter(k -> k.startsWith(begins)).map(k -> k.substring(begins.length())).toList();
    }
}
