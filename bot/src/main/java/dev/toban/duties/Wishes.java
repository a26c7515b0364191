package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.LearnWords;
import dev.toban.say.RotaWords;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a wish to be replaced comes about: which duty, whom to ask, and off it goes. */
final class Wishes {
    private static final int OWN = 6;

    /** 「金曜の夜」 is all of a duty that begins at 17:00 or 17:30, though 夜 begins at 18:00. */
    private static final Duration BEFORE_NIGHT = Duration.ofHours(2);

    private final Clerk clerk;
    private final Own own;
    private final Suggestions suggestions;
    private final Exchanges exchanges;

    Wishes(Clerk clerk) {
        this.clerk = clerk;
        this.suggestions = new Suggestions(clerk);
        this.own = new Own(clerk, suggestions);
        this.exchanges = new Exchanges(clerk, own);
    }

    /** 12日の当番、代わってほしい; 山口先生と入れ替え; 12日と15日を交換; 22時から代わって */
    Reply asked(Visit visit, Asked asked) {
        LocalDate day = asked.date("date");
        Optional<Person> to = named(asked);
        if (asked.slot("to_person") != null && to.isEmpty()) {
            return RotaWords.noSuchPerson(asked.slot("to_person"), clerk.hub());
        }
        if (day == null) {
            List<Stint> own = clerk.ahead(visit.member(), visit.now(), OWN);
            return own.isEmpty() ? SwapWords.noDuties() : SwapWords.which(taps(own, to, null, visit));
        }
        List<Stint> mine = clerk.on(day, visit.member());
        if (mine.isEmpty()) {
            return notYours(day, visit);
        }
        List<Stint> left = mine.stream().filter(s -> s.end().isAfter(visit.now())).toList();
        if (left.isEmpty()) {
            return SwapWords.past(When.day(day, visit.today()));
        }
        LocalDate other = asked.date("to_date");
        Span part = stretch(asked, left.getFirst());
        if (left.size() > 1 && other == null) {
            return SwapWords.which(taps(left, to, part, visit));
        }
        if (other != null) {
            return exchanges.sure(visit, left.getFirst(), other, to, Boolean.TRUE.equals(asked.what().slots().get("agreed")));
        }
        Piece piece = Piece.of(left.getFirst(), part);
        return to.isPresent() ? sure(visit, piece.word(), to.get().id(), Boolean.TRUE.equals(asked.what().slots().get("agreed"))) : pick(visit, piece.word());
    }

    private Optional<Person> named(Asked asked) {
        List<Person> people = asked.refs(Kind.PERSON).stream().map(Ref::id).flatMap(id -> clerk.person(id).stream()).toList();
        if (people.size() > 1) { // 有馬先生 is a doctor here and a care manager there
            List<Person> peers = people.stream().filter(p -> clerk.person(asked.member().person()).map(me -> me.profession().equals(p.profession())).orElse(false)).toList();
            return peers.size() == 1 ? Optional.of(peers.getFirst()) : Optional.empty();
        }
        return people.stream().findFirst();
    }

    private List<Card.Tap> taps(List<Stint> own, Optional<Person> to, @Nullable Span part, Visit visit) {
        return own.stream().map(s -> {
            String piece = Piece.of(s, part).word();
            String label = SwapDesk.label(s, clerk, visit);
            return to.map(p -> SwapDesk.tap(label, "sure", piece, p.id())).orElseGet(() -> SwapDesk.tap(label, "pick", piece));
        }).toList();
    }

    private Reply notYours(LocalDate day, Visit visit) {
        List<Stint> own = clerk.ahead(visit.member(), visit.now(), OWN);
        String there = own.isEmpty() ? "" : clerk.rota().day(day).stream()
                .filter(s -> s.post().equals(own.getFirst().post()))
                .findFirst()
                .map(s -> "その日の" + dev.toban.say.SlotWords.post(s, clerk.hub()) + "は " + clerk.name(s.holder(), Clerk.COLLEAGUE) + " です。")
                .orElse("");
        return SwapWords.notYours(When.day(day, visit.today()), there, taps(own, Optional.empty(), null, visit));
    }

    /** 22時から, 午前だけ: a part of the duty's hours; null = all of it. */
    private static @Nullable Span stretch(Asked asked, Stint s) {
        Span said = asked.what().interval();
        String split = asked.slot("split_at");
        if (split != null) {
            LocalDateTime at = s.day().atTime(LocalTime.parse(split));
            LocalDateTime inside = s.span().contains(at) ? at : at.plusDays(1);
            return s.span().contains(inside) ? new Span(inside, s.end()) : null;
        }
        boolean timed = said != null && said.start() != null && !said.start().toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean whole = timed && said.start().isBefore(s.start().plus(BEFORE_NIGHT)) && ends(said) && !said.end().isBefore(s.end());
        return timed && !whole && s.span().contains(said.start()) && said.start().isAfter(s.start())
                ? new Span(said.start(), ends(said) && said.end().isBefore(s.end()) ? said.end() : s.end())
                : null;
    }

    /** Whether an end was said: 22時から has none, whatever the day's. */
    private static boolean ends(Span said) {
        return said.end() != null && said.end().isAfter(said.start()) && !said.end().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Whom to ask: by name those who are free and carry least, then the team, then all. */
    Reply pick(Visit visit, String word) {
        Piece piece = Piece.read(word);
        Object found = own.mine(visit, piece);
        if (!(found instanceof Stint s)) {
            return (Reply) found;
        }
        Optional<Reply> already = own.already(visit, s);
        if (already.isPresent()) {
            return already.get();
        }
        return suggestions.of(visit, s, piece);
    }

    /** Says back what would be asked of whom. */
    Reply sure(Visit visit, String word, String person, boolean agreed) {
        Piece piece = Piece.read(word);
        Object found = own.mine(visit, piece);
        if (!(found instanceof Stint s)) {
            return (Reply) found;
        }
        Optional<Reply> already = own.already(visit, s);
        Optional<Person> p = clerk.person(person);
        if (already.isPresent() || p.isEmpty()) {
            return already.orElseGet(LearnWords::oldButton);
        }
        Fit.Why why = clerk.fit().why(p.get(), s, piece.span(s));
        String who = clerk.name(person, Clerk.COLLEAGUE);
        Optional<Reply> not = cannot(visit, s, piece, who, why);
        if (not.isPresent()) {
            return not.get();
        }
        if (!suggestions.joined(person)) {
            return Reply.of(SwapWords.notInLine(who, suggestions.officePhone(p.get())) + "。決まったら拠点にお知らせください。");
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(SwapWords.carries(who, clerk.fit().carried(new Shift.Someone(person), s.kind(), s.day())));
        if (why == Fit.Why.TOO_MANY_NIGHTS) {
            remarks.add(SwapWords.nights(clerk.fit().nightsWith(new Shift.Someone(person), s.day())));
        }
        Card.Tap yes = agreed ? SwapDesk.tap("お願いする", "to", word, person, "agreed") : SwapDesk.tap("お願いする", "to", word, person);
        return SwapWords.sure(own.slot(s, piece, visit), who, remarks, yes, SwapDesk.tap("ほかの方をさがす", "pick", word))
                .asking(SwapDesk.NAME, "sure", Map.of("tap", yes.data().substring(SwapDesk.NAME.length() + 1)));
    }

    private Optional<Reply> cannot(Visit visit, Stint s, Piece piece, String who, Fit.Why why) {
        List<Card.Tap> others = List.of(SwapDesk.tap("ほかの方をさがす", "pick", piece.word()));
        return switch (why) {
            case FITS, TOO_MANY_NIGHTS -> Optional.empty();
            case SELF -> Optional.of(SwapWords.noEffect(who, own.slot(s, piece, visit)));
            case NOT_THE_TRADE -> Optional.of(SwapWords.cannot(who, SwapWords.notTheTrade(), others));
            case AWAY -> Optional.of(SwapWords.cannot(who, SwapWords.away(), others));
            case ON_DUTY -> Optional.of(SwapWords.cannot(who, SwapWords.onDuty(), others));
        };
    }

    /** Puts a wish to somebody, the team or all: a new one, or the one that is open to more. */
    Reply put(Visit visit, String word, Swap.Reach reach, @Nullable String person, @Nullable String inReturn, boolean agreed) {
        Piece piece = Piece.read(word);
        Object found = own.mine(visit, piece);
        if (!(found instanceof Stint s)) {
            return (Reply) found;
        }
        Swap before = clerk.board().swaps().pending(piece.slot()).orElse(null);
        String me = visit.member().person();
        if (before != null && (!before.asker().equals(me) || before.state() != Swap.State.OPEN || reach == Swap.Reach.ONE || reach.compareTo(before.reach()) <= 0)) {
            return own.already(visit, s).orElseGet(LearnWords::oldButton);
        }
        List<String> people = person != null
                ? Optional.of(person).filter(p -> clerk.person(p).isPresent() && suggestions.joined(p)).stream().toList()
                : clerk.fit().candidates(s, piece.span(s), reach).stream().map(c -> c.person().id()).filter(suggestions::joined).toList();
        List<String> fresh = people.stream().filter(p -> before == null || !before.asked().contains(p)).toList();
        Stint theirs = inReturn == null || person == null ? null : clerk.rota().slot(inReturn).stream()
                .filter(o -> o.held() && exchanges.spokesman(o.holder()).filter(person::equals).isPresent() && o.start().isAfter(visit.now())).findFirst().orElse(null);
        if (fresh.isEmpty() || inReturn != null && theirs == null) {
            return inReturn != null ? SwapWords.changedMeanwhile() : SwapWords.nobodyFits(own.slot(s, piece, visit), clerk.hub().phone());
        }
        if (person != null && inReturn == null) {
            Optional<Reply> not = cannot(visit, s, piece, clerk.name(person, Clerk.COLLEAGUE), clerk.fit().why(clerk.person(person).orElseThrow(), s, piece.span(s)));
            if (not.isPresent()) {
                return not.get();
            }
        }
        Swap swap = before != null
                ? before.puttingTo(reach, fresh)
                : new Swap(clerk.board().swaps().next(piece.slot()), piece.slot(), piece.part(), s.holder(), Objects.requireNonNull(me), reach, fresh, List.of(),
                        Swap.State.OPEN, null, null, inReturn, agreed, visit.at(), null, null);
        clerk.write(Change.nothing(visit.member().id(), "swap asked")
                .expecting(Book.SWAPS, swap.id(), before)
                .put(Book.SWAPS, swap)
                .telling(requests(swap, s, theirs, fresh, visit)));
        String to = person != null ? clerk.name(person, Clerk.COLLEAGUE) : fresh.size() + "人";
        List<Card.Tap> taps = new ArrayList<>(List.of(SwapDesk.tap("取り下げる", "back", swap.id())));
        if (inReturn == null) {
            taps.addAll(suggestions.wider(swap, s));
        }
        return SwapWords.sent(own.slot(s, piece, visit), to, taps);
    }

    private List<Parcel> requests(Swap swap, Stint s, @Nullable Stint theirs, List<String> people, Visit visit) {
        String other = theirs == null ? null : clerk.slot(theirs, null, visit.today());
        Reply what = SwapWords.request(
                clerk.name(swap.asker(), Clerk.COLLEAGUE), clerk.slot(s, swap.part(), visit.today()), swap.agreed(), other,
                SwapDesk.tap("受けます", "yes", swap.id()), SwapDesk.tap("できません", "no", swap.id()));
        List<String> lines = people.stream().flatMap(p -> clerk.board().members().ofPerson(p).stream()).map(Member::id).toList();
        return clerk.tell(swap.id() + "/ask/" + swap.reach(), lines, what, "swap", visit.at(), s.start());
    }

    String state(Swap s, LocalDate today) {
        Optional<Stint> stint = clerk.rota().slot(s.slot()).stream().findFirst();
        String slot = stint.map(t -> clerk.slot(t, s.part(), today)).orElse(s.slot().substring(0, 10));
        String taker = s.taker() == null ? "" : clerk.name(s.taker(), Clerk.COLLEAGUE);
        return switch (s.state()) {
            case OPEN -> SwapWords.open(slot, s.asked().size(), s.declined().size());
            case TAKEN -> SwapWords.taken(slot, taker);
            case DONE -> SwapWords.done(slot, taker);
            case REFUSED -> SwapWords.refused(slot);
            case WITHDRAWN, VOID -> slot;
        };
    }
}
