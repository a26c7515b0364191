package dev.toban.turns;

import dev.toban.days.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Time that is filled: stretches in order, those that touch or overlap as one, so that two at once fill it no more than one. */
public record Timeline(List<Span> spans) {
    public static Timeline of(Stream<Span> any) {
        var joined = new ArrayList<Span>();
        any.sorted(Comparator.comparing(Span::start)).forEach(s -> {
            if (joined.isEmpty() || joined.getLast().end().isBefore(s.start())) {
                joined.add(s);
            } else if (joined.getLast().end().isBefore(s.end())) {
                joined.add(new Span(joined.removeLast().start(), s.end()));
            }
        });
        return new Timeline(List.copyOf(joined));
    }

    /** What it leaves empty of a span. */
    public List<Span> gaps(Span within) {
        var gaps = new ArrayList<Span>();
        LocalDateTime from = within.start();
        for (Span s : spans) {
            if (s.start().isAfter(from)) {
                new Span(from, s.start()).common(within).ifPresent(gaps::add);
            }
            from = s.end().isAfter(from) ? s.end() : from;
        }
        if (from.isBefore(within.end())) {
            gaps.add(new Span(from, within.end()));
        }
        return gaps;
    }

    public Duration length() {
        return spans.stream().map(s -> Duration.between(s.start(), s.end())).reduce(Duration.ZERO, Duration::plus);
    }
}
