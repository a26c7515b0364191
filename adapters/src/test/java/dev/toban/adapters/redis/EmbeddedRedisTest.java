package dev.toban.adapters.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own Redis: yesterday's data is there, and nothing stale is in its way. */
class EmbeddedRedisTest {
    @TempDir
    Path data;

    private static String get(EmbeddedRedis redis, String key) throws InterruptedException {
        try (var link = new Link(redis.url())) {
            link.await(Duration.ofSeconds(10));
            return link.ask(r -> r.get(key));
        }
    }

    private static void set(EmbeddedRedis redis, String key, String value) throws InterruptedException {
        try (var link = new Link(redis.url())) {
            link.await(Duration.ofSeconds(10));
            link.ask(r -> r.set(key, value));
        }
    }

    @Test
    void whatWasThereYesterdayIsThereToday() throws InterruptedException {
        Path folder = data.resolve("with space and \"quotes\"/deep");
        try (var redis = new EmbeddedRedis(folder)) {
            set(redis, "k", "当番");
        }
        try (var redis = new EmbeddedRedis(folder)) {
            assertThat(get(redis, "k")).isEqualTo("当番");
        }
    }

    @Test
    void itIsGoneOnceClosed() throws IOException {
        long pid;
        try (var _ = new EmbeddedRedis(data)) {
            pid = pid();
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var redis = new EmbeddedRedis(data);
                var link = new Link(redis.url().replaceFirst("//.*@", "//:wrong@"))) {
            Eventually.eventually(() -> assertThatThrownBy(link::line)
                    .hasRootCauseMessage("WRONGPASS invalid username-password pair or user is disabled."));
        }
    }

    @Test
    void aServerLeftBehindByAKilledProgramIsEndedAndItsDataKept() throws Exception {
        Process program = another();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.parent().orElseThrow().destroyForcibly(); // the shell between them too
        program.destroyForcibly().waitFor();

        try (var redis = new EmbeddedRedis(data)) {
            assertThat(get(redis, "k")).isEqualTo("left");
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void aKilledProgramTakesItsServerAlong() throws Exception {
        Process program = another();
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        program.destroyForcibly();
        server.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Test
    void twoProgramsNeverShareAFolder() {
        try (var _ = new EmbeddedRedis(data)) {
            assertThatThrownBy(() -> new EmbeddedRedis(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("toban.data: ")
                    .hasMessageContaining("expected");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> new EmbeddedRedis(file.resolve("data"))).hasMessageStartingWith("toban.data: ");
    }

    @Test
    void aServerThatDoesNotStartIsSaidAtOnce() throws IOException {
        Files.createFile(data.resolve("appendonlydir"));
        assertThatThrownBy(() -> new EmbeddedRedis(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("toban.data: ")
                .hasMessageContaining("redis.log");
        Files.delete(data.resolve("appendonlydir"));
        try (var redis = new EmbeddedRedis(data)) {
            assertThat(redis.url()).startsWith("redis://:");
        }
    }

    /** Another program with its Redis in the folder; it has written when this returns. */
    private Process another() throws IOException {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Left.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(program.inputReader().lines().filter("written"::equals).findFirst()).as("what it says, beside its libraries").isPresent();
        return program;
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("redis.pid")).strip());
    }

    /** A program that starts its Redis, writes and is then killed. */
    static final class Left {
        public static void main(String[] args) throws InterruptedException {
            set(new EmbeddedRedis(Path.of(args[0])), "k", "left");
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
