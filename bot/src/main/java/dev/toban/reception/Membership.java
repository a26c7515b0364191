package dev.toban.reception;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Shift;
import dev.toban.say.MemberWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where people leave, are taken out by those who may, and are made an office's manager. What is done here holds at once. */
final class Membership implements Desk {
    static final String NAME = "member";

    private static final Pattern LEAVE = Pattern.compile(
            "退会(?:する|します|したい|させて|希望)?.{0,6}|登録を?(?:やめる|やめたい|消して|解除して?).{0,6}"
                    + "|(?:私|わたし|自分|本日|今日|今月|先月)?(?:は|も|で|末で|いっぱいで)?(?:仕事|職場|事業所|会社|今の職場)?(?:を|は)?(?:辞めました|やめました|退職しました|退職します|離職しました)。?");
    private static final Pattern REMOVE = Pattern.compile("(?:外す|はずす|外して|はずして|解除)(?:[\\s:：]+(.*))?");
    private static final Pattern MANAGER = Pattern.compile("管理者[\\s:：]+(.+)");

    private final Board board;
    private final Books books;
    private final String hubChannel;

    Membership(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        String words = said.text().strip();
        if (visit.channel() == Channel.LINE_DM && LEAVE.matcher(words).matches()) {
            return Optional.of(leaving(visit.member()));
        }
        Matcher remove = REMOVE.matcher(words);
        if (remove.matches()) {
            String whom = remove.group(1) == null ? "" : remove.group(1).replaceFirst("(?:さん|先生)$", "").strip();
            return Optional.of(RightsWords.unless(visit.member(), Thing.REMOVE)
                    .orElseGet(() -> whom.isEmpty() ? MemberWords.whom() : chosen(visit, Search.by(visit.member(), board).people(whom), whom)));
        }
        Matcher manager = MANAGER.matcher(words);
        return manager.matches()
                ? Optional.of(RightsWords.unless(visit.member(), Thing.NAME_MANAGER).orElseGet(() -> manager(visit, manager.group(1).strip())))
                : Optional.empty();
    }

    /** どうやって やめるの これ; 山口先生のLINE連携はずして。退職されました */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (visit.inGroup()) {
            return Optional.empty();
        }
        return switch (asked.what().intent()) {
            case ACCT_LEAVE -> Optional.of(visit.channel() == Channel.SLACK ? MemberWords.notInSlack() : leaving(visit.member()));
            case ACCT_REVOKE -> Optional.of(RightsWords.unless(visit.member(), Thing.REMOVE).orElseGet(() -> {
                List<Person> named = Search.by(visit.member(), board).people(asked.what());
                return named.isEmpty() ? MemberWords.whom() : chosen(visit, named, named.getFirst().name());
            }));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        String whom = what.length > 1 ? what[1] : "";
        return switch (what[0]) {
            case "leave" -> Optional.of(left(visit));
            case "quit" -> Optional.of(leftOffice(visit, whom));
            case "stay" -> Optional.of(MemberWords.stays());
            case "remove" -> Optional.of(sure(visit, whom));
            case "out", "gone" -> Optional.of(removed(visit, whom, what[0].equals("gone")));
            case "manager", "plain" -> Optional.of(named(visit, whom, what[0].equals("manager")));
            default -> Optional.empty();
        };
    }

    // ---- by oneself

    private Reply leaving(Member m) {
        if (m.role() == Role.STRANGER) {
            return MemberWords.notRegistered();
        }
        List<Card.Tap> taps = new ArrayList<>();
        if (!m.alsoAt().isEmpty()) {
            m.offices().forEach(o -> taps.add(tap(office(o) + " だけやめる", "quit|" + o)));
        }
        taps.add(tap(MemberWords.LEAVE, "leave"));
        taps.add(tap(MemberWords.STAY, "stay"));
        return MemberWords.leaving(m.role().professional(), taps);
    }

    private Reply left(Visit visit) {
        Member m = visit.member();
        if (m.role() == Role.STRANGER || !visit.channel().line()) {
            return MemberWords.notRegistered();
        }
        Change change = Leaving.without(m, Change.nothing(m.id(), "left"), board).remove(Book.APPLICATIONS, m.id());
        Optional<Person> person = person(m);
        if (person.isPresent()) {
            Person p = person.get();
            change = Leaving.unseen(p, change, board, visit.today(), m.id())
                    .telling(toHub(visit, MemberWords.leftForHub(p.name(), office(p.office()), ahead(p, visit.today()))));
        }
        books.write(change);
        return MemberWords.left();
    }

    /** One of several offices; the next becomes the main one. */
    private Reply leftOffice(Visit visit, String office) {
        Member m = visit.member();
        if (!m.worksAt(office) || m.alsoAt().isEmpty()) {
            return MemberWords.stays();
        }
        List<String> rest = m.offices().stream().filter(o -> !o.equals(office)).toList();
        boolean main = office.equals(m.office());
        Role role = main && m.role() == Role.OFFICE_MANAGER ? Role.PROFESSIONAL : m.role();
        Member now = new Member(
                m.id(), role, m.profession(), m.person(), rest.getFirst(), rest.subList(1, rest.size()), m.areas(), m.interests(), m.since(), m.by());
        Change change = written(m, now, Change.nothing(m.id(), "left one office"));
        Optional<Person> person = person(m).filter(p -> main);
        books.write(person.isPresent() ? change.put(Book.PEOPLE, person.get().at(rest.getFirst())) : change);
        return MemberWords.leftOffice(office(office));
    }

    // ---- by those who may

    private Reply chosen(Visit visit, List<Person> named, String words) {
        List<Person> theirs = named.stream().filter(p -> may(visit.member(), Thing.REMOVE, p)).toList();
        if (theirs.isEmpty() && !named.isEmpty()) {
            return RightsWords.denied(Thing.REMOVE, visit.member().role());
        }
        List<Member> linked = theirs.stream().flatMap(p -> board.members().ofPerson(p.id()).stream()).toList();
        if (linked.isEmpty()) {
            return theirs.size() == 1 ? MemberWords.notLinked(theirs.getFirst().name()) : MemberWords.nobody(words);
        }
        return linked.size() == 1
                ? sure(visit, linked.getFirst().id())
                : MemberWords.who(linked.stream().map(m -> tap(called(m), "remove|" + m.id())).toList());
    }

    private Reply sure(Visit visit, String user) {
        Optional<Member> m = board.members().known(user);
        if (m.isEmpty()) {
            return MemberWords.notThere();
        }
        if (!mayRemove(visit.member(), m.get())) {
            return RightsWords.denied(Thing.REMOVE, visit.member().role());
        }
        long shifts = person(m.get()).map(p -> ahead(p, visit.today())).orElse(0L);
        return MemberWords.sure(called(m.get()), shifts, List.of(
                tap(MemberWords.UNLINK, "out|" + user), tap(MemberWords.QUIT, "gone|" + user), tap(MemberWords.STAY, "stay")));
    }

    private Reply removed(Visit visit, String user, boolean unseen) {
        Optional<Member> known = board.members().known(user);
        if (known.isEmpty()) {
            return RightsWords.unless(visit.member(), Thing.REMOVE).orElseGet(MemberWords::notThere);
        }
        Member m = known.get();
        if (!mayRemove(visit.member(), m)) {
            return RightsWords.denied(Thing.REMOVE, visit.member().role());
        }
        Change change = Leaving.without(m, Change.nothing(visit.member().id(), "taken out"), board)
                .telling(Parcel.line("out:" + user + ":" + visit.at(), user, MemberWords.youAreOut(board.hub()), "leaving", visit.at()));
        Optional<Person> person = person(m);
        if (unseen && person.isPresent()) {
            change = Leaving.unseen(person.get(), change, board, visit.today(), visit.member().id());
        }
        books.write(change);
        return MemberWords.removed(person.map(Person::name).orElse("登録した方"), unseen);
    }

    /** Nobody takes out who stands above them: managers their office's people, the hub everybody but its leads. */
    private boolean mayRemove(Member by, Member whom) {
        return Rights.mayFor(by, Thing.REMOVE, whom.office()) && by.role().atLeast(whom.role());
    }

    private Reply manager(Visit visit, String words) {
        List<Member> linked = Search.by(visit.member(), board).people(words).stream().flatMap(p -> board.members().ofPerson(p.id()).stream()).toList();
        if (linked.isEmpty()) {
            return MemberWords.nobody(words);
        }
        if (linked.size() > 1) {
            return MemberWords.who(linked.stream().map(m -> tap(called(m), (m.role() == Role.OFFICE_MANAGER ? "plain|" : "manager|") + m.id())).toList());
        }
        Member m = linked.getFirst();
        boolean is = m.role() == Role.OFFICE_MANAGER;
        return MemberWords.managing(called(m), is, tap(is ? MemberWords.NO_MANAGER : MemberWords.MANAGER, (is ? "plain|" : "manager|") + m.id()));
    }

    private Reply named(Visit visit, String user, boolean manager) {
        Optional<Reply> no = RightsWords.unless(visit.member(), Thing.NAME_MANAGER);
        Optional<Member> known = board.members().known(user).filter(m -> m.role() == Role.PROFESSIONAL || m.role() == Role.OFFICE_MANAGER);
        if (no.isPresent() || known.isEmpty()) {
            return no.orElseGet(MemberWords::notThere);
        }
        Member m = known.get();
        Role role = manager ? Role.OFFICE_MANAGER : Role.PROFESSIONAL;
        String name = person(m).map(Person::name).orElse("登録した方");
        if (m.role() != role) {
            Change change = written(m, m.as(role), Change.nothing(visit.member().id(), manager ? "made manager" : "manager no more"));
            books.write(manager
                    ? change.telling(Parcel.line("manager:" + user + ":" + visit.at(), user, MemberWords.youManage(), "joining", visit.at()))
                    : change);
        }
        return MemberWords.manager(name, manager);
    }

    private Change written(Member was, Member now, Change change) {
        return change.expecting(Book.MEMBERS, was.id(), board.members().written(was.id()).orElse(null)).put(Book.MEMBERS, now);
    }

    private static boolean may(Member by, Thing thing, Person p) {
        return Rights.mayFor(by, thing, p.office());
    }

    private Optional<Person> person(Member m) {
        return Optional.ofNullable(m.person()).flatMap(board.directory()::person);
    }

    private String called(Member m) {
        String office = office(m.office());
        return person(m).map(Person::name).orElse("登録した方") + (office.isEmpty() ? "" : "（" + office + "）");
    }

    private String office(@Nullable String id) {
        return id == null ? "" : board.directory().office(id).map(Office::name).orElse("");
    }

    private long ahead(Person p, LocalDate today) {
        return board.rota().all().filter(s -> !s.day().isBefore(today) && s.holder() instanceof Shift.Someone(String id) && id.equals(p.id())).count();
    }

    private Parcel toHub(Visit visit, Reply reply) {
        return Parcel.slack("left:" + visit.member().id() + ":" + visit.at(), hubChannel, reply, "leaving", visit.at());
    }

    private static Card.Tap tap(String label, String data) {
        return new Card.Tap(label, NAME + "|" + data);
    }
}
