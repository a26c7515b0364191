package dev.toban.rota;

import dev.toban.days.Span;

/**
 * Time at a post when nobody can be rung. Three different things, told apart: a hole nobody meant, somebody who can't be reached, and
 * what is still being arranged; what is closed on purpose is none of them.
 */
public record Gap(Post post, Span span, Why why) {
    public enum Why {
        /** The duty runs and neither table nor turn has a row. */
        HOLE,
        /** 調整中. */
        OPEN,
        /** Whoever it is, is away or has no number that could be rung. */
        UNREACHABLE
    }
}
