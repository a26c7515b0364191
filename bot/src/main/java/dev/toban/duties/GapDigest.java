package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.GapWords;
import dev.toban.say.SlotWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The list of what the days ahead lack, as the hub reads it: what has to be done first, what is only said so that nobody wonders last. */
final class GapDigest {
    private static final int BUTTONS = 5;

    private final Clerk clerk;

    GapDigest(Clerk clerk) {
        this.clerk = clerk;
    }

    Reply of(List<Gaps.Gap> gaps, Span days, LocalDate today) {
        return GapWords.digest(When.span(days, today), digest(gaps, days, today), taps(gaps, today));
    }

    /** Whether anything of it has to be done. */
    boolean worth(List<Gaps.Gap> gaps, Span days, LocalDate today) {
        return !digest(gaps, days, today).isEmpty();
    }

    private GapWords.Digest digest(List<Gaps.Gap> gaps, Span days, LocalDate today) {
        List<String> holes = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (Gaps.Gap g : gaps) {
            String slot = When.shift(g.hours(), g.day(), today) + " " + SlotWords.post(g.post().area(), g.post().kind(), g.post().order(), clerk.hub());
            Stint s = g.stint();
            switch (g.kind()) {
                case HOLE -> holes.add(s != null && s.state() == Stint.State.ABSENT ? GapWords.away(slot, clerk.name(s.holder(), Clerk.STAFF)) : GapWords.hole(slot));
                case UNREACHABLE -> unreachable.add(GapWords.unreachable(slot, s == null ? "" : clerk.name(s.holder(), Clerk.STAFF)));
                case CLOSED -> closed.add(slot);
            }
        }
        String ends = clerk.rota().lastDay()
                .filter(d -> d.isBefore(days.end().toLocalDate().minusDays(1)))
                .map(d -> GapWords.tableEnds(When.day(d, today)))
                .orElse("");
        return new GapWords.Digest(holes, unreachable, closed, nights(days, today), ends);
    }

    /** Who has more nights in a row than the hub wants. */
    private List<String> nights(Span days, LocalDate today) {
        Set<String> people = new TreeSet<>();
        clerk.rota().within(days).filter(Stint::held).forEach(s -> {
            if (s.holder() instanceof Shift.Someone(String id)) {
                people.add(id);
            }
        });
        List<String> lines = new ArrayList<>();
        for (String id : people) {
            Shift.Holder who = new Shift.Someone(id);
            for (Streak run : Streak.of(clerk.fit(), who, days.start().toLocalDate(), days.end().toLocalDate())) {
                if (run.nights() > clerk.etiquette().nights()) {
                    lines.add(GapWords.nights(clerk.name(who, Clerk.STAFF), run.nights(), When.day(run.first(), today)));
                }
            }
        }
        return lines;
    }

    private List<Card.Tap> taps(List<Gaps.Gap> gaps, LocalDate today) {
        return gaps.stream()
                .filter(g -> g.kind() == Gaps.Kind.HOLE && clerk.board().swaps().pending(g.slot()).isEmpty())
                .sorted(Comparator.comparing(Gaps.Gap::day))
                .limit(BUTTONS)
                .map(g -> GapDesk.call(
                        When.day(g.day(), today) + " " + SlotWords.post(g.post().area(), g.post().kind(), g.post().order(), clerk.hub()), g.slot()))
                .toList();
    }
}
