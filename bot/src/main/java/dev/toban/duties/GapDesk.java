package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.GapWords;
import dev.toban.say.LearnWords;
import dev.toban.say.SlotWords;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The desk where slots that nobody holds are seen, called for and offered for. */
public final class GapDesk implements Desk {
    static final String NAME = "gap";
    private static final int SHOWN = 8;

    private final Clerk clerk;
    private final Takings takings;

    GapDesk(Clerk clerk) {
        this.clerk = clerk;
        this.takings = new Takings(clerk);
    }

    @Override
    public String name() {
        return NAME;
    }

    static Card.Tap call(String label, String slot) {
        return new Card.Tap(GapWords.callButton(label), NAME + "|call|" + slot);
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        boolean staff = Rights.may(visit.member(), Thing.EDIT_ROTA);
        boolean own = visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP);
        return switch (asked.what().intent()) {
            case ROTA_GAPS -> staff ? Optional.of(list(visit, asked)) : own ? Optional.of(forColleague(visit, asked)) : Optional.empty();
            case ROTA_FILL_GAP -> staff ? Optional.of(fill(visit, asked)) : Optional.of(GapWords.staffOnly());
            case ROTA_OFFER -> own ? Optional.of(offer(visit, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The days asked for: said, the month, else as far as the digest looks. */
    private Span days(Visit visit, Asked asked) {
        Span said = asked.what().interval();
        String month = asked.slot("month");
        LocalDate date = asked.date("date");
        if (date != null) {
            return Span.day(date);
        }
        if (said != null && said.start() != null && said.end() != null) {
            return said;
        }
        return month != null
                ? Span.days(YearMonth.parse(month).atDay(1), YearMonth.parse(month).atEndOfMonth())
                : Span.days(visit.today(), visit.today().plusDays(clerk.etiquette().gapDays()));
    }

    private List<Gaps.Gap> gaps(Span days, Visit visit, Asked asked) {
        List<String> areas = asked.slots("area");
        List<String> kinds = asked.slots("duty");
        return new Gaps(clerk.board()).between(days.start().toLocalDate(), days.end().toLocalDate().minusDays(1), visit.now()).stream()
                .filter(g -> areas.isEmpty() || areas.contains(g.post().area()))
                .filter(g -> kinds.isEmpty() || kinds.contains(g.post().kind()))
                .toList();
    }

    private Reply list(Visit visit, Asked asked) {
        Span days = days(visit, asked);
        return new GapDigest(clerk).of(gaps(days, visit, asked), days, visit.today());
    }

    /** What of it this colleague could take. */
    private Reply forColleague(Visit visit, Asked asked) {
        Span days = days(visit, asked);
        List<Gaps.Gap> fitting = gaps(days, visit, asked).stream().filter(g -> fits(visit.member(), g)).limit(SHOWN).toList();
        List<Card.Tap> taps = fitting.stream().map(g -> new Card.Tap("入れます：" + label(g, visit), NAME + "|offer|" + g.slot())).toList();
        return GapWords.forColleagues(When.span(days, visit.today()), fitting.stream().map(g -> words(g, visit)).toList(), taps);
    }

    private boolean fits(Member m, Gaps.Gap g) {
        return g.kind() == Gaps.Kind.HOLE && clerk.person(m.person()).filter(p -> fits(p, g)).isPresent();
    }

    private boolean fits(Person p, Gaps.Gap g) {
        Fit.Why why = clerk.fit().why(p, stint(g), g.hours());
        return why == Fit.Why.FITS || why == Fit.Why.TOO_MANY_NIGHTS;
    }

    /** What would stand there once it is called for. */
    private static Stint stint(Gaps.Gap g) {
        return g.stint() != null ? g.stint() : new Stint(Gaps.row(g, g.day()), g.hours(), new Shift.Open(), null, null, Stint.Source.TABLE);
    }

    private String words(Gaps.Gap g, Visit visit) {
        return clerk.slot(stint(g), g.hours(), visit.today());
    }

    private String label(Gaps.Gap g, Visit visit) {
        return SlotWords.button(stint(g), clerk.hub(), visit.today());
    }

    /** 1/2の吉田が空欄。誰か募集かけて */
    private Reply fill(Visit visit, Asked asked) {
        Span days = days(visit, asked);
        List<Gaps.Gap> holes = gaps(days, visit, asked).stream().filter(g -> g.kind() == Gaps.Kind.HOLE).toList();
        if (holes.isEmpty()) {
            return GapWords.noGap(When.span(days, visit.today()));
        }
        return holes.size() == 1 ? sure(visit, holes.getFirst()) : GapWords.which(holes.stream().limit(SHOWN).map(g -> call(label(g, visit), g.slot())).toList());
    }

    private Reply sure(Visit visit, Gaps.Gap g) {
        if (clerk.board().swaps().pending(g.slot()).isPresent()) {
            return GapWords.alreadyCalled(words(g, visit));
        }
        List<Card.Tap> taps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int before = 0;
        for (Swap.Reach reach : List.of(Swap.Reach.TEAM, Swap.Reach.ALL)) {
            List<String> people = people(g, reach);
            if (people.size() > before) {
                String label = reach == Swap.Reach.TEAM ? SwapWords.toTeam(g.post().area(), people.size()) : SwapWords.toAll(people.size());
                taps.add(new Card.Tap(label, NAME + "|put|" + g.slot() + "|" + reach));
                people.stream().filter(p -> !names.contains(p)).forEach(names::add);
                before = people.size();
            }
        }
        return taps.isEmpty() ? nobody(g, visit) : GapWords.sure(words(g, visit), names.stream().map(p -> clerk.name(p, Clerk.STAFF)).toList(), taps);
    }

    private List<String> people(Gaps.Gap g, Swap.Reach reach) {
        return clerk.fit().candidates(stint(g), g.hours(), reach, p -> clerk.board().members().ofPerson(p.id()).isPresent()).stream()
                .map(c -> c.person().id())
                .toList();
    }

    /** Whom to ring, since nobody can be asked in LINE. */
    private Reply nobody(Gaps.Gap g, Visit visit) {
        var suggestions = new Suggestions(clerk);
        List<String> byPhone = clerk.fit().candidates(stint(g), g.hours(), Swap.Reach.ALL).stream().limit(3).map(c -> {
            String phone = suggestions.officePhone(c.person());
            return clerk.name(c.person().id(), Clerk.STAFF) + (phone == null ? "" : " ☎" + phone);
        }).toList();
        return GapWords.nobody(words(g, visit), byPhone);
    }

    private Optional<Gaps.Gap> gap(String slot, Visit visit) {
        if (Piece.read(slot) == null) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(slot.substring(0, 10));
        return new Gaps(clerk.board()).between(day, day, visit.now()).stream().filter(g -> g.slot().equals(slot) && g.kind() == Gaps.Kind.HOLE).findFirst();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|");
        boolean staff = Rights.may(visit.member(), Thing.EDIT_ROTA);
        boolean own = visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP);
        Optional<Gaps.Gap> g = w.length < 2 ? Optional.empty() : gap(w[1], visit);
        if (g.isEmpty()) {
            return Optional.of(w.length < 2 || Piece.read(w[1]) == null ? LearnWords.oldButton() : SwapWords.changedMeanwhile());
        }
        return Optional.of(switch (w[0]) {
            case "call" -> staff ? sure(visit, g.get()) : GapWords.staffOnly();
            case "put" -> staff && w.length == 3 && w[2].matches("TEAM|ALL") ? put(visit, g.get(), Swap.Reach.valueOf(w[2])) : GapWords.staffOnly();
            case "offer" -> own ? offer(visit, List.of(g.get())) : LearnWords.oldButton();
            default -> LearnWords.oldButton();
        });
    }

    private Swap wish(Gaps.Gap g, Swap.Reach reach, List<String> asked, Visit visit) {
        return new Swap(
                clerk.board().swaps().next(g.slot()), g.slot(), g.stint() != null && g.stint().part() ? g.hours() : null, stint(g).holder(), Swap.HUB, reach, asked,
                List.of(), Swap.State.OPEN, null, null, null, false, visit.at(), null, null);
    }

    /** A slot that is not written down yet is, as 調整中, so that there is something to call for. */
    private Change open(Change change, Gaps.Gap g, Visit visit) {
        return g.stint() == null ? change.expecting(Book.SHIFTS, g.slot(), null).put(Book.SHIFTS, Gaps.row(g, visit.today())) : change;
    }

    private Reply put(Visit visit, Gaps.Gap g, Swap.Reach reach) {
        if (clerk.board().swaps().pending(g.slot()).isPresent()) {
            return GapWords.alreadyCalled(words(g, visit));
        }
        List<String> people = people(g, reach);
        if (people.isEmpty()) {
            return nobody(g, visit);
        }
        Swap swap = wish(g, reach, people, visit);
        List<String> to = people.stream().flatMap(p -> clerk.board().members().ofPerson(p).stream()).map(Member::id).toList();
        List<Parcel> requests = clerk.tell(
                swap.id() + "/ask", to, GapWords.request(words(g, visit), SwapDesk.tap("入れます", "yes", swap.id()), SwapDesk.tap("できません", "no", swap.id())), "swap",
                visit.at(), g.hours().start());
        clerk.write(open(Change.nothing(visit.member().id(), "gap called for"), g, visit)
                .expecting(Book.SWAPS, swap.id(), null)
                .put(Book.SWAPS, swap)
                .telling(requests));
        return GapWords.called(words(g, visit), people.size());
    }

    /** 元日と2日なら入れます */
    private Reply offer(Visit visit, Asked asked) {
        List<LocalDate> dates = new ArrayList<>(asked.slots("dates").stream().map(LocalDate::parse).toList());
        if (asked.date("date") != null) {
            dates.add(asked.date("date"));
        }
        List<Gaps.Gap> fitting = dates.stream()
                .flatMap(d -> new Gaps(clerk.board()).between(d, d, visit.now()).stream())
                .filter(g -> fits(visit.member(), g))
                .filter(g -> asked.slots("area").isEmpty() ? Fit.near(clerk.person(visit.member().person()).orElseThrow(), g.post().area()) || waits(g, visit) : asked.slots("area").contains(g.post().area()))
                .toList();
        String said = dates.isEmpty() ? "その日" : String.join("・", dates.stream().map(d -> When.day(d, visit.today())).toList());
        return fitting.isEmpty() ? GapWords.nothingOpen(said) : offer(visit, fitting);
    }

    private boolean waits(Gaps.Gap g, Visit visit) {
        return clerk.board().swaps().pending(g.slot()).filter(s -> s.waitsFor(visit.member().person())).isPresent();
    }

    /** Somebody would do it: as if they had been asked. */
    private Reply offer(Visit visit, List<Gaps.Gap> gaps) {
        List<String> slots = new ArrayList<>();
        @Nullable Reply last = null;
        for (Gaps.Gap g : gaps) {
            Swap before = clerk.board().swaps().pending(g.slot()).orElse(null);
            String me = visit.member().person();
            Swap swap = before == null ? wish(g, Swap.Reach.ONE, List.of(me), visit) : before.puttingTo(before.reach(), List.of(me));
            if (before == null || !before.asked().contains(me)) {
                clerk.write(open(Change.nothing(visit.member().id(), "offered for a gap"), g, visit).expecting(Book.SWAPS, swap.id(), before).put(Book.SWAPS, swap));
            }
            last = takings.take(visit, swap.id());
            slots.add(words(g, visit));
        }
        return slots.size() == 1 && last != null ? last : GapWords.offered(slots);
    }

    @Override
    public Optional<Topic> open(Visit visit) {
        String me = visit.member().person();
        return me == null || clerk.board().swaps().waitingFor(me).stream().noneMatch(Swap::gap)
                ? Optional.empty()
                : Optional.of(new Topic(Intent.ROTA_FILL_GAP.id(), Map.of(), null, visit.at()));
    }
}
