package dev.toban.turns;

import dev.toban.days.Span;
import java.util.stream.Stream;

/** When something comes round. */
public interface Pattern {
    /** Every time it comes round that begins at or after the first and before the second end of the span, in order. */
    Stream<Occurrence> starting(Span span);

    /** Days that the longest of its times may last, rounded up: how far back to look for one that is still running. */
    int reach();
}
