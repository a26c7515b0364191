package dev.toban.rota;

import dev.toban.turns.Occurrence;
import dev.toban.turns.Rotation;

/** When the turn passes on to the next member. */
public sealed interface Passing {
    /** After so many intervals of the pattern: each week, every second month. */
    record Period(int length) implements Passing {}

    /** After so many times: each duty, every three nights. */
    record Time(int length) implements Passing {}

    /** By a clock of its own, also in the middle of a duty; {@code pinned} is the turn at which the first member stands. */
    record Clock(Rotation rotation, long pinned) implements Passing {}

    /** Which turn this is; {@code Clock} asks its rotation instead. */
    default long turn(Occurrence o) {
        return switch (this) {
            case Period(int length) -> Math.floorDiv(o.period(), length);
            case Time(int length) -> Math.floorDiv(o.number(), length);
            case Clock(Rotation rotation, long pinned) -> rotation.turnAt(o.span().start()) - pinned;
        };
    }
}
