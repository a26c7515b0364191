package dev.toban.privacy;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.PrivacyWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Traces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The desk where people see what is kept of them and have it erased, and where everybody reads how long things are kept. The hub's lead
 * can do both for somebody who can't write here. What is taken back in LINE is taken out here at once.
 */
public final class Privacy implements Desk {
    private static final String MINE = "(?:私|わたし|わたくし|自分|僕|ぼく|俺|うち)の(?:データ|情報|個人情報|登録内容|記録)(?:を|が|は)?[ 　]?(?:ぜんぶ|全部|すべて)?";
    private static final Pattern SHOW = Pattern.compile(MINE + "(?:見せて|みせて|見たい|教えて|おしえて|確認).{0,8}");
    private static final Pattern ERASE = Pattern.compile(MINE + "(?:消して|けして|削除|消去|消したい|抹消).{0,8}");
    private static final Pattern PERIODS = Pattern.compile("(?:データの|記録の)?保存期間(?:は|を教えて|について)?[?？]?|retention", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile("個人データ[ 　]+(消去[ 　]+)?(.{1,40})");
    private static final Pattern YES = Pattern.compile("はい|お願いします|おねがいします|消して(?:ください)?|けして|yes", Pattern.CASE_INSENSITIVE);

    private final Board board;
    private final Traces traces;
    private final Erasure erasure;
    private final Periods periods;

    public Privacy(Board board, Books books, Traces traces, Periods periods) {
        this.board = board;
        this.traces = traces;
        this.erasure = new Erasure(board, books, traces);
        this.periods = periods;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        String words = said.text().strip();
        if (PERIODS.matcher(words).matches()) {
            return Optional.of(PrivacyWords.periods(kinds()));
        }
        Matcher of = OF.matcher(words);
        if (visit.channel() == Channel.SLACK && of.matches()) {
            return Optional.of(ofSomebody(visit, of.group(2).strip(), of.group(1) != null));
        }
        if (visit.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        if (SHOW.matcher(words).matches()) {
            return Optional.of(shown(visit));
        }
        return ERASE.matcher(words).matches() ? Optional.of(PrivacyWords.eraseAsked(erasure.kept(me(visit))).asking(name(), "erase", Map.of())) : Optional.empty();
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        boolean yes = step.equals("erase") && visit.channel() == Channel.LINE_DM && YES.matcher(said.text().strip()).matches();
        return yes ? Optional.of(erased(visit)) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        if (rest.equals("erase") && visit.channel() == Channel.LINE_DM) {
            return Optional.of(erased(visit));
        }
        if (rest.startsWith("of|") && visit.channel() == Channel.SLACK) {
            return Optional.of(eraseOf(visit, rest.substring("of|".length())));
        }
        return Optional.empty();
    }

    /** A message taken back: every copy goes, and what was remembered of it. */
    @Override
    public Optional<Reply> noticed(Visit visit, Incoming what) {
        if (what instanceof Incoming.Unsent unsent) {
            traces.unsent(unsent.from(), unsent.messageId());
        }
        return Optional.empty();
    }

    private Who me(Visit visit) {
        return erasure.who(visit.from().user());
    }

    private Reply shown(Visit visit) {
        Member m = visit.member();
        return PrivacyWords.mine(
                m,
                m.offices().stream().flatMap(id -> board.directory().office(id).stream()).map(o -> o.name()).toList(),
                Optional.ofNullable(m.person()).flatMap(board.directory()::person),
                board.manners().of(visit.from().user()),
                erasure.kept(me(visit)));
    }

    private Reply erased(Visit visit) {
        Who who = me(visit);
        Optional<Person> person = Optional.ofNullable(who.person()).flatMap(board.directory()::person);
        Map<String, Integer> went = erasure.of(who, visit.from().user(), "asked for by themselves");
        Reply said = PrivacyWords.erased(went, person.isPresent());
        return person.map(p -> said.and(PrivacyWords.takeOut(p, visit.today()))).orElse(said);
    }

    private Reply ofSomebody(Visit visit, String name, boolean erase) {
        if (!Rights.may(visit.member(), Thing.AUDIT)) {
            return PrivacyWords.leadOnly();
        }
        List<Who> found = named(name);
        if (found.size() != 1) {
            return PrivacyWords.notOne(name, found.size());
        }
        return PrivacyWords.kept(name, erasure.kept(found.getFirst()), erase ? id(found.getFirst()) : null);
    }

    private Reply eraseOf(Visit visit, String id) {
        if (!Rights.may(visit.member(), Thing.AUDIT)) {
            return PrivacyWords.leadOnly();
        }
        List<Who> found = named(id);
        return found.size() == 1
                ? PrivacyWords.erasedFor(erasure.of(found.getFirst(), visit.from().user(), "by the hub's lead"))
                : PrivacyWords.notOne(id, found.size());
    }

    private static String id(Who who) {
        return who.person() == null ? who.user() : who.person();
    }

    /** By name or id: of the people file, or a member's id. */
    private List<Who> named(String word) {
        String plain = word.replaceAll("[ 　]", "");
        List<Who> people = board.directory().people().stream()
                .filter(p -> p.id().equals(word) || p.name().replaceAll("[ 　]", "").equals(plain))
                .map(p -> new Who(board.members().ofPerson(p.id()).map(Member::id).orElse(p.line() == null ? p.id() : p.line()), p.id()))
                .toList();
        return people.isEmpty() ? board.members().known(word).map(m -> List.of(new Who(m.id(), m.person()))).orElse(List.of()) : people;
    }

    /** What is kept, and how long, as the hub has it. */
    private List<PrivacyWords.Kind> kinds() {
        return List.of(
                new PrivacyWords.Kind(PrivacyWords.CHAT, null),
                new PrivacyWords.Kind(PrivacyWords.ROTA, periods.rota()),
                new PrivacyWords.Kind(PrivacyWords.RECORD, periods.audit()),
                new PrivacyWords.Kind(PrivacyWords.RSVP, periods.rsvp()),
                new PrivacyWords.Kind(PrivacyWords.ATTENDANCE, periods.attendance()),
                new PrivacyWords.Kind(PrivacyWords.TICKETS, periods.tickets()),
                new PrivacyWords.Kind(PrivacyWords.PHOTOS, periods.photos()),
                new PrivacyWords.Kind(PrivacyWords.SAFETY, periods.safety()),
                new PrivacyWords.Kind(PrivacyWords.DRILL, periods.drill()),
                new PrivacyWords.Kind(PrivacyWords.LEFT, periods.left()));
    }
}
