package dev.toban.books;

import dev.toban.talk.Parcel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in the hub's books, all of it or nothing, and whom that is told to. Seeds, imports, Slack, LINE and jobs
 * alike write only this.
 *
 * @param by who did it: a person's id, {@code seed} or {@code job:…}; never a name
 * @param why a few words for the record (import of rota.csv), nobody's personal data
 * @param expects what must still be so, else nothing is written
 * @param tells messages that leave if, and only if, it is written
 */
public record Change(String by, String why, Map<Book<?>, Set<?>> sets, List<Expect<?>> expects, List<Parcel> tells) {
    public Change {
        sets = Map.copyOf(sets);
        expects = List.copyOf(expects);
        tells = List.copyOf(tells);
    }

    /** Things of one kind that are put in (new or in place of the one with the same id) and ids of those that go. */
    public record Set<T>(List<T> put, List<String> gone) {
        public Set {
            put = List.copyOf(put);
            gone = List.copyOf(gone);
        }

        public static <T> Set<T> none() {
            return new Set<>(List.of(), List.of());
        }

        public static <T> Set<T> of(List<T> put) {
            return new Set<>(put, List.of());
        }

        public boolean isEmpty() {
            return put.isEmpty() && gone.isEmpty();
        }

        public int size() {
            return put.size() + gone.size();
        }
    }

    /** That a thing is still as it was when somebody decided; {@code as} is null for "not there". */
    public record Expect<T>(Book<T> book, String id, @Nullable T as) {}

    /** A word that people here use for something, taught by hub staff. */
    public record Alias(String word, String kind, String target) {}

    public static Change nothing(String by, String why) {
        return new Change(by, why, Map.of(), List.of(), List.of());
    }

    /** What it does to one book. */
    @SuppressWarnings("unchecked") // with() is the only way in
    public <T> Set<T> of(Book<T> book) {
        return (Set<T>) sets.getOrDefault(book, Set.none());
    }

    /** The same with this, and nothing else, done to that book. */
    public <T> Change with(Book<T> book, Set<T> set) {
        var all = new LinkedHashMap<Book<?>, Set<?>>(sets);
        if (set.isEmpty()) {
            all.remove(book);
        } else {
            all.put(book, set);
        }
        return new Change(by, why, all, expects, tells);
    }

    /** The same, and this is put in too. */
    public <T> Change put(Book<T> book, T thing) {
        return putAll(book, List.of(thing));
    }

    public <T> Change putAll(Book<T> book, List<T> things) {
        Set<T> had = of(book);
        return with(book, new Set<>(and(had.put(), things), had.gone()));
    }

    /** The same, and these ids go too. */
    public Change remove(Book<?> book, String... ids) {
        return without(book, List.of(ids));
    }

    private <T> Change without(Book<T> book, List<String> ids) {
        Set<T> had = of(book);
        return with(book, new Set<>(had.put(), and(had.gone(), ids)));
    }

    /** The same, if this thing is still as it was ({@code null}: still not there). */
    public <T> Change expecting(Book<T> book, String id, @Nullable T as) {
        return new Change(by, why, sets, and(expects, List.of(new Expect<>(book, id, as))), tells);
    }

    /** The same, and these leave with it. */
    public Change telling(List<Parcel> parcels) {
        return new Change(by, why, sets, expects, and(tells, parcels));
    }

    public Change telling(Parcel... parcels) {
        return telling(List.of(parcels));
    }

    public boolean isEmpty() {
        return sets.isEmpty() && tells.isEmpty();
    }

    private static <E> List<E> and(List<? extends E> a, List<? extends E> b) {
        var all = new ArrayList<E>(a);
        all.addAll(b);
        return all;
    }
}
