package dev.toban.adapters.web;

import dev.toban.answer.Board;
import dev.toban.feeds.Feeds;
import dev.toban.paper.Almanac;
import dev.toban.paper.Print;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /c/SECRET.ics}: a calendar for whoever holds its address. Everybody else gets the same 404, whatever they tried. */
@RestController
public final class FeedDoor {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Board board;
    private final Feeds feeds;
    private final Almanac almanac;
    private final InstantSource clock;

    public FeedDoor(Board board, Almanac almanac, InstantSource clock) {
        this.board = board;
        this.feeds = new Feeds(board);
        this.almanac = almanac;
        this.clock = clock;
    }

    @GetMapping("/c/{secret:[A-Za-z0-9_-]{20,100}}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        if (!board.ready()) {
            return ResponseEntity.status(503).header("Retry-After", "60").build();
        }
        return feeds.opened(secret, clock.instant())
                .map(feed -> almanac.ics("toban", feed))
                .map(print -> file(print, CacheControl.maxAge(FRESH).cachePrivate()))
                .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }

    static ResponseEntity<byte[]> file(Print print, CacheControl kept) {
        return ResponseEntity.ok()
                .header("Content-Type", print.type())
                .header("Content-Disposition", "inline; filename=\"" + print.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(kept)
                .body(print.bytes());
    }
}
