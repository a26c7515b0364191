package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.turns.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks ahead for time when nobody can be rung. */
public final class Gaps {
    /** A post is expected to be filled if it was on some day of the last month: hub.yml doesn't say which areas have which duty. */
    private static final int KNOWN_DAYS = 31;

    private final Rota rota;
    private final Windows windows;
    private final Predicate<Stint> reachable;

    /** @param reachable whether the holder of a stint has a number that could be rung */
    public Gaps(Rota rota, Windows windows, Predicate<Stint> reachable) {
        this.rota = rota;
        this.windows = windows;
        this.reachable = reachable;
    }

    /** All gaps of first calls within a span, by start. */
    public List<Gap> within(Span span) {
        Map<Post, List<Stint>> held = new LinkedHashMap<>();
        rota.within(new Span(Objects.requireNonNull(span.start()).minusDays(KNOWN_DAYS), span.end()))
                .filter(s -> s.order() == 1)
                .forEach(s -> held.computeIfAbsent(s.post(), _ -> new ArrayList<>()).add(s));
        return held.entrySet().stream()
                .flatMap(e -> gaps(e.getKey(), e.getValue(), span))
                .sorted(Comparator.comparing((Gap g) -> g.span().start()).thenComparing(g -> g.post().area()))
                .toList();
    }

    private Stream<Gap> gaps(Post post, List<Stint> stints, Span span) {
        Timeline running = Timeline.of(running(post, span));
        Timeline filled = Timeline.of(stints.stream().map(Stint::span));
        Stream<Gap> holes = running.spans().stream().flatMap(r -> filled.gaps(r).stream()).map(g -> new Gap(post, g, Gap.Why.HOLE));
        Timeline rung = Timeline.of(stints.stream().filter(this::rung).map(Stint::span));
        Stream<Gap> others = stints.stream()
                .filter(s -> s.state() != Stint.State.CLOSED && !rung(s))
                .flatMap(s -> s.span().common(span).stream().flatMap(part -> rung.gaps(part).stream()).map(g -> new Gap(post, g, why(s))));
        return Stream.concat(holes, others);
    }

    private Stream<Span> running(Post post, Span span) {
        LocalDate first = span.start().toLocalDate().minusDays(1);
        return first.datesUntil(span.end().toLocalDate().plusDays(1))
                .flatMap(d -> windows.spans(post.kind(), d).stream())
                .flatMap(s -> s.common(span).stream());
    }

    private boolean rung(Stint s) {
        return s.held() && reachable.test(s);
    }

    private static Gap.Why why(Stint s) {
        return s.state() == Stint.State.OPEN ? Gap.Why.OPEN : Gap.Why.UNREACHABLE;
    }
}
