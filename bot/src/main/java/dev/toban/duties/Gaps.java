package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.days.Span;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.OnDuty;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not filled in the days ahead. Three things that must not be mixed: a hole, somebody without a number to ring, and hours that
 * are closed on purpose.
 */
final class Gaps {
    /** A duty that an area has had around these days is one that it should have. */
    private static final int AROUND_DAYS = 45;

    private static final Duration DIFFER = Duration.ofMinutes(60);

    private final Board board;

    Gaps(Board board) {
        this.board = board;
    }

    enum Kind {
        /** Nobody is written down, or 調整中, or away without anybody instead. */
        HOLE,
        /** Somebody is, but there is no number. */
        UNREACHABLE,
        CLOSED
    }

    /**
     * @param slot id of the slot, also where no row is written down yet
     * @param stint what stands there; null where nothing does
     */
    record Gap(Kind kind, LocalDate day, Post post, String slot, Span hours, @Nullable Stint stint) {}

    /** From the first to the last of these days, as far as there is a table. */
    List<Gap> between(LocalDate first, LocalDate last, LocalDateTime now) {
        Rota rota = board.rota();
        LocalDate end = rota.lastDay().filter(d -> d.isBefore(last)).orElse(last);
        Set<Post> posts = rota.within(Span.days(first.minusDays(AROUND_DAYS), first.plusDays(AROUND_DAYS)))
                .map(Stint::post)
                .filter(p -> p.order() == 1)
                .collect(Collectors.toSet());
        List<Gap> gaps = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            for (Post post : posts) {
                gaps(day, post, gaps);
            }
        }
        return gaps.stream()
                .filter(g -> g.hours().end().isAfter(now))
                .sorted(Comparator.comparing(Gap::day).thenComparing(g -> g.post().area()).thenComparing(g -> g.post().kind()).thenComparing(g -> g.hours().start()))
                .toList();
    }

    private void gaps(LocalDate day, Post post, List<Gap> to) {
        List<Stint> there = board.rota().day(day).stream().filter(s -> s.post().equals(post)).toList();
        for (Stint s : there) {
            switch (s.state()) {
                case OPEN, ABSENT -> to.add(new Gap(Kind.HOLE, day, post, s.shift().id(), s.span(), s));
                case CLOSED -> to.add(new Gap(Kind.CLOSED, day, post, s.shift().id(), s.span(), s));
                case HELD -> {
                    OnDuty seen = OnDuty.of(s, board.directory(), Clerk.COLLEAGUE, s.start(), board.holiday());
                    if (seen.phone() == null) {
                        to.add(new Gap(Kind.UNREACHABLE, day, post, s.shift().id(), s.span(), s));
                    }
                }
            }
        }
        board.windows().spans(post.kind(), day).forEach(window -> uncovered(window, there).forEach(hours -> to.add(new Gap(
                Kind.HOLE, day, post, Rota.id(day, post.area(), post.kind(), post.order(), hours.start()), hours, null))));
    }

    /** What of a window no row has, longer than clinics' hours differ from each other. */
    private static List<Span> uncovered(Span window, List<Stint> there) {
        List<Span> bare = new ArrayList<>();
        LocalDateTime at = window.start();
        for (Stint s : there.stream().sorted(Comparator.comparing(Stint::start)).toList()) {
            if (s.start().isAfter(at.plus(DIFFER)) && at.isBefore(window.end())) {
                bare.add(new Span(at, s.start().isBefore(window.end()) ? s.start() : window.end()));
            }
            at = s.end().isAfter(at) ? s.end() : at;
        }
        if (window.end().isAfter(at.plus(DIFFER))) {
            bare.add(new Span(at, window.end()));
        }
        return bare;
    }

    /** A row to call for, where none is written down: 調整中. */
    static Shift row(Gap g, LocalDate today) {
        return new Shift(g.slot(), g.day(), g.post().area(), g.post().kind(), g.post().order(), g.hours(), new Shift.Open(), null, null, today);
    }
}
