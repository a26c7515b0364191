package dev.toban.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** The whole program in a process of its own, so that it can die as programs die. */
final class Replica implements AutoCloseable {
    private final Process process;
    private final int management = freePort();

    private Replica(Map<String, String> settings, Path log) throws IOException {
        settings.put("management.server.port", Integer.toString(management));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx384m", App.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process = builder.start();
    }

    /** Starts it and returns when it is ready. */
    static Replica open(Outside outside, Path data, Map<String, String> more) {
        Map<String, String> settings = House.settings(outside, data);
        settings.putAll(more);
        try {
            var replica = new Replica(settings, data.resolve("replica.log"));
            Eventually.eventually(replica::readiness, status -> Assertions.assertThat(status).isEqualTo(200));
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readiness() {
        try {
            return Http.get("http://127.0.0.1:" + management + "/actuator/health/readiness").status();
        } catch (UncheckedIOException e) { // not listening yet
            return 0;
        }
    }

    /** As in a power cut. */
    void kill() {
        process.destroyForcibly().onExit().join();
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
