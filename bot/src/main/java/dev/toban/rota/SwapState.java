package dev.toban.rota;

import java.time.LocalDateTime;

/** How it stands with somebody's wish that another takes a duty. */
public enum SwapState {
    OPEN,
    TAKEN,
    /** Nobody took it before the duty began. */
    PAST_DUE,
    WITHDRAWN;

    /** Withdrawn beats taken, and what was taken stays so when the duty has begun. */
    public static SwapState of(boolean withdrawn, boolean taken, LocalDateTime start, LocalDateTime now) {
        return withdrawn ? WITHDRAWN : taken ? TAKEN : start.isAfter(now) ? OPEN : PAST_DUE;
    }

    /** Only what is open can be taken, and never by the one who wishes it. */
    public boolean mayBeTaken(Shift.Holder owner, Shift.Holder taker) {
        return this == OPEN && !owner.equals(taker);
    }
}
