package dev.toban.adapters.practice;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Everything said on the practice page since it began, told to each open page from the start and as it goes on. */
final class Timeline {
    /** Enough for an afternoon of practising; older lines leave. */
    private static final int KEPT = 2_000;

    /** @param number grows from line to line, and over a restart too: a page that connects again knows what it has had */
    private record Line(long number, String kind, Object what) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<SseEmitter> pages = new ArrayList<>();
    private long number = InstantSource.system().millis();

    synchronized void add(String kind, Object what) {
        var line = new Line(++number, kind, what);
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        pages.removeIf(page -> !tell(page, line));
    }

    synchronized SseEmitter follow() {
        var page = new SseEmitter(0L); // as long as the page is open
        page.onCompletion(() -> leave(page));
        page.onError(e -> leave(page));
        if (lines.stream().allMatch(line -> tell(page, line))) {
            pages.add(page);
        }
        return page;
    }

    /** Hangs up on every page: a program that is stopping waits for whoever is still being told something. */
    synchronized void close() {
        List.copyOf(pages).forEach(SseEmitter::complete);
    }

    private synchronized void leave(SseEmitter page) {
        pages.remove(page);
    }

    private static boolean tell(SseEmitter page, Line line) {
        try {
            page.send(SseEmitter.event().id(Long.toString(line.number())).name(line.kind()).data(line.what()));
            return true;
        } catch (IOException | IllegalStateException e) {
            return false; // the page is closed
        }
    }
}
