package dev.toban.adapters.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The folder of the embedded Redis ({@code toban.data}): its program, its configuration, its data; one program's at a time. */
final class DataFolder implements AutoCloseable {
    private static final String VERSION = "7.0.15";
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel lock;
    private final Path program;

    /** @throws IllegalStateException if another program uses it, or there is no redis-server for this machine */
    DataFolder(Path path) throws IOException {
        this.path = Files.createDirectories(path.toAbsolutePath().normalize());
        lock = lock();
        program = unpack();
        endStale();
    }

    Path program() {
        return program;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** Held until the program ends, even by kill -9. */
    private FileChannel lock() throws IOException {
        FileChannel file = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // this very program's: the same answer
        }
        file.close();
        throw new IllegalStateException("toban.data: " + path + " (expected: a folder no other running Toban uses)");
    }

    private Path unpack() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("mac") ? "darwin" : system;
        String arch = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "amd64";
        String name = "redis-server-" + VERSION + "-" + os + "-" + arch;
        Path target = file(name);
        if (!Files.isExecutable(target)) {
            Path part = file(name + ".part");
            try (var in = DataFolder.class.getResourceAsStream("/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("toban.redis.url: none (expected: one, there is no " + name + " inside)");
                }
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(part, RUNNABLE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** A server that outlived its program writes to the same files: it ends before another begins. */
    private void endStale() throws IOException {
        Path pid = file("redis.pid");
        String number = Files.exists(pid) ? Files.readString(pid).strip() : "";
        if (number.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(number)).filter(this::ours).ifPresent(stale -> {
                stale.destroy();
                stale.onExit().completeOnTimeout(stale, 10, TimeUnit.SECONDS).join();
                stale.destroyForcibly();
                stale.onExit().join();
            });
        }
        Files.deleteIfExists(pid);
    }

    private boolean ours(ProcessHandle process) {
        return process.info().command().filter(program.toString()::equals).isPresent();
    }

    /** Writes redis.conf anew. It holds the password, so nobody else may read it. */
    Path configure(int port, String password, String... more) throws IOException {
        Path conf = file("redis.conf");
        Files.deleteIfExists(conf);
        Files.createFile(conf, PosixFilePermissions.asFileAttribute(PRIVATE));
        return Files.writeString(
                conf,
                """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%3$s"
                pidfile "%3$s/redis.pid"
                logfile "%3$s/redis.log"
                loglevel warning
                save ""
                appendonly yes
                %4$s
                """
                        .formatted(port, password, path.toString().replace("\\", "\\\\").replace("\"", "\\\""), String.join("\n", more)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
