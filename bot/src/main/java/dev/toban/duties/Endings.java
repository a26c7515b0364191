package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Visit;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.SwapWords;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a wish ends without a swap: declined, given back, withdrawn, refused by the hub. */
final class Endings {
    private final Clerk clerk;
    private final Takings takings;
    private final Suggestions suggestions;

    Endings(Clerk clerk, Takings takings, Suggestions suggestions) {
        this.clerk = clerk;
        this.takings = takings;
        this.suggestions = suggestions;
    }

    /** できません; when all have said so the asker is told, with whom to ask next. */
    Reply decline(Visit visit, String id) {
        return takings.with(id, swap -> {
            String me = Objects.requireNonNull(visit.member().person());
            String slot = takings.slot(swap, visit.today());
            if (!swap.asked().contains(me)) {
                return SwapWords.notForYou();
            }
            if (me.equals(swap.takerPerson())) {
                return giveBack(visit, id);
            }
            if (!swap.waitsFor(me)) {
                return swap.declined().contains(me) ? SwapWords.youDecline(slot) : SwapWords.over(slot);
            }
            Swap after = swap.declinedBy(me);
            Optional<Stint> s = takings.stint(swap);
            boolean last = after.declined().containsAll(after.asked());
            List<Card.Tap> next = s.map(stint -> next(after, stint)).orElse(List.of());
            clerk.write(Change.nothing(visit.member().id(), "swap declined")
                    .expecting(Book.SWAPS, swap.id(), swap)
                    .put(Book.SWAPS, after)
                    .telling(last ? takings.toAsker(after, "none", SwapWords.nobodyCan(slot, next), s.orElse(null), visit) : List.of()));
            return SwapWords.youDecline(slot);
        });
    }

    private List<Card.Tap> next(Swap swap, Stint s) {
        List<Card.Tap> taps = new ArrayList<>(swap.inReturn() == null ? suggestions.wider(swap, s) : List.of());
        taps.add(SwapDesk.tap("取り下げる", "back", swap.id()));
        return taps;
    }

    /** Whoever took it can't after all: until it begins it goes back to whoever had it, who is told, and the hub too. */
    Reply giveBack(Visit visit, String id) {
        return takings.with(id, swap -> {
            String me = Objects.requireNonNull(visit.member().person());
            String slot = takings.slot(swap, visit.today());
            if (!me.equals(swap.takerPerson()) || swap.state() != Swap.State.TAKEN && swap.state() != Swap.State.DONE) {
                return SwapWords.over(slot);
            }
            Optional<Stint> s = takings.stint(swap);
            if (swap.state() == Swap.State.DONE && s.isEmpty()) {
                return SwapWords.changedMeanwhile();
            }
            if (s.isPresent() && !s.get().start().isAfter(visit.now())) {
                return SwapWords.begun(slot);
            }
            Change change = Change.nothing(visit.member().id(), "swap given back").expecting(Book.SWAPS, swap.id(), swap).put(Book.SWAPS, swap.untaken(visit.at()));
            if (swap.state() == Swap.State.DONE) {
                change = putBack(change, swap, s.get(), visit);
            }
            String who = clerk.name(me, Clerk.COLLEAGUE);
            List<Parcel> tells = new ArrayList<>(takings.toAsker(swap, "back", SwapWords.backToYou(slot, who), s.orElse(null), visit));
            tells.add(clerk.callHub(swap.id() + "/un/" + visit.at(), SwapWords.backForHub(slot, clerk.name(me, Clerk.STAFF), clerk.name(swap.from(), Clerk.STAFF)), visit.at()));
            clerk.write(change.telling(tells));
            return SwapWords.youGaveBack(slot);
        });
    }

    private Change putBack(Change change, Swap swap, Stint s, Visit visit) {
        String id = clerk.nextCover(s.shift().id());
        Change c = clerk.onto(change, s, id)
                .put(Book.COVERS, clerk.cover(id, s, swap.part(), swap.from(), Cover.Type.PEER, "swap", visit.member().id(), visit.at()));
        Optional<Stint> other = Optional.ofNullable(swap.inReturn()).flatMap(slot -> clerk.held(slot, swap.from(), null));
        if (other.isPresent()) {
            String back = clerk.nextCover(other.get().shift().id());
            c = clerk.onto(c, other.get(), back)
                    .put(Book.COVERS, clerk.cover(back, other.get(), null, Objects.requireNonNull(swap.taker()), Cover.Type.PEER, "swap", visit.member().id(), visit.at()));
        }
        return c;
    }

    /** Whoever asked needs nobody any more; only a taker who waits for the hub has to know at once. */
    Reply withdraw(Visit visit, String id) {
        return takings.with(id, swap -> {
            String slot = takings.slot(swap, visit.today());
            if (!swap.asker().equals(visit.member().person())) {
                return SwapWords.notForYou();
            }
            if (!swap.pending()) {
                return swap.state() == Swap.State.DONE ? SwapWords.tooLateToWithdraw(slot) : SwapWords.withdrawn(slot);
            }
            List<Parcel> tells = swap.takerPerson() != null
                    ? clerk.tell(swap.id() + "/gone/" + visit.at(), new Shift.Someone(swap.takerPerson()), SwapWords.over(slot), "swap", visit.at(), null)
                    : swap.reach() == Swap.Reach.ONE
                            ? swap.asked().stream().filter(swap::waitsFor).flatMap(p -> clerk.tell(
                                    swap.id() + "/gone/" + visit.at() + "/" + p, new Shift.Someone(p), SwapWords.over(slot), "swap", visit.at(), null).stream()).toList()
                            : List.of();
            clerk.write(Change.nothing(visit.member().id(), "swap withdrawn")
                    .expecting(Book.SWAPS, swap.id(), swap)
                    .put(Book.SWAPS, swap.ended(Swap.State.WITHDRAWN, visit.at()))
                    .telling(tells));
            return SwapWords.withdrawn(slot);
        });
    }

    /** The hub's no. */
    Reply refuse(Visit visit, String id) {
        return takings.with(id, swap -> {
            String slot = takings.slot(swap, visit.today());
            if (swap.state() != Swap.State.TAKEN) {
                return SwapWords.over(slot);
            }
            List<Parcel> tells = new ArrayList<>(takings.toAsker(swap, "no", SwapWords.notApproved(slot), takings.stint(swap).orElse(null), visit));
            tells.addAll(clerk.tell(
                    swap.id() + "/not/" + visit.at(), new Shift.Someone(Objects.requireNonNull(swap.takerPerson())), SwapWords.youDoNot(slot), "swap", visit.at(), null));
            clerk.write(Change.nothing(visit.member().id(), "swap refused")
                    .expecting(Book.SWAPS, swap.id(), swap)
                    .put(Book.SWAPS, swap.ended(Swap.State.REFUSED, visit.at()))
                    .telling(tells));
            return SwapWords.hubRefused(slot);
        });
    }
}
