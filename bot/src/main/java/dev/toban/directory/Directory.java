package dev.toban.directory;

import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All offices and people in view, found by id, by name and by what they do. Readers never wait; a change costs what it touches,
 * however long the directory. It keeps everything; what a viewer may see of it is decided where it is said ({@link Consent}).
 */
public final class Directory {
    private final Map<String, Office> offices = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Postings kinds = new Postings();
    private final Postings areas = new Postings();
    private final Postings capabilities = new Postings();
    private final Postings desks = new Postings();
    private final Postings staff = new Postings();

    public void put(Office o) {
        remove(o.id(), offices);
        offices.put(o.id(), o);
        index(o, true);
    }

    public void put(Person p) {
        remove(p.id(), people);
        people.put(p.id(), p);
        if (p.office() != null) {
            staff.add(p.office(), p.id());
        }
    }

    public void removeOffice(String id) {
        remove(id, offices);
    }

    public void removePerson(String id) {
        remove(id, people);
    }

    private void remove(String id, Map<String, ?> from) {
        switch (from.remove(id)) {
            case Office o -> index(o, false);
            case Person p when p.office() != null -> staff.remove(p.office(), p.id());
            case null, default -> {}
        }
    }

    private void index(Office o, boolean in) {
        o.kinds().forEach(k -> mark(kinds, k, o, in));
        o.capabilities().forEach(c -> mark(capabilities, Fold.width(c), o, in));
        if (o.area() != null) {
            mark(areas, o.area(), o, in);
        }
        if (o.parent() != null) {
            mark(desks, o.parent(), o, in);
        }
    }

    private static void mark(Postings postings, String word, Office o, boolean in) {
        if (in) {
            postings.add(word, o.id());
        } else {
            postings.remove(word, o.id());
        }
    }

    public Optional<Office> office(String id) {
        return Optional.ofNullable(offices.get(id));
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Collection<Office> offices() {
        return offices.values();
    }

    public Collection<Person> people() {
        return people.values();
    }

    /** Desks of an office (地域連携室 of a hospital). */
    public List<Office> desksOf(String office) {
        return found(desks.of(office)).sorted(BY_READING).toList();
    }

    public List<Person> staffOf(String office) {
        return staff.of(office).stream()
                .map(people::get)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing(p -> p.kana() == null ? p.name() : p.kana()))
                .toList();
    }

    /** Offices that fit, by their reading: never by how good anyone finds them. */
    public List<Office> search(Wanted wanted) {
        List<Set<String>> sets = new ArrayList<>();
        if (!wanted.kinds().isEmpty()) {
            sets.add(union(kinds, wanted.kinds()));
        }
        if (!wanted.areas().isEmpty()) {
            sets.add(union(areas, wanted.areas()));
        }
        wanted.capabilities().forEach(c -> sets.add(union(capabilities, capabilityWords(c))));
        if (sets.isEmpty()) {
            return List.of();
        }
        sets.sort(Comparator.comparingInt(Set::size));
        Set<String> smallest = sets.getFirst();
        return found(smallest)
                .filter(o -> sets.stream().allMatch(s -> s.contains(o.id())))
                .filter(o -> wanted.openOn().chars().allMatch(d -> o.closedDays().indexOf(d) < 0))
                .sorted(BY_READING)
                .toList();
    }

    /** The words offices use that say this, more or the heart of it: 認知症 finds 認知症相談, 小児在宅 finds 小児, 看取り finds ターミナルケア. */
    private List<String> capabilityWords(List<String> meaning) {
        String own = Fold.width(meaning.getFirst());
        List<String> all = meaning.stream().map(Fold::width).toList();
        return capabilities.words().stream()
                .filter(w -> w.length() > 1 && own.contains(w) || all.stream().anyMatch(word -> says(w, word)))
                .toList();
    }

    /** A Latin abbreviation has to be the word itself: hot is not in hotel. */
    private static boolean says(String written, String word) {
        return word.chars().allMatch(c -> c < 128) ? written.equals(word) : word.length() > 1 && written.contains(word);
    }

    private static Set<String> union(Postings postings, List<String> words) {
        if (words.size() == 1) {
            return postings.of(words.getFirst());
        }
        var all = new HashSet<String>();
        words.forEach(w -> all.addAll(postings.of(w)));
        return all;
    }

    private Stream<Office> found(Set<String> ids) {
        return ids.stream().map(offices::get).filter(java.util.Objects::nonNull);
    }

    private static final Comparator<Office> BY_READING =
            Comparator.comparing((Office o) -> o.kana() == null ? o.name() : o.kana()).thenComparing(Office::id);
}
