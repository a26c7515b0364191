package dev.toban.adapters.web;

import dev.toban.answer.Board;
import dev.toban.faces.Gallery;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.talk.Audit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /p/NAME/KEY.jpg}: a photo; {@code /s/SECRET.pdf}: the sheet with faces. Both as their owners show them now; else a 404, whatever was tried. */
@RestController
public final class FaceDoor {
    private final Board board;
    private final Gallery gallery;
    private final Press press;
    private final Audit audit;
    private final InstantSource clock;

    public FaceDoor(Board board, Press press, Audit audit, InstantSource clock) {
        this.board = board;
        this.gallery = new Gallery(board);
        this.press = press;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{name:[0-9a-f]{32}}/{key:[0-9a-f]{32}}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String name, @PathVariable String key) {
        if (!board.ready()) {
            return unready();
        }
        return gallery.photo(name, key, clock.instant())
                .map(picture -> FeedDoor.file(new Print("photo.jpg", "image/jpeg", picture), CacheControl.noStore()))
                .orElseGet(FaceDoor::nothing);
    }

    @GetMapping("/s/{secret:[A-Za-z0-9_-]{20,100}}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String secret) {
        if (!board.ready()) {
            return unready();
        }
        return gallery.sheet(secret, clock.instant())
                .map(opened -> {
                    audit.record(new Audit.Entry(clock.instant(), opened.by(), null, Audit.Act.EXPORT,
                            "faces " + opened.people().stream().map(id -> "person:" + id).collect(Collectors.joining(" "))));
                    return FeedDoor.file(press.pdf(opened.sheet()), CacheControl.noStore());
                })
                .orElseGet(FaceDoor::nothing);
    }

    private static ResponseEntity<byte[]> nothing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }

    private static ResponseEntity<byte[]> unready() {
        return ResponseEntity.status(503).header("Retry-After", Long.toString(Duration.ofMinutes(1).toSeconds())).build();
    }
}
