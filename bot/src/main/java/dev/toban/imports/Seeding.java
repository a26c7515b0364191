package dev.toban.imports;

import dev.toban.books.Archive;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.books.Filed;
import dev.toban.hub.Hub;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The seed folder at a start: what its files say anew since they were last taken in, save of duties that have begun. */
public record Seeding(Diff diff, Change change) {

    /** A file of the folder. {@code digest} of its bytes. */
    public record File(String name, String digest, Diff.Edition edition) {
        private boolean aboutOthers() {
            return edition.hub() != null || !edition.offices().isEmpty() || !edition.people().isEmpty();
        }
    }

    public static Seeding of(List<File> files, Diff.Held held, Archive archive, LocalDateTime now, String by) {
        // how a list is read hangs on the hub, its offices and its people: if those lists are others, it is another list too
        String others = Marks.of(files.stream().filter(File::aboutOthers).map(File::digest).sorted().collect(Collectors.joining()));
        List<News> all = files.stream()
                .map(f -> News.of(f.name(), f.digest() + ":" + others, f.edition(), archive.filed(f.name()), held.shifts()))
                .toList();
        var past = new Past(now);
        Diff diff = Diff.of(past.open(held), past.open(together(all.stream().map(News::edition).toList()), held.shifts()), by, "import of the seed folder");
        Set<String> put = diff.change().of(Book.SHIFTS).put().stream().map(s -> s.id()).collect(Collectors.toSet());
        Set<String> begun = held.shifts().stream().filter(past::begun).map(s -> s.id()).collect(Collectors.toSet());
        String[] dropped = all.stream().flatMap(n -> n.dropped().stream()).filter(id -> !put.contains(id) && !begun.contains(id)).distinct().toArray(String[]::new);
        Change change = dropped.length == 0 ? diff.change() : diff.change().remove(Book.SHIFTS, dropped);
        List<Filed> filed = all.stream().map(News::filed).filter(f -> !f.equals(archive.filed(f.file()))).toList();
        return new Seeding(diff, filed.isEmpty() ? change : change.putAll(Book.FILED, filed));
    }

    private static Diff.Edition together(List<Diff.Edition> all) {
        Set<String> doubtful = new HashSet<>();
        all.forEach(e -> doubtful.addAll(e.doubtful()));
        Hub hub = all.stream().map(Diff.Edition::hub).filter(Objects::nonNull).findFirst().orElse(null);
        return new Diff.Edition(
                hub,
                all.stream().flatMap(e -> e.offices().stream()).toList(),
                all.stream().flatMap(e -> e.people().stream()).toList(),
                all.stream().flatMap(e -> e.shifts().stream()).toList(),
                all.stream().flatMap(e -> e.meetings().stream()).toList(),
                doubtful);
    }
}
