package dev.toban.turns;

import dev.toban.days.Span;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Turns of equal length in both directions from an anchor, by the clock: each hands over at the anchor's time of day. A month that
 * is too short for the anchor's day hands over on its last one (31 → 28 February → 31 March).
 *
 * @param unit HOURS, DAYS, WEEKS or MONTHS
 * @param length how many units a turn lasts
 * @param anchor when turn 0 begins
 */
public record Rotation(ChronoUnit unit, int length, LocalDateTime anchor, WallClock clock) {
    private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS);

    /** A clock jumps by no more than this many of the shortest turns. */
    private static final int SLACK = 3;

    public Rotation {
        if (length < 1 || !UNITS.contains(unit)) {
            throw new IllegalArgumentException("turn: " + length + " " + unit + " (expected: at least 1, in " + UNITS + ")");
        }
    }

    /** When a turn begins, and the one before it ends. */
    public LocalDateTime boundary(long turn) {
        return clock.first(clock.shows(anchor).plus(turn * length, unit));
    }

    /** The number of the turn at a moment; of turns that a jump of the clock has shrunk to nothing, none. */
    public long turnAt(LocalDateTime moment) {
        long units = unit.between(clock.shows(anchor), clock.shows(moment));
        long turn = Math.floorDiv(units, length) + SLACK;
        while (boundary(turn).isAfter(moment)) {
            turn--;
        }
        return turn;
    }

    public Span turn(long number) {
        return new Span(boundary(number), boundary(number + 1));
    }

    /** All hand-overs that bound a turn within the span, its last moment included. */
    public Stream<LocalDateTime> handOvers(Span span) {
        long first = turnAt(Objects.requireNonNull(span.start()));
        long last = turnAt(Objects.requireNonNull(span.end())) + 1;
        return LongStream.rangeClosed(first, last).mapToObj(this::boundary).distinct();
    }
}
