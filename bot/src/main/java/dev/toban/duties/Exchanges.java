package dev.toban.duties;

import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** 12日と15日を交換: one's own duty against another's. */
final class Exchanges {
    private final Clerk clerk;
    private final Own own;

    Exchanges(Clerk clerk, Own own) {
        this.clerk = clerk;
        this.own = own;
    }

    Reply sure(Visit visit, Stint mine, LocalDate day, Optional<Person> to, boolean agreed) {
        Piece piece = Piece.of(mine, null);
        Object found = own.mine(visit, piece);
        if (!(found instanceof Stint s)) {
            return (Reply) found;
        }
        Optional<Reply> already = own.already(visit, s);
        if (already.isPresent()) {
            return already.get();
        }
        List<Stint> there = clerk.rota().day(day).stream()
                .filter(o -> o.held() && Fit.base(o.kind()).equals(Fit.base(s.kind())) && o.start().isAfter(visit.now()))
                .filter(o -> to.isEmpty() || o.holder().equals(new Shift.Someone(to.get().id())))
                .sorted(Comparator.comparing((Stint o) -> !o.post().equals(s.post())).thenComparing(o -> !o.area().equals(s.area())))
                .toList();
        if (there.stream().anyMatch(o -> clerk.holds(visit.member(), o) && o.post().equals(s.post()))) {
            return SwapWords.bothYours();
        }
        Optional<Stint> theirs = there.stream().filter(o -> o.area().equals(s.area()) || to.isPresent()).findFirst();
        Optional<String> other = theirs.flatMap(o -> spokesman(o.holder()));
        if (theirs.isEmpty()) {
            return SwapWords.nothingThere(When.day(day, visit.today()));
        }
        String who = clerk.name(theirs.get().holder(), Clerk.COLLEAGUE);
        if (other.isEmpty()) {
            return Reply.of(SwapWords.notInLine(who, clerk.phone(theirs.get(), visit.now())) + "。決まったら拠点にお知らせください。");
        }
        Card.Tap yes = agreed
                ? SwapDesk.tap("お願いする", "ex", piece.word(), theirs.get().shift().id(), other.get(), "agreed")
                : SwapDesk.tap("お願いする", "ex", piece.word(), theirs.get().shift().id(), other.get());
        return SwapWords.sureExchange(own.slot(s, piece, visit), clerk.slot(theirs.get(), null, visit.today()), who, List.of(), yes)
                .asking(SwapDesk.NAME, "sure", Map.of("tap", yes.data().substring(SwapDesk.NAME.length() + 1)));
    }

    /** The person who answers for a holder in LINE. */
    Optional<String> spokesman(Shift.Holder who) {
        return clerk.reached(who).stream().map(Member::person).filter(Objects::nonNull).findFirst();
    }
}
