package dev.toban.courtesy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desks;
import dev.toban.hub.Hub;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People say how they want to be spoken to, and it holds at once. */
class CourtesyTest {
    private static final String USER = "U00000000000000000000000000000001";
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");

    private final List<Change> written = new ArrayList<>();
    private final Board board = new Board(day -> false);
    private final Bot bot;

    CourtesyTest() {
        board.take(Change.nothing("seed", "hub").put(Book.HUB, new Hub(
                "minato", "みなと拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3),
                new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0))));
        board.alive(NOW, true);
        var courtesy = new Courtesy(board, change -> {
            written.add(change);
            board.take(change);
        });
        bot = new Bot(board, new Ear(Lexicon.standard()), new Forgetful(), new Desks(List.of(courtesy)), Desks.NONE);
    }

    private Reply says(String words) {
        return bot.hear(new Incoming.Said(Sender.line(USER), NOW, "1", words, true, List.of()));
    }

    private static Parcel announcement() {
        return new Parcel("p", Channel.LINE_DM, List.of(USER), Reply.of("お知らせ"), "broadcast", NOW, null, "b1");
    }

    private static Parcel swap() {
        return Parcel.line("p", USER, Reply.of("交代のお願い"), "swap", NOW);
    }

    private boolean lets(Parcel parcel) {
        return board.manners().lets(USER, parcel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"もう送らないで", "もう送らないでください", "お知らせはいりません", "配信停止", "stop", "STOP", "通知を止めてください", "もう おくらんで",
            "もういりません", "お知らせを止めて", "案内はもう結構です", "もうメッセージを送らないでほしい", "配信を止めてください", "LINEのお知らせをやめてほしい", "もう連絡しないで", "お知らせ不要です",
            "通知がうるさいので止めて", "案内いらない", "もう案内は送ってこないで", "配信解除", "お知らせは受け取りたくありません", "これ以上送らないでください", "ストップ"})
    void whoWantsNoMoreGetsNoAnnouncementFromThenOnInWhateverWords(String words) {
        assertThat(lets(announcement())).isTrue();
        assertThat(says(words).text()).contains("もうお知らせは送りません");
        assertThat(lets(announcement())).isFalse();
        assertThat(lets(swap())).as("what concerns them alone").isTrue();
        assertThat(says(words).text()).contains("もうお知らせは送りません");
        assertThat(written).as("once is enough").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"また送って", "また送ってください", "お知らせを再開してください", "もう一度お知らせを送って"})
    void andAgainWhenTheyWantIt(String words) {
        says("もう送らないで");
        assertThat(says(words).text()).contains("またお知らせを送ります");
        assertThat(lets(announcement())).isTrue();
    }

    @Test
    void whoBlocksTheAccountIsSentNothingAtAllUntilTheyAreBack() {
        bot.hear(new Incoming.Left(Sender.line(USER), NOW));
        assertThat(lets(announcement())).isFalse();
        assertThat(lets(swap())).isFalse();
        assertThat(board.manners().of(USER).left()).isEqualTo(NOW);
        assertThat(bot.hear(new Incoming.Joined(Sender.line(USER), NOW)).text()).contains("みなと拠点");
        assertThat(lets(swap())).isTrue();
    }

    @Test
    void lettersAndWordsFollowTheWish() {
        assertThat(says("字が小さくて読めません").text()).contains("大きい字");
        assertThat(board.manners().of(USER).large()).isTrue();
        says("ふつうの字で");
        assertThat(board.manners().of(USER).large()).isFalse();

        says("やさしい日本語で");
        assertThat(says("明日の天気は？").text()).contains("（", "当番（とうばん）").doesNotContain("当番（とうばん）（");
        says("in English");
        assertThat(says("息をしてない").text()).contains("Call 119 now.", "119 Ambulance", "099-000-2099");
        says("ふつうの日本語で");
        assertThat(says("息をしてない").text()).contains("すぐに119へ");
        assertThat(says("한국어 되나요?").text()).contains("Japanese and English only");
    }

    @Test
    void aGroupDecidesNothingForItsMembers() {
        var group = new Sender(Channel.LINE_GROUP, USER, "C00000000000000000000000000000001");
        Reply reply = bot.hear(new Incoming.Said(group, NOW, "1", "もう送らないで", true, List.of()));
        assertThat(reply.text()).contains("1対1");
        bot.hear(new Incoming.Left(group, NOW));
        assertThat(lets(announcement())).isTrue();
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
