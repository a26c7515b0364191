package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Reply.Note;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes reach the hub once a day each, in order; topics are remembered for a while. */
class RedisNotesTest {
    private static final Conveyor.Pace QUICK = new Conveyor.Pace(Duration.ofMillis(600), List.of(Duration.ofMillis(5)), 10);

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-12-09T14:59:00Z"); // 23:59 in Japan
    private Link link;
    private RedisNotes notes;
    private RedisNotes other;

    @BeforeAll
    static void start() {
        redis = new EmbeddedRedis(data);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void open() throws InterruptedException {
        link = new Link(redis.url());
        link.await(Duration.ofSeconds(10));
        link.ask(r -> r.flushall());
        notes = new RedisNotes(link, "minato", () -> now, QUICK);
        other = new RedisNotes(link, "minato", () -> now, QUICK);
    }

    @AfterEach
    void leave() {
        notes.close();
        other.close();
        link.close();
    }

    @Test
    void eachThingIsToldOnceADayWhoeverMeetsItAndADayIsJapans() {
        notes.post(n -> posted.add(n.text()));
        other.post(n -> posted.add(n.text()));
        notes.add(new Note("gap:1", "穴1"));
        other.add(new Note("gap:1", "穴1 again"));
        other.add(new Note("gap:2", "穴2"));
        eventually(() -> assertThat(posted).containsExactly("穴1", "穴2"));

        now = now.plusSeconds(60);
        notes.add(new Note("gap:1", "穴1 next day"));
        notes.add(new Note("gap:1", "穴1 next day again"));
        eventually(() -> assertThat(posted).containsExactly("穴1", "穴2", "穴1 next day"));
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void aChannelThatCannotBeReachedIsTriedUntilItCanAndOrderIsKept() {
        var tries = new CopyOnWriteArrayList<String>();
        notes.post(n -> {
            tries.add(n.text());
            if (tries.size() < 6) {
                throw new IOException("Slack says 503");
            }
            posted.add(n.text());
        });
        notes.add(new Note("a", "1"));
        notes.add(new Note("b", "2"));
        eventually(() -> assertThat(posted).containsExactly("1", "2"));
        assertThat(tries).containsExactly("1", "1", "1", "1", "1", "1", "2");
    }

    @Test
    void whatWaitsWhenAReplicaLeavesIsPostedByTheNext() {
        notes.add(new Note("a", "1"));
        eventually(() -> assertThat(waiting()).isEqualTo(1));
        notes.close();
        other.post(n -> posted.add(n.text()));
        eventually(() -> assertThat(posted).containsExactly("1"));
    }

    private long waiting() {
        return link.ask(r -> r.xlen(new Keys("minato").notes().streams().getFirst()));
    }

    @Test
    void aTopicIsThereForItsPersonAndPlaceUntilItsTimeIsOver() {
        var topics = new RedisTopics(link, "minato", Duration.ofMillis(400));
        var topic = new Topic("rota.who", Map.of("area", "港"), null, now);
        var later = new Topic("rota.next", Map.of(), "date", now);
        topics.remember(Sender.slack("U1", "C1"), topic);
        assertThat(topics.of(Sender.slack("U1", "C1"))).isEqualTo(topic);
        assertThat(topics.of(Sender.slack("U1", "C2"))).isNull();
        assertThat(topics.of(Sender.line("U1"))).isNull();
        for (int i = 0; i < 100; i++) {
            topics.remember(Sender.slack("U1", "C1"), i % 2 == 0 ? topic : later);
            assertThat(topics.of(Sender.slack("U1", "C1"))).isEqualTo(i % 2 == 0 ? topic : later);
        }
        eventually(() -> assertThat(topics.of(Sender.slack("U1", "C1"))).isNull());
    }

    @Test
    void aTopicNobodyCanReadIsNone() {
        link.ask(r -> r.set(new Keys("minato").topic("U1"), "[broken"));
        assertThat(new RedisTopics(link, "minato", Duration.ofMinutes(1)).of(Sender.line("U1"))).isNull();
    }
}
