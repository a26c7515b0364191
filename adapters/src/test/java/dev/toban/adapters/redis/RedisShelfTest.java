package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is fetched by its link on every replica, by nobody else, and not for ever. */
class RedisShelfTest {
    private static final Print PDF = new Print("week.pdf", "application/pdf", new byte[] {'%', 0, -1, 'x'});

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;
    private Link link;
    private Link other;

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
        other = new Link(redis.url());
        link.await(Duration.ofSeconds(10));
        other.await(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        link.close();
        other.close();
    }

    @Test
    void whoHasTheLinkGetsTheFileOnEveryReplica() {
        String[] path = new RedisShelf(link, "minato").lay(PDF, Duration.ofHours(1)).split("/");

        assertThat(path).hasSize(3).startsWith("f").endsWith("week.pdf");
        Shelf elsewhere = new RedisShelf(other, "minato");
        assertThat(elsewhere.fetch(path[1], "week.pdf")).hasValueSatisfying(p -> {
            assertThat(p.bytes()).isEqualTo(PDF.bytes());
            assertThat(p.type()).isEqualTo("application/pdf");
        });
        assertThat(elsewhere.fetch(path[1], "other.pdf")).isEmpty();
        assertThat(elsewhere.fetch(path[1] + "x", "week.pdf")).isEmpty();
        assertThat(new RedisShelf(other, "yama").fetch(path[1], "week.pdf")).isEmpty();
        assertThat(link.<java.util.List<String>>ask(r -> r.keys("*"))).noneMatch(k -> k.contains(path[1]));
    }

    @Test
    void itLiesThereOnlyForItsTime() {
        var shelf = new RedisShelf(link, "minato");
        String secret = shelf.lay(PDF, Duration.ofMillis(1)).split("/")[1];

        eventually(() -> assertThat(shelf.fetch(secret, "week.pdf")).isEmpty());
        assertThatThrownBy(() -> shelf.lay(PDF, Duration.ofDays(15))).hasMessageContaining("expected");
        assertThatThrownBy(() -> shelf.lay(new Print("x", "y", new byte[Shelf.LARGEST + 1]), Duration.ofHours(1))).hasMessageContaining("expected");
    }
}
