package dev.toban;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desks;
import dev.toban.hub.Hub;
import dev.toban.talk.Incoming;
import dev.toban.talk.Pace.Tempo;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sends too much is asked once to wait, and not answered until they have; but an emergency is answered always. */
class PaceTest {
    private static final Sender SOMEONE = Sender.line("U00000000000000000000000000000001");
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");

    private final Board board = new Board(day -> false);
    private Tempo tempo = Tempo.EASY;
    private final Bot bot = new Bot(board, new Ear(Lexicon.standard()), new Forgetful(), Desks.NONE, Desks.NONE, (from, at) -> tempo);

    PaceTest() {
        board.take(Change.nothing("seed", "hub").put(Book.HUB, new Hub(
                "minato", "みなと拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3),
                new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0))));
        board.alive(NOW, true);
    }

    private Reply says(String words) {
        return bot.hear(new Incoming.Said(SOMEONE, NOW, "1", words, true, List.of()));
    }

    @Test
    void oneKindSentenceThenSilenceThenAsBefore() {
        assertThat(says("ありがとう").text()).contains("どういたしまして");
        tempo = Tempo.TOO_FAST_NOW;
        assertThat(says("ありがとう").text()).contains("たくさん届いた", "119");
        tempo = Tempo.TOO_FAST;
        assertThat(says("ありがとう")).isEqualTo(Reply.SILENCE);
        assertThat(bot.hear(new Incoming.Tapped(SOMEONE, NOW, "x|y"))).isEqualTo(Reply.SILENCE);
        assertThat(bot.hear(new Incoming.Sent(SOMEONE, NOW, Incoming.Media.IMAGE))).isEqualTo(Reply.SILENCE);
        tempo = Tempo.EASY;
        assertThat(says("ありがとう").text()).contains("どういたしまして");
    }

    @Test
    void anEmergencyIsAnsweredHoweverMuchWasSent() {
        tempo = Tempo.TOO_FAST;
        assertThat(says("息をしてない").text()).contains("119");
        assertThat(says("もう死にたい").text()).contains("ひとりで抱えないで");
        assertThat(says("虐待かもしれない").text()).contains("拠点へお電話");
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
