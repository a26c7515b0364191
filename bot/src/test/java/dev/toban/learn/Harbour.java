package dev.toban.learn;

import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Unanswered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented harbour town with a hub, and a bot that listens there. What is written to the books is on the board at once. */
final class Harbour {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z"); // 18:40 in Japan
    static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000",
            List.of(new Area("浜手", "はまて", List.of(), List.of(new Area.Town("潮見町", "しおみちょう")), null)),
            List.of(new Duty("doctor", "在宅当番医", List.of(), List.of(new Duty.Window(List.of(new DayClass.Weekday()), 1050, 1950)))),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));

    final List<Change> written = new ArrayList<>();
    final Map<LocalDate, Map<Unanswered, Integer>> asked = new LinkedHashMap<>();
    final Board board = new Board(day -> false);
    final Questions questions = new Questions() {
        @Override
        public void add(LocalDate day, Unanswered question) {
            asked.computeIfAbsent(day, d -> new LinkedHashMap<>()).merge(question, 1, Integer::sum);
        }

        @Override
        public List<Counted> of(LocalDate day) {
            return asked.getOrDefault(day, Map.of()).entrySet().stream().map(e -> new Counted(e.getKey(), e.getValue())).toList();
        }
    };
    private final Ear ear = new Ear(Lexicon.standard());
    private final Topics forgetful = new Topics() {
        @Override
        public @Nullable Topic of(Sender sender) {
            return null;
        }

        @Override
        public void remember(Sender sender, Topic topic) {}
    };
    private final Bot bot = new Bot(board, ear, forgetful, new Desks(List.of(new Teaching(board, ear, this::write, questions))), Desks.NONE);

    Harbour() {
        board.take(Change.nothing("seed", "hub").put(Book.HUB, HUB).with(Book.OFFICES, Change.Set.of(List.of(
                office("o1", "訪問看護ステーションはまなす", "訪問看護"),
                office("o2", "潮見中央薬局", "薬局"),
                office("o3", "灯台クリニック", "診療所"),
                office("o4", "灯台病院", "病院"),
                office("o5", "居宅介護支援事業所みさき", "居宅介護支援")))));
        board.members().take(List.of(
                member("Unurse", Role.PROFESSIONAL, Profession.VISITING_NURSE),
                member("Uresident", Role.RESIDENT, null)), List.of());
        board.alive(NOW, true);
    }

    private static Member member(String id, Role role, @Nullable Profession profession) {
        return new Member(id, role, profession, null, null, List.of());
    }

    static Office office(String id, String name, String kind) {
        return new Office(id, name, null, List.of(), List.of(kind), null, null, "浜手", null, null, "099-000-21" + id.substring(1) + "0", null, null, null,
                null, null, "", List.of(), null, null, null, null, null, null, new Consent(Audience.RESIDENTS, Map.of(), TODAY), null, "list");
    }

    private void write(Change change) {
        written.add(change);
        board.take(change);
    }

    /** Someone types this in LINE. */
    Reply asks(String user, String text, String... hidden) {
        return bot.hear(new Incoming.Said(Sender.line(user), NOW, null, text, true, List.of(hidden)));
    }

    /** Someone types this behind {@code /toban} in the hub's Slack. */
    Reply types(String user, String text) {
        return bot.hear(new Incoming.Said(Sender.slack(user, "C0"), NOW, null, text, true, List.of()));
    }

    Reply taps(String user, String data) {
        return bot.hear(new Incoming.Tapped(new Sender(Channel.SLACK, user, "C0"), NOW, data));
    }
}
