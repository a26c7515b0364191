package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against writing something into the rota, told before it is written.
 *
 * @param grace how far back things may still be put in as if they were now; what lies further back needs a correction with a reason
 */
public record Objections(Rota rota, LocalDateTime now, Duration grace) {
    public enum Objection {
        ENDS_BEFORE_IT_STARTS,
        /** It lies in the locked past. */
        PAST,
        NO_SUCH_SLOT,
        /** They already have that post at that time. */
        ALREADY_THERE,
        CHANGES_NOTHING
    }

    /** A new row. */
    public List<Objection> row(Post post, LocalDateTime start, LocalDateTime end, Shift.Holder holder) {
        if (!end.isAfter(start)) {
            return List.of(Objection.ENDS_BEFORE_IT_STARTS);
        }
        var against = new ArrayList<Objection>();
        if (start.isBefore(now.minus(grace))) {
            against.add(Objection.PAST);
        }
        if (rota.within(new Span(start, end)).anyMatch(s -> s.post().equals(post) && s.holder().equals(holder))) {
            against.add(Objection.ALREADY_THERE);
        }
        return against;
    }

    /** A cover. One that corrects the past may lie there. */
    public List<Objection> cover(Cover cover) {
        var against = new ArrayList<Objection>();
        Effect effect = rota.effect(cover);
        if (effect.nothing() == Effect.Why.NO_SUCH_SLOT) {
            against.add(Objection.NO_SUCH_SLOT);
        } else if (effect.isNothing()) {
            against.add(Objection.CHANGES_NOTHING);
        }
        boolean past = effect.after().stream().anyMatch(s -> s.start().isBefore(now.minus(grace)) && !s.span().contains(now));
        if (past && cover.type() != Cover.Type.CORRECTION) {
            against.add(Objection.PAST);
        }
        boolean double_ = effect.after().stream()
                .anyMatch(s -> s.holder().equals(cover.by()) && rota.within(s.span())
                        .anyMatch(o -> o.holder().equals(cover.by()) && o.post().equals(s.post()) && o.held()));
        if (double_) {
            against.add(Objection.ALREADY_THERE);
        }
        return against;
    }

    /** That the holders of these slots change places: both must be there. */
    public List<Objection> swap(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || rota.slot(one).isEmpty() || rota.slot(other).isEmpty()) {
            return List.of(Objection.NO_SUCH_SLOT);
        }
        boolean same = Objects.equals(rota.slot(one).getFirst().holder(), rota.slot(other).getFirst().holder());
        return same ? List.of(Objection.CHANGES_NOTHING) : List.of();
    }
}
