package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wish that somebody takes over a slot, from the first word to the hub's yes: 「代わってほしい」, or the hub's call for a slot that nobody
 * holds. Why somebody asks is nobody's business and not kept. It names the slot, not clock times, so it follows the slot's hours; if somebody else holds the slot meanwhile it is void.
 *
 * @param id slot#n, the n-th wish about that slot
 * @param part the stretch it is for; null = all of the slot
 * @param from who holds the slot; {@code Open} or {@code Closed} where nobody does
 * @param asker id of the person who asks; {@link #HUB} if the hub does
 * @param reach whom it was put to
 * @param asked ids of the persons it was put to
 * @param declined ids of those who can't
 * @param taker who takes it, once somebody does; {@code takerPerson} is the one who said so
 * @param inReturn the slot that the asker takes in exchange; null = none
 * @param agreed that the two have talked about it already, as the asker says
 * @param cover id of what was written into the rota for it; null = nothing
 */
public record Swap(
        String id,
        String slot,
        @Nullable Span part,
        Shift.Holder from,
        String asker,
        Reach reach,
        List<String> asked,
        List<String> declined,
        State state,
        Shift.@Nullable Holder taker,
        @Nullable String takerPerson,
        @Nullable String inReturn,
        boolean agreed,
        Instant made,
        @Nullable Instant settled,
        @Nullable String cover) {
    /** Who asks when the hub itself does. */
    public static final String HUB = "hub";

    /** Whom one asks: first somebody, then one's own, then all. */
    public enum Reach {
        ONE,
        /** Those who do the same duty in the same area. */
        TEAM,
        /** Those who do the same duty anywhere in the district. */
        ALL
    }

    public enum State {
        /** Waits for somebody. */
        OPEN,
        /** Somebody takes it; waits for the hub. */
        TAKEN,
        /** In the rota. */
        DONE,
        /** The asker took it back. */
        WITHDRAWN,
        /** The hub said no. */
        REFUSED,
        /** The slot changed meanwhile, or its time came and nobody was found. */
        VOID
    }

    public Swap {
        asked = List.copyOf(asked);
        declined = List.copyOf(declined);
        Objects.requireNonNull(state);
    }

    public static String id(String slot, int n) {
        return slot + "#" + n;
    }

    public boolean gap() {
        return from instanceof Shift.Open || from instanceof Shift.Closed;
    }

    /** Whether something may still come of it. */
    public boolean pending() {
        return state == State.OPEN || state == State.TAKEN;
    }

    public boolean waitsFor(String person) {
        return state == State.OPEN && asked.contains(person) && !declined.contains(person);
    }

    /** The same, put to more people. */
    public Swap puttingTo(Reach wider, List<String> more) {
        return new Swap(id, slot, part, from, asker, wider, union(asked, more), declined, state, taker, takerPerson, inReturn, agreed, made, settled, cover);
    }

    public Swap declinedBy(String person) {
        return new Swap(id, slot, part, from, asker, reach, asked, union(declined, List.of(person)), state, taker, takerPerson, inReturn, agreed, made, settled, cover);
    }

    public Swap takenBy(Shift.Holder who, String person, Instant at) {
        List<String> can = declined.stream().filter(d -> !d.equals(person)).toList();
        return new Swap(id, slot, part, from, asker, reach, asked, can, State.TAKEN, who, person, inReturn, agreed, made, at, cover);
    }

    public Swap done(String coverId, Instant at) {
        return new Swap(id, slot, part, from, asker, reach, asked, declined, State.DONE, taker, takerPerson, inReturn, agreed, made, at, coverId);
    }

    /** Nobody takes it any more: whoever did can't after all. */
    public Swap untaken(Instant at) {
        List<String> cannot = takerPerson == null ? declined : union(declined, List.of(takerPerson));
        return new Swap(id, slot, part, from, asker, reach, asked, cannot, State.OPEN, null, null, inReturn, agreed, made, at, null);
    }

    public Swap ended(State how, Instant at) {
        return new Swap(id, slot, part, from, asker, reach, asked, declined, how, taker, takerPerson, inReturn, agreed, made, at, cover);
    }

    private static List<String> union(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }
}
