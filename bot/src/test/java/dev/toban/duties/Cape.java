package dev.toban.duties;

import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented cape with four doctors who take turns, a nurse, and a bot. The doctor of a day: 1 = 一ノ瀬, 2 = 二宮, 3 = 三好, 0 = 四谷. */
final class Cape {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    static final String HUB_CHANNEL = "C0HUB";
    static final List<String> DOCTORS = List.of("四谷 司", "一ノ瀬 花", "二宮 樹", "三好 海");

    private static final Hub HUB = new Hub(
            "misaki", "みさき拠点", "099-000-3000",
            List.of(new Area("岬", "みさき", List.of(), List.of(), null)),
            List.of(duty("doctor", "在宅当番医"), duty("doctor2", "セカンドコール医"), duty("nurse", "訪問看護当番")),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-3099"), LocalTime.of(21, 0), LocalTime.of(7, 0));

    final Board board = new Board(day -> false);
    final Shelf shelf = new Shelf(board);
    final List<Reply.Note> noted = new ArrayList<>();
    /** What Slack's group was set to, one entry a call; what Slack says to it. */
    final List<List<String>> grouped = new ArrayList<>();
    DutyGroups.Outcome slackSays = DutyGroups.Outcome.DONE;
    final DutyGroups groups = (_, users) -> {
        grouped.add(users);
        return slackSays;
    };
    final DutyRoom room;
    private final Bot bot;
    private LocalDateTime now = TODAY.atTime(12, 0);

    /** Where nobody minds a week of nights. */
    static final Etiquette EASY = new Etiquette(
            Etiquette.USUAL.free(), 7, Etiquette.USUAL.dayBefore(), Etiquette.USUAL.sameDay(), Etiquette.USUAL.patience(), Etiquette.USUAL.gapsAt(),
            Etiquette.USUAL.gapDays(), Etiquette.USUAL.weekAt());

    Cape() {
        this(EASY);
    }

    Cape(Etiquette etiquette) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(person(DOCTORS.get(i), "医師", "o" + i, "U" + i));
        }
        people.add(person("五味 涼", "訪問看護師", "o5", "U5"));
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            offices.add(office("o" + i, "第" + i + (i == 5 ? "訪問看護ステーション" : "診療所")));
        }
        List<Shift> shifts = new ArrayList<>();
        TODAY.minusDays(10).datesUntil(TODAY.plusDays(40)).forEach(day -> {
            shifts.add(shift(day, "doctor", new Shift.Someone(DOCTORS.get((int) (day.toEpochDay() % 4)))));
            shifts.add(shift(day, "doctor2", new Shift.Someone(DOCTORS.get((int) ((day.toEpochDay() + 2) % 4)))));
            shifts.add(shift(day, "nurse", new Shift.Someone("五味 涼")));
        });
        shelf.write(Change.nothing("seed", "cape").put(Book.HUB, HUB).putAll(Book.OFFICES, offices).putAll(Book.PEOPLE, people).putAll(Book.SHIFTS, shifts));
        board.alive(Instant.EPOCH, true);
        room = DutyRoom.of(board, shelf, noted::add, HUB_CHANNEL, etiquette, FileRoom.sketch(java.util.Optional.empty()), (_, _, _) -> {}, groups, Map.of("岬", "S0MISAKI"));
        bot = new Bot(board, new Ear(Lexicon.standard()), new Memory(), new Desks(room.desks()), Desks.NONE);
    }

    private static Duty duty(String kind, String label) {
        return new Duty(kind, label, List.of(), List.of(new Duty.Window(
                List.of(new DayClass.Weekday(), new DayClass.Every(java.time.DayOfWeek.SATURDAY), new DayClass.Every(java.time.DayOfWeek.SUNDAY)), 1050, 1950)));
    }

    static Person person(String name, String profession, String office, @Nullable String line) {
        return new Person(name, name, null, profession, office, "070-0000-300" + office.substring(1), null, List.of("岬"), null,
                new Consent(Audience.PROFESSIONALS, Map.of(), TODAY), null, line, "people");
    }

    private static Office office(String id, String name) {
        return new Office(id, name, null, List.of(), List.of("診療所"), null, null, "岬", null, null, "099-000-31" + id.substring(1) + "0", null, null, null,
                null, null, "", List.of(), null, null, null, null, null, null, new Consent(Audience.RESIDENTS, Map.of(), TODAY), null, "list");
    }

    static Shift shift(LocalDate day, String kind, Shift.Holder who) {
        LocalDateTime start = day.atTime(17, 30);
        return new Shift(Rota.id(day, "岬", kind, 1, start), day, "岬", kind, 1, new Span(start, day.plusDays(1).atTime(8, 30)), who, null, null, TODAY);
    }

    /** The LINE id of whoever is first call on a day. */
    static String first(LocalDate day) {
        return "U" + day.toEpochDay() % 4;
    }

    static String nameOf(String line) {
        return DOCTORS.get(Integer.parseInt(line.substring(1)));
    }

    Cape at(LocalDateTime when) {
        now = when;
        return this;
    }

    Instant instant() {
        return now.atZone(Tokyo.ZONE).toInstant();
    }

    Reply says(String line, String words) {
        return bot.hear(new Incoming.Said(Sender.line(line), instant(), null, words, true, List.of()));
    }

    Reply taps(String line, String data) {
        return bot.hear(new Incoming.Tapped(Sender.line(line), instant(), data));
    }

    Reply staffTaps(String data) {
        return bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", HUB_CHANNEL), instant(), data));
    }

    Reply staffSays(String words) {
        return bot.hear(new Incoming.Said(Sender.slack("U0STAFF", HUB_CHANNEL), instant(), null, words, true, List.of()));
    }

    Reply staffFills(dev.toban.talk.Form form, Map<String, String> values) {
        Map<String, List<String>> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return bot.hear(new Incoming.Filled(Sender.slack("U0STAFF", HUB_CHANNEL), instant(), form.id(), all, form.carried(), List.of()));
    }

    /** Staff open the bot's own page. */
    Reply opens() {
        return bot.hear(new Incoming.Opened(Sender.slack("U0STAFF", null), instant()));
    }

    void look() {
        room.rounds().forEach(r -> r.look(instant()));
    }

    /** Who is first call on a day. */
    String onDuty(LocalDate day) {
        return onDuty(day.atTime(23, 0));
    }

    String onDuty(LocalDateTime at) {
        return board.rota().at(at).stream().filter(s -> s.kind().equals("doctor")).map(s -> s.holder() instanceof Shift.Someone(String id) ? id : s.holder().toString())
                .findFirst().orElse("");
    }

    /** Data of a button, by the beginning of its label. */
    static String tap(Reply reply, String label) {
        return reply.card().parts().stream()
                .flatMap(p -> p instanceof Card.Tap t && t.label().startsWith(label) ? java.util.stream.Stream.of(t.data()) : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.text()));
    }

    /** What somebody was sent, oldest first. */
    List<Parcel> sentTo(String id) {
        return shelf.told.stream().filter(p -> p.to().contains(id)).toList();
    }

    private static final class Memory implements Topics {
        private final Map<String, Topic> topics = new HashMap<>();

        @Override
        public synchronized @Nullable Topic of(Sender sender) {
            return topics.get(sender.key());
        }

        @Override
        public synchronized void remember(Sender sender, Topic topic) {
            topics.put(sender.key(), topic);
        }
    }
}
