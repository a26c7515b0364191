package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Pace.Tempo;
import dev.toban.talk.Sender;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisPaceTest {
    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;
    private static Link link;
    private static final Link NOWHERE = new Link("redis://127.0.0.1:1");

    @BeforeAll
    static void start() throws InterruptedException {
        redis = new EmbeddedRedis(data);
        link = new Link(redis.url());
        link.await(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        link.close();
        NOWHERE.close();
        redis.close();
    }

    @Test
    void twentyAMinuteAreFineMoreAreSaidOnceAndQuietEndsIt() {
        var pace = new RedisPace(link, "minato", 20);
        Sender someone = Sender.line("U1");
        for (int i = 0; i < 20; i++) {
            assertThat(pace.of(someone, NOW.plusSeconds(i))).isEqualTo(Tempo.EASY);
        }
        assertThat(pace.of(someone, NOW.plusSeconds(21))).isEqualTo(Tempo.TOO_FAST_NOW);
        assertThat(pace.of(someone, NOW.plusSeconds(22))).isEqualTo(Tempo.TOO_FAST);
        assertThat(pace.of(Sender.line("U2"), NOW.plusSeconds(22))).as("others are not slowed").isEqualTo(Tempo.EASY);
        assertThat(pace.of(someone, NOW.plusSeconds(80))).as("not quiet yet").isEqualTo(Tempo.TOO_FAST);
        assertThat(new RedisPace(NOWHERE, "minato", 20).of(someone, NOW)).as("without a store it counts alone").isEqualTo(Tempo.EASY);
    }

    @Test
    void whoIsSpreadOverTwoReplicasIsCountedByBoth() {
        var one = new RedisPace(link, "minato", 20);
        var other = new RedisPace(link, "minato", 20);
        Sender someone = Sender.line("U3");
        IntStream.range(0, 15).forEach(i -> one.of(someone, NOW));
        eventually(() -> assertThat(link.<String>ask(r -> r.get(new Keys("minato").pace("U3")))).isEqualTo("15"));
        IntStream.range(0, 10).forEach(i -> other.of(someone, NOW));
        eventually(() -> assertThat(other.of(someone, NOW)).isNotEqualTo(Tempo.EASY));
    }

    @Test
    void aMinuteWithoutAnyEndsIt() {
        var pace = new RedisPace(NOWHERE, "minato", 3);
        Sender someone = Sender.line("U4");
        IntStream.range(0, 6).forEach(i -> pace.of(someone, NOW.plusSeconds(i)));
        assertThat(pace.of(someone, NOW.plusSeconds(6))).isEqualTo(Tempo.TOO_FAST);
        assertThat(pace.of(someone, NOW.plusSeconds(67))).isEqualTo(Tempo.EASY);
    }
}
