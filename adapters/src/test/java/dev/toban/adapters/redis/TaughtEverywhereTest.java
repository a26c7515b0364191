package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Change;
import dev.toban.desk.Desks;
import dev.toban.learn.Teaching;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one store: what is taught at one is known at the other, and by one that starts later. */
class TaughtEverywhereTest {
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");

    @TempDir
    Path data;

    private EmbeddedRedis redis;
    private Link link;

    @BeforeEach
    void start() throws InterruptedException {
        redis = new EmbeddedRedis(data);
        link = new Link(redis.url());
        link.await(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    /** A bot with a board that follows the books. */
    private final class Replica implements AutoCloseable {
        final Board board = new Board(day -> false);
        final RedisBooks books = new RedisBooks(link, "minato", InstantSource.fixed(NOW));
        final Bot bot;

        Replica() {
            books.follow(new Follower() {
                @Override
                public void take(Change change) {
                    board.take(change);
                }

                @Override
                public void alive(Instant asOf, boolean live) {
                    board.alive(asOf, live);
                }
            });
            eventually(() -> assertThat(books.loaded()).isTrue());
            var ear = new Ear(Lexicon.standard());
            bot = new Bot(board, ear, new RedisTopics(link, "minato", Duration.ofMinutes(1)),
                    new Desks(List.of(new Teaching(board, ear, books, new RedisQuestions(link, "minato")))), Desks.NONE);
        }

        /** A doctor in LINE. */
        String asks(String text) {
            return bot.hear(new Incoming.Said(Sender.line("U1"), NOW, null, text, true, List.of())).text();
        }

        Reply types(String text) {
            return bot.hear(new Incoming.Said(Sender.slack("U0STAFF", "C0"), NOW, null, text, true, List.of()));
        }

        Reply taps(Reply shown) {
            var tap = (Card.Tap) shown.card().parts().stream().filter(Card.Tap.class::isInstance).findFirst().orElseThrow();
            return bot.hear(new Incoming.Tapped(Sender.slack("U0STAFF", "C0"), NOW, tap.data()));
        }

        @Override
        public void close() {
            books.close();
        }
    }

    @Test
    void oneTapIsKnownOnAllReplicasAfterARestartAndAfterAnImport() {
        try (var one = new Replica();
                var other = new Replica()) {
            one.books.write(Sample.all());
            eventually(() -> assertThat(other.board.ready()).isTrue());
            var questions = new RedisQuestions(link, "minato");
            assertThat(other.asks("岬医の電話")).doesNotContain("岬医院");
            other.bot.hear(new Incoming.Said(Sender.line("U1"), NOW, null, "岬医の電話", true, List.of())).unanswered()
                    .forEach(q -> questions.add(Sample.DAY, q));

            Reply taught = one.taps(one.types("未回答"));
            assertThat(taught.text()).contains("覚えました", "岬医", "岬医院");
            eventually(() -> assertThat(other.asks("岬医の電話")).contains("岬医院", "099-000-0003"));

            one.books.write(Sample.offices(Sample.office("o2", "岬医院（移転）")));
            eventually(() -> assertThat(other.asks("岬医の電話")).contains("移転"));
            try (var later = new Replica()) {
                assertThat(later.asks("岬医の電話")).contains("岬医院");
            }
            assertThat(other.types("覚えて 岬医=岬医院（移転）").text()).contains("もう覚えています");

            other.taps(taught);
            eventually(() -> assertThat(one.asks("岬医の電話")).doesNotContain("岬医院"));
        }
    }

    @Test
    void whoTaughtWhatStandsInTheChangesAndNowhereElse() {
        try (var one = new Replica()) {
            one.books.write(Sample.all());
            one.types("覚えて 岬医=岬医院");
            var last = link.ask(r -> r.xrevrange(new Keys("minato").changes(), io.lettuce.core.Range.unbounded(), io.lettuce.core.Limit.from(1))).getFirst();
            assertThat(last.getBody()).containsEntry("by", "U0STAFF").containsEntry("+aliases", "[\"岬医\"]");
            assertThat(last.getBody().get("why")).isEqualTo("alias taught");
        }
    }
}
