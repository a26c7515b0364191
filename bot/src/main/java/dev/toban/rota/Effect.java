package dev.toban.rota;

import java.time.LocalDate;
import java.util.List;

/**
 * What a cover changes, told before it is made.
 *
 * @param before stints that would no longer be so
 * @param after what would be instead
 * @param nothing why it changes nothing; {@code NOT_NOTHING} if it does
 */
public record Effect(List<Stint> before, List<Stint> after, Why nothing) {
    public enum Why {
        NOT_NOTHING,
        /** No such slot in table or turns. */
        NO_SUCH_SLOT,
        /** The slot is meant for somebody else. */
        NOT_MEANT,
        /** Its part lies outside the slot's hours, or the replaced one has no duty then. */
        OUTSIDE,
        /** It is so already. */
        SAME
    }

    static Effect of(Rota rota, Cover cover) {
        Rota then = rota.withCovers(List.of(cover), List.of());
        List<LocalDate> days = rota.daysOf(cover).toList();
        List<Stint> was = days.stream().flatMap(d -> rota.day(d).stream()).toList();
        List<Stint> is = days.stream().flatMap(d -> then.day(d).stream()).toList();
        List<Stint> before = was.stream().filter(s -> !is.contains(s)).toList();
        List<Stint> after = is.stream().filter(s -> !was.contains(s)).toList();
        boolean same = who(before).equals(who(after));
        return new Effect(same ? List.of() : before, same ? List.of() : after, same ? why(rota, cover, was) : Why.NOT_NOTHING);
    }

    public boolean isNothing() {
        return nothing != Why.NOT_NOTHING;
    }

    private record Who(String slot, dev.toban.days.Span span, Shift.Holder holder, Stint.State state) {}

    private static List<Who> who(List<Stint> stints) {
        return stints.stream().map(s -> new Who(s.shift().id(), s.span(), s.holder(), s.state())).toList();
    }

    private static Why why(Rota rota, Cover cover, List<Stint> was) {
        List<Stint> there = cover.slot() == null
                ? was.stream().filter(s -> s.meant().equals(cover.replaces())).toList()
                : rota.slot(cover.slot());
        if (there.isEmpty()) {
            return cover.slot() == null ? Why.OUTSIDE : Why.NO_SUCH_SLOT;
        }
        if (there.stream().noneMatch(s -> s.meant().equals(cover.replaces()))) {
            return Why.NOT_MEANT;
        }
        boolean outside = cover.span() != null && there.stream().noneMatch(s -> s.span().overlaps(cover.span()));
        return outside ? Why.OUTSIDE : Why.SAME;
    }
}
