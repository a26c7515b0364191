package dev.toban.adapters.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A Redis of one's own, for a program that was given none: a real redis-server on a free loopback port, known to nobody else by a
 * password of the day. Every write goes to its append-only file in the data folder, so what was there yesterday is there today.
 *
 * <p>A shell stands between: when this program ends, however it ends, the shell's input ends and it stops the server. Ctrl-C in a
 * terminal reaches the program alone (where there is {@code setsid}), so that what it has begun can still be written down.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final int LOADING_SECONDS = 60;
    private static final String LEASH =
            """
            trap '' INT
            exec 3<&0
            $(command -v setsid) "$0" "$1" </dev/null 3<&- & redis=$!
            (cat <&3 >/dev/null; kill $redis) & watch=$!
            wait $redis
            kill $watch
            """;

    private final DataFolder data;
    private final int port;
    private final String password;
    private final Process leash;

    /**
     * Starts the server and returns when it answers.
     *
     * @param data {@code toban.data}; made if it is not there
     * @throws IllegalStateException if another program uses the folder, or the server does not start
     */
    public EmbeddedRedis(Path data) {
        this(data, freePort(), UUID.randomUUID().toString());
    }

    /** @param more lines of redis.conf */
    EmbeddedRedis(Path data, int port, String password, String... more) {
        this.port = port;
        this.password = password;
        try {
            this.data = new DataFolder(data);
            Path conf = this.data.configure(port, password, more);
            leash = new ProcessBuilder("sh", "-c", LEASH, this.data.program().toString(), conf.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(this.data.file("redis.err").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("toban.data: " + data + " (expected: a folder that can be written)", e);
        }
        awaitAnswer();
    }

    /** As for {@code toban.redis.url}. */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOADING_SECONDS);
        while (!answers()) {
            try {
                if (leash.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("toban.data: " + data + " (expected: a redis-server that starts; see redis.log there)");
                }
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server; everything is on disk when this returns. */
    @Override
    public void close() {
        try (data) {
            leash.getOutputStream().close();
            if (!leash.waitFor(10, TimeUnit.SECONDS)) {
                leash.descendants().forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
