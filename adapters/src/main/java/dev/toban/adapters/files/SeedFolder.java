package dev.toban.adapters.files;

import dev.toban.books.Change.Alias;
import dev.toban.books.Diff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of lists, read in the order in which they need each other: hub, offices, people, events, rota. */
public final class SeedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SeedFolder.class);

    /** Rotas ask for the hours of offices, so the hub must have found them by then. */
    private static final int ROTA = new RotaForm().turn();

    private final InTray tray;
    private final Collection<Alias> aliases;

    public SeedFolder(LocalDate today, Predicate<LocalDate> holiday) {
        this(today, holiday, List.of());
    }

    /** @param aliases words that people here taught or answered */
    public SeedFolder(LocalDate today, Predicate<LocalDate> holiday, Collection<Alias> aliases) {
        this.tray = new InTray(today, holiday);
        this.aliases = List.copyOf(aliases);
    }

    /** Hears how far it is. */
    public interface Progress {
        void read(String file, int rows);
    }

    /**
     * What a folder held, and what that changes.
     *
     * @param files in the order they were read
     * @param contents their bytes, by name
     */
    public record Report(List<Imported> files, Diff diff, Map<String, byte[]> contents) {
        public List<Refused> refused() {
            return files.stream().flatMap(f -> f.refused().stream()).toList();
        }
    }

    public Report read(Path folder, Diff.Held held, String by, Progress progress) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path path : list.filter(SeedFolder::isList).sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return read(files, held, by, "import of the seed folder", progress);
    }

    /** The hub's id as the folder's hub.yml has it; the books' keys are named by it before anything is read. */
    public Optional<String> hubId(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            for (Path path : list.filter(p -> p.toString().endsWith(".yml") || p.toString().endsWith(".yaml")).sorted().toList()) {
                Imported read = tray.read(path.getFileName().toString(), Files.readAllBytes(path), Known.of(Diff.Held.NOTHING));
                if (read.hub() != null) {
                    return Optional.of(read.hub().id());
                }
                read.refused().forEach(r -> LOG.error("{}", r));
            }
            return Optional.empty();
        }
    }

    /** The same for files that came otherwise, by their names. */
    public Report read(Map<String, byte[]> files, Diff.Held held, String by, String why, Progress progress) {
        Known known = Known.of(held).taught(aliases);
        var read = new ArrayList<Imported>();
        // hub.yml first: the other files speak of its areas and duties
        var rest = new ArrayList<Letter>();
        for (var file : files.entrySet()) {
            Letter letter = tray.open(file.getKey(), file.getValue());
            if (letter.turn() == 0) {
                Imported hub = letter.read(known, rows -> progress.read(letter.file(), rows));
                known = hub.hub() == null ? known : known.under(hub.hub());
                read.add(hub);
            } else {
                rest.add(letter);
            }
        }
        rest.sort(Comparator.comparingInt(Letter::turn));
        boolean named = false;
        for (Letter letter : rest) {
            if (!named && letter.turn() >= ROTA) {
                named = true;
                known = named(read, known);
            }
            Imported imported = letter.read(known, rows -> progress.read(letter.file(), rows));
            imported.offices().forEach(known::add);
            imported.people().forEach(known::add);
            read.add(imported);
        }
        if (!named) {
            named(read, known);
        }
        return new Report(read, Diff.of(held, together(read), by, why), files);
    }

    /** The hub's rules name people and offices of lists that are read after it. */
    private static Known named(List<Imported> read, Known known) {
        read.replaceAll(i -> HubNames.in(i, known));
        return read.stream().map(Imported::hub).filter(h -> h != null).findFirst().map(known::under).orElse(known);
    }

    private static Diff.Edition together(List<Imported> files) {
        Set<String> doubtful = new HashSet<>();
        files.forEach(f -> doubtful.addAll(f.doubtful()));
        return new Diff.Edition(
                files.stream().map(Imported::hub).filter(h -> h != null).findFirst().orElse(null),
                files.stream().flatMap(f -> f.offices().stream()).toList(),
                files.stream().flatMap(f -> f.people().stream()).toList(),
                files.stream().flatMap(f -> f.shifts().stream()).toList(),
                files.stream().flatMap(f -> f.meetings().stream()).toList(),
                doubtful);
    }

    /** Photos lie in the folder too. */
    private static boolean isList(Path path) {
        String name = path.getFileName().toString().toLowerCase();
        return Files.isRegularFile(path) && !name.startsWith(".") && !name.matches(".*\\.(jpe?g|png|gif|webp|heic|md|txt|pdf)");
    }
}
