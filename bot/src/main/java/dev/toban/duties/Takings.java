package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.LearnWords;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of a wish: taken by the first who says so, confirmed or refused by the hub, given back, withdrawn. */
final class Takings {
    private final Clerk clerk;

    Takings(Clerk clerk) {
        this.clerk = clerk;
    }

    /** The slot of a wish in words, also where nobody stands there any more. */
    String slot(Swap s, LocalDate today) {
        return stint(s).or(() -> clerk.rota().slot(s.slot()).stream().findFirst())
                .map(t -> clerk.slot(t, s.part(), today))
                .orElseGet(() -> When.day(LocalDate.parse(s.slot().substring(0, 10)), today));
    }

    Optional<Stint> stint(Swap s) {
        Shift.Holder now = s.state() == Swap.State.DONE && s.taker() != null ? s.taker() : s.from();
        return clerk.held(s.slot(), now, s.part());
    }

    private static Span hours(Swap swap, Stint s) {
        return swap.part() == null ? s.span() : s.span().common(swap.part()).orElse(s.span());
    }

    Reply with(String id, Function<Swap, Reply> then) {
        return clerk.board().swaps().of(id).map(then).orElseGet(LearnWords::oldButton);
    }

    /** 受けます: of two who say so at once one takes it. */
    Reply take(Visit visit, String id) {
        try {
            return tried(visit, id);
        } catch (Books.Moved e) {
            return SwapWords.takenByAnother();
        }
    }

    private Reply tried(Visit visit, String id) {
        return with(id, swap -> {
            String me = Objects.requireNonNull(visit.member().person());
            String slot = slot(swap, visit.today());
            if (me.equals(swap.takerPerson()) && (swap.state() == Swap.State.TAKEN || swap.state() == Swap.State.DONE)) {
                return SwapWords.youHave(slot, giveBack(swap));
            }
            if (swap.state() != Swap.State.OPEN) {
                return swap.takerPerson() != null && swap.state() != Swap.State.WITHDRAWN ? SwapWords.takenByAnother() : SwapWords.over(slot);
            }
            if (!swap.asked().contains(me)) {
                return SwapWords.notForYou();
            }
            Optional<Stint> found = stint(swap);
            Optional<Stint> theirs = Optional.ofNullable(swap.inReturn()).flatMap(other -> clerk.rota().slot(other).stream()
                    .filter(o -> clerk.holds(visit.member(), o)).findFirst());
            if (found.isEmpty() || swap.inReturn() != null && theirs.isEmpty()) {
                return changed(swap, slot, visit);
            }
            return take(visit, swap, found.get(), theirs.orElse(null), slot);
        });
    }

    private Reply take(Visit visit, Swap swap, Stint s, @Nullable Stint theirs, String slot) {
        if (!hours(swap, s).start().isAfter(visit.now())) {
            return SwapWords.begun(slot);
        }
        Person me = clerk.person(visit.member().person()).orElse(null);
        Fit.Why why = me == null ? Fit.Why.NOT_THE_TRADE : theirs != null ? Fit.Why.FITS : clerk.fit().why(me, s, hours(swap, s));
        if (why != Fit.Why.FITS && why != Fit.Why.TOO_MANY_NIGHTS) {
            return SwapWords.youCannot(slot, switch (why) {
                case AWAY -> SwapWords.away();
                case ON_DUTY -> SwapWords.onDuty();
                case SELF -> "もともとあなたの当番です";
                case NOT_THE_TRADE, FITS, TOO_MANY_NIGHTS -> SwapWords.notTheTrade();
            });
        }
        Shift.Holder who = theirs != null ? theirs.holder() : holder(swap, s, me);
        Swap taken = swap.takenBy(who, me.id(), visit.at());
        boolean hub = needsHub(swap, s, theirs, me, why, visit);
        Change change = Change.nothing(visit.member().id(), "swap taken").expecting(Book.SWAPS, swap.id(), swap);
        clerk.write(hub ? waiting(change, taken, s, theirs, slot, visit) : entered(change, taken, s, theirs, slot, false, visit));
        return SwapWords.youTake(slot, hub, giveBack(taken));
    }

    /** A duty that offices hold is taken by an office, any other by the person. */
    private Shift.Holder holder(Swap swap, Stint s, Person me) {
        boolean offices = swap.from() instanceof Shift.At
                || swap.gap() && clerk.rota().within(Span.days(s.day().minusDays(14), s.day().plusDays(14)))
                        .filter(o -> o.held() && o.post().equals(s.post()))
                        .map(Stint::holder)
                        .findFirst()
                        .filter(Shift.At.class::isInstance)
                        .isPresent();
        return offices && me.office() != null ? new Shift.At(me.office()) : new Shift.Someone(me.id());
    }

    /** The hub's yes is needed for a call of its own, for somebody of another area, for too many nights, and at short notice. */
    private boolean needsHub(Swap swap, Stint s, @Nullable Stint theirs, Person me, Fit.Why why, Visit visit) {
        var free = clerk.etiquette().free();
        boolean otherArea = !Fit.near(me, s.area()) || theirs != null && !theirs.area().equals(s.area());
        boolean soon = hours(swap, s).start().isBefore(visit.now().plus(free)) || theirs != null && theirs.start().isBefore(visit.now().plus(free));
        return free.isZero() || swap.gap() || otherArea || soon || why == Fit.Why.TOO_MANY_NIGHTS;
    }

    private static Card.Tap giveBack(Swap swap) {
        return SwapDesk.tap("やはり難しい（取り消す）", "un", swap.id());
    }

    private Change waiting(Change change, Swap taken, Stint s, @Nullable Stint theirs, String slot, Visit visit) {
        List<Card.Tap> taps = List.of(SwapDesk.tap("承認", "ok", taken.id()), SwapDesk.tap("見送り", "ng", taken.id()));
        List<Parcel> tells = new ArrayList<>(toAsker(taken, "taken", SwapWords.someoneTakes(slot, clerk.name(taken.taker(), Clerk.COLLEAGUE), true), s, visit));
        tells.add(clerk.hub(taken.id() + "/hub/" + visit.at(), forHub(taken.gap() ? "空き枠に入る方がいます（承認待ち）" : "当番の交代（承認待ち）", taken, s, theirs, taps, visit), visit.at()));
        return change.put(Book.SWAPS, taken).telling(tells);
    }

    private Reply forHub(String title, Swap swap, Stint s, @Nullable Stint theirs, List<Card.Tap> taps, Visit visit) {
        List<String> remarks = new ArrayList<>();
        Shift.Holder taker = swap.taker();
        int nights = Fit.night(s.span()) ? clerk.fit().nightsWith(taker, s.day()) : 0;
        if (nights > clerk.etiquette().nights()) {
            remarks.add("⚠ " + clerk.name(taker, Clerk.STAFF) + " は" + SwapWords.nights(nights));
        }
        int carried = clerk.fit().carried(taker, s.kind(), s.day());
        remarks.add(SwapWords.carries(clerk.name(taker, Clerk.STAFF), carried) + "→" + (theirs == null ? carried + 1 : carried) + "回");
        if (theirs != null) {
            remarks.add("交換：" + clerk.slot(theirs, null, visit.today()) + " → " + clerk.name(swap.from(), Clerk.STAFF));
        }
        return SwapWords.forHub(title, slot(swap, visit.today()), clerk.name(swap.from(), Clerk.STAFF), clerk.name(taker, Clerk.STAFF), remarks, taps);
    }

    /** Writes it into the rota and tells those concerned: who asked, who takes it, who stands beside, the hub. */
    private Change entered(Change change, Swap taken, Stint s, @Nullable Stint theirs, String slot, boolean hubSaid, Visit visit) {
        Shift.Holder taker = Objects.requireNonNull(taken.taker());
        String id = clerk.nextCover(s.shift().id());
        Cover.Type type = theirs != null ? Cover.Type.SWAP : office(taken.from()).filter(o -> office(taker).filter(o::equals).isPresent()).isPresent() ? Cover.Type.OWN : Cover.Type.PEER;
        String by = visit.member().id();
        Change c = clerk.onto(change, s, id)
                .put(Book.SWAPS, taken.done(id, visit.at()))
                .put(Book.COVERS, clerk.cover(id, s, taken.part(), taker, type, "swap", by, visit.at()));
        if (theirs != null) {
            String back = clerk.nextCover(theirs.shift().id());
            c = clerk.onto(c, theirs, back).put(Book.COVERS, clerk.cover(back, theirs, null, taken.from(), type, "swap", by, visit.at()));
        }
        String after = clerk.name(taker, Clerk.COLLEAGUE);
        List<Parcel> tells = new ArrayList<>(toAsker(taken, "done", hubSaid ? SwapWords.settled(slot, after) : SwapWords.someoneTakes(slot, after, false), s, visit));
        if (hubSaid) {
            tells.addAll(clerk.tell(taken.id() + "/yours/" + visit.at(), taker, SwapWords.youGotIt(slot), "swap", visit.at(), s.start()));
        } else {
            tells.add(clerk.hub(taken.id() + "/hub/" + visit.at(), forHub("当番の交代が決まりました", taken, s, theirs, List.of(), visit), visit.at()));
        }
        Reply beside = SwapWords.beside(slot, clerk.name(taken.from(), Clerk.COLLEAGUE), after);
        clerk.beside(s, hours(taken, s))
                .filter(o -> !o.holder().equals(taker) && !o.holder().equals(taken.from()))
                .forEach(o -> tells.addAll(clerk.tell(taken.id() + "/beside/" + visit.at() + "/" + o.shift().id(), o.holder(), beside, "swap", visit.at(), s.start())));
        return c.telling(tells);
    }

    private Optional<String> office(Shift.Holder who) {
        return switch (who) {
            case Shift.Open(), Shift.Closed() -> Optional.empty();
            case Shift.At(String id) -> Optional.of(id);
            case Shift.Someone(String id) -> clerk.person(id).map(Person::office);
        };
    }

    List<Parcel> toAsker(Swap swap, String what, Reply words, @Nullable Stint s, Visit visit) {
        return swap.asker().equals(Swap.HUB)
                ? List.of()
                : clerk.tell(swap.id() + "/" + what + "/" + visit.at(), new Shift.Someone(swap.asker()), words, "swap", visit.at(), s == null ? null : s.start());
    }

    /** The hub's yes. */
    Reply approve(Visit visit, String id) {
        return with(id, swap -> {
            String slot = slot(swap, visit.today());
            if (swap.state() != Swap.State.TAKEN) {
                return swap.state() == Swap.State.DONE ? SwapWords.approved(slot, clerk.name(swap.taker(), Clerk.STAFF)) : SwapWords.over(slot);
            }
            Optional<Stint> s = stint(swap);
            Optional<Stint> theirs = Optional.ofNullable(swap.inReturn()).flatMap(other -> clerk.held(other, swap.taker(), null));
            if (s.isEmpty() || swap.inReturn() != null && theirs.isEmpty()) {
                return changed(swap, slot, visit);
            }
            if (!hours(swap, s.get()).end().isAfter(visit.now())) {
                return SwapWords.over(slot);
            }
            Change change = Change.nothing(visit.member().id(), "swap approved").expecting(Book.SWAPS, swap.id(), swap);
            clerk.write(entered(change, swap, s.get(), theirs.orElse(null), slot, true, visit));
            return SwapWords.approved(slot, clerk.name(swap.taker(), Clerk.STAFF));
        });
    }

    /** The slot is somebody else's now, or gone: the wish ends, and whoever waits is told. */
    private Reply changed(Swap swap, String slot, Visit visit) {
        clerk.write(Change.nothing(visit.member().id(), "swap void")
                .expecting(Book.SWAPS, swap.id(), swap)
                .put(Book.SWAPS, swap.ended(Swap.State.VOID, visit.at()))
                .telling(toAsker(swap, "void", SwapWords.changedMeanwhile(), null, visit)));
        return SwapWords.changedMeanwhile();
    }
}
