package dev.toban.adapters.redis;

import dev.toban.books.Book;
import static dev.toban.adapters.redis.Eventually.eventually;
import static dev.toban.adapters.redis.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program on one server, on a cluster, and behind Sentinel also when another server takes over. */
class EveryFormTest {
    private static final String PASSWORD = "pw";

    @TempDir
    Path data;

    @Test
    void oneServer() throws InterruptedException {
        try (var redis = new EmbeddedRedis(data);
                var link = new Link(redis.url())) {
            everythingWorks(link);
        }
    }

    @Test
    void cluster() throws InterruptedException {
        int port = EmbeddedRedis.freePort();
        try (var redis = new EmbeddedRedis(data, port, PASSWORD, "cluster-enabled yes", "cluster-port " + EmbeddedRedis.freePort());
                var client = RedisClient.create(redis.url());
                var admin = client.connect()) {
            admin.sync().clusterAddSlots(IntStream.range(0, 16_384).toArray());
            eventually(() -> assertThat(admin.sync().clusterInfo()).contains("cluster_state:ok"));
            try (var link = new Link(redis.url() + ",127.0.0.1:" + port)) {
                everythingWorks(link);
            }
        }
    }

    @Test
    void sentinelAndTheServerItPromotes() throws Exception {
        int first = EmbeddedRedis.freePort();
        int second = EmbeddedRedis.freePort();
        int watch = EmbeddedRedis.freePort();
        String auth = "masterauth " + PASSWORD;
        try (var master = new EmbeddedRedis(data.resolve("first"), first, PASSWORD, auth);
                var replica = new EmbeddedRedis(
                        data.resolve("second"), second, PASSWORD, auth, "replicaof 127.0.0.1 " + first, "repl-diskless-sync-delay 0")) {
            Process sentinel = sentinel(watch, first);
            try (var link = new Link("redis-sentinel://:" + PASSWORD + "@127.0.0.1:" + watch + "#toban")) {
                Seen seen = everythingWorks(link);
                try (var client = RedisClient.create(replica.url());
                        var there = client.connect()) {
                    eventually(() -> assertThat(there.sync().info("replication")).contains("master_link_status:up"));
                    eventually(() -> assertThat(there.sync().hlen("toban:{minato}:offices")).isEqualTo(1_202));
                }
                try (var client = RedisClient.create("redis://127.0.0.1:" + watch);
                        var watching = client.connectSentinel()) {
                    eventually(() -> assertThat(watching.sync().replicas("toban")).isNotEmpty());
                }
                try (var books = new RedisBooks(link, "minato", InstantSource.system())) {
                    books.follow(seen);
                    eventually(() -> assertThat(seen.live).isTrue());
                    end(master);
                    eventually(() -> assertThat(seen.live).isFalse());
                    within(Duration.ofSeconds(30), () -> written(books));
                    assertThat(seen.things.get("offices o1")).isEqualTo(Sample.office("o1", "引き継がれた"));
                    assertThat(seen.live).isTrue();
                }
            } finally {
                sentinel.destroy();
                sentinel.waitFor();
            }
        }
    }

    private static void end(EmbeddedRedis server) {
        try (var client = RedisClient.create(server.url());
                var there = client.connect()) {
            there.async().shutdown(true);
        }
    }

    private static void written(RedisBooks books) {
        try {
            books.write(Sample.offices(Sample.office("o1", "引き継がれた")));
        } catch (Inbox.Unavailable e) {
            throw new AssertionError(e);
        }
    }

    private Process sentinel(int port, int master) throws IOException {
        Path conf = Files.writeString(
                data.resolve("sentinel.conf"),
                """
                bind 127.0.0.1
                port %d
                dir "%s"
                sentinel monitor toban 127.0.0.1 %d 1
                sentinel auth-pass toban %s
                sentinel down-after-milliseconds toban 500
                sentinel failover-timeout toban 3000
                """
                        .formatted(port, data, master, PASSWORD));
        try (var files = Files.list(data.resolve("first"))) {
            Path program = files.filter(f -> f.getFileName().toString().startsWith("redis-server")).findFirst().orElseThrow();
            return new ProcessBuilder(program.toString(), conf.toString(), "--sentinel")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private static Seen everythingWorks(Link link) throws InterruptedException {
        assertThat(link.await(Duration.ofSeconds(15))).isTrue();
        var seen = new Seen();
        var read = new CopyOnWriteArrayList<String>();
        var posted = new CopyOnWriteArrayList<String>();
        var topics = new RedisTopics(link, "minato", Duration.ofMinutes(10));
        try (var books = new RedisBooks(link, "minato", InstantSource.system());
                var inbox = new RedisInbox(link, "minato");
                var notes = new RedisNotes(link, "minato", InstantSource.system())) {
            books.follow(seen);
            eventually(() -> assertThat(seen.live).isTrue());
            books.write(Sample.all());
            books.write(Sample.all()
                    .with(Book.OFFICES, dev.toban.books.Change.Set.of(
                            IntStream.range(0, 1_200).mapToObj(i -> Sample.office("x" + i, "事業所" + i)).toList())));
            assertThat(seen.things).hasSize(Sample.size() + 1_200);
            assertThat(RedisBooks.hubs(link)).containsExactly("minato");

            inbox.read(l -> read.add(l.id()));
            inbox.put(IntStream.range(0, 50)
                    .mapToObj(i -> new Inbox.Letter("l" + i, new Incoming.Tapped(Sender.line("U" + i), Instant.EPOCH, "d"), "t"))
                    .toList());
            eventually(() -> assertThat(read).hasSize(50));

            notes.post(n -> posted.add(n.about()));
            notes.add(new Reply.Note("gap:1", "穴"));
            eventually(() -> assertThat(posted).containsExactly("gap:1"));

            var topic = new Topic("rota.who", Map.of("area", "港"), null, Instant.EPOCH);
            topics.remember(Sender.line("U1"), topic);
            assertThat(topics.of(Sender.line("U1"))).isEqualTo(topic);
        }
        return seen;
    }
}
