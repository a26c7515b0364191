package dev.toban.paper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The room where files are finished and lie ready: made on the press, laid into the hub's channel or on the shelf to be fetched by link.
 *
 * @param address where the bot is reached from outside; empty = not set, then no link leads here and nothing is made
 * @param account the LINE account's own name (@…) for QR codes; empty = none are printed
 */
public record CopyRoom(Press press, Shelf shelf, HubFiles hub, Optional<URI> address, String account) {
    /** Names lie on it: long enough to print today and tomorrow, no longer. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Where a finished file lies. */
    public sealed interface Place {
        /** In the hub's channel, for everybody there. */
        record Channel() implements Place {}

        record Link(String url) implements Place {}

        /** The channel took none and there is no address to link to: nothing was kept. */
        record Nowhere() implements Place {}
    }

    /** Lays a file into a thread of the hub's channel (null: the channel itself), else where it is fetched by link. */
    public Place hand(@Nullable String thread, String words, Function<Press, Print> made) {
        Print print = made.apply(press);
        try {
            hub.post(print, words, thread);
            return new Place.Channel();
        } catch (IOException e) {
            return link(same -> print).<Place>map(Place.Link::new).orElseGet(Place.Nowhere::new);
        }
    }

    /** Where the file is fetched; empty where there is no address to put into a link. */
    public Optional<String> link(Function<Press, Print> made) {
        return address.map(base -> base.resolve("/" + shelf.lay(made.apply(press), KEPT)).toString());
    }

    /** Of what shows nobody, such as a code: for as long as that, and no longer than anything lies there. */
    public Optional<String> link(Duration kept, Function<Press, Print> made) {
        Duration time = kept.compareTo(Shelf.LONGEST) > 0 ? Shelf.LONGEST : kept;
        return address.map(base -> base.resolve("/" + shelf.layForAll(made.apply(press), time)).toString());
    }

    /** What a phone's camera opens: our talk in LINE with these words to send. */
    public @Nullable String says(String words) {
        return account.isEmpty() ? null : "https://line.me/R/oaMessage/" + encoded(account) + "/?" + encoded(words);
    }

    /** What a phone's camera opens: our account, to be added as a friend. */
    public @Nullable String friend() {
        return account.isEmpty() ? null : "https://line.me/R/ti/p/" + encoded(account);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One in which nothing is kept. */
    public static CopyRoom nowhere(Press press) {
        return new CopyRoom(press, new Bare(), (print, words, thread) -> {}, Optional.empty(), "");
    }

    /** The same for trying out: nothing lies there. */
    public CopyRoom sketch() {
        return new CopyRoom(press, new Bare(), (print, words, thread) -> {}, address, account);
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
