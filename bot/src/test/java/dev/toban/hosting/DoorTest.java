package dev.toban.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.attend.Terms;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.PlainPress;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evening itself: who comes in is noted once, and what is handed out afterwards says what the list says. */
class DoorTest {
    private static final Instant BEFORE = Instant.parse("2026-12-09T09:40:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-17T09:30:00Z"); // 18:30 in Japan
    private static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000", List.of(new Area("浜手", "はまて", List.of(), List.of(), null)), List.of(),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final Meeting FIRST = meeting("day1", "多職種研修会", "2026-12-17T19:00", "3名");
    private static final Meeting SECOND = meeting("day2", "多職種研修会 2日目", "2026-12-18T19:00", "3名");

    private final Board board = new Board(day -> false);
    private final Lying shelf = new Lying();
    private final Books books = board::take;
    private Instant now = BEFORE;
    private Bot bot;

    private static final class Lying implements Shelf {
        private @Nullable Print last;

        @Override
        public String lay(Print print, Duration kept) {
            last = print;
            return "f/secret/" + print.name();
        }

        @Override
        public Optional<Print> fetch(String secret, String name) {
            return Optional.ofNullable(last);
        }

        String read() {
            return last == null ? "" : new String(last.bytes(), StandardCharsets.UTF_8);
        }
    }

    private static Meeting meeting(String id, String title, String start, String capacity) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new Meeting(
                id, title, null, new Span(from, from.plusMinutes(90)), null, "会館", null, Audience.PROFESSIONALS, List.of(), null, null, null, null, null, null,
                capacity, null, "FAX 099-000-2001 へ", null, null, "test");
    }

    @BeforeEach
    void open() {
        List<Member> members = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Member("Unurse" + n, Role.PROFESSIONAL, Profession.VISITING_NURSE, null, null, List.of("浜手"))).toList();
        board.take(Change.nothing("seed", "hub").put(Book.HUB, HUB).put(Book.MEETINGS, FIRST).put(Book.MEETINGS, SECOND).putAll(Book.MEMBERS, members));
        board.alive(BEFORE, true);
        bot = bot(Optional.of(URI.create("https://toban.example/")));
    }

    private Bot bot(Optional<URI> address) {
        var copies = new CopyRoom(new PlainPress(), shelf, (print, words, thread) -> {}, address, "@000toban");
        Topics none = new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return null;
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        };
        return new Bot(
                board, new Ear(Lexicon.standard()), none,
                new Desks(List.of(new Door(board, books), new Answering(board, books), new HandingOut(board, books, copies), new Hosting(board, books))), Desks.NONE);
    }

    private String says(String user, String words) {
        return bot.hear(new Incoming.Said(Sender.line(user), now, null, words, true, List.of())).text();
    }

    private Reply slack(String data) {
        return bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", null), now, data));
    }

    private Reply fills(String form, String meeting, Map<String, List<String>> values) {
        return bot.hear(new Incoming.Filled(Sender.slack("U0STAFF", null), now, form, values, Map.of("meeting", meeting), List.of()));
    }

    private void phones(String meeting, String name) {
        fills("host.proxy", meeting, Map.of("answer", List.of("ATTEND"), "seats", List.of("1"), "name", List.of(name), "profession", List.of("薬剤師")));
    }

    private static List<String> taps(Reply reply) {
        return reply.card().parts().stream().flatMap(p -> p instanceof Card.Tap t ? Stream.of(t.data()) : Stream.empty()).toList();
    }

    @Test
    void whoIsHereIsNotedOnceFromAnHourBefore() {
        bot.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, "rsvp|yes|day1"));
        assertThat(says("Unurse1", "受付 " + DoorCode.of(FIRST))).contains("いま受付をしている会のコードではありません");
        assertThat(board.lists().roll("day1").arrived()).isZero();
        now = EVENING;
        assertThat(says("Unurse1", "着きました")).isEqualTo("受付しました。多職種研修会へようこそ。どうぞお入りください。");
        now = EVENING.plusSeconds(60);
        assertThat(says("Unurse1", "受付")).startsWith("受付しました。");
        assertThat(board.lists().roll("day1").of("Unurse1").orElseThrow().arrived()).isEqualTo(EVENING);
        assertThat(slack("host|show|day1").text()).contains("受付済み：1名");
    }

    @Test
    void theCodeAtTheDoorTakesInWhoHadNotAnsweredWhileThereAreSeats() {
        now = EVENING;
        assertThat(says("Unurse1", "受付")).startsWith("お申し込みが見つかりませんでした。");
        assertThat(says("Unurse1", "受付 " + DoorCode.of(SECOND))).contains("いま受付をしている会のコードではありません");
        for (int n = 1; n <= 3; n++) {
            assertThat(says("Unurse" + n, "受付　" + DoorCode.of(FIRST).toLowerCase(java.util.Locale.ROOT))).startsWith("受付しました。");
        }
        assertThat(says("Unurse4", "受付 " + DoorCode.of(FIRST))).startsWith("いま空いている席がありません。");
        assertThat(board.lists().roll("day1").guests()).hasSize(3);
        assertThat(says("Ustranger", "受付 " + DoorCode.of(FIRST))).contains("コードではありません"); // not for residents
    }

    @Test
    void theClerkNotesWhoHasNoLine() {
        phones("day1", "田中 実");
        phones("day1", "浜 ゆき");
        now = EVENING;
        Form form = slack("door|mark|day1").form();
        var who = (Form.Choices) form.fields().get(1);
        assertThat(who.options()).extracting(Form.Option::label).containsExactly("浜 ゆき 薬剤師（電話）", "田中 実 薬剤師（電話）");
        String key = who.options().getFirst().value();
        assertThat(fills("door.mark", "day1", Map.of("who", List.of(key, "proxy:forged"))).text()).isEqualTo("多職種研修会：受付済み 1名 / 出席 2名です。");
        assertThat(((Form.Choices) slack("door|mark|day1").form().fields().get(1)).options()).hasSize(1);
        assertThat(fills("door.mark", "day1", Map.of("back", List.of(key))).text()).as("a finger slipped").isEqualTo("多職種研修会：受付済み 0名 / 出席 2名です。");
        assertThat(bot.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, "door|mark|day1")).form()).isNull();
    }

    @Test
    void theListIsHandedOutByLinkToStaffOnly() {
        phones("day1", "田中 実");
        Reply numbers = slack("host|show|day1");
        assertThat(taps(numbers)).contains("hand|list|day1", "hand|invitation|day1", "hand|door|day1", "hand|certificates|day1", "door|mark|day1");
        assertThat(slack("hand|list|day1").text()).contains("https://toban.example/f/secret/list-day1.xlsx", "24時間で開けなくなります");
        assertThat(shelf.read()).contains("田中 実", "薬剤師", "電話");
        assertThat(bot.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, "hand|list|day1")).text()).doesNotContain("https");
        assertThat(bot.hear(new Incoming.Tapped(Sender.slack("T9:U1", "C0"), now, "hand|list|day1")).text()).doesNotContain("https");
        bot = bot(Optional.empty());
        assertThat(slack("hand|list|day1").text()).contains("toban.public-url").contains("何も作っていません");
    }

    @Test
    void theInvitationAndTheSheetForTheDoor() {
        slack("hand|invitation|day1");
        assertThat(shelf.read()).contains("多職種研修会", "12/17(木) 19:00〜20:30", "099-000-2001", "https://line.me/R/oaMessage/%40000toban/?");
        slack("hand|door|day1");
        assertThat(shelf.read()).contains("受付 " + DoorCode.of(FIRST));
    }

    @Test
    void certificatesForThoseWhoCameOnAllDays() {
        board.take(Change.nothing("seed", "course").put(Book.TERMS, Terms.of(FIRST).with(List.of(), List.of(), List.of("day2"))));
        phones("day1", "田中 実");
        phones("day1", "浜 ゆき");
        phones("day2", "田中 実");
        assertThat(slack("hand|certificates|day1").text()).contains("最後の日（12/18(金) 19:00〜20:30）が始まってから");
        now = EVENING;
        all("day1");
        now = EVENING.plus(Duration.ofDays(1)).plusSeconds(3600);
        assertThat(slack("hand|certificates|day1").text()).contains("全日程の受付をした方が、まだいません");
        all("day2");
        assertThat(slack("hand|certificates|day2").text()).contains("修了証書（1名）", "https://toban.example/f/secret/certificates-day2.pdf");
        String printed = shelf.read();
        assertThat(printed).contains("田中 実", "（2日間）の全課程", "みなと拠点").doesNotContain("浜 ゆき");
        slack("hand|certificates|day1");
        assertThat(shelf.read()).as("the same certificate again").isEqualTo(printed);
    }

    private void all(String meeting) {
        List<String> keys = board.lists().roll(meeting).coming().map(g -> g.key()).toList();
        fills("door.mark", meeting, Map.of("who", keys));
    }
}
