package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.MeetingsMeant;
import dev.toban.attend.Answer;
import dev.toban.attend.Course;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Terms;
import dev.toban.books.Books;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.planning.Speech;
import dev.toban.rights.Thing;
import dev.toban.say.HostWords;
import dev.toban.say.SpeakerWords;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The desk in Slack where the hub keeps a meeting's list: numbers, answers by telephone and paper, terms, calling it off. */
public final class Hosting implements Desk {
    private static final Pattern LIST = Pattern.compile("(?:出欠|しゅっけつ|出席者?|rsvp)(?:[ 　]+(.*))?");
    private static final Pattern QUOTA = Pattern.compile("([^\\d\\s、,:：]{2,12})\\s*[:：]?\\s*(\\d{1,3})");
    private static final Pattern FAXED = Pattern.compile("(?!\\d+\\s*(?:名|人)?$)(.*?[^\\d\\s、,].*?)[\\s、,]*(?:(\\d{1,2})\\s*(?:名|人)?)?");
    private static final int MANY = 50; // lines of one form
    private static final int SHOWN = 8;
    private static final int OTHERS = 30; // Slack takes 100 boxes
    private static final int KEPT = 2; // seats that 「枠を残して」 means where no number is said: one is nobody to talk to
    private static final long NEAREST = 28; // days between two of a course: a month …
    private static final long FURTHEST = 46; // … to a month and a half

    private final Board board;
    private final Books books;
    private final ListKeeper lists;

    public Hosting(Board board, Books books) {
        this.board = board;
        this.books = books;
        this.lists = new ListKeeper(board, books);
    }

    @Override
    public String name() {
        return HostWords.DESK;
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var typed = LIST.matcher(said.text().strip());
        if (!v.staffFor(Thing.RSVP) || !typed.matches()) {
            return Optional.empty();
        }
        String word = typed.group(1) == null ? "" : typed.group(1).strip();
        List<Meeting> found = ahead(v).stream().filter(m -> m.title().contains(word)).toList();
        return Optional.of(found.size() == 1 ? show(v, found.getFirst()) : HostWords.which("show", found.stream().limit(SHOWN).toList(), v.today()));
    }

    /** From yesterday on: the day after, papers are still to be given. */
    private List<Meeting> ahead(Visit v) {
        return board.agenda().ahead(v.now().minusDays(1), m -> m.when().start() != null);
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        if (!v.staffFor(Thing.RSVP)) {
            return Optional.empty();
        }
        return switch (asked.what().intent()) {
            case EVENT_RSVP_PROXY -> one(v, asked, "proxy", m -> HostWords.proxy(m, seats(asked), asked.slot("via") == null ? "phone" : asked.slot("via"), v.today()));
            case EVENT_ABSENTEES -> one(v, asked, "absent");
            case EVENT_SEATS, EVENT_STATUS -> one(v, asked, "show");
            case EVENT_QUOTA -> one(v, asked, quota(asked));
            default -> Optional.empty();
        };
    }

    private static int seats(Asked asked) {
        return asked.what().slots().get("seats") instanceof Integer n && n > 0 && n <= Guest.MOST ? n : 1;
    }

    /** What was said of one profession's seats, to be done once it is known at which meeting: quota:歯科医師:keep:2. */
    private static String quota(Asked asked) {
        int count = asked.what().slots().get("count") instanceof Integer n ? n : KEPT;
        return asked.slot("profession") == null ? "terms" : String.join(":", "quota", asked.slot("profession"), String.valueOf(asked.slot("action")), Integer.toString(count));
    }

    /** The form with the quotas as they would be: 枠を残して keeps so many, 増やして adds. */
    private Reply quota(Meeting m, String[] said, Visit v) {
        var now = new TreeMap<>(lists.terms(m).quotas());
        int count = said.length > 3 && said[3].matches("\\d{1,3}") ? Integer.parseInt(said[3]) : KEPT;
        int is = now.getOrDefault(said[1], 0);
        now.put(said[1], switch (said[2]) {
            case "increase" -> is + count;
            case "decrease" -> Math.max(0, is - count);
            default -> Math.max(is, count);
        });
        return HostWords.terms(m, lists.terms(m), now, others(m, v), v.today());
    }

    /** Meetings that may be further days of a course. */
    private List<Meeting> others(Meeting m, Visit v) {
        return board.agenda().ahead(v.now(), o -> o.when().start() != null && !o.id().equals(m.id()) && o.audience() == m.audience()).stream().limit(OTHERS).toList();
    }

    private Optional<Reply> one(Visit v, Asked asked, String act) {
        return one(v, asked, act, m -> act(v, act, m));
    }

    private Optional<Reply> one(Visit v, Asked asked, String act, java.util.function.Function<Meeting, Reply> then) {
        List<Meeting> meant = MeetingsMeant.by(asked).stream().filter(m -> m.when().start() != null).toList();
        if (meant.isEmpty() && act.equals("absent")) {
            meant = ahead(v);
        }
        meant = asked.slot("event") == null ? meant : MeetingsMeant.soonest(meant);
        boolean certain = meant.size() == 1 || !meant.isEmpty() && asked.slot("event") != null && asked.slot("area") != null;
        return Optional.of(certain ? then.apply(meant.getFirst()) : HostWords.which(act, meant.stream().limit(SHOWN).toList(), v.today()));
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (!v.staffFor(Thing.RSVP)) {
            return Optional.of(dev.toban.say.Words.refused());
        }
        return lists.meeting(parts[1]).map(m -> act(v, parts[0], m));
    }

    private Reply act(Visit v, String act, Meeting m) {
        return switch (act) {
            case "proxy" -> HostWords.proxy(m, v.today());
            case "many" -> HostWords.many(m, v.today());
            case "off" -> HostWords.callOff(m, v.today());
            case "terms" -> HostWords.terms(m, lists.terms(m), lists.terms(m).quotas(), others(m, v), v.today());
            case "given" -> {
                List<HostWords.Line> waiting = lines(m, Answer.ABSENT, Answer.PAPERS).stream().filter(l -> !l.guest().papers()).toList();
                yield waiting.isEmpty() ? act(v, "absent", m) : HostWords.given(m, waiting, v.today());
            }
            case "absent" -> HostWords.absentees(m, lines(m, Answer.ABSENT, Answer.PAPERS), lists.terms(m), v.today());
            case "papers" -> papers(v, m);
            default -> act.startsWith("quota:") && act.split(":").length == 4 ? quota(m, act.split(":"), v) : show(v, m);
        };
    }

    private Reply show(Visit v, Meeting m) {
        return HostWords.numbers(m, lists.roll(m), lists.terms(m), lines(m, Answer.ATTEND), speakers(m), board.lists().counted(m.id()).map(h -> h.people()).orElse(null), v.today());
    }

    private String speakers(Meeting m) {
        var names = new LinkedHashMap<Speech, String>();
        board.plans().speakersOf(m.id()).forEach(s -> names.put(s, board.directory().person(s.person()).map(p -> p.name()).orElse("")));
        return SpeakerWords.line(names);
    }

    /** Who gave one of these answers, as the hub may read it: name, office, how many. */
    private List<HostWords.Line> lines(Meeting m, Answer... answers) {
        return lists.roll(m).guests().stream().filter(g -> List.of(answers).contains(g.answer())).map(lists::line).toList();
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.RSVP)) {
            return Optional.of(dev.toban.say.Words.refused());
        }
        return lists.meeting(form.carried().getOrDefault("meeting", "")).map(m -> switch (rest) {
            case "proxy" -> entered(v, m, form);
            case "many" -> enteredMany(v, m, form);
            case "off" -> calledOff(v, m, form.value("reason"));
            case "terms" -> agreed(v, m, form);
            case "given" -> given(v, m, form.values().getOrDefault("who", List.of()));
            default -> dev.toban.say.LearnWords.oldButton();
        });
    }

    /** An answer by telephone, FAX or at the desk. */
    private Reply entered(Visit v, Meeting m, Incoming.Filled form) {
        String seats = form.value("seats");
        if (!seats.matches("[1-9]|1[0-9]|20")) {
            return HostWords.badSeats(seats, Guest.MOST);
        }
        Answer answer = Stream.of(Answer.values()).filter(a -> a.name().equals(form.value("answer"))).findFirst().orElse(Answer.ATTEND);
        String key = "proxy:" + v.at().toEpochMilli() + "-" + Integer.toHexString(form.hashCode());
        Profession profession = Profession.of(form.value("profession")).orElse(null);
        String name = form.value("name").isEmpty() ? null : form.value("name");
        Guest guest = Guest.of(key, null, profession, answer, Integer.parseInt(seats), form.value("via").isEmpty() ? "phone" : form.value("via"), v.at()).named(name);
        Guest noted = form.value("note").isEmpty() ? guest : guest.noting(form.value("note"));
        Roll after = lists.turn(m, v.member().id(), "answer by proxy", v.at(), (roll, terms) -> roll.of(key).isPresent() ? null : roll.with(noted, terms));
        return HostWords.entered(m, after.of(key).orElseThrow(), after, lists.terms(m), v.today());
    }

    /** All lines in one turn of the list, in their order: who is written first has the seat. */
    private Reply enteredMany(Visit v, Meeting m, Incoming.Filled form) {
        Answer answer = Stream.of(Answer.values()).filter(a -> a.name().equals(form.value("answer"))).findFirst().orElse(Answer.ATTEND);
        List<String> unread = new ArrayList<>();
        List<Guest> guests = new ArrayList<>();
        for (String line : form.value("lines").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var read = FAXED.matcher(java.text.Normalizer.normalize(line, java.text.Normalizer.Form.NFKC));
            int seats = !read.matches() ? 0 : read.group(2) == null ? 1 : Integer.parseInt(read.group(2));
            if (seats < 1 || seats > Guest.MOST || guests.size() == MANY) {
                unread.add(line);
                continue;
            }
            List<String> words = Stream.of(read.group(1).strip().split("[\\s、,]+")).toList();
            Profession profession = words.stream().flatMap(w -> Profession.of(w).stream()).findFirst().orElse(null);
            String name = words.stream().filter(w -> Profession.of(w).isEmpty()).collect(java.util.stream.Collectors.joining(" "));
            String key = "proxy:" + v.at().toEpochMilli() + "-" + Integer.toHexString(form.hashCode()) + "-" + guests.size();
            guests.add(Guest.of(key, null, profession, answer, seats, form.value("via").isEmpty() ? "fax" : form.value("via"), v.at().plusMillis(guests.size())).named(name.isEmpty() ? null : name));
        }
        Roll after = lists.turn(m, v.member().id(), "answers by proxy", v.at(), (roll, terms) -> {
            Roll then = roll;
            for (Guest g : guests) {
                then = then.of(g.key()).isPresent() ? then : then.with(g, terms).roll();
            }
            return then.equals(roll) ? null : new Roll.Settled(then, List.of());
        });
        int waiting = (int) guests.stream().filter(g -> after.of(g.key()).filter(Guest::waiting).isPresent()).count();
        return HostWords.enteredMany(m, guests.size(), guests.stream().mapToInt(Guest::seats).sum(), waiting, unread, v.today());
    }

    private Reply given(Visit v, Meeting m, List<String> keys) {
        lists.turn(m, v.member().id(), "papers handed over", v.at(), (roll, terms) -> {
            Roll then = roll;
            for (String key : keys) {
                then = roll.of(key).filter(g -> !g.papers()).map(g -> g.papers(true)).map(then::noted).orElse(then);
            }
            return then.equals(roll) ? null : new Roll.Settled(then, List.of());
        });
        return act(v, "absent", m);
    }

    /** Everybody who answered is told; those whom LINE doesn't reach are listed for the telephone. */
    private Reply calledOff(Visit v, Meeting m, String reason) {
        Terms was = board.lists().writtenTerms(m.id()).orElse(null);
        if (was != null && was.off() != null) {
            return HostWords.alreadyOff(m, was.off(), v.today());
        }
        var off = new Terms.CalledOff(reason, v.at());
        List<Guest> told = lists.roll(m).guests().stream().filter(g -> g.answer() == Answer.ATTEND).toList();
        List<String> inLine = told.stream().filter(this::reached).map(Guest::key).toList();
        books.write(Change.nothing(v.member().id(), "meeting called off")
                .expecting(Book.TERMS, m.id(), was)
                .put(Book.TERMS, lists.terms(m).calledOff(off))
                .telling(Parcel.lineAll(HostWords.OFF + "/" + m.id(), inLine, HostWords.off(m, off, v.today()), HostWords.OFF, v.at(), null)));
        List<HostWords.Line> byHand = told.stream().filter(g -> !reached(g)).map(lists::line).toList();
        return HostWords.isOff(m, inLine.size(), byHand, v.today());
    }

    /** In LINE, and has not blocked the account. */
    private boolean reached(Guest g) {
        return g.inLine() && board.manners().of(g.key()).left() == null;
    }

    private Reply agreed(Visit v, Meeting m, Incoming.Filled form) {
        String seats = form.value("capacity");
        if (!seats.matches("|[1-9][0-9]{0,3}")) {
            return HostWords.badCapacity(seats);
        }
        String url = form.value("papers");
        if (!url.matches("|https://\\S{4,500}")) {
            return HostWords.badUrl();
        }
        var quotas = new TreeMap<String, Integer>();
        QUOTA.matcher(java.text.Normalizer.normalize(form.value("quotas"), java.text.Normalizer.Form.NFKC)).results()
                .forEach(q -> quotas.put(q.group(1).replaceFirst("^(?:名|人)", ""), Integer.valueOf(q.group(2))));
        List<String> linked = form.values().getOrDefault("linked", List.of()).stream().filter(id -> !id.equals(m.id()) && lists.meeting(id).isPresent()).toList();
        lists.change(m, v.member().id(), "terms of a meeting", v.at(), t -> t
                .seats(seats.isEmpty() ? null : Integer.valueOf(seats), quotas)
                .with(words(form.value("extras")), form.value("questions").lines().map(String::strip).filter(s -> !s.isEmpty()).toList(), linked)
                .papers(url.isEmpty() ? null : url));
        return gaps(show(v, m), m, v);
    }

    /** A course leaves time to try out what was learned: a month to a month and a half. */
    private Reply gaps(Reply said, Meeting m, Visit v) {
        List<Meeting> days = Course.of(m, board.agenda().all(), lists::terms).stream().filter(d -> d.when().start() != null).toList();
        Reply all = said;
        for (int i = 1; i < days.size(); i++) {
            long gap = java.time.temporal.ChronoUnit.DAYS.between(days.get(i - 1).when().start().toLocalDate(), days.get(i).when().start().toLocalDate());
            all = gap < NEAREST || gap > FURTHEST ? HostWords.gap(all, days.get(i - 1), days.get(i), gap, v.today()) : all;
        }
        return all;
    }

    private static List<String> words(String list) {
        return Stream.of(list.split("[、,，\\s]+")).filter(s -> !s.isEmpty()).toList();
    }

    /** The papers, to those who wanted only them or could not come: a link, once. */
    private Reply papers(Visit v, Meeting m) {
        Terms terms = lists.terms(m);
        if (terms.papers() == null) {
            return HostWords.noPapers(m, v.today());
        }
        Roll was = board.lists().written(m.id()).orElse(Roll.empty(m.id()));
        List<Guest> due = was.guests().stream().filter(g -> g.answer() != Answer.ATTEND && g.inLine() && !g.papers()).toList();
        Roll then = was;
        for (Guest g : due) {
            then = then.noted(g.papers(true));
        }
        if (!due.isEmpty()) {
            books.write(Change.nothing(v.member().id(), "papers sent")
                    .expecting(Book.ROLLS, m.id(), was)
                    .put(Book.ROLLS, then)
                    .telling(Parcel.lineAll("papers/" + m.id() + "/" + v.at().toEpochMilli(), due.stream().map(Guest::key).toList(),
                            HostWords.papers(m, terms.papers(), v.today(), m.audience() == Audience.RESIDENTS), "meeting", v.at(), null)));
        }
        return HostWords.papersSent(m, due.size(), lines(m, Answer.ABSENT, Answer.PAPERS).stream().filter(l -> !l.guest().inLine()).toList(), v.today());
    }
}
