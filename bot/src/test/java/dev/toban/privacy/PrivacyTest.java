package dev.toban.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.people.Application;
import dev.toban.people.Wish;
import dev.toban.rota.Shift;
import dev.toban.talk.Incoming;
import dev.toban.talk.Ledger;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People see what is kept of them and have it erased; what is old goes by itself. */
class PrivacyTest {
    private static final String NURSE = "U00000000000000000000000000000001";
    private static final String OTHER = "U00000000000000000000000000000002";
    private static final String LEAD = "U0LEAD";
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private final List<Change> written = new ArrayList<>();
    private final List<String> traced = new ArrayList<>();
    private final Board board = new Board(day -> false, Set.of(LEAD));
    private final Memory memory = new Memory();
    private final Bot bot;

    private final Traces traces = new Traces() {
        @Override
        public void unsent(Sender from, String messageId) {
            traced.add("unsent " + from.user() + " " + messageId);
        }

        @Override
        public void forget(String user) {
            traced.add("forget " + user);
            memory.topics.remove(user);
        }

        @Override
        public void compact() {
            traced.add("compact");
        }
    };

    PrivacyTest() {
        board.take(Change.nothing("seed", "hub")
                .put(Book.HUB, new Hub(
                        "minato", "みなと拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3),
                        new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0)))
                .put(Book.PEOPLE, person("p1", "浜田 花", NURSE, LocalDate.of(2026, 1, 10)))
                .put(Book.PEOPLE, person("p2", "岬 一郎", OTHER, LocalDate.of(2025, 12, 1)))
                .put(Book.MEMBERS, new Member(NURSE, Role.PROFESSIONAL, Profession.VISITING_NURSE, "p1", null, List.of("港")))
                .put(Book.MEMBERS, new Member(OTHER, Role.PROFESSIONAL, Profession.DOCTOR, "p2", null, List.of("港")))
                .put(Book.WISHES, Wish.usual(NURSE).large(true))
                .put(Book.APPLICATIONS, new Application(NURSE, "浜田 花", null, Profession.VISITING_NURSE, "", NOW, null))
                .put(Book.SHIFTS, shift("p1", TODAY.minusDays(3)))
                .put(Book.SHIFTS, shift("p2", TODAY.minusYears(6))));
        board.alive(NOW, true);
        bot = new Bot(board, new Ear(Lexicon.standard()), memory, new Desks(List.of(new Privacy(board, this::write, traces, Periods.DEFAULT))), Desks.NONE);
    }

    private static Person person(String id, String name, String line, LocalDate agreed) {
        return new Person(
                id, name, null, "訪問看護師", null, "099-000-2111", "070-0000-2111", List.of("港"), "平日", new Consent(Audience.PROFESSIONALS, Map.of(), agreed),
                "face.jpg", line, "people");
    }

    private static Shift shift(String person, LocalDate day) {
        return new Shift(
                day + "/港/nurse/1", day, "港", "nurse", 1, new Span(day.atTime(17, 30), day.plusDays(1).atTime(8, 30)), new Shift.Someone(person), null,
                null, day);
    }

    private void write(Change change) {
        written.add(change);
        board.take(change);
    }

    private Reply says(String user, String words) {
        return bot.hear(new Incoming.Said(Sender.line(user), NOW, "1", words, true, List.of()));
    }

    private Reply types(String user, String words) {
        return bot.hear(new Incoming.Said(Sender.slack(user, "C0"), NOW, null, words, true, List.of()));
    }

    @Test
    void everyBookSaysWhatItKeepsOfPeople() {
        assertThat(Keepings.ALL.stream().<Book<?>>map(Keeping::book).toList())
                .as("a line in Keepings for each book: nobodys(…), or whose it is, what is left on request, and until when it is kept")
                .containsExactlyInAnyOrderElementsOf(Book.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"私のデータを見せて", "わたしの情報を教えてください", "自分の登録内容を確認したい", "私の個人情報を見せて"})
    void peopleSeeWhatIsKeptOfThem(String words) {
        assertThat(says(NURSE, words).text()).contains("浜田 花", "099-000-2111", "070-0000-2111", "2026-01-10", "登録：1件", "登録の申込：1件", "当番表の記録：1件");
        assertThat(says(OTHER, words).text()).contains("岬 一郎").doesNotContain("浜田");
        assertThat(written).isEmpty();
    }

    @Test
    void whoWantsThemErasedIsAskedOnceAndThenTheyAreGone() {
        assertThat(says(NURSE, "私のデータを消して").text()).contains("消しますか", "登録 1件", "話し方の希望 1件");
        assertThat(written).as("nothing before the yes").isEmpty();
        Reply done = says(NURSE, "はい");
        assertThat(done.text()).contains("消しました", "登録 1件", "登録の申込 1件", "名簿の連絡先 1件");
        assertThat(done.notes()).singleElement().satisfies(n -> assertThat(n.text()).contains("浜田 花", "ファイル"));

        assertThat(board.members().written(NURSE)).isEmpty();
        assertThat(board.manners().of(NURSE)).isEqualTo(Wish.usual(NURSE));
        assertThat(board.invitations().application(NURSE)).isEmpty();
        assertThat(board.directory().person("p1")).hasValueSatisfying(p -> {
            assertThat(p.phone()).isNull();
            assertThat(p.mobile()).isNull();
            assertThat(p.photo()).isNull();
            assertThat(p.line()).isNull();
            assertThat(p.consent()).isEqualTo(Consent.HUB_ONLY);
        });
        assertThat(board.rota().all()).as("evidence is kept").hasSize(2);
        assertThat(traced).containsExactly("forget " + NURSE);
        assertThat(board.members().of(Sender.line(NURSE)).role()).isEqualTo(Role.STRANGER);
        assertThat(board.members().written(OTHER)).isPresent();
        assertThat(written).singleElement().satisfies(c -> {
            assertThat(c.by()).isEqualTo(NURSE);
            assertThat(c.why()).doesNotContain("浜田");
        });
    }

    @Test
    void withoutAYesNothingGoes() {
        says(NURSE, "私のデータを消して");
        says(NURSE, "やめます");
        says(NURSE, "はい");
        assertThat(written).isEmpty();
        assertThat(bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", "C0"), NOW, "privacy|erase")).text()).doesNotContain("消しました");
        assertThat(bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", "C0"), NOW, "privacy|of|p1")).denied()).isEqualTo("personal-data");
        assertThat(bot.hear(new Incoming.Tapped(Sender.line(OTHER), NOW, "privacy|of|p1")).text()).doesNotContain("消しました");
        assertThat(written).isEmpty();
    }

    @Test
    void onlyTheLeadDoesItForOthers() {
        assertThat(types("U0STAFF", "個人データ 浜田花").denied()).isEqualTo("personal-data");
        assertThat(types(LEAD, "個人データ 浜田花").text()).contains("登録 1件").doesNotContain("070-");
        assertThat(types(LEAD, "個人データ 消去 だれか").text()).contains("見つかりません");
        assertThat(bot.hear(new Incoming.Tapped(Sender.slack(LEAD, "C0"), NOW, "privacy|of|p1")).text()).contains("消しました", "登録 1件");
        assertThat(board.members().written(NURSE)).isEmpty();
        assertThat(traced).containsExactly("forget " + NURSE);
    }

    @Test
    void howLongThingsAreKeptIsSaidToAll() {
        assertThat(types("U0STAFF", "保存期間").text()).contains("当番表・交代・不在の記録：5年", "行事の申込（住民の方）：90日", "送られた文章：お答えしたらすぐ消します", "12か月");
        assertThat(says(NURSE, "保存期間は？").text()).contains("5年");
    }

    @Test
    void whatIsTakenBackIsTakenOutHereToo() {
        bot.hear(new Incoming.Unsent(Sender.line(NURSE), NOW, "4711"));
        assertThat(traced).containsExactly("unsent " + NURSE + " 4711");
    }

    @Test
    void atNightWhatIsOldGoesAndTheHubReadsHowMuch() {
        var notes = new ArrayList<Reply.Note>();
        var trimmed = new ArrayList<Instant>();
        var night = new Retention(board, this::write, new Trimmed(trimmed), traces, notes::add, Periods.DEFAULT);
        night.look(Instant.parse("2026-12-09T18:29:00Z")); // 3:29
        assertThat(written).isEmpty();
        night.look(Instant.parse("2026-12-09T18:31:00Z"));

        assertThat(board.rota().all()).as("five years").extracting(Shift::holder).containsExactly(new Shift.Someone("p1"));
        assertThat(board.directory().person("p2")).as("a photo without a new consent within a year").hasValueSatisfying(p -> {
            assertThat(p.photo()).isNull();
            assertThat(p.mobile()).isNotNull();
        });
        assertThat(board.directory().person("p1")).hasValueSatisfying(p -> assertThat(p.photo()).isNotNull());
        assertThat(trimmed).containsExactly(Instant.parse("2021-12-09T18:31:00Z"));
        assertThat(notes).singleElement().satisfies(n ->
                assertThat(n.text()).contains("名簿の連絡先 1件", "当番表の記録 1件", "監査の記録（だれが・いつ・何を。IDだけ） 7件").doesNotContain("岬", "p2"));
        assertThat(traced).containsExactly("compact");

        night.look(Instant.parse("2026-12-09T20:31:00Z"));
        assertThat(written).as("once a night").hasSize(1);
    }

    @Test
    void whoHasBlockedTheAccountIsForgottenAfterAMonthButTheirPeopleFileStays() {
        board.take(Change.nothing("job:test", "left").put(Book.WISHES, Wish.usual(NURSE).left(NOW)));
        var night = new Retention(board, this::write, new Trimmed(new ArrayList<>()), traces, n -> {}, Periods.DEFAULT);
        night.look(Instant.parse("2027-01-07T18:31:00Z"));
        assertThat(board.members().written(NURSE)).isPresent();
        var month = new Retention(board, this::write, new Trimmed(new ArrayList<>()), traces, n -> {}, Periods.DEFAULT);
        month.look(Instant.parse("2027-01-08T18:31:00Z"));
        assertThat(board.members().written(NURSE)).isEmpty();
        assertThat(board.manners().all()).isEmpty();
        assertThat(board.directory().person("p1")).hasValueSatisfying(p -> assertThat(p.phone()).isNotNull());
        assertThat(traced).contains("forget " + NURSE);
    }

    private record Trimmed(List<Instant> at) implements Ledger {
        @Override
        public List<Line> latest(Predicate<Line> which, int most) {
            return List.of();
        }

        @Override
        public List<Check> check() {
            return List.of();
        }

        @Override
        public boolean stands(Kind kind, long number, String link) {
            return false;
        }

        @Override
        public List<Mark> mark() {
            return List.of();
        }

        @Override
        public long trim(Instant olderThan) {
            at.add(olderThan);
            return 7;
        }
    }

    private static final class Memory implements Topics {
        private final Map<String, Topic> topics = new HashMap<>();

        @Override
        public @Nullable Topic of(Sender sender) {
            return topics.get(sender.key());
        }

        @Override
        public void remember(Sender sender, Topic topic) {
            topics.put(sender.key(), topic);
        }
    }
}
