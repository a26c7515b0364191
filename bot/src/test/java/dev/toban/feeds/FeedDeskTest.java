package dev.toban.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.announce.Meeting;
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
import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.paper.Feed;
import dev.toban.paper.Key;
import dev.toban.paper.KeyRing;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar's secret address: who gets one, what is behind it, and when it opens nothing any more. */
class FeedDeskTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");
    private static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000", List.of(new Area("浜手", "はまて", List.of(), List.of(), null)),
            List.of(new Duty("doctor", "在宅当番医", List.of(), List.of(new Duty.Window(List.of(new DayClass.Weekday()), 1050, 1950)))),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final Pattern ADDRESS = Pattern.compile("https://toban\\.example\\.org/c/([A-Za-z0-9_-]{43})\\.ics");

    private final Board board = new Board(day -> false);
    private final List<Change> written = new ArrayList<>();
    private final FeedDesk desk = new FeedDesk(board, this::write, Optional.of(URI.create("https://toban.example.org")));
    private final Bot bot = bot(desk);
    private final Feeds feeds = new Feeds(board);

    private Bot bot(FeedDesk at) {
        return new Bot(board, new Ear(Lexicon.standard()), new Forgetful(), new Desks(List.of(at)), Desks.NONE);
    }

    private void write(Change change) {
        written.add(change);
        board.take(change);
    }

    @BeforeEach
    void hub() {
        board.take(Change.nothing("seed", "hub").put(Book.HUB, HUB)
                .putAll(Book.PEOPLE, List.of(person("p1", "海老原 渚"), person("p2", "白石 岬")))
                .putAll(Book.SHIFTS, List.of(shift(DAY, "p1", "070-9999-0001"), shift(DAY.plusDays(1), "p2", null), shift(DAY.plusDays(90), "p1", null)))
                .putAll(Book.MEMBERS, List.of(member("U1", Role.PROFESSIONAL, "p1"), member("U2", Role.RESIDENT, null)))
                .putAll(Book.MEETINGS, List.of(meeting("m1", Audience.RESIDENTS), meeting("m2", Audience.PROFESSIONALS))));
        board.alive(NOW, true);
    }

    @Test
    void aDoctorGetsTheirOwnDutiesAndNobodysNumber() {
        Feed feed = feeds.opened(secret(says("U1", "当番をカレンダーに入れたい")), NOW).orElseThrow();

        assertThat(feed.entries()).extracting(Feed.Entry::title).containsOnly("当番：浜手 在宅当番医").hasSize(2);
        assertThat(feed.entries().getFirst().when()).isEqualTo(span(DAY));
        assertThat(feed.toString()).contains("099-000-2099").doesNotContain("070-9999-0001", "海老原");
    }

    @Test
    void theAddressItselfIsInNobodysBooks() {
        String secret = secret(says("U1", "当番をカレンダーに入れたい"));

        assertThat(written.toString()).doesNotContain(secret).contains(KeyRing.hash(secret));
    }

    @Test
    void anAreaShowsWhoIsOnDutyByName() {
        board.take(Change.nothing("test", "key").put(Book.KEYS, new Key(KeyRing.hash("s"), new Key.OfArea("浜手"), "U1", NOW)));

        assertThat(feeds.opened("s", NOW).orElseThrow().entries()).extracting(Feed.Entry::title)
                .containsExactly("海老原 渚（浜手 在宅当番医）", "白石 岬（浜手 在宅当番医）", "海老原 渚（浜手 在宅当番医）");
    }

    @Test
    void askedAgainTheOldAddressOpensNothing() {
        String first = secret(says("U1", "当番をカレンダーに入れたい"));
        Reply again = says("U1", "当番をカレンダーに入れたい");

        assertThat(again.text()).contains("前にお渡ししたアドレスは、もう使えません");
        assertThat(feeds.opened(first, NOW)).isEmpty();
        assertThat(feeds.opened(secret(again), NOW)).isPresent();
    }

    @Test
    void takenBackByWordsOrByTapItOpensNothing() {
        String first = secret(says("U1", "当番をカレンダーに入れたい"));
        assertThat(says("U1", "カレンダーの取り消し").text()).contains("取り消しました（1件）");
        assertThat(feeds.opened(first, NOW)).isEmpty();

        String second = secret(says("U1", "当番をカレンダーに入れたい"));
        assertThat(bot.hear(new Incoming.Tapped(line("U2"), NOW, "feed|revoke")).text()).contains("アドレスはありません");
        assertThat(feeds.opened(second, NOW)).isPresent();
        bot.hear(new Incoming.Tapped(line("U1"), NOW, "feed|revoke"));
        assertThat(feeds.opened(second, NOW)).isEmpty();
    }

    @Test
    void whoHasLeftFollowsNothing() {
        String secret = secret(says("U1", "当番をカレンダーに入れたい"));
        board.take(Change.nothing("test", "left").put(Book.MEMBERS, member("U1", Role.STRANGER, null)));

        assertThat(feeds.opened(secret, NOW)).isEmpty();
        assertThat(feeds.opened("anything", NOW)).isEmpty();
    }

    @Test
    void residentsGroupsAndHubsWithoutAnAddressGetNone() {
        assertThat(says("U2", "当番をカレンダーに入れたい").text()).doesNotContain("https://");
        Sender group = new Sender(Channel.LINE_GROUP, "U1", "C1");
        assertThat(bot.hear(new Incoming.Said(group, NOW, null, "当番をカレンダーに入れたい", true, List.of())).text()).doesNotContain("https://");
        Bot without = bot(new FeedDesk(board, this::write, Optional.empty()));
        assertThat(without.hear(new Incoming.Said(line("U1"), NOW, null, "当番をカレンダーに入れたい", true, List.of())).text()).contains("まだ");
        assertThat(written).isEmpty();
    }

    @Test
    void theOpenEventsAreThoseForResidents() {
        assertThat(feeds.openFeed(LocalDateTime.of(DAY, LocalTime.NOON)).entries()).extracting(Feed.Entry::uid).containsExactly("m1@minato");
        var sheet = EventSheet.of(feeds.open(LocalDateTime.of(DAY, LocalTime.NOON)), HUB);
        assertThat(sheet.columns()).hasSize(32);
        assertThat(sheet.rows()).singleElement().asString().contains("ふれあいサロン", "14:00", "15:30", "099-000-2000");
    }

    private Reply says(String user, String words) {
        return bot.hear(new Incoming.Said(line(user), NOW, null, words, true, List.of()));
    }

    private static Sender line(String user) {
        return new Sender(Channel.LINE_DM, user, null);
    }

    private static String secret(Reply reply) {
        Matcher m = ADDRESS.matcher(reply.text());
        assertThat(m.find()).as(reply.text()).isTrue();
        return m.group(1);
    }

    private static Person person(String id, String name) {
        return new Person(id, name, null, "医師", null, null, null, List.of(), null, new Consent(Audience.PROFESSIONALS, Map.of(), DAY), null, null, "test");
    }

    private static Member member(String id, Role role, @Nullable String person) {
        return new Member(id, role, Profession.DOCTOR, person, null, List.of("浜手"));
    }

    private static Span span(LocalDate day) {
        return new Span(day.atTime(17, 30), day.plusDays(1).atTime(8, 30));
    }

    private static Shift shift(LocalDate day, String person, @Nullable String phone) {
        String id = Rota.id(day, "浜手", "doctor", 1, day.atTime(17, 30));
        return new Shift(id, day, "浜手", "doctor", 1, span(day), new Shift.Someone(person), phone, null, DAY.minusDays(8));
    }

    private static Meeting meeting(String id, Audience audience) {
        return new Meeting(
                id, "ふれあいサロン", null, new Span(DAY.plusDays(3).atTime(14, 0), DAY.plusDays(3).atTime(15, 30)), null, "浜手会館", null, audience, List.of(), null,
                null, null, null, null, null, null, null, null, null, null, "test");
    }

    private static final class Forgetful implements Topics {
        @Override
        public @Nullable Topic of(Sender sender) {
            return null;
        }

        @Override
        public void remember(Sender sender, Topic topic) {}
    }
}
