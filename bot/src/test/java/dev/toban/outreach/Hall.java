package dev.toban.outreach;

import dev.toban.Bot;
import dev.toban.announce.Announcement;
import dev.toban.announce.Quota;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hosting.Answering;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.PlainPress;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An invented harbour town whose hub announces things: its people, its books, its post. */
final class Hall implements Books {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000",
            List.of(new Area("浜手", null, List.of(), List.of(), null), new Area("山手", null, List.of(), List.of(), null)), List.of(),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    static final String DOCTOR = user(1);
    static final String NURSE = user(2);
    static final String CLERK = user(3);
    static final String ANNA = user(101); // 浜手, サロン
    static final String BEN = user(102); // 山手, サロン
    static final String CARL = user(103); // 浜手, フォーラム

    final Board board = new Board(day -> false);
    final List<Parcel> post = new ArrayList<>();
    final Filing filing = new Filing(board, this, "C0HUB");
    final LiveNumbers numbers = new LiveNumbers(board, this, "C0HUB");
    final Gatekeeper gate = new Gatekeeper(board);
    Instant now = Instant.parse("2026-12-09T01:00:00Z"); // 10:00 in Japan
    Optional<Quota> month = Optional.of(new Quota(200L, 20));
    final List<Laid> laid = new ArrayList<>();
    boolean slackTakesFiles = true;
    /** What was asked last of somebody. */
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Object> written = new HashMap<>();
    private final Bot bot = new Bot(
            board, new Ear(Lexicon.standard()), remembering(),
            new Desks(List.of(new Signs(board, this), new Announcing(board, this, () -> month, copies(), "C0HUB"), new Answering(board, this))), Desks.NONE);

    Hall() {
        write(Change.nothing("seed", "hub").put(Book.HUB, HUB)
                .putAll(Book.OFFICES, List.of(
                        office("o1", "灯台クリニック", "診療所", "浜手"), office("o2", "訪問看護ステーションはまなす", "訪問看護", "浜手"),
                        office("o3", "潮見中央薬局", "薬局", "浜手"), office("o4", "山手訪問看護", "訪問看護", "山手")))
                .putAll(Book.PEOPLE, List.of(
                        person("p1", "黒潮 航", "医師", "o1", DOCTOR), person("p2", "岬 渚", "訪問看護師", "o2", NURSE),
                        person("p3", "波止 場子", "薬剤師", "o3", null), person("p4", "沖 汐里", "事務", "o1", CLERK)))
                .putAll(Book.MEMBERS, List.of(resident(ANNA, "浜手", Interest.SALON), resident(BEN, "山手", Interest.SALON), resident(CARL, "浜手", Interest.FORUM))));
        board.alive(now, true);
    }

    static String user(int n) {
        return "U" + String.format("%032x", n);
    }

    /** Files that were laid into a thread of the hub's channel. */
    record Laid(String thread, String words, String name, String read) {}

    private CopyRoom copies() {
        return new CopyRoom(
                new PlainPress(), new NoShelf(),
                (print, words, thread) -> {
                    if (!slackTakesFiles) {
                        throw new IOException("files: not taken");
                    }
                    laid.add(new Laid(Objects.requireNonNull(thread), words, print.name(), new String(print.bytes(), StandardCharsets.UTF_8)));
                },
                Optional.of(URI.create("https://toban.example/")), "@000toban");
    }

    private static final class NoShelf implements Shelf {
        @Override
        public String lay(Print print, Duration kept) {
            return "f/secret/" + print.name();
        }

        @Override
        public Optional<Print> fetch(String secret, String name) {
            return Optional.empty();
        }
    }

    private Topics remembering() {
        return new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return topics.remove(sender.key());
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        };
    }

    /** Says what a desk has asked for in this step. */
    Reply answers(String user, String step, String text) {
        topics.put(Sender.line(user).key(), new Topic("", Map.of(), "desk:announce:" + step, now));
        return says(user, text);
    }

    static Member resident(String id, String area, Interest... interests) {
        return Member.resident(id, TODAY).in(List.of(area)).interested(List.of(interests));
    }

    static Office office(String id, String name, String kind, String area) {
        return new Office(id, name, null, List.of(), List.of(kind), null, area + "1-" + id.substring(1), area, null, null, "099-000-21" + id.substring(1) + "0",
                null, null, null, null, null, "", List.of(), null, null, null, null, null, null, new Consent(Audience.RESIDENTS, Map.of(), TODAY), null, "list");
    }

    static Person person(String id, String name, String profession, String office, @Nullable String line) {
        return new Person(id, name, null, profession, office, null, null, List.of(), null, new Consent(Audience.PROFESSIONALS, Map.of(), TODAY), null, line, "people");
    }

    /** As the real books do it: all of it if everything is as expected. */
    @Override
    public void write(Change change) {
        for (Change.Expect<?> e : change.expects()) {
            if (!Objects.equals(written.get(e.book().name() + "/" + e.id()), e.as())) {
                throw new Moved(e.book().name() + " " + e.id());
            }
        }
        Book.ALL.forEach(book -> keep(book, change));
        board.take(change);
        post.addAll(change.tells());
    }

    private <T> void keep(Book<T> book, Change change) {
        change.of(book).gone().forEach(id -> written.remove(book.name() + "/" + id));
        change.of(book).put().forEach(it -> written.put(book.name() + "/" + book.id().apply(it), it));
    }

    /** Someone types this behind {@code /toban} in the hub's Slack. */
    Reply types(String staff, String text) {
        return bot.hear(new Incoming.Said(Sender.slack(staff, "C0"), now, null, text, true, List.of()));
    }

    Reply says(String user, String text) {
        return bot.hear(new Incoming.Said(Sender.line(user), now, null, text, true, List.of()));
    }

    Reply taps(String staff, Card.Tap tap) {
        return taps(new Sender(Channel.SLACK, staff, "C0"), tap);
    }

    Reply taps(Sender from, Card.Tap tap) {
        return bot.hear(new Incoming.Tapped(from, now, tap.data()));
    }

    /** Someone fills in a form, changing these fields of what it shows, and sends it off. */
    Reply fills(String staff, Reply shown, Map<String, List<String>> changed, String... hidden) {
        Form form = Objects.requireNonNull(shown.form(), shown.text());
        var values = new LinkedHashMap<String, List<String>>();
        form.fields().forEach(f -> values.put(f.name(), initial(f)));
        values.putAll(changed);
        values.values().removeIf(List::isEmpty);
        return bot.hear(new Incoming.Filled(Sender.slack(staff, null), now, form.id(), values, form.carried(), List.of(hidden)));
    }

    private static List<String> initial(Form.Field f) {
        return switch (f) {
            case Form.Text t -> t.initial() == null || t.initial().isEmpty() ? List.of() : List.of(t.initial());
            case Form.Choice c -> c.initial() == null ? List.of() : List.of(c.initial());
            case Form.Choices c -> c.initial();
            case Form.Day d -> d.initial() == null ? List.of() : List.of(d.initial());
            case Form.Time t -> t.initial() == null ? List.of() : List.of(t.initial());
            case Form.Note _ -> List.of();
        };
    }

    /** The newest message in the hub's channel, as a parcel left it there. */
    Reply posted() {
        return post.stream().filter(p -> p.channel() == Channel.SLACK).reduce((_, last) -> last).orElseThrow().what();
    }

    static Card.Tap tap(Reply reply, String label) {
        return Objects.requireNonNull(reply.card(), reply.text()).parts().stream()
                .flatMap(p -> p instanceof Card.Tap t && t.label().startsWith(label) ? java.util.stream.Stream.of(t) : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply));
    }

    static List<String> labels(Reply reply) {
        return reply.card() == null ? List.of() : reply.card().parts().stream().flatMap(p -> p instanceof Card.Tap t ? java.util.stream.Stream.of(t.label()) : java.util.stream.Stream.empty()).toList();
    }

    /** All that stands on a card. */
    static String read(Reply reply) {
        return reply.text() + "\n" + reply.card();
    }

    Announcement only() {
        List<Announcement> all = board.mailroom().all();
        if (all.size() != 1) {
            throw new AssertionError(all + " (expected: one announcement)");
        }
        return all.getFirst();
    }

    /** Announcements on their way in LINE. */
    List<Parcel> inLine() {
        return post.stream().filter(p -> p.about().equals(Gatekeeper.ANNOUNCEMENT)).toList();
    }

    /** Delivers what is due, as the outbox does; answers who got something. */
    List<String> deliver(Function<Parcel, Outbox.Receipt> line) {
        return deliver(inLine().stream().filter(p -> !p.due().isAfter(now)).toList(), line);
    }

    /** Only the first of them. */
    List<String> deliverOne(Function<Parcel, Outbox.Receipt> line) {
        return deliver(inLine().stream().limit(1).toList(), line);
    }

    private List<String> deliver(List<Parcel> parcels, Function<Parcel, Outbox.Receipt> line) {
        List<String> got = new ArrayList<>();
        for (Parcel p : parcels) {
            post.remove(p);
            if (p.batch() != null && gate.stopped(p.batch())) {
                filing.done(p, Outbox.Receipt.STOPPED);
                continue;
            }
            List<String> still = gate.still(p);
            if (still.isEmpty()) {
                filing.done(p, Outbox.Receipt.UNWANTED);
                continue;
            }
            Outbox.Receipt receipt = line.apply(p.only(still));
            if (receipt == Outbox.Receipt.ACCEPTED) {
                got.addAll(still);
            }
            filing.done(p.only(still), receipt);
        }
        return got;
    }

    List<String> deliver() {
        return deliver(p -> Outbox.Receipt.ACCEPTED);
    }

    /** A salon for residents of 浜手, written by UA. */
    Reply salon(Map<String, List<String>> changed) {
        var all = new LinkedHashMap<>(Map.of("day", List.of("2026-12-16"), "from", List.of("14:00"), "to", List.of("15:30"), "place", List.of("浜手公民館"), "areas", List.of("浜手")));
        all.putAll(changed);
        return fills("UA", types("UA", "お知らせ サロン"), all);
    }

    void approved() {
        taps("UB", tap(posted(), "承認する"));
    }

    Reply sent() {
        Announcement a = only();
        return taps("UB", new Card.Tap("", "announce|send|" + a.id() + "|" + ((Announcement.Approved) a).revision()));
    }
}
