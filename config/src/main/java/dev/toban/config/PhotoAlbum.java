package dev.toban.config;

import dev.toban.adapters.paper.DarkRoom;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Round;
import dev.toban.directory.Person;
import dev.toban.directory.Portrait;
import dev.toban.directory.Viewer;
import dev.toban.imports.Marks;
import dev.toban.paper.KeyRing;
import dev.toban.talk.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The photos beside the hub's files. Of those who show theirs to colleagues a small print is kept in the books, of nobody else; looked
 * through whenever somebody's photo or consent is another one.
 */
final class PhotoAlbum implements Round {
    private static final long LARGEST = 20_000_000; // bytes; a phone's photo has 3 to 12 MB

    private final Path folder;
    private final Board board;
    private final Books books;
    private Map<String, String> seen = Map.of();

    PhotoAlbum(Path folder, Board board, Books books) {
        this.folder = folder.normalize();
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public void look(Instant now) {
        Map<String, String> shown = board.directory().people().stream()
                .flatMap(p -> Viewer.of(Role.PROFESSIONAL).sees(p).stream())
                .filter(p -> p.photo() != null)
                .collect(Collectors.toMap(Person::id, p -> String.valueOf(p.photo())));
        if (shown.equals(seen)) {
            return;
        }
        try {
            Change change = news(shown, LocalDate.ofInstant(now, Tokyo.ZONE));
            if (!change.isEmpty()) {
                books.write(change);
            }
            seen = shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Change news(Map<String, String> shown, LocalDate today) throws IOException {
        Change change = Change.nothing("seed", "photos of the seed folder");
        for (var photo : shown.entrySet()) {
            Portrait had = board.portraits().of(photo.getKey()).orElse(null);
            Optional<byte[]> file = file(photo.getValue()).filter(bytes -> had == null || !had.file().equals(Marks.of(bytes)));
            Optional<byte[]> print = file.flatMap(DarkRoom::small);
            if (print.isPresent()) {
                change = change.expecting(Book.PORTRAITS, photo.getKey(), had).put(Book.PORTRAITS, new Portrait(
                        photo.getKey(), KeyRing.secret(), Marks.of(file.get()), Base64.getEncoder().encodeToString(print.get()), today));
            }
        }
        for (Portrait had : board.portraits().all().filter(p -> !shown.containsKey(p.person())).toList()) {
            change = change.expecting(Book.PORTRAITS, had.person(), had).remove(Book.PORTRAITS, had.person());
        }
        return change;
    }

    /** Only from the folder itself, however the people file writes it. */
    private Optional<byte[]> file(String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        boolean good = path.startsWith(folder) && Files.isRegularFile(path) && Files.size(path) <= LARGEST;
        return good ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }
}
