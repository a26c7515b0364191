package dev.toban.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told of a duty before it begins, and what they said to it. Kept, so that nobody is told twice, and as the record of
 * who had acknowledged what.
 *
 * @param id when/slot/holder: one for each time they are told
 * @param to who holds the slot
 * @param seen when somebody of them said 了解; null = not yet
 * @param forwarded that the duty's telephone rings at theirs now
 * @param missed that the hub was told of the silence
 */
public record Notice(String id, When when, String slot, Shift.Holder to, Instant sent, @Nullable Instant seen, boolean forwarded, boolean missed) {
    public enum When {
        /** The evening before. */
        DAY_BEFORE,
        /** Shortly before an evening duty begins. */
        SAME_DAY,
        /** Handed over just now. */
        NOW
    }

    public static String id(When when, String slot, Shift.Holder to) {
        return when + "/" + slot + "/" + Shift.Holder.word(to);
    }

    public Notice seenAt(Instant at, boolean phoneToo) {
        return new Notice(id, when, slot, to, sent, seen == null ? at : seen, forwarded || phoneToo, missed);
    }

    public Notice hubTold() {
        return new Notice(id, when, slot, to, sent, seen, forwarded, true);
    }
}
