package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static dev.toban.adapters.redis.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis goes away, hangs, comes back or was never there: it is said, nothing breaks, and all goes on by itself. */
class RedisGoneTest {
    private static final String PASSWORD = "s3cret-of-a-test";

    private final int port = EmbeddedRedis.freePort();
    private final Link link = new Link("redis://:" + PASSWORD + "@127.0.0.1:" + port);
    private final Seen seen = new Seen();
    private final RedisBooks books = new RedisBooks(link, "minato", InstantSource.system());
    private final RedisInbox inbox = new RedisInbox(
            link, "minato", new Conveyor.Pace(Duration.ofMillis(900), List.of(Duration.ofMillis(10)), 10));
    private final RedisTopics topics = new RedisTopics(link, "minato", Duration.ofMinutes(10));
    private final RedisNotes notes = new RedisNotes(link, "minato", InstantSource.system());
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();

    @AfterEach
    void leave() {
        inbox.close();
        notes.close();
        books.close();
        link.close();
    }

    private EmbeddedRedis start(Path data) {
        return new EmbeddedRedis(data, port, PASSWORD);
    }

    private static Inbox.Letter letter(String id) {
        return new Inbox.Letter(id, new Incoming.Tapped(Sender.line("U1"), Instant.EPOCH, "d"), "t");
    }

    @Test
    void everythingStartsWithoutAndGoesOnWhenItComes(@TempDir Path data) {
        books.follow(seen);
        inbox.read(l -> read.add(l.id()));
        notes.post(n -> posted.add(n.about()));

        eventually(() -> assertThat(seen.asOf).isNotNull());
        assertThat(seen.live).isFalse();
        assertThat(link.reachable()).isFalse();
        assertThat(books.loaded()).isFalse();
        assertThatThrownBy(() -> books.write(Sample.all())).isInstanceOf(Inbox.Unavailable.class);
        assertThatThrownBy(() -> inbox.put(List.of(letter("lost")))).isInstanceOf(Inbox.Unavailable.class);
        notes.add(new Reply.Note("gap:1", "穴"));
        topics.remember(Sender.line("U1"), new Topic("rota.who", Map.of(), null, Instant.EPOCH));
        assertThat(topics.of(Sender.line("U1"))).isNull();

        try (var _ = start(data)) {
            eventually(() -> assertThat(seen.live).isTrue());
            assertThat(books.loaded()).isTrue();
            books.write(Sample.all());
            assertThat(seen.things).hasSize(Sample.size());
            inbox.put(List.of(letter("1")));
            eventually(() -> assertThat(read).containsExactly("1"));
            eventually(() -> assertThat(posted).containsExactly("gap:1"));
        }
    }

    @Test
    void stoppedItIsToldAtOnceAndBackItGoesOnWithEverythingThatWasThere(@TempDir Path data) {
        Instant before;
        try (var _ = start(data)) {
            books.follow(seen);
            inbox.read(l -> read.add(l.id()));
            eventually(() -> assertThat(seen.live).isTrue());
            books.write(Sample.all());
            before = Instant.now();
        }
        within(Duration.ofSeconds(2), () -> assertThat(seen.live).isFalse());
        assertThat(seen.asOf).isBefore(Instant.now()).isAfter(before.minusSeconds(3));
        assertThat(seen.things).hasSize(Sample.size());
        assertThatThrownBy(() -> inbox.put(List.of(letter("1")))).isInstanceOf(Inbox.Unavailable.class);
        assertThat(link.reachable()).isFalse();

        try (var _ = start(data)) {
            eventually(() -> assertThat(seen.live).isTrue());
            eventually(() -> assertThat(link.reachable()).isTrue());
            assertThat(seen.changes).as("goes on where it was").hasSize(1);
            eventually(() -> inboxTakes(letter("1")));
            eventually(() -> assertThat(read).containsExactly("1"));
            books.write(Sample.offices(Sample.office("o1", "新しい名前")));
            assertThat(seen.things.get("offices o1")).isEqualTo(Sample.office("o1", "新しい名前"));
        }
    }

    private void inboxTakes(Inbox.Letter letter) {
        try {
            inbox.put(List.of(letter));
        } catch (Inbox.Unavailable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneThatHangsIsToldWithinTwoSecondsToo(@TempDir Path data) throws IOException, InterruptedException {
        try (var _ = start(data)) {
            books.follow(seen);
            eventually(() -> assertThat(seen.live && link.reachable()).isTrue());
            String pid = Files.readString(data.resolve("redis.pid")).strip();
            signal("STOP", pid);
            try {
                within(Duration.ofMillis(2_500), () -> assertThat(seen.live).isFalse());
                assertThatThrownBy(() -> inbox.put(List.of(letter("1")))).isInstanceOf(Inbox.Unavailable.class);
            } finally {
                signal("CONT", pid);
            }
            eventually(() -> assertThat(seen.live).isTrue());
            eventually(() -> inboxTakes(letter("2")));
        }
    }

    @Test
    void whatIsBeingAnsweredWhileRedisIsAwayIsAnsweredOnceAndInOrder(@TempDir Path data) throws IOException, InterruptedException {
        try (var _ = start(data)) {
            var gate = new CountDownLatch(1);
            inbox.read(l -> {
                read.add(l.id());
                if (l.id().equals("1")) {
                    awaitOpen(gate);
                }
            });
            books.follow(seen);
            eventually(() -> assertThat(seen.live).isTrue());
            inbox.put(List.of(letter("1"), letter("2"), letter("3")));
            eventually(() -> assertThat(read).containsExactly("1"));
            String pid = Files.readString(data.resolve("redis.pid")).strip();
            signal("STOP", pid);
            eventually(() -> assertThat(seen.live).isFalse()); // by then the lease of 0.9 s is over too
            signal("CONT", pid);
            // a neighbour in the same stream is read after what is read again
            String neighbour = IntStream.range(0, 1_000)
                    .mapToObj(i -> "V" + i)
                    .filter(u -> Math.floorMod(u.hashCode(), Keys.SHARDS) == Math.floorMod("U1".hashCode(), Keys.SHARDS))
                    .findFirst()
                    .orElseThrow();
            var after = new Inbox.Letter("n", new Incoming.Joined(Sender.line(neighbour), Instant.EPOCH), "t");
            eventually(() -> inboxTakes(after));
            eventually(() -> assertThat(read).containsExactly("1", "n"));
            gate.countDown();
            eventually(() -> assertThat(read).containsExactly("1", "n", "2", "3"));
            var streams = new Keys("minato").inbox().streams();
            eventually(() -> assertThat(streams.stream().mapToLong(s -> link.ask(r -> r.xlen(s))).sum()).isZero());
            assertThat(read).containsExactly("1", "n", "2", "3");
        }
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
    }

    @Test
    void oneThatComesBackEmptyOrOlderTakesAwayWhatItNoLongerHas(@TempDir Path data, @TempDir Path other) {
        try (var _ = start(data)) {
            books.follow(seen);
            eventually(() -> assertThat(seen.live).isTrue());
            books.write(Sample.all());
        }
        eventually(() -> assertThat(seen.live).isFalse());
        try (var _ = start(other)) {
            eventually(() -> assertThat(seen.live).isTrue());
            assertThat(seen.things).as("a hub has no way to go").containsOnlyKeys("hub minato");
            books.write(Sample.offices(Sample.office("o7", "別の診療所")));
            assertThat(seen.things).containsOnlyKeys("hub minato", "offices o7");
        }
    }

    @Test
    void noMessageHoldsThePassword() {
        assertThatThrownBy(() -> inbox.put(List.of(letter("1")))).satisfies(e -> {
            for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain(PASSWORD);
            }
        });
        for (String wrong : List.of(
                "http://:" + PASSWORD + "@localhost",
                PASSWORD + "@localhost:6379",
                ":" + PASSWORD + "@localhost",
                "redis://:" + PASSWORD + "@localhost:nonsense",
                "redis://:" + PASSWORD + "@",
                "redis://a:1,redis://:" + PASSWORD + "@:x",
                "redis-sentinel://:" + PASSWORD + "@h1,h2",
                "")) {
            assertThatThrownBy(() -> new Link(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("toban.redis.url: ")
                    .hasMessageContaining("(expected: ")
                    .hasMessageNotContaining(PASSWORD)
                    .hasNoCause();
        }
    }
}
