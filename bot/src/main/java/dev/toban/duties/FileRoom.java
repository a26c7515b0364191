package dev.toban.duties;

import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import dev.toban.say.SheetWords;
import dev.toban.talk.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Where files of the duty table are made, and handed out by link. */
public interface FileRoom {
    /** Long enough for a clinic to print it on Monday. */
    Duration KEPT = Duration.ofDays(7);

    /** The link under which the file lies now; empty where there is no address to link to. */
    Optional<String> lay(Function<Press, Print> file);

    /** Who makes files here; empty where none are made. */
    Optional<Press> press();

    /** @param address where the bot is reached from outside */
    static FileRoom of(Press press, Shelf shelf, Optional<URI> address) {
        return new FileRoom() {
            @Override
            public Optional<String> lay(Function<Press, Print> file) {
                return address.map(base -> base.resolve("/" + shelf.lay(file.apply(press), KEPT)).toString());
            }

            @Override
            public Optional<Press> press() {
                return Optional.of(press);
            }
        };
    }

    /** Says what would be said, and makes nothing; without an address nothing could be handed out. */
    static FileRoom sketch(Optional<URI> address) {
        return new FileRoom() {
            @Override
            public Optional<String> lay(Function<Press, Print> file) {
                return address.map(base -> base.resolve("/f/").toString());
            }

            @Override
            public Optional<Press> press() {
                return Optional.empty();
            }
        };
    }

    default Reply handOut(String title, Function<Press, Print> file) {
        return lay(file).map(link -> SheetWords.here(title, link, (int) KEPT.toDays())).orElseGet(SheetWords::noAddress);
    }
}
