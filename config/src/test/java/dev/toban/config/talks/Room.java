package dev.toban.config.talks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.toban.Bot;
import dev.toban.adapters.calendar.ICalendar;
import dev.toban.adapters.files.SeedFolder;
import dev.toban.adapters.paper.PrintingPress;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.beds.BedDesk;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.config.SecretCodes;
import dev.toban.config.demo.Characters;
import dev.toban.config.demo.DemoHub;
import dev.toban.convening.ConveningRoom;
import dev.toban.corrections.CorrectionDesk;
import dev.toban.courtesy.Courtesy;
import dev.toban.days.Holidays;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Desks;
import dev.toban.desk.Round;
import dev.toban.directory.Person;
import dev.toban.duties.DutyGroups;
import dev.toban.duties.DutyRoom;
import dev.toban.duties.Etiquette;
import dev.toban.duties.FileRoom;
import dev.toban.faces.FaceDesk;
import dev.toban.guard.PersonalHealth;
import dev.toban.hosting.Answering;
import dev.toban.hosting.Door;
import dev.toban.hosting.Enquiries;
import dev.toban.hosting.HandingOut;
import dev.toban.hosting.Hosting;
import dev.toban.hosting.Reminders;
import dev.toban.hosting.Surveying;
import dev.toban.learn.Teaching;
import dev.toban.volunteering.VolunteerDesk;
import dev.toban.outreach.Announcing;
import dev.toban.outreach.Pamphlets;
import dev.toban.people.Group;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import dev.toban.people.Members;
import dev.toban.privacy.Periods;
import dev.toban.privacy.Privacy;
import dev.toban.reception.Attempts;
import dev.toban.reception.Reception;
import dev.toban.reporting.FiguresDesk;
import dev.toban.reception.Staff;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Traces;
import dev.toban.talk.Unanswered;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A room where people of the demo hub talk to the bot: no store, no network, and a memory of its own. */
final class Room {
    /** The day the demo's rota lies around. */
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private static final String CALLED = "@toban";
    private static final String STAFF = "U0STAFF";
    private static final String HUB_CHANNEL = "C0KYOTEN";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b");
    private static final String GROUP = "C0000000000000000000000000000000f";

    private final Board board;
    private final Bot bot;
    private final List<Round> rounds;
    private final PersonalHealth guard;
    private final Vain asked = new Vain();
    /** What left with a change and nobody has read yet. */
    private final List<Parcel> outbox = new ArrayList<>();
    private final List<Reply.Note> noted = new ArrayList<>();
    /** Buttons that each one has in front of them, the latest in place of older ones of the same name. */
    private final Map<String, Map<String, String>> buttons = new HashMap<>();
    /** The form that stands open before each one. */
    private final Map<String, Form> forms = new HashMap<>();
    private final Mistakes wrong = new Mistakes();
    /** The invitation code last shown to anybody: talks write it {@code {code}}. */
    private String code = "";
    private Instant now = Instant.EPOCH;

    private Room(Board board) {
        this.board = board;
        this.guard = new PersonalHealth(board::names);
        var ear = new Ear(Lexicon.standard());
        List<Desk> desks = new ArrayList<>(List.of(new Courtesy(board, this::write), new Privacy(board, this::write, Traces.NONE, Periods.DEFAULT)));
        desks.addAll(Reception.desks(board, this::write, new SecretCodes("talks", new Random(7)), wrong, HUB_CHANNEL, copies(), Staff.NAMELESS));
        desks.add(new FaceDesk(board, this::write, Optional.of(URI.create("https://toban.example"))));
        desks.add(new CorrectionDesk(board, this::write, HUB_CHANNEL));
        desks.add(new Teaching(board, ear, this::write, asked));
        desks.add(new FiguresDesk(board, copies()));
        desks.add(new Pamphlets(board));
        DutyRoom duties = DutyRoom.of(board, this::write, noted::add, HUB_CHANNEL, Etiquette.USUAL, FileRoom.of(new PrintingPress(), new Drawer(), Optional.of(URI.create("https://toban.example"))),
                (print, _, _) -> noted.add(new Reply.Note("file", print.name())), (_, _) -> DutyGroups.Outcome.DONE, Map.of());
        desks.addAll(duties.desks());
        ConveningRoom meetings = ConveningRoom.of(board, this::write, noted::add, HUB_CHANNEL, file -> file.getBytes(UTF_8), new ICalendar());
        desks.addAll(meetings.desks());
        desks.add(new VolunteerDesk(board, this::write));
        desks.addAll(List.of(
                new Door(board, this::write), new Answering(board, this::write), new HandingOut(board, this::write, copies()), new Hosting(board, this::write), new Enquiries(board, this::write),
                new Surveying(board, this::write, LocalTime.of(9, 0))));
        desks.add(new BedDesk(board, this::write, HUB_CHANNEL));
        desks.add(new Announcing(board, this::write, Optional::empty, copies(), HUB_CHANNEL));
        this.rounds = Stream.of(
                        duties.rounds(), meetings.rounds(),
                        List.of(new Reminders(board, this::write, LocalTime.of(17, 0)), new Surveying(board, this::write, LocalTime.of(9, 0))))
                .flatMap(List::stream)
                .toList();
        this.bot = new Bot(board, ear, new Memory(), new Desks(desks), Desks.NONE);
    }

    private CopyRoom copies() {
        return new CopyRoom(
                new PrintingPress(), new Drawer(), (print, words, _) -> noted.add(new Reply.Note("file", words + " " + print.name())),
                Optional.of(URI.create("https://toban.example")), "@toban");
    }

    Board board() {
        return board;
    }

    private void write(Change change) {
        board.take(change);
        outbox.addAll(change.tells());
    }

    /** What the demo hub's files say. */
    static Change demo(Path folder) throws IOException {
        var holidays = new Holidays();
        DemoHub.write(folder, TODAY, holidays::isHoliday);
        var report = new SeedFolder(TODAY, holidays::isHoliday).read(folder, Diff.Held.NOTHING, "seed", (file, rows) -> {});
        if (!report.refused().isEmpty()) {
            throw new IllegalStateException("demo hub: " + report.refused());
        }
        return report.diff().change();
    }

    /** A room of its own, so that what is changed in one talk is not so in the next. */
    static Room with(Change seed) {
        var board = new Board(new Holidays()::isHoliday);
        board.take(seed);
        board.take(Change.nothing("job:test", "the resident of the demo").with(Book.MEMBERS, Change.Set.of(List.of(
                new Member(Characters.RESIDENT.line(), Role.RESIDENT, null, null, null, List.of(Characters.RESIDENT.area()))))));
        board.take(Change.nothing("job:test", "the professionals' group of the demo").put(Book.GROUPS, new Group(GROUP, "U0STAFF", Instant.EPOCH)));
        board.alive(Instant.EPOCH, true);
        return new Room(board);
    }

    /**
     * All that is seen after somebody says this or taps {@code [a button]}: the answer, its quick replies and buttons in brackets, what
     * the hub is told, and what others get, each with their name. {@code （友だち追加）} follows the account, {@code （知らない人が加わる）} brings somebody into the group, {@code （時計）} lets what is due by the clock be done,
     * {@code （記入）題=…／日=…} fills in fields of the form that stands open, by their labels, and sends it off, {@code （ファイル）名前＝中身} hands in a file whose lines end in ⏎.
     */
    String hears(Talk.Turn turn) {
        now = turn.at().toInstant();
        Sender from = sender(turn.who());
        Reply reply = turn.says().equals("（時計）") ? round() : bot.hear(incoming(turn, from));
        reply.unanswered().forEach(q -> asked.add(turn.at().toLocalDate(), q));
        keep(from.user(), reply);
        if (reply.form() != null) {
            forms.put(from.user(), reply.form());
        }
        List<String> others = outbox.stream().flatMap(p -> p.to().stream().map(to -> told(to, p))).toList();
        outbox.clear();
        List<Reply.Note> notes = Stream.concat(reply.notes().stream(), noted.stream()).toList();
        noted.clear();
        notes.forEach(n -> keep(STAFF, new Reply(n.text(), n.card(), List.of(), List.of())));
        return Stream.of(
                        Stream.of(reply.silent() ? "（返事なし）" : reply.text()),
                        shown(reply),
                        notes.stream().map(note -> "拠点へ：" + note.text()),
                        others.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Reply round() {
        rounds.forEach(r -> r.look(now));
        return Reply.SILENCE;
    }

    private Incoming incoming(Talk.Turn turn, Sender from) {
        boolean called = from.channel() != Channel.LINE_GROUP || turn.says().contains(CALLED);
        if (turn.says().equals("（知らない人が加わる）")) {
            return new Incoming.Arrived(from, now, List.of("U0000000000000000000000000000dddd"));
        }
        if (turn.says().equals("（友だち追加）")) {
            return new Incoming.Joined(from, now);
        }
        if (turn.says().matches("\\[.+]")) {
            String label = turn.says().substring(1, turn.says().length() - 1);
            String data = Optional.ofNullable(buttons.getOrDefault(from.user(), Map.of()).get(label))
                    .orElseGet(() -> from.channel() == Channel.SLACK ? buttons.getOrDefault(STAFF, Map.of()).get(label) : null); // staff read one channel
            if (data == null) {
                throw new IllegalArgumentException(turn.line() + ": " + turn.says() + " (expected: one of " + buttons.getOrDefault(from.user(), Map.of()).keySet() + ")");
            }
            return new Incoming.Tapped(from, now, data);
        }
        if (turn.says().startsWith("（ファイル）")) {
            String[] both = turn.says().substring("（ファイル）".length()).split("＝", 2);
            return new Incoming.Handed(from, now, both[1].replace("⏎", "\r\n"), both[0].strip());
        }
        if (turn.says().startsWith("（記入）")) {
            return guard.pass(filled(from, turn.says().substring("（記入）".length())));
        }
        return guard.pass(new Incoming.Said(from, now, "1", turn.says().replace(CALLED, "").replace("{code}", code).strip(), called, List.of()));
    }

    /** What the form shows, but for the fields that are written otherwise. */
    private Incoming.Filled filled(Sender from, String words) {
        Form form = Optional.ofNullable(forms.remove(from.user())).orElseThrow(() -> new IllegalArgumentException(words + " (expected: an open form)"));
        var values = new HashMap<String, List<String>>();
        form.fields().forEach(f -> values.put(f.name(), initial(f)));
        for (String field : words.split("／")) {
            String[] both = field.split("=", 2);
            Form.Field found = form.fields().stream().filter(f -> label(f).startsWith(both[0])).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(field + " (expected: a field of " + form.fields().stream().map(Room::label).toList() + ")"));
            values.put(found.name(), both[1].isEmpty() ? List.of() : Stream.of(both[1].split("＋")).map(word -> value(found, word)).toList());
        }
        values.values().removeIf(List::isEmpty);
        return new Incoming.Filled(from, now, form.id(), values, form.carried(), List.of());
    }

    /** What one picks by its label is sent as its value; ⏎ begins a new line. */
    private static String value(Form.Field field, String word) {
        List<Form.Option> options = switch (field) {
            case Form.Choice c -> c.options();
            case Form.Choices c -> c.options();
            case Form.Text _, Form.Day _, Form.Time _, Form.Note _ -> List.of();
        };
        return options.stream().filter(o -> o.label().startsWith(word)).map(Form.Option::value).findFirst().orElse(word.replace('⏎', '\n'));
    }

    private static String label(Form.Field field) {
        return switch (field) {
            case Form.Text t -> t.label();
            case Form.Choice c -> c.label();
            case Form.Choices c -> c.label();
            case Form.Day d -> d.label();
            case Form.Time t -> t.label();
            case Form.Note n -> n.text();
        };
    }

    private static List<String> initial(Form.Field field) {
        return switch (field) {
            case Form.Text t -> t.initial() == null || t.initial().isEmpty() ? List.of() : List.of(t.initial());
            case Form.Choice c -> c.initial() == null ? List.of() : List.of(c.initial());
            case Form.Choices c -> c.initial();
            case Form.Day d -> d.initial() == null ? List.of() : List.of(d.initial());
            case Form.Time t -> t.initial() == null ? List.of() : List.of(t.initial());
            case Form.Note _ -> List.of();
        };
    }

    private String told(String address, Parcel parcel) {
        String to = address.replaceAll(Parcel.THREAD + ".*", ""); // a thread stands in its channel
        String user = to.equals(HUB_CHANNEL) ? STAFF : to;
        keep(user, parcel.what());
        String who = to.equals(HUB_CHANNEL) ? "拠点" : board.directory().people().stream()
                .filter(p -> to.equals(p.line()) || to.equals(p.id())).map(Person::name).findFirst().orElse(to);
        String later = parcel.due().isAfter(now) ? "（" + parcel.due().atZone(Tokyo.ZONE).toLocalTime() + "に）" : "";
        return Stream.concat(Stream.of(who + "へ" + later + "：" + parcel.what().text()), shown(parcel.what())).collect(Collectors.joining("\n"));
    }

    private void keep(String user, Reply reply) {
        CODE.matcher(reply.text()).results().findFirst().ifPresent(found -> code = found.group());
        taps(reply.card()).forEach(t -> buttons.computeIfAbsent(user, _ -> new LinkedHashMap<>()).put(t.label(), t.data()));
    }

    private static Stream<String> shown(Reply reply) {
        return Stream.concat(reply.chips().stream().map(Reply.Chip::label), taps(reply.card()).map(Card.Tap::label)).map(label -> "[" + label + "]");
    }

    private static Stream<Card.Tap> taps(@Nullable Card card) {
        return card == null ? Stream.of() : card.parts().stream().flatMap(p -> p instanceof Card.Tap tap ? Stream.of(tap) : Stream.of());
    }

    private Sender sender(String who) {
        return switch (who) {
            case "doctor" -> Sender.line(Characters.DOCTOR.line());
            case "visiting_nurse" -> Sender.line(Characters.VISITING_NURSE.line());
            case "care_manager" -> Sender.line(Characters.CARE_MANAGER.line());
            case "resident" -> Sender.line(Characters.RESIDENT.line());
            case "stranger" -> Sender.line(Characters.STRANGER.line());
            case "group" -> new Sender(Channel.LINE_GROUP, Characters.DOCTOR.line(), GROUP);
            case "newcomer" -> Sender.line(Characters.NEW_NURSE.line());
            case "second_newcomer" -> Sender.line("U00000000000000000000000000000c2");
            case "new_group" -> new Sender(Channel.LINE_GROUP, Characters.DOCTOR.line(), "C0000000000000000000000000000000e");
            case "slack" -> Sender.slack(STAFF, null);
            case "slack2" -> Sender.slack("U0OTHER", null);
            default -> Sender.line(join(who));
        };
    }

    /** Lets someone of the people file in, as if their invitation had been taken up. */
    private String join(String name) {
        Person person = board.directory().people().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("who: " + name + " (expected: a role, or a name of the people file)"));
        Member member = Members.member(person, board.directory()::office);
        board.take(Change.nothing("job:test", "invitation taken up").with(Book.MEMBERS, Change.Set.of(List.of(member))));
        return member.id();
    }

    /** Files that were handed out here: they lie in nobody's way. */
    private static final class Drawer implements Shelf {
        @Override
        public String lay(Print print, Duration kept) {
            return "f/SECRET/" + print.name() + "?" + print.bytes().length / 1000 + "kB";
        }

        @Override
        public Optional<Print> fetch(String secret, String name) {
            return Optional.empty();
        }
    }

    /** What was asked in vain in this room. */
    private static final class Vain implements Questions {
        private final Map<LocalDate, List<Counted>> days = new HashMap<>();

        @Override
        public void add(LocalDate day, Unanswered question) {
            days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Counted(question, 1));
        }

        @Override
        public List<Counted> of(LocalDate day) {
            return days.getOrDefault(day, List.of());
        }
    }

    /** Wrong codes, of everybody, for ever. */
    private static final class Mistakes implements Attempts {
        private final List<String> all = new ArrayList<>();

        @Override
        public Count of(String person) {
            return new Count(Collections.frequency(all, person), all.size());
        }

        @Override
        public void wrong(String person) {
            all.add(person);
        }
    }

    /** What was last talked about, for ten minutes. */
    private final class Memory implements Topics {
        private final Map<String, Topic> topics = new HashMap<>();

        @Override
        public Topic of(Sender sender) {
            Topic topic = topics.get(sender.key());
            return topic == null || topic.at().plusSeconds(600).isBefore(now) ? null : topic;
        }

        @Override
        public void remember(Sender sender, Topic topic) {
            topics.put(sender.key(), topic);
        }
    }
}
