package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.adapters.files.SeedFolder;
import dev.toban.adapters.line.LineCarrier;
import dev.toban.adapters.line.LineClient;
import dev.toban.adapters.line.LineCourier;
import dev.toban.adapters.practice.LineDelivery.Kind;
import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.paper.PrintingPress;
import dev.toban.announce.Announcement;
import dev.toban.announce.Quota;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.config.demo.DemoHub;
import dev.toban.days.Holidays;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Desks;
import dev.toban.desk.Round;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.duties.DutyGroups;
import dev.toban.duties.DutyRoom;
import dev.toban.duties.Etiquette;
import dev.toban.duties.FileRoom;
import dev.toban.hosting.Answering;
import dev.toban.hosting.Reminders;
import dev.toban.outreach.Announcing;
import dev.toban.outreach.Filing;
import dev.toban.outreach.Gatekeeper;
import dev.toban.paper.CopyRoom;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Form;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A December of a hub with 300 professionals and 2,000 residents, day by day through the desks and LINE's stand-in: two meetings, a salon,
 * duties and their swaps, forty questions a day. What it cost is written to target/cost.md, which docs/cost.md quotes.
 */
class MonthCostTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int PROFESSIONALS = 300;
    private static final int RESIDENTS = 2_000;
    private static final int QUESTIONS = 40; // a day
    private static final List<LocalTime> LOOKS = Stream.of("07:30", "09:00", "12:00", "17:00", "19:00", "19:30").map(LocalTime::parse).toList();
    private static final List<String> ASKED = List.of("今夜の上町の当番は？", "坂元クリニックの電話番号", "伊敷で人工呼吸器みれる訪看", "次の勉強会は？", "次のサロンはいつ？");

    private final Board board = new Board(new Holidays()::isHoliday);
    private final List<Parcel> post = new ArrayList<>();
    private final Map<Kind, Integer> messages = new EnumMap<>(Kind.class);
    private final Map<String, Integer> paid = new TreeMap<>();
    private final Map<String, Topic> topics = new HashMap<>();
    private final List<String> professionals = new ArrayList<>();
    private Instant now = FIRST.atTime(7, 0).atZone(Tokyo.ZONE).toInstant();
    private int questions;
    private int swaps;
    private Bot bot;
    private LineStandIn line;
    private LineCarrier carrier;
    private LineCourier courier;
    private Filing filing;
    private Gatekeeper gate;
    private List<Round> rounds;

    @TempDir
    Path folder;

    private void open() throws IOException {
        DemoHub.write(folder, FIRST.plusDays(8), new Holidays()::isHoliday);
        board.take(new SeedFolder(FIRST, new Holidays()::isHoliday).read(folder, Diff.Held.NOTHING, "seed", (file, rows) -> {}).diff().change());
        board.alive(now, true);
        line = new LineStandIn(0, "1000000009", Outside.LINE_SECRET, InstantSource.system()).withToken("token");
        line.quota(30_000); // LINE's standard plan
        line.listen(d -> messages.merge(d.kind(), 1, Integer::sum));
        LineClient client = LineClient.withToken(line.url(), "token", Duration.ofSeconds(10));
        carrier = new LineCarrier(client, outcome -> {}, user -> false);
        courier = new LineCourier(client, user -> false);
        filing = new Filing(board, this::write, Outside.HUB);
        gate = new Gatekeeper(board);
        DutyRoom duties = DutyRoom.of(
                board, this::write, note -> {}, Outside.HUB, Etiquette.USUAL, FileRoom.sketch(Optional.empty()), (_, _, _) -> {}, (_, _) -> DutyGroups.Outcome.DONE, Map.of());
        rounds = Stream.concat(Stream.of(filing, new Reminders(board, this::write, LocalTime.of(17, 0))), duties.rounds().stream()).toList();
        List<Desk> desks = new ArrayList<>(duties.desks());
        desks.add(new Answering(board, this::write));
        desks.add(new Announcing(board, this::write, () -> Optional.of(new Quota(30_000L, line.paid())), CopyRoom.nowhere(new PrintingPress()), Outside.HUB));
        bot = new Bot(board, new Ear(Lexicon.standard()), new Memory(), new Desks(desks), Desks.NONE);
        people();
    }

    private void write(Change change) {
        board.take(change);
        post.addAll(change.tells());
    }

    /** Everybody of the demo is in LINE, and so many more. */
    private void people() {
        List<Person> all = new ArrayList<>(board.directory().people());
        List<Office> offices = List.copyOf(board.directory().offices());
        for (int n = all.size(); n < PROFESSIONALS; n++) {
            all.add(new Person(
                    "x" + n, "専門 " + n, null, List.of("訪問看護師", "介護支援専門員", "薬剤師").get(n % 3), offices.get(n % offices.size()).id(), null, null,
                    List.of(), null, dev.toban.directory.Consent.HUB_ONLY, null, null, "people"));
        }
        List<Person> inLine = IntStream.range(0, PROFESSIONALS).mapToObj(n -> {
            Person p = all.get(n);
            String id = p.line() != null ? p.line() : "U" + String.format("%032x", 0x1000 + n);
            professionals.add(id);
            line.person(id, "専門職");
            return new Person(p.id(), p.name(), p.kana(), p.profession(), p.office(), p.phone(), p.mobile(), p.areas(), p.talkTime(), p.consent(), p.photo(), id, p.source());
        }).toList();
        List<String> areas = board.hub().areas().stream().map(a -> a.name()).toList();
        List<Member> residents = IntStream.range(0, RESIDENTS).mapToObj(n -> {
            line.person(resident(n), "住民");
            List<Interest> wants = n % 10 < 6 ? List.of(Interest.SALON) : List.of(Interest.TALKS);
            return Member.resident(resident(n), FIRST).in(List.of(areas.get(n % areas.size()))).interested(wants);
        }).toList();
        write(Change.nothing("seed", "people").putAll(Book.PEOPLE, inLine).putAll(Book.MEMBERS, residents));
    }

    private static String resident(int n) {
        return "U" + String.format("%032x", 0x5000_0000 + n);
    }

    /** What was last talked about; a month is long, so only for that day's looks. */
    private final class Memory implements Topics {
        @Override
        public @Nullable Topic of(Sender sender) {
            return topics.get(sender.key());
        }

        @Override
        public void remember(Sender sender, Topic topic) {
            topics.put(sender.key(), topic);
        }
    }

    /** Someone says or taps something in LINE, and is answered there by the reply token. */
    private Reply hears(Incoming in) {
        Reply reply = bot.hear(in);
        String token = line.issueReplyToken(in.from().user()) + "@" + System.currentTimeMillis();
        carrier.carry(new Inbox.Letter("e" + questions++, in, token), reply);
        return reply;
    }

    private Reply says(String user, String words) {
        return hears(new Incoming.Said(Sender.line(user), now, null, words, true, List.of()));
    }

    private Reply taps(String user, Card.Tap tap) {
        return hears(new Incoming.Tapped(Sender.line(user), now, tap.data()));
    }

    private Reply staff(String user, Card.Tap tap) {
        return bot.hear(new Incoming.Tapped(new Sender(Channel.SLACK, user, Outside.HUB), now, tap.data()));
    }

    private static Optional<Card.Tap> tap(Reply reply, String label) {
        return reply.card() == null ? Optional.empty() : reply.card().parts().stream().flatMap(p -> p instanceof Card.Tap t && t.label().startsWith(label) ? Stream.of(t) : Stream.empty()).findFirst();
    }

    /** What is due leaves; answers what people got, by who got it. */
    private Map<String, Reply> deliver() throws IOException {
        Map<String, Reply> got = new LinkedHashMap<>();
        List<Parcel> due = post.stream().filter(p -> p.channel() == Channel.LINE_DM && !p.due().isAfter(now)).toList();
        post.removeAll(due);
        for (Parcel p : due) {
            Parcel left = p.only(gate.still(p));
            filing.done(left, courier.deliver(left));
            paid.merge(p.about(), left.to().size(), Integer::sum);
            left.to().forEach(to -> got.put(to, p.what()));
        }
        return got;
    }

    /** Written by one of the staff, approved and sent by another. */
    private Map<String, Reply> announce(String occasion, LocalDate day, Map<String, List<String>> more) throws IOException {
        Form form = bot.hear(new Incoming.Said(Sender.slack("UA", Outside.HUB), now, null, "お知らせ " + occasion, true, List.of())).form();
        var values = new HashMap<>(more);
        form.fields().forEach(f -> {
            switch (f) {
                case Form.Text t when t.initial() != null && !t.initial().isEmpty() -> values.putIfAbsent(t.name(), List.of(t.initial()));
                case Form.Choice c when c.initial() != null -> values.putIfAbsent(c.name(), List.of(c.initial()));
                case Form.Choices c when !c.initial().isEmpty() -> values.putIfAbsent(c.name(), c.initial());
                default -> {}
            }
        });
        values.put("day", List.of(day.toString()));
        values.put("from", List.of("19:00"));
        bot.hear(new Incoming.Filled(Sender.slack("UA", null), now, form.id(), values, form.carried(), List.of()));
        Announcement draft = board.mailroom().all().getFirst();
        staff("UB", new Card.Tap("", "announce|ok|" + draft.id() + "|1"));
        staff("UB", new Card.Tap("", "announce|send|" + draft.id() + "|1"));
        return deliver();
    }

    private void answered(Map<String, Reply> got, String label, int everyOther) {
        int n = 0;
        for (var e : got.entrySet()) {
            if (n++ % everyOther == 0) {
                tap(e.getValue(), label).ifPresent(t -> taps(e.getKey(), t));
            }
        }
    }

    /** Somebody who has a duty in ten days looks for somebody else, finds them, and the hub says yes. */
    private void swap(LocalDate today) throws IOException {
        for (Shift shift : board.rota().all().sorted(java.util.Comparator.comparing(Shift::id)).toList()) {
            if (shift.day().equals(today.plusDays(10)) && shift.holder() instanceof Shift.Someone(var person) && board.members().ofPerson(person).isPresent()) {
                String who = board.members().ofPerson(person).get().id();
                Reply reply = says(who, shift.day().getMonthValue() + "月" + shift.day().getDayOfMonth() + "日の当番、代わってほしい");
                Optional<Card.Tap> first = reply.card() == null ? Optional.empty() : reply.card().parts().stream().flatMap(p -> p instanceof Card.Tap t ? Stream.of(t) : Stream.empty()).findFirst();
                if (first.isEmpty()) {
                    continue;
                }
                Reply asked = taps(who, first.get());
                tap(asked, "お願いする").ifPresent(t -> taps(who, t));
                for (var e : deliver().entrySet()) {
                    tap(e.getValue(), "受けます").ifPresent(t -> taps(e.getKey(), t));
                }
                List.copyOf(post).stream().filter(p -> p.channel() == Channel.SLACK).flatMap(p -> tap(p.what(), "承認").stream()).reduce((_, last) -> last).ifPresent(t -> staff("UB", t));
                deliver();
                swaps++;
                return;
            }
        }
    }

    @Test
    void aMonthCostsWhatItHasToAndNotMore() throws IOException {
        open();
        int[] residentsTold = {0};
        for (LocalDate day = FIRST; day.getMonth() == FIRST.getMonth(); day = day.plusDays(1)) {
            for (LocalTime look : LOOKS) {
                now = day.atTime(look).atZone(Tokyo.ZONE).toInstant();
                rounds.forEach(r -> r.look(now));
                deliver();
            }
            topics.clear();
            now = day.atTime(12, 30).atZone(Tokyo.ZONE).toInstant();
            for (int n = 0; n < QUESTIONS; n++) {
                boolean resident = n % 4 == 3;
                says(resident ? resident(n * day.getDayOfMonth()) : professionals.get((n * 7 + day.getDayOfMonth()) % PROFESSIONALS), resident ? ASKED.getLast() : ASKED.get(n % ASKED.size()));
            }
            switch (day.getDayOfMonth()) {
                case 2 -> answered(announce("多職種勉強会", day.plusDays(15), Map.of("title", List.of("多職種勉強会「褥瘡」"), "words", List.of("話題は褥瘡です。"))), "出席", 2);
                case 5 -> {
                    Map<String, Reply> salon = announce("サロン", day.plusDays(11), Map.of("areas", List.of(board.hub().areas().getFirst().name())));
                    residentsTold[0] = salon.size();
                    answered(salon, "行きます", 10);
                }
                case 9 -> answered(announce("交流会", day.plusDays(13), Map.of()), "出席", 3);
                default -> {}
            }
            if (day.getDayOfMonth() % 3 == 0) {
                swap(day);
            }
        }
        report(residentsTold[0]);
        line.close();
        assertThat(messages.get(Kind.REPLY)).as("every answer is a reply, and free").isEqualTo(questions);
        assertThat(line.paid()).as("messages paid").isEqualTo(paid.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(paid).containsEntry("announcement", 2 * PROFESSIONALS + residentsTold[0]);
        assertThat(residentsTold[0]).as("those of one area who want to hear of salons").isBetween(1, RESIDENTS / 3);
        assertThat(swaps).isGreaterThanOrEqualTo(5);
        assertThat(line.paid()).as("within the light plan").isLessThan(5_000).isLessThan(naive() / 4);
    }

    /** Answers pushed, every announcement to everybody, each morning the table of the day to all professionals, each swap told to all of them. */
    private int naive() {
        return questions + 3 * (PROFESSIONALS + RESIDENTS) + 31 * PROFESSIONALS + swaps * PROFESSIONALS;
    }

    private void report(int salon) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| | messages that cost | that are free |");
        lines.add("|---|--:|--:|");
        lines.add("| answers to what people asked or tapped (reply) | 0 | %,d |".formatted(messages.get(Kind.REPLY)));
        paid.forEach((about, people) -> lines.add("| %s | %,d | |".formatted(named(about, salon), people)));
        lines.add("| **all** | **%,d** | |".formatted(line.paid()));
        lines.add("| the naive way: everything pushed to everybody | %,d | |".formatted(naive()));
        lines.add("");
        lines.add("%d swaps; %,d messages by %,d pushes and multicasts to LINE's stand-in.".formatted(swaps, line.paid(), messages.getOrDefault(Kind.PUSH, 0) + messages.getOrDefault(Kind.MULTICAST, 0)));
        Files.write(Files.createDirectories(Path.of("target")).resolve("cost.md"), lines);
    }

    private static String named(String about, int salon) {
        return switch (about) {
            case "announcement" -> "two meetings to %d professionals, a salon to the %d residents of its area who want to hear of salons (multicast)".formatted(PROFESSIONALS, salon);
            default -> about + " (push)";
        };
    }
}
