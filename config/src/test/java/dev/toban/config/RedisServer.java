package dev.toban.config;

import dev.toban.adapters.redis.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A Redis of one's own, that can be killed and started again where it was. */
final class RedisServer implements AutoCloseable {
    private final Path program;
    private final Path data;
    private final int port = freePort();
    private @Nullable Process process;

    /** Not started yet. */
    RedisServer(Path data) throws IOException {
        this.data = Files.createDirectories(data);
        Path unpacked = data.resolve("program");
        new EmbeddedRedis(unpacked).close(); // which leaves its program behind
        try (var files = Files.list(unpacked)) {
            program = files.filter(f -> f.getFileName().toString().startsWith("redis-server")).findFirst().orElseThrow();
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    RedisServer start() {
        try {
            process = new ProcessBuilder(
                            program.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1",
                            "--dir", data.toString(), "--save", "", "--appendonly", "yes")
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("redis.log").toFile())
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in a power cut. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
