package dev.toban.reception;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.people.Application;
import dev.toban.people.Group;
import dev.toban.people.Invite;
import dev.toban.people.Members;
import dev.toban.say.ApplyWords;
import dev.toban.say.InviteWords;
import dev.toban.say.JoinWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The door professionals come through: with a code from their office, or by asking the hub. One question at a time; the name comes last,
 * so that nothing of anybody is kept before they are in or their application is.
 */
final class Entrance implements Desk {
    static final String NAME = "enter";

    /** 参加 K7P2-93QX, as it stands in a QR code, or the code alone. */
    private static final Pattern CODE = Pattern.compile(
            "(?:参加|登録|連携|招待コード|招待|コード)?(?:は|が)?[\\s:：「]*((?=[a-z-]*[0-9])[a-z0-9]{4}-[a-z0-9]{4})[」\\s。]*(?:です|でお願いします|を使います)?[\\s。]*");

    private static final Pattern NO = Pattern.compile("やめ(?:る|ます|ておきます|たい)?|中止|取り消し|取消|キャンセル|戻る");
    private static final Pattern NAME_SHAPE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々〆ヶA-Za-z'’.・]{1,15}(?:[ 　][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々〆ヶA-Za-z'’.・]{1,15}){0,2}");
    private static final Pattern NO_NAME = Pattern.compile("当番|教えて|ください|どこ|いつ|だれ|誰|番号|電話|何が|連絡|勉強会|サロン|ですか|ますか");
    private static final Pattern POLITE = Pattern.compile("(?:です|と申します|といいます|と言います)[。.]?$");
    private static final int LICENCE = 20; // characters: the longest is 第123456789号

    private final Board board;
    private final Books books;
    private final Codes codes;
    private final Attempts attempts;
    private final String hubChannel;
    private final Applications applications;

    Entrance(Board board, Books books, Codes codes, Attempts attempts, String hubChannel, Applications applications) {
        this.board = board;
        this.books = books;
        this.codes = codes;
        this.attempts = attempts;
        this.hubChannel = hubChannel;
        this.applications = applications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher code = CODE.matcher(Fold.width(said.text()).strip());
        return visit.channel() == Channel.LINE_DM && code.matches() ? Optional.of(shown(visit, code.group(1))) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.ACCT_LINK || !visit.channel().line()) {
            return Optional.empty();
        }
        return asked.what().slots().get("code") instanceof String code
                ? Optional.of(visit.inGroup() ? inGroup(visit, code) : shown(visit, code))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        if (visit.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        return switch (what[0]) {
            case "start" -> Optional.of(start(visit));
            case "apply" -> Optional.of(visit.member().role().professional() ? JoinWords.alreadyProfessional() : ask(Map.of()));
            case "code" -> what.length < 3 ? Optional.empty() : Optional.of(agreed(visit, what[1], what[2]));
            case "office" -> what.length < 4 ? Optional.empty() : Optional.of(ask(soFar(what[1], what[2], what[3])));
            default -> Optional.empty();
        };
    }

    private Reply start(Visit visit) {
        if (visit.member().role().professional()) {
            return JoinWords.alreadyProfessional();
        }
        boolean waits = board.invitations().application(visit.member().id()).filter(Application::waits).isPresent();
        return waits
                ? ApplyWords.waiting()
                : ApplyWords.consent(List.of(tap(ApplyWords.AGREE, "apply"), new Card.Tap(JoinWords.NOT_NOW, Front.NAME + "|no")));
    }

    // ---- with a code

    private Optional<Invite> looked(Visit visit, String code) {
        Optional<Invite> invite = board.invitations().invite(codes.hash(code)).filter(i -> i.good(visit.at()));
        if (invite.isEmpty()) {
            attempts.wrong(visit.from().user());
        }
        return invite;
    }

    private Reply shown(Visit visit, String code) {
        Attempts.Count before = attempts.of(visit.from().user());
        if (before.tooMany()) {
            return waiting(visit, before);
        }
        return looked(visit, code)
                .map(invite -> switch (invite.what()) {
                    case Invite.Registration() -> InviteWords.inTheGroup();
                    case Invite.Work work -> shown(visit.member(), invite, work);
                })
                .orElseGet(() -> before.own() + 1 < Attempts.OWN
                        ? InviteWords.wrong(Attempts.OWN - before.own() - 1)
                        : waiting(visit, new Attempts.Count(before.own() + 1, before.all() + 1)));
    }

    private static Reply waiting(Visit visit, Attempts.Count count) {
        Reply wait = InviteWords.wait((int) Attempts.WINDOW.toMinutes());
        return count.all() >= Attempts.ALL ? wait.and(InviteWords.guessing(visit.today() + " " + visit.now().getHour())) : wait;
    }

    private Reply shown(Member m, Invite invite, Invite.Work work) {
        String office = work.office() == null ? "" : name(work.office());
        if (!m.role().professional()) {
            return InviteWords.consent(office, List.of(
                    tap(InviteWords.AGREE, "code|" + invite.id() + "|new"), new Card.Tap(JoinWords.NOT_NOW, Front.NAME + "|no")));
        }
        boolean more = work.manager() && m.role() == Role.PROFESSIONAL;
        if (work.office() == null || m.worksAt(work.office()) && !more) {
            return InviteWords.at(work.office() == null && m.office() != null ? name(m.office()) : office);
        }
        return InviteWords.already(office, List.of(
                tap(InviteWords.MOVE, "code|" + invite.id() + "|move"), tap(InviteWords.BOTH, "code|" + invite.id() + "|both")));
    }

    private Reply agreed(Visit visit, String id, String how) {
        Optional<Invite> invite = good(id, visit);
        if (invite.isEmpty() || !(invite.get().what() instanceof Invite.Work work)) {
            return InviteWords.usedUp();
        }
        boolean member = visit.member().role().professional();
        if (member == how.equals("new")) {
            return JoinWords.alreadyProfessional();
        }
        if (member) {
            return work.office() == null ? InviteWords.usedUp() : moved(visit, invite.get(), work, how.equals("both"));
        }
        return ask(soFar(
                work.office() == null ? "" : work.office(), id, work.profession() == null ? "" : work.profession().name()));
    }

    private Optional<Invite> good(String id, Visit visit) {
        return board.invitations().invite(id).filter(i -> i.good(visit.at()));
    }

    private static Change used(Invite invite, Change change) {
        Change expecting = change.expecting(Book.INVITES, invite.id(), invite);
        return invite.left() > 1 ? expecting.put(Book.INVITES, invite.used()) : expecting.remove(Book.INVITES, invite.id());
    }

    /** Somebody who is in already works elsewhere now, or there too. */
    private Reply moved(Visit visit, Invite invite, Invite.Work work, boolean both) {
        Member m = visit.member();
        String office = Objects.requireNonNull(work.office());
        boolean first = !both || work.manager();
        Role role = board.directory().office(office).filter(Members::isHub).isPresent()
                ? Role.HUB_STAFF
                : work.manager() ? Role.OFFICE_MANAGER : both ? m.role() : Role.PROFESSIONAL;
        List<String> others = m.offices().stream().filter(o -> both && (first || !o.equals(m.office())) && !o.equals(office)).toList();
        List<String> also = first ? others : Stream.concat(others.stream(), Stream.of(office)).distinct().toList();
        List<String> areas = both ? m.areas() : board.directory().office(office).map(Office::area).map(List::of).orElse(List.of());
        Member now = new Member(
                m.id(), role, m.profession(), m.person(), first ? office : m.office(), also, areas, m.interests(), visit.today(), invite.id());
        Change change = used(invite, Change.nothing(m.id(), "office changed by code"))
                .expecting(Book.MEMBERS, m.id(), board.members().written(m.id()).orElse(null))
                .put(Book.MEMBERS, now);
        Optional<Person> person = Optional.ofNullable(m.person()).flatMap(board.directory()::person);
        if (person.isPresent() && first) {
            change = change.put(Book.PEOPLE, person.get().at(office));
        }
        String who = person.map(Person::name).orElse("専門職の方");
        books.write(change.telling(toHub(visit, "moved", InviteWords.changedOffice(who, name(office), both))));
        return InviteWords.moved(name(office), both);
    }

    private Reply inGroup(Visit visit, String code) {
        Attempts.Count before = attempts.of(visit.from().user());
        if (before.tooMany()) {
            return waiting(visit, before);
        }
        Optional<Invite> invite = looked(visit, code).filter(i -> i.what() instanceof Invite.Registration);
        if (invite.isEmpty()) {
            return InviteWords.privately();
        }
        Optional<Member> speaker = board.members().known(visit.from().user());
        if (speaker.filter(m -> m.role().professional()).isEmpty()) {
            return InviteWords.professionalsOnly();
        }
        String room = Objects.requireNonNull(visit.from().room());
        books.write(used(invite.get(), Change.nothing(visit.from().user(), "group registered"))
                .put(Book.GROUPS, new Group(room, invite.get().by(), visit.at())));
        return InviteWords.groupRegistered();
    }

    // ---- one question at a time

    private static Map<String, String> soFar(String office, String invite, String profession) {
        var all = new HashMap<>(Map.of("office", office, "invite", invite, "profession", profession));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static Reply ask(Map<String, String> soFar) {
        if (!soFar.containsKey("office")) {
            return InviteWords.askOffice().asking(NAME, "office", soFar);
        }
        if (!soFar.containsKey("profession")) {
            return InviteWords.askProfession().asking(NAME, "profession", soFar);
        }
        return !soFar.containsKey("invite") && !soFar.containsKey("licence")
                ? ApplyWords.askLicence().asking(NAME, "licence", soFar)
                : InviteWords.askName().asking(NAME, "name", soFar);
    }

    private static Map<String, String> with(Map<String, String> soFar, String what, String value) {
        var all = new HashMap<>(soFar);
        all.put(what, value);
        return all;
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String words = said.text().strip();
        if (NO.matcher(words).matches()) {
            return Optional.of(InviteWords.stopped());
        }
        return switch (step) {
            case "office" -> office(visit, soFar, words);
            case "profession" -> Profession.of(words.replaceFirst("(?:です|をしています)?[。]?$", "")).map(p -> ask(with(soFar, "profession", p.name())));
            case "licence" -> licence(soFar, words);
            case "name" -> Optional.of(named(words).map(name -> finished(visit, soFar, name)).orElseGet(() -> InviteWords.noName().asking(NAME, "name", soFar)));
            default -> Optional.empty();
        };
    }

    private static final String UNLISTED = "-";

    private Optional<Reply> office(Visit visit, Map<String, String> soFar, String words) {
        if (words.equals(InviteWords.NOT_LISTED)) {
            return Optional.of(ask(with(soFar, "office", UNLISTED)));
        }
        List<Office> found = Search.by(visit.member(), board).offices(words);
        if (found.isEmpty()) {
            return Optional.of(InviteWords.officeNotFound().asking(NAME, "office", soFar));
        }
        String rest = "|" + soFar.getOrDefault("invite", "") + "|" + soFar.getOrDefault("profession", "");
        return Optional.of(found.size() == 1
                ? ask(with(soFar, "office", found.getFirst().id()))
                : InviteWords.whichOffice(found.stream().limit(10).map(o -> tap(Search.label(o), "office|" + o.id() + rest)).toList()));
    }

    private static Optional<Reply> licence(Map<String, String> soFar, String words) {
        if (words.equals(ApplyWords.NO_LICENCE)) {
            return Optional.of(ask(with(soFar, "licence", UNLISTED)));
        }
        boolean number = Fold.width(words).matches(".*[0-9]{3}.*") && words.length() <= LICENCE;
        return Optional.of(number ? ask(with(soFar, "licence", words)) : ApplyWords.askLicence().asking(NAME, "licence", soFar));
    }

    private static Optional<String> named(String words) {
        String name = POLITE.matcher(words.replace('　', ' ')).replaceFirst("").strip();
        boolean fits = name.length() >= 2 && NAME_SHAPE.matcher(name).matches() && !NO_NAME.matcher(name).find();
        return fits ? Optional.of(name) : Optional.empty();
    }

    private Reply finished(Visit visit, Map<String, String> soFar, String name) {
        @Nullable String office = UNLISTED.equals(soFar.get("office")) ? null : soFar.get("office");
        Profession profession = Stream.of(Profession.values()).filter(p -> p.name().equals(soFar.get("profession"))).findFirst().orElse(Profession.OTHER);
        String id = soFar.get("invite");
        if (id == null) {
            String licence = soFar.getOrDefault("licence", UNLISTED);
            return applications.handIn(visit, new Application(
                    visit.member().id(), name, office, profession, licence.equals(UNLISTED) ? "" : licence, visit.at(), null), null);
        }
        Optional<Invite> invite = good(id, visit);
        if (invite.isEmpty() || !(invite.get().what() instanceof Invite.Work work)) {
            return InviteWords.usedUp();
        }
        // what the code is for stands in the books; what a button says may be forged
        @Nullable String at = work.office() == null ? office : work.office();
        Profession as = work.profession() == null ? profession : work.profession();
        return entered(visit, invite.get(), work, new Entry(visit.member().id(), name, at, as, work.manager(), visit.today(), id))
                .orElseGet(() -> InviteWords.busy().asking(NAME, "name", soFar));
    }

    /** Empty if somebody used the same code just now: then the books have to be looked at again. */
    private Optional<Reply> entered(Visit visit, Invite invite, Invite.Work work, Entry entry) {
        List<Person> namesakes = Entry.namesakes(entry.name(), entry.office(), board);
        Optional<Person> known = namesakes.stream().filter(p -> Objects.equals(p.office(), entry.office())).findFirst();
        boolean linked = known.flatMap(p -> board.members().ofPerson(p.id())).filter(m -> !m.id().equals(entry.user())).isPresent();
        if (linked) {
            applications.handIn(visit, new Application(entry.user(), entry.name(), entry.office(), entry.profession(), "", visit.at(), null), ApplyWords.LINKED);
            return Optional.of(ApplyWords.checking(board.hub()));
        }
        String office = entry.office() == null ? "" : name(entry.office());
        String profession = known.map(Person::profession).orElse(entry.profession().label());
        Card.Tap remove = new Card.Tap("外す", Membership.NAME + "|remove|" + entry.user());
        Reply told = InviteWords.cameIn(entry.name(), office, profession, known.isEmpty() && !namesakes.isEmpty(), remove);
        try {
            books.write(used(invite, entry.as(known.orElse(null), board)).telling(toHub(visit, "joined", told)));
        } catch (Books.Moved e) {
            return Optional.empty();
        }
        return Optional.of(InviteWords.welcome(entry.name(), office, profession));
    }

    private Parcel toHub(Visit visit, String what, Reply reply) {
        return Parcel.slack(what + ":" + visit.member().id() + ":" + visit.at(), hubChannel, reply, "joining", visit.at());
    }

    private String name(String office) {
        return board.directory().office(office).map(Office::name).orElse("");
    }

    private static Card.Tap tap(String label, String data) {
        return new Card.Tap(label, NAME + "|" + data);
    }
}
