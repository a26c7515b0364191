package dev.toban.config.talks;

import dev.toban.Bot;
import dev.toban.adapters.files.SeedFolder;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.config.demo.Characters;
import dev.toban.config.demo.DemoHub;
import dev.toban.days.Holidays;
import dev.toban.desk.Desks;
import dev.toban.directory.Person;
import dev.toban.guard.PersonalHealth;
import dev.toban.learn.Teaching;
import dev.toban.people.Group;
import dev.toban.people.Members;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Unanswered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A room where people of the demo hub talk to the bot: no store, no network, and a memory of its own. */
final class Room {
    /** The day the demo's rota lies around. */
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private static final String CALLED = "@toban";
    private static final String GROUP = "C0000000000000000000000000000000f";

    private final Board board;
    private final Bot bot;
    private final PersonalHealth guard;
    private final Vain asked = new Vain();
    private Instant now = Instant.EPOCH;

    private Room(Board board) {
        this.board = board;
        this.guard = new PersonalHealth(board::names);
        var ear = new Ear(Lexicon.standard());
        this.bot = new Bot(board, ear, new Memory(), new Desks(List.of(new Teaching(board, ear, board::take, asked))), Desks.NONE);
    }

    /** The board of the demo hub. */
    static Board demo(Path folder) throws IOException {
        var holidays = new Holidays();
        DemoHub.write(folder, TODAY, holidays::isHoliday);
        var report = new SeedFolder(TODAY, holidays::isHoliday).read(folder, Diff.Held.NOTHING, "seed", (file, rows) -> {});
        if (!report.refused().isEmpty()) {
            throw new IllegalStateException("demo hub: " + report.refused());
        }
        var board = new Board(holidays::isHoliday);
        board.take(report.diff().change());
        board.take(Change.nothing("job:test", "the resident of the demo").with(Book.MEMBERS, Change.Set.of(List.of(
                new Member(Characters.RESIDENT.line(), Role.RESIDENT, null, null, null, List.of(Characters.RESIDENT.area()))))));
        board.take(Change.nothing("job:test", "the professionals' group of the demo").put(Book.GROUPS, new Group(GROUP, "U0STAFF", Instant.EPOCH)));
        board.alive(Instant.EPOCH, true);
        return board;
    }

    static Room with(Board board) {
        return new Room(board);
    }

    /** All that a person sees after saying this: the answer, its quick replies in brackets, and what the hub is told. */
    String hears(Talk.Turn turn) {
        now = turn.at().toInstant();
        Sender from = sender(turn.who());
        boolean called = from.channel() != Channel.LINE_GROUP || turn.says().contains(CALLED);
        var said = new Incoming.Said(from, now, "1", turn.says().replace(CALLED, "").strip(), called, List.of());
        Reply reply = bot.hear(guard.pass(said));
        reply.unanswered().forEach(q -> asked.add(turn.at().toLocalDate(), q));
        return Stream.of(
                        Stream.of(reply.silent() ? "（返事なし）" : reply.text()),
                        reply.chips().stream().map(chip -> "[" + chip.label() + "]"),
                        buttons(reply.card()),
                        reply.notes().stream().map(note -> "拠点へ：" + note.text()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> buttons(@Nullable Card card) {
        return card == null ? Stream.of() : card.parts().stream().flatMap(p -> p instanceof Card.Tap tap ? Stream.of("[" + tap.label() + "]") : Stream.of());
    }

    private Sender sender(String who) {
        return switch (who) {
            case "doctor" -> Sender.line(Characters.DOCTOR.line());
            case "visiting_nurse" -> Sender.line(Characters.VISITING_NURSE.line());
            case "care_manager" -> Sender.line(Characters.CARE_MANAGER.line());
            case "resident" -> Sender.line(Characters.RESIDENT.line());
            case "stranger" -> Sender.line(Characters.STRANGER.line());
            case "group" -> new Sender(Channel.LINE_GROUP, Characters.DOCTOR.line(), GROUP);
            case "slack" -> Sender.slack("U0STAFF", null);
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
