package dev.toban.turns;

import dev.toban.days.Span;
import java.time.Duration;
import java.util.stream.Stream;

/** One stretch, and never again. */
public record Once(Span span) implements Pattern {
    @Override
    public Stream<Occurrence> starting(Span asked) {
        return asked.contains(span.start()) ? Stream.of(new Occurrence(span, 0, 0)) : Stream.empty();
    }

    @Override
    public int reach() {
        return (int) Duration.between(span.start(), span.end()).toDays() + 1;
    }
}
