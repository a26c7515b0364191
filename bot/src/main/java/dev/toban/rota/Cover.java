package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in for somebody. It names whom it replaces as the table or the turn has them, so covers never chain: of those
 * for the same one and time the latest made holds, and one that puts back who was meant is as if there were none.
 *
 * @param slot id of the shift it is about; null = every shift of the replaced one within the span
 * @param span the part it is for; null = the whole shift, also when its hours are corrected later
 * @param replaces who is meant there; {@code Open} fills what was 調整中
 * @param by who comes instead; {@code Open} = nobody yet, {@code Closed} = nobody on purpose
 * @param phone the number to ring meanwhile, null = as the row or the one who comes
 * @param reason a code (leave, sick, swap …), never words about anybody
 * @param madeBy id of who arranged it
 */
public record Cover(
        String id,
        @Nullable String slot,
        @Nullable Span span,
        Shift.Holder replaces,
        Shift.Holder by,
        Type type,
        @Nullable String phone,
        @Nullable String reason,
        String madeBy,
        Instant made) {

    /** How the time is counted afterwards, and what people call it. */
    public enum Type {
        /** Somebody of the same office. */
        OWN,
        /** Another office of the district. */
        PEER,
        /** Somebody hired for it (外部委託). */
        OUTSOURCED,
        /** Exchanged for another duty. */
        SWAP,
        /** Handed over while it runs. */
        HANDOVER,
        /** What really was, written down afterwards. */
        CORRECTION
    }

    public Cover {
        if (slot == null && (span == null || !(replaces instanceof Shift.Someone || replaces instanceof Shift.At))) {
            throw new IllegalArgumentException("cover: " + id + " (expected: a slot, or a span and somebody it replaces)");
        }
        if (span != null && span.start() != null && span.start().equals(span.end())) {
            throw new IllegalArgumentException("span: " + span + " (expected: some time)");
        }
    }

    /** For a stretch as it stands now, whoever stands in there already; {@code part} null = for the whole shift. */
    public static Cover of(
            String id, Stint stint, @Nullable Span part, Shift.Holder by, Type type, @Nullable String reason, String madeBy, Instant made) {
        return new Cover(id, stint.shift().id(), part, stint.meant(), by, type, null, reason, madeBy, made);
    }
}
