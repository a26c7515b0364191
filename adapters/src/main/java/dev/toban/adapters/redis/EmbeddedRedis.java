package dev.toban.adapters.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A Redis of one's own, for a program that was given none: a real redis-server on a free loopback port, known to nobody else by a
 * password of the day. Every write goes to its append-only file in the data folder, so what was there yesterday is there today.
 *
 * <p>A shell stands between: when this program ends, however it ends, the shell's input ends and it stops the server. Ctrl-C in a
 * terminal reaches the program alone (where there is {@code setsid}), so that what it has begun can still be written down.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final String VERSION = "7.0.15";
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

    private final Path data;
    private final FileChannel lock;
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
        this(data, freePort(), HexFormat.of().formatHex(new SecureRandom().generateSeed(16)));
    }

    /** @param more lines of redis.conf */
    EmbeddedRedis(Path data, int port, String password, String... more) {
        this.port = port;
        this.password = password;
        try {
            this.data = Files.createDirectories(data.toAbsolutePath().normalize());
            lock = lock();
            Path program = program();
            endStale(program);
            leash = new ProcessBuilder("sh", "-c", LEASH, program.toString(), configuration(more).toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(this.data.resolve("redis.err").toFile())
                    .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException("toban.data: " + data + " (expected: a folder that can be written)", e);
        }
    }

    /** As for {@code toban.redis.url}. */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /** Held until the program ends, even by kill -9. */
    private FileChannel lock() throws IOException {
        FileChannel file = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // the same as another program's
        }
        file.close();
        throw new IllegalStateException("toban.data: " + data + " (expected: a folder no other running Toban uses)");
    }

    private Path program() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "amd64";
        String name = "redis-server-" + VERSION + "-" + os + "-" + arch;
        Path program = data.resolve(name);
        if (!Files.isExecutable(program)) {
            Path part = data.resolve(name + ".part");
            try (var in = EmbeddedRedis.class.getResourceAsStream("/" + name)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program;
    }

    /** A server that outlived its program writes to the same files: it ends before another begins. */
    private void endStale(Path program) throws IOException {
        Path pid = data.resolve("redis.pid");
        if (!Files.exists(pid)) {
            return;
        }
        String number = Files.readString(pid).strip();
        var stale = number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : java.util.Optional.<ProcessHandle>empty();
        if (stale.isPresent() && stale.get().info().command().filter(program.toString()::equals).isPresent()) {
            stale.get().destroy();
            stale.get().onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(e -> {
                stale.get().destroyForcibly();
                return stale.get().onExit().join();
            }).join();
        }
        Files.deleteIfExists(pid);
    }

    private Path configuration(String... more) throws IOException {
        Path conf = data.resolve("redis.conf");
        Files.deleteIfExists(conf);
        Files.createFile(conf, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String folder = data.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return Files.writeString(
                conf,
                """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s/redis.pid"
                logfile "%s/redis.log"
                loglevel warning
                save ""
                appendonly yes
                %s
                """
                        .formatted(port, password, folder, folder, folder, String.join("\n", more)));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOADING_SECONDS);
        while (!answers()) {
            try {
                if (leash.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("toban.data: " + data + " (expected: a redis-server that starts; see redis.log there)");
                }
            } catch (InterruptedException e) {
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
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(10, TimeUnit.SECONDS)) {
                leash.descendants().forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
