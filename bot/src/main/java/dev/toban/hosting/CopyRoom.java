package dev.toban.hosting;

import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The room where files are finished and lie ready: made on the press, laid on the shelf, fetched by link.
 *
 * @param address where the bot is reached from outside; empty = not set, then no link leads here and nothing is made
 * @param account the LINE account's own name (@…) for QR codes; empty = none are printed
 */
public record CopyRoom(Press press, Shelf shelf, Optional<URI> address, String account) {
    /** Names lie on it: long enough to print today and tomorrow, no longer. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Where the file is fetched; empty where there is no address to put into a link. */
    Optional<String> link(Function<Press, Print> made) {
        return address.map(base -> base.resolve("/" + shelf.lay(made.apply(press), KEPT)).toString());
    }

    /** What a phone's camera opens: our talk in LINE with these words to send. */
    @Nullable String says(String words) {
        return account.isEmpty() ? null : "https://line.me/R/oaMessage/" + encoded(account) + "/?" + encoded(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same for trying out: nothing lies there. */
    public CopyRoom sketch() {
        return new CopyRoom(press, new Bare(), address, account);
    }

    private record Bare() implements Shelf {
        @Override
        public String lay(Print print, Duration kept) {
            return "f/-/" + print.name();
        }

        @Override
        public Optional<Print> fetch(String secret, String name) {
            return Optional.empty();
        }
    }
}
