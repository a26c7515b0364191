package dev.toban.fair;

import dev.toban.days.Span;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those of a roster who could take a duty: free at that time, and whom it burdens least first. Equals stay in the roster's order. */
public final class Candidates {
    /** How far around a duty others are looked for: rest of more than a month is as good as any. */
    private static final Duration AROUND = Duration.ofDays(45);

    private final Rota rota;
    private final List<Shift.Holder> roster;

    public Candidates(Rota rota, List<? extends Shift.Holder> roster) {
        this.rota = rota;
        this.roster = List.copyOf(roster);
    }

    /** Who has no duty, at whatever post, and is not away at any time of it. */
    public List<Shift.Holder> free(Span duty) {
        List<Shift.Holder> busy = rota.within(duty).filter(Stint::held).map(Stint::holder).toList();
        return roster.stream().filter(h -> !busy.contains(h) && rota.away(h, duty).isEmpty()).toList();
    }

    /** The free ones, first those whose nearest own duty of that kind, before or after, is farthest away. */
    public List<Shift.Holder> toCover(Post post, Span duty) {
        Map<Shift.Holder, Duration> distance = around(duty)
                .filter(s -> s.kind().equals(post.kind()))
                .collect(Collectors.toMap(Stint::holder, s -> distance(s.span(), duty), (a, b) -> a.compareTo(b) < 0 ? a : b));
        return free(duty).stream()
                .sorted(Comparator.comparing((Shift.Holder h) -> distance.getOrDefault(h, AROUND)).reversed())
                .toList();
    }

    /** The free ones, first those who had no such duty yet, then those whose last one ended longest ago. */
    public List<Shift.Holder> longestRested(Post post, Span duty) {
        Map<Shift.Holder, LocalDateTime> last = rota.within(new Span(null, duty.start()))
                .filter(s -> s.held() && s.kind().equals(post.kind()))
                .collect(Collectors.toMap(Stint::holder, Stint::end, (a, b) -> a.isAfter(b) ? a : b));
        return free(duty).stream()
                .sorted(Comparator.comparing((Shift.Holder h) -> last.getOrDefault(h, LocalDateTime.MIN)))
                .toList();
    }

    /** The roster from the one after somebody on, round and round. */
    public List<Shift.Holder> after(Shift.Holder last) {
        var turned = new ArrayList<>(roster);
        Collections.rotate(turned, -(roster.indexOf(last) + 1));
        return turned;
    }

    /** Empty duties, one after the other, each to whoever has rested longest by then; where nobody is free it stays empty. */
    public List<Optional<Shift.Holder>> fill(Post post, List<Span> duties) {
        var filled = new ArrayList<Optional<Shift.Holder>>();
        Rota then = rota;
        for (Span duty : duties) {
            Optional<Shift.Holder> who = new Candidates(then, roster).longestRested(post, duty).stream().findFirst();
            filled.add(who);
            if (who.isPresent()) {
                LocalDateTime start = duty.start();
                String id = Rota.id(start.toLocalDate(), post.area(), post.kind(), post.order(), start);
                then = then.with(
                        List.of(new Shift(
                                id, start.toLocalDate(), post.area(), post.kind(), post.order(), duty, who.get(), null, null,
                                start.toLocalDate())),
                        List.of());
            }
        }
        return filled;
    }

    private Stream<Stint> around(Span duty) {
        return rota.within(new Span(duty.start().minus(AROUND), duty.end().plus(AROUND))).filter(Stint::held);
    }

    private static Duration distance(Span own, Span duty) {
        if (own.overlaps(duty)) {
            return Duration.ZERO;
        }
        return own.end().isAfter(duty.start()) ? Duration.between(duty.end(), own.start()) : Duration.between(own.end(), duty.start());
    }
}
