package dev.toban.privacy;

import static dev.toban.privacy.Periods.after;

import dev.toban.announce.Batch;
import dev.toban.announce.Circle;
import dev.toban.answer.Board;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.books.Book;
import dev.toban.books.Version;
import dev.toban.days.Tokyo;
import dev.toban.directory.Consent;
import dev.toban.directory.Person;
import dev.toban.directory.Portrait;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Special;
import dev.toban.rota.Swap;
import dev.toban.talk.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of every book, what it keeps of people. A new book has its line here, or a test fails: either it is nobody's, or it says whose things are
 * in it, what is left when they want theirs erased, and until when they are kept.
 */
public final class Keepings {
    private Keepings() {}

    public static final List<Keeping<?>> ALL = List.of(
            Keeping.nobodys(Book.HUB),
            Keeping.nobodys(Book.OFFICES),
            // the rota names them: the name stays for the hub, how to reach them goes
            Keeping.of(Book.PEOPLE, "名簿の連絡先", board -> board.directory().people().stream(), (p, who) -> who.is(p.id()))
                    .leaving((p, who) -> nameOnly(p))
                    .aging(Keepings::photo),
            Keeping.of(Book.SHIFTS, "当番表の記録", board -> board.rota().all(), (s, who) -> who.is(s.holder()))
                    .stays()
                    .until((s, periods) -> after(s.day(), periods.rota())),
            Keeping.of(Book.COVERS, "交代の記録", board -> board.rota().covers().stream(), Keepings::of)
                    .stays()
                    .until((c, periods) -> after(c.made(), periods.rota())),
            Keeping.of(Book.ABSENCES, "不在の記録", board -> board.rota().absences().stream(), (a, who) -> who.is(a.who()) || who.is(a.deputy()))
                    .stays()
                    .until(Keepings::end),
            Keeping.of(Book.SPECIALS, "特別な当番表の記録", board -> board.rota().specials().stream(), Keepings::of)
                    .stays()
                    .until((s, periods) -> after(s.made(), periods.rota())),
            Keeping.of(Book.SWAPS, "交代のお願い", board -> board.swaps().all(), Keepings::of)
                    .stays()
                    .until((s, periods) -> after(s.made(), periods.rota())),
            Keeping.of(Book.NOTICES, "当番の確認", board -> board.notices().all(), (n, who) -> who.is(n.to()))
                    .stays()
                    .until((n, periods) -> after(n.sent(), periods.rota())),
            Keeping.of(Book.BEDS, "空床の連絡", board -> board.ward().all(), (b, who) -> who.is(b.by()))
                    .stays()
                    .until((b, periods) -> after(b.at(), periods.drill())),
            Keeping.nobodys(Book.MEETINGS),
            Keeping.nobodys(Book.TERMS),
            Keeping.of(Book.ROLLS, "行事の申込", board -> board.lists().all(), (r, who) -> r.guests().stream().anyMatch(g -> who.is(g.key())))
                    .leaving(Keepings::without)
                    .aging(Keepings::guests),
            Keeping.of(Book.SURVEYS, "アンケートに答えた記録", board -> board.lists().surveys(), (s, who) -> s.answered().values().stream().flatMap(List::stream).anyMatch(who::is))
                    .leaving((s, who) -> answeredBy(s, user -> !who.is(user)))
                    .aging(Keepings::counted),
            Keeping.nobodys(Book.HEADCOUNTS),
            Keeping.of(Book.POLLS, "日程調整の返事", board -> board.plans().polls(), (p, who) -> p.asked().stream().anyMatch(who::is))
                    .leaving((p, who) -> p.without(who::is))
                    .until((p, periods) -> after(p.at(), periods.tickets())),
            Keeping.of(Book.SPEECHES, "講師のお願い", board -> board.plans().speeches(), (s, who) -> who.is(s.person()))
                    .until((s, periods) -> after(s.at(), periods.attendance())),
            Keeping.nobodys(Book.HOST_ORDERS),
            Keeping.nobodys(Book.CHORES),
            Keeping.of(Book.PLACEMENTS, "同行実習の希望", board -> board.plans().placements(), (p, who) -> p.trainees().stream().anyMatch(t -> who.is(t.user())))
                    .leaving((p, who) -> p.without(who::is))
                    .until((p, periods) -> after(p.when().start().toLocalDate(), periods.attendance())),
            Keeping.of(Book.VOLUNTEERS, "ボランティアの登録", board -> board.volunteers().all(), (v, who) -> who.is(v.user())),
            Keeping.of(Book.MEMBERS, "登録", board -> board.members().all(), (Member m, Who who) -> who.is(m.id())),
            Keeping.of(Book.INVITES, "招待", board -> board.invitations().invites(), (i, who) -> who.is(i.by()))
                    .until((i, periods) -> after(i.until(), periods.drill())),
            Keeping.of(Book.APPLICATIONS, "登録の申込", board -> board.invitations().applications(), (a, who) -> who.is(a.id()))
                    .until((a, periods) -> after(a.decision() == null ? a.at() : a.decision().at(), periods.tickets())),
            Keeping.of(Book.PORTRAITS, "顔写真", board -> board.portraits().all(), (p, who) -> who.is(p.person()))
                    .aging(Keepings::portrait),
            Keeping.of(Book.CORRECTIONS, "連絡先の訂正の申し出", board -> board.corrections().all(), (c, who) -> who.is(c.by()))
                    .leaving((c, who) -> c.nobodys())
                    .until((c, periods) -> after(c.decision() == null ? c.at() : c.decision().at(), periods.audit())),
            Keeping.nobodys(Book.GROUPS),
            Keeping.of(Book.KEYS, "カレンダーのアドレス", board -> board.keys().all(), (k, who) -> who.is(k.whose())),
            Keeping.of(Book.WISHES, "話し方の希望", board -> board.manners().all().stream(), (t, who) -> who.is(t.user())),
            Keeping.nobodys(Book.ANNOUNCEMENTS),
            Keeping.of(Book.BATCHES, "お知らせの宛先", board -> board.mailroom().batches(), (b, who) -> b.to().stream().anyMatch(who::is))
                    .leaving(Keepings::without),
            Keeping.of(Book.CIRCLES, "会の名簿", board -> board.mailroom().circles().stream(), (c, who) -> c.members().stream().anyMatch(who::is))
                    .leaving((c, who) -> new Circle(c.id(), c.name(), c.members().stream().filter(m -> !who.is(m)).toList())),
            Keeping.nobodys(Book.HANDED),
            Keeping.nobodys(Book.SIGNS),
            Keeping.nobodys(Book.STANDINGS),
            Keeping.of(Book.VERSIONS, "取り込みの控え", board -> board.archive().all(), (v, who) -> v.people().stream().anyMatch(p -> who.is(p.id())))
                    .leaving(Keepings::without)
                    .until((v, periods) -> after(v.at(), periods.rota())),
            Keeping.nobodys(Book.FILED),
            Keeping.nobodys(Book.MENUS),
            // whoever hangs the menus up takes theirs down, and then it goes
            Keeping.of(Book.MENUS_SHOWN, "メニュー", board -> board.menus().shown().stream(), (m, who) -> who.is(m.user())).stays(),
            Keeping.nobodys(Book.ALIASES));

    private static Person nameOnly(Person p) {
        return new Person(p.id(), p.name(), p.kana(), p.profession(), p.office(), null, null, p.areas(), null, Consent.HUB_ONLY, null, null, p.source());
    }

    private static Person withoutPhoto(Person p) {
        return new Person(
                p.id(), p.name(), p.kana(), p.profession(), p.office(), p.phone(), p.mobile(), p.areas(), p.talkTime(), p.consent(), null, p.line(), p.source());
    }

    private static Person photo(Person p, Instant now, Periods periods, Board board) {
        LocalDate agreed = p.consent().given();
        return p.photo() == null || agreed == null || now.isBefore(after(agreed, periods.photos())) ? p : withoutPhoto(p);
    }

    /** It goes with the name of its file: both are kept for the same consent. */
    private static @Nullable Portrait portrait(Portrait it, Instant now, Periods periods, Board board) {
        return board.directory().person(it.person()).filter(p -> photo(p, now, periods, board).photo() != null).isPresent() ? it : null;
    }

    private static Batch without(Batch b, Who who) {
        return new Batch(b.announcement(), b.number(), b.residents(), b.to().stream().filter(user -> !who.is(user)).toList(), b.fate(), b.reached(), b.left());
    }

    /** What would come back if the import were undone. */
    private static Version without(Version v, Who who) {
        List<Person> people = v.people().stream().map(p -> who.is(p.id()) ? nameOnly(p) : p).toList();
        return new Version(v.id(), v.file(), v.at(), v.by(), v.from(), v.hub(), v.offices(), people, v.shifts(), v.meetings(), v.put(), v.undone());
    }

    private static Roll without(Roll r, Who who) {
        return new Roll(r.meeting(), r.guests().stream().filter(g -> !who.is(g.key())).toList());
    }

    /** Of residents the number stays, and no more; professionals' attendance is kept for their certificates. */
    private static @Nullable Roll guests(Roll r, Instant now, Periods periods, Board board) {
        LocalDate day = day(r.meeting(), board).orElseGet(() -> lastAnswer(r, now));
        if (!now.isBefore(after(day, periods.attendance()))) {
            return null;
        }
        boolean over = !now.isBefore(after(day, periods.rsvp()));
        return over ? new Roll(r.meeting(), r.guests().stream().map(g -> g.profession() == null ? nobody(g, r) : g).toList()) : r;
    }

    private static Optional<LocalDate> day(String meeting, Board board) {
        return board.agenda().all().stream()
                .filter(m -> m.id().equals(meeting) && m.when().start() != null)
                .map(m -> m.when().start().toLocalDate())
                .findFirst();
    }

    private static Survey answeredBy(Survey s, Predicate<String> kept) {
        var answered = new TreeMap<String, List<String>>();
        s.answered().forEach((question, users) -> answered.put(question, users.stream().filter(kept).toList()));
        return new Survey(s.meeting(), s.counts(), answered);
    }

    /** Nobody answers any more: the counts stay, who answered goes. */
    private static Survey counted(Survey s, Instant now, Periods periods, Board board) {
        boolean over = day(s.meeting(), board).map(day -> !now.isBefore(after(day, periods.rsvp()))).orElse(true);
        return over && !s.answered().isEmpty() ? new Survey(s.meeting(), s.counts(), Map.of()) : s;
    }

    /** A meeting that is no longer in the books is as old as its last answer. */
    private static LocalDate lastAnswer(Roll r, Instant now) {
        Instant last = r.guests().stream().map(Guest::at).max(Comparator.naturalOrder()).orElse(now);
        return LocalDate.ofInstant(last, Tokyo.ZONE);
    }

    private static Guest nobody(Guest g, Roll r) {
        boolean already = g.key().startsWith("proxy:past-");
        return already
                ? g
                : new Guest(
                        "proxy:past-" + r.guests().indexOf(g), null, null, null, g.answer(), g.seats(), g.along(), g.extras(), List.of(), Map.of(), g.via(), g.at(),
                        g.waiting(), g.arrived(), g.papers());
    }

    private static boolean of(Cover c, Who who) {
        return who.is(c.by()) || who.is(c.replaces()) || who.is(c.madeBy());
    }

    private static boolean of(Swap s, Who who) {
        return who.is(s.from()) || who.is(s.asker()) || who.is(s.taker()) || s.asked().stream().anyMatch(who::is);
    }

    private static boolean of(Special s, Who who) {
        return s.rows().stream().map(Shift::holder).anyMatch(who::is);
    }

    private static @Nullable Instant end(Absence a, Periods periods) {
        return Optional.ofNullable(a.span().end()).map(end -> after(end.toLocalDate(), periods.rota())).orElse(null);
    }

    static Stream<Keeping<?>> ofPeople() {
        return ALL.stream().filter(Keeping::ofPeople);
    }
}
