package dev.toban.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.attend.Answer;
import dev.toban.attend.Terms;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying whether one comes, as people do it: a tap, a sentence, another mind the next day. */
class AnsweringTest {
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z"); // 18:40 in Japan
    private static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000", List.of(new Area("浜手", "はまて", List.of(), List.of(), null)), List.of(),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final Meeting STUDY = meeting("study", "多職種勉強会", "2026-12-17T19:00", Audience.PROFESSIONALS, "3名");
    private static final Meeting SALON = meeting("salon", "浜手サロン", "2026-12-15T14:00", Audience.RESIDENTS, "25名");

    private final Board board = new Board(day -> false);
    private final List<Parcel> sent = new ArrayList<>();
    private final Map<String, Topic> topics = new HashMap<>();
    private Instant now = NOW;
    private Bot bot;
    private int quicker;

    private static Meeting meeting(String id, String title, String start, Audience audience, String capacity) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new Meeting(
                id, title, null, new Span(from, from.plusMinutes(90)), null, "会館", null, audience, List.of(), null, null, null, null, null, null, capacity, null, null,
                null, "20時40分から懇親会", "test");
    }

    @BeforeEach
    void open() {
        board.take(Change.nothing("seed", "hub").put(Book.HUB, HUB).put(Book.MEETINGS, STUDY).put(Book.MEETINGS, SALON).putAll(Book.MEMBERS, members()));
        board.alive(NOW, true);
        Books books = change -> {
            if (quicker > 0) {
                quicker--;
                throw new Books.Moved("rolls study");
            }
            board.take(change);
            sent.addAll(change.tells());
        };
        Topics memory = new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return topics.get(sender.key());
            }

            @Override
            public void remember(Sender sender, Topic topic) {
                topics.put(sender.key(), topic);
            }
        };
        bot = new Bot(board, new Ear(Lexicon.standard()), memory, new Desks(List.of(new Answering(board, books), new Hosting(board, books))), Desks.NONE);
    }

    private static List<Member> members() {
        List<Member> all = new ArrayList<>(IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Member("Unurse" + n, Role.PROFESSIONAL, Profession.VISITING_NURSE, null, null, List.of("浜手")))
                .toList());
        all.add(new Member("Uresident", Role.RESIDENT, null, null, null, List.of("浜手")));
        return all;
    }

    private Reply says(String user, String words) {
        return bot.hear(new Incoming.Said(Sender.line(user), now, null, words, true, List.of()));
    }

    private Reply taps(String user, String data) {
        return bot.hear(new Incoming.Tapped(Sender.line(user), now, data));
    }

    private static String tap(Reply reply, String label) {
        return reply.card().parts().stream()
                .flatMap(p -> p instanceof Card.Tap t && t.label().equals(label) ? Optional.of(t.data()).stream() : Optional.<String>empty().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " not in " + reply.card()));
    }

    @Test
    void aTapIsAnAnswerAndAnotherChangesIt() {
        Reply yes = taps("Unurse1", "rsvp|yes|study");
        assertThat(yes.text()).startsWith("出席（1名）で受け付けました。").contains("多職種勉強会", "12/17(木) 19:00〜20:30", "会館");
        Reply no = taps("Unurse1", tap(yes, "欠席にする"));
        assertThat(no.text()).startsWith("欠席で受け付けました。");
        assertThat(taps("Unurse1", tap(no, "資料だけほしい")).text()).startsWith("欠席（資料のみ）で受け付けました。");
        assertThat(board.lists().roll("study").guests()).hasSize(1).first().satisfies(g -> assertThat(g.answer()).isEqualTo(Answer.PAPERS));
        assertThat(sent).isEmpty();
    }

    @Test
    void inWordsToo() {
        assertThat(says("Unurse1", "多職種勉強会に2人で出ます").text()).startsWith("出席（2名）で受け付けました。");
        assertThat(says("Unurse1", "キャンセルお願いします").text()).startsWith("欠席で受け付けました。");
        assertThat(says("Unurse1", "キャンセルお願いします").text()).contains("申し込み中の会は見つかりませんでした");
    }

    @Test
    void aResidentComesToTheNextOneAndReadsPlainWords() {
        Reply which = says("Uresident", "2人で行きます");
        assertThat(which.text()).startsWith("どれに行きますか？").contains("浜手サロン").doesNotContain("多職種勉強会");
        assertThat(taps("Uresident", tap(which, "12/15の会")).text()).startsWith("2人で申し込みました。");
        Reply yes = says("Uresident", "サロンに行きます");
        assertThat(yes.text()).startsWith("2人で申し込みました。").contains("12/15(火) 午後2時〜午後3時30分");
        Reply many = taps("Uresident", tap(yes, "人数を変える"));
        assertThat(taps("Uresident", tap(many, "3人")).text()).startsWith("3人で申し込みました。");
        assertThat(says("Uresident", "母の分もお願いします").text()).startsWith("4人で申し込みました。");
        assertThat(says("Uresident", "やっぱりやめます").text()).startsWith("行かない、とうけたまわりました。");
    }

    @Test
    void theWaitingListMovesUpByItselfAndTells() {
        IntStream.rangeClosed(1, 3).forEach(n -> taps("Unurse" + n, "rsvp|yes|study"));
        assertThat(taps("Unurse4", "rsvp|yes|study").text()).startsWith("満席のため、キャンセル待ちの1番目です。");
        assertThat(taps("Unurse5", "rsvp|yes|study").text()).startsWith("満席のため、キャンセル待ちの2番目です。");
        taps("Unurse2", "rsvp|no|study");
        assertThat(sent).singleElement().satisfies(p -> {
            assertThat(p.to()).containsExactly("Unurse4");
            assertThat(p.what().text()).startsWith("席が空いたので、出席（1名）になりました。");
            assertThat(p.due()).isEqualTo(NOW);
        });
    }

    @Test
    void nobodyIsWokenByAFreeSeat() {
        IntStream.rangeClosed(1, 4).forEach(n -> taps("Unurse" + n, "rsvp|yes|study"));
        now = Instant.parse("2026-12-09T14:00:00Z"); // 23:00 in Japan
        taps("Unurse1", "rsvp|no|study");
        assertThat(sent).singleElement().satisfies(p -> assertThat(p.due()).isEqualTo("2026-12-09T22:00:00Z")); // 7:00
    }

    @Test
    void whoWasQuickerIsLetGoFirstAndTheAnswerIsTakenAllTheSame() {
        quicker = 3;
        assertThat(taps("Unurse1", "rsvp|yes|study").text()).startsWith("出席（1名）で受け付けました。");
        quicker = 99;
        assertThat(taps("Unurse2", "rsvp|yes|study").text()).startsWith("ほかの方が先に変えていた");
    }

    @Test
    void whatIsNotForThemDoesNotExist() {
        assertThat(taps("Uresident", "rsvp|yes|study").text()).startsWith("その会は、いま登録されていません。");
        assertThat(taps("Ustranger", "rsvp|yes|study").text()).startsWith("その会は、いま登録されていません。");
        assertThat(taps("Unurse1", "rsvp|yes|nothing").text()).isEqualTo("このボタンはもう使えません。");
        assertThat(taps("Unurse1", "rsvp|seats|study|99").text()).isEqualTo("このボタンはもう使えません。");
        assertThat(board.lists().roll("study").guests()).isEmpty();
    }

    @Test
    void afterTheBeginningOrACallingOffItIsTooLate() {
        board.take(Change.nothing("S", "off").put(Book.TERMS, Terms.of(STUDY).calledOff(new Terms.CalledOff("大雪のため", NOW))));
        assertThat(taps("Unurse1", "rsvp|yes|study").text()).isEqualTo("12/17(木) 19:00〜20:30 多職種勉強会は中止になりました（大雪のため）。");
        now = Instant.parse("2026-12-15T05:00:00Z");
        assertThat(taps("Uresident", "rsvp|yes|salon").text()).contains("受け付けは終わりました");
    }

    @Test
    void theSupperIsApart() {
        Reply yes = taps("Unurse1", "rsvp|yes|study");
        assertThat(taps("Unurse1", tap(yes, "懇親会も出る")).text()).contains("あわせて：懇親会も出席");
        assertThat(board.lists().roll("study").joining("懇親会")).isEqualTo(1);
    }

    @Test
    void questionsComeOneAtATime() {
        board.take(Change.nothing("S", "q").put(Book.TERMS, Terms.of(STUDY).with(List.of(), List.of("車で来られますか？", "聞きたいことは？"), List.of())));
        assertThat(taps("Unurse1", "rsvp|yes|study").text()).endsWith("車で来られますか？（このまま文字で返信してください）");
        assertThat(says("Unurse1", "電車です").text()).endsWith("聞きたいことは？（このまま文字で返信してください）");
        assertThat(says("Unurse1", "停電のとき").text()).doesNotContain("返信してください");
        assertThat(board.lists().roll("study").of("Unurse1").orElseThrow().replies())
                .isEqualTo(Map.of("車で来られますか？", "電車です", "聞きたいことは？", "停電のとき"));
    }

    @Test
    void companionsAreNamedByTheirProfession() {
        Reply many = taps("Unurse1", "rsvp|seats|study|3");
        Reply one = taps("Unurse1", tap(many, "薬剤師"));
        assertThat(one.text()).contains("ご一緒の方：薬剤師1名", "あと1名");
        assertThat(taps("Unurse1", tap(one, "薬剤師")).text()).contains("薬剤師2名").doesNotContain("あと");
    }

    private Reply slack(String data) {
        return bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", "C0"), now, data));
    }

    @Test
    void theClerkEntersAnswersByTelephoneAndSeesTheNumbers() {
        taps("Unurse1", "rsvp|yes|study");
        Reply form = slack("host|proxy|study");
        assertThat(form.form().title()).isEqualTo("電話・FAXの返事");
        var filled = new Incoming.Filled(
                Sender.slack("U0STAFF", null), now, "host.proxy",
                Map.of("answer", List.of("ATTEND"), "seats", List.of("2"), "profession", List.of("薬剤師"), "via", List.of("fax"), "name", List.of("みなと薬局")),
                Map.of("meeting", "study"), List.of());
        assertThat(bot.hear(filled).text()).isEqualTo("12/17(木) 19:00〜20:30 多職種勉強会：出席（2名）で入れました。 残り0席です。");
        String numbers = slack("host|show|study").text();
        assertThat(numbers).contains("出席：3名 / 定員3名（残り0）", "薬剤師 1", "・みなと薬局 薬剤師 2名（FAX）");
        var wrong = new Incoming.Filled(filled.from(), now, "host.proxy", Map.of("seats", List.of("たくさん")), filled.carried(), List.of());
        assertThat(bot.hear(wrong).text()).isEqualTo("人数: たくさん（1〜20 の数字で入れてください）。何も入れていません。");
    }

    @Test
    void callingOffReachesWhoComesAndListsTheRest() {
        taps("Unurse1", "rsvp|yes|study");
        taps("Unurse2", "rsvp|no|study");
        bot.hear(new Incoming.Filled(
                Sender.slack("U0STAFF", null), now, "host.proxy", Map.of("answer", List.of("ATTEND"), "seats", List.of("1"), "name", List.of("灯台クリニック")),
                Map.of("meeting", "study"), List.of()));
        Reply off = bot.hear(new Incoming.Filled(
                Sender.slack("U0STAFF", null), now, "host.off", Map.of("reason", List.of("大雪のため")), Map.of("meeting", "study"), List.of()));
        assertThat(off.text()).contains("LINEで知らせる：1人", "電話・FAXで知らせる：1件", "・灯台クリニック（電話）");
        assertThat(sent).singleElement().satisfies(p -> {
            assertThat(p.to()).containsExactly("Unurse1");
            assertThat(p.what().text()).contains("12/17(木) 19:00〜20:30の「多職種勉強会」は、大雪のため、中止になりました。");
        });
    }

    @Test
    void onlyStaffKeepTheList() {
        assertThat(bot.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, "host|show|study")).text()).doesNotContain("定員");
        assertThat(bot.hear(new Incoming.Tapped(Sender.slack("T9:U1", "C0"), now, "host|off|study")).form()).isNull();
    }

    @Test
    void theEveningBeforeWhoComesIsRemindedOnce() {
        taps("Unurse1", "rsvp|yes|study");
        taps("Unurse2", "rsvp|papers|study");
        var reminders = new Reminders(board, change -> {
            board.take(change);
            sent.addAll(change.tells());
        }, LocalTime.of(17, 0));
        reminders.look(Instant.parse("2026-12-16T07:59:00Z"));
        assertThat(sent).isEmpty();
        reminders.look(Instant.parse("2026-12-16T08:00:00Z"));
        reminders.look(Instant.parse("2026-12-16T08:01:00Z"));
        assertThat(sent).singleElement().satisfies(p -> {
            assertThat(p.to()).containsExactly("Unurse1");
            assertThat(p.what().text()).startsWith("明日です\n多職種勉強会");
        });
        assertThat(sent.stream().map(Parcel::about).collect(Collectors.toSet())).containsExactly("reminder");
    }

    @Test
    void threeTapsTheMorningAfterFromThoseWhoCame() {
        taps("Unurse1", "rsvp|yes|study");
        taps("Unurse2", "rsvp|no|study");
        Books books = change -> {
            board.take(change);
            sent.addAll(change.tells());
        };
        var survey = new Surveying(board, books, LocalTime.of(9, 0));
        var asks = new Bot(board, new Ear(Lexicon.standard()), forgetful(), new Desks(List.of(survey)), Desks.NONE);
        survey.look(Instant.parse("2026-12-17T23:59:00Z"));
        assertThat(sent).isEmpty();
        survey.look(Instant.parse("2026-12-18T00:00:00Z"));
        survey.look(Instant.parse("2026-12-18T00:01:00Z"));
        assertThat(sent).singleElement().satisfies(p -> assertThat(p.to()).containsExactly("Unurse1"));

        now = Instant.parse("2026-12-18T01:00:00Z");
        Reply second = asks.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, tap(sent.getFirst().what(), "よかった")));
        assertThat(second.text()).isEqualTo("これから役に立ちそうですか？");
        Reply third = asks.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, tap(second, "少し")));
        assertThat(asks.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, tap(third, "はい"))).text()).startsWith("アンケートへのご協力");
        asks.hear(new Incoming.Tapped(Sender.line("Unurse1"), now, tap(sent.getFirst().what(), "いまひとつ"))); // a second time counts nothing
        asks.hear(new Incoming.Tapped(Sender.line("Unurse2"), now, tap(sent.getFirst().what(), "いまひとつ"))); // was not there

        Reply results = asks.hear(new Incoming.Said(Sender.slack("U0STAFF", null), now, null, "アンケート", true, List.of()));
        assertThat(results.text()).contains("12/17(木) 多職種勉強会", "会はいかがでしたか？ よかった 100%・ふつう 0%・いまひとつ 0%（1人 / 1人中）");
    }

    private static Topics forgetful() {
        return new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return null;
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        };
    }
}
