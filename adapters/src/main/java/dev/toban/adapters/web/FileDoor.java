package dev.toban.adapters.web;

import dev.toban.paper.Shelf;
import dev.toban.talk.Inbox;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /f/SECRET/name}: a finished file, for whoever holds its link, as long as it lies there. */
@RestController
public final class FileDoor {
    private final Shelf shelf;

    public FileDoor(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/f/{secret:[A-Za-z0-9_-]{20,100}}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String secret, @PathVariable String name) {
        try {
            return shelf.fetch(secret, name)
                    .map(print -> FeedDoor.file(print, CacheControl.noStore()))
                    .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
        } catch (Inbox.Unavailable e) {
            return ResponseEntity.status(503).header("Retry-After", "60").build();
        }
    }
}
