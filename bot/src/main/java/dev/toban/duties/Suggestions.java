package dev.toban.duties;

import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.SwapWords;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom one might ask: by name those who are free and carry least, then the team, then all. */
final class Suggestions {
    /** People suggested by name; more would be a list to scroll. */
    private static final int SUGGESTED = 4;

    private final Clerk clerk;

    Suggestions(Clerk clerk) {
        this.clerk = clerk;
    }

    Reply of(Visit visit, Stint s, Piece piece) {
        String slot = clerk.slot(s, piece.span(s), visit.today());
        List<Fit.Candidate> team = clerk.fit().candidates(s, piece.span(s), Swap.Reach.TEAM);
        List<Fit.Candidate> all = clerk.fit().candidates(s, piece.span(s), Swap.Reach.ALL);
        List<Fit.Candidate> near = team.isEmpty() ? all : team;
        if (all.isEmpty()) {
            return SwapWords.nobodyFits(slot, clerk.hub().phone());
        }
        List<Card.Tap> taps = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Fit.Candidate c : near.stream().filter(c -> Clerk.COLLEAGUE.sees(c.person()).isPresent()).limit(SUGGESTED).toList()) {
            String who = clerk.name(c.person().id(), Clerk.COLLEAGUE);
            int nights = Fit.night(piece.span(s)) ? clerk.fit().nightsWith(new Shift.Someone(c.person().id()), s.day()) : 0;
            lines.add(SwapWords.carries(who, c.carried()) + (nights > clerk.etiquette().nights() ? "、" + SwapWords.nights(nights) : ""));
            if (joined(c.person().id())) {
                taps.add(SwapDesk.tap(who, "sure", piece.word(), c.person().id()));
            } else {
                lines.add(SwapWords.notInLine(who, officePhone(c.person())));
            }
        }
        int inTeam = (int) team.stream().filter(c -> joined(c.person().id())).count();
        int inAll = (int) all.stream().filter(c -> joined(c.person().id())).count();
        if (inTeam > 1) {
            taps.add(SwapDesk.tap(SwapWords.toTeam(s.area(), inTeam), "team", piece.word()));
        }
        if (inAll > inTeam) {
            taps.add(SwapDesk.tap(SwapWords.toAll(inAll), "all", piece.word()));
        }
        return taps.isEmpty() ? SwapWords.nobodyInLine(slot, lines) : SwapWords.suggest(slot, lines, taps);
    }

    boolean joined(String person) {
        return clerk.board().members().ofPerson(person).isPresent();
    }

    /** Whom a colleague rings in the day: the office. Own numbers are not given out here. */
    @Nullable String officePhone(Person p) {
        return Clerk.COLLEAGUE.sees(p).map(Person::phone)
                .or(() -> Optional.ofNullable(p.office()).flatMap(clerk.board().directory()::office).flatMap(Clerk.COLLEAGUE::sees).map(o -> o.phone()))
                .orElse(null);
    }

    /** Buttons that put a wish to more people. */
    List<Card.Tap> wider(Swap swap, Stint s) {
        List<Card.Tap> taps = new ArrayList<>();
        String piece = new Piece(swap.slot(), swap.part()).word();
        for (Swap.Reach reach : List.of(Swap.Reach.TEAM, Swap.Reach.ALL)) {
            int more = (int) clerk.fit().candidates(s, swap.part() == null ? s.span() : swap.part(), reach).stream()
                    .map(c -> c.person().id()).filter(p -> joined(p) && !swap.asked().contains(p)).count();
            if (swap.reach().compareTo(reach) < 0 && more > 0) {
                taps.add(reach == Swap.Reach.TEAM
                        ? SwapDesk.tap(SwapWords.toTeam(s.area(), more), "team", piece)
                        : SwapDesk.tap(SwapWords.toAll(more), "all", piece));
            }
        }
        return taps;
    }
}
