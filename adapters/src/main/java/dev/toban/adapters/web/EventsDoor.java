package dev.toban.adapters.web;

import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.feeds.EventSheet;
import dev.toban.feeds.Feeds;
import dev.toban.paper.Almanac;
import dev.toban.paper.Press;
import dev.toban.say.EventWords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /events}: what residents may come to, for everybody: a page to read and print, a calendar to follow, a table to take over. */
@RestController
public final class EventsDoor {
    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Board board;
    private final Feeds feeds;
    private final Press press;
    private final Almanac almanac;
    private final InstantSource clock;

    public EventsDoor(Board board, Press press, Almanac almanac, InstantSource clock) {
        this.board = board;
        this.feeds = new Feeds(board);
        this.press = press;
        this.almanac = almanac;
        this.clock = clock;
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> page() {
        boolean ready = board.ready();
        String html = ready ? EventsPage.of(feeds.open(now()), feeds::off, board.hub(), now().toLocalDate()) : EventWords.NOT_READY;
        return ResponseEntity.status(ready ? 200 : 503)
                .header("Content-Type", ready ? "text/html;charset=UTF-8" : "text/plain;charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(ready ? FRESH : CacheControl.noStore())
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/events.ics")
    ResponseEntity<byte[]> calendar() {
        return board.ready() ? FeedDoor.file(almanac.ics("events", feeds.openFeed(now())), FRESH) : ResponseEntity.status(503).build();
    }

    @GetMapping("/events.csv")
    ResponseEntity<byte[]> table() {
        return board.ready() ? FeedDoor.file(press.csv(EventSheet.of(feeds.open(now()), board.hub())), FRESH) : ResponseEntity.status(503).build();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Tokyo.ZONE);
    }
}
