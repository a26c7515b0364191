package dev.toban.bench;

import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.practice.SlackHand;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.adapters.redis.EmbeddedRedis;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.config.demo.DemoHub;
import dev.toban.days.Holidays;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * An announcement to very many residents, by two processes of the program on one Redis, against LINE's stand-in with LINE's rates. The
 * one that sends is killed half way. Loopback only; ends by itself. Arguments: how many residents (100000), and {@code nokill}.
 */
public final class Broadcast implements AutoCloseable {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String HUB = "C0KYOTEN";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private final int people;
    private final PrintStream out;
    private final Path folder;
    private final EmbeddedRedis redis;
    private final LineStandIn line;
    private final SlackStandIn slack = new SlackStandIn("xoxb-bench", InstantSource.system()).channel(HUB);
    private final List<Running> running = new ArrayList<>();
    private final AtomicInteger delivered = new AtomicInteger();

    /** A process of the program. */
    private record Running(Process process, int port, int management) {
        long peakKb() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(l -> l.startsWith("VmHWM"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }

        Duration cpu() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private Broadcast(int people, PrintStream out) throws IOException {
        this.people = people;
        this.out = out;
        this.folder = Files.createTempDirectory("toban-broadcast");
        this.redis = new EmbeddedRedis(folder.resolve("redis"));
        this.line = new LineStandIn(0, "1000000009", SECRET, InstantSource.system());
        line.quota(Integer.MAX_VALUE / 2);
        line.listen(d -> delivered.incrementAndGet());
        DemoHub.write(folder.resolve("seed"), TODAY, new Holidays()::isHoliday);
    }

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        try (var broadcast = new Broadcast(people, System.out)) {
            try {
                broadcast.run(args.length < 2);
            } catch (IllegalStateException e) {
                broadcast.slack.messages(HUB).forEach(m -> System.out.println(m.words()));
                throw e;
            }
        }
    }

    private void run(boolean kill) throws Exception {
        join();
        Running sender = start("sender");
        Running other = start("other");
        SlackHand hand = slack.hand("http://127.0.0.1:" + other.port() + "/slack/events", SECRET);
        ask(hand);
        hand.submit("U0STAFF", Map.of("day", List.of("2026-12-16"), "from", List.of("14:00"), "place", List.of("公民館")));
        click(hand, "承認する（書いた人以外）");
        Duration before = other.cpu();
        long tapped = System.nanoTime();
        click(hand, "いま送る");
        await("first", () -> delivered.get() > 0);
        long first = System.nanoTime();
        Duration senderCpu = Duration.ZERO;
        long senderPeak = 0;
        if (kill) {
            await("half", () -> delivered.get() >= people / 2);
            senderCpu = sender.cpu();
            senderPeak = sender.peakKb();
            sender.process().destroyForcibly().onExit().join();
            out.printf("killed the sender after %,d people%n", delivered.get());
        }
        await("all", () -> delivered.get() >= people);
        long last = System.nanoTime();
        await("result", () -> slack.messages(HUB).stream().anyMatch(m -> m.words().contains("送り終えました")));
        long told = System.nanoTime();
        if (!kill) {
            senderCpu = sender.cpu();
            senderPeak = sender.peakKb();
        }
        long once = IntStream.range(0, people).filter(n -> line.deliveries(resident(n)).size() == 1).count();
        out.printf("people %,d; got it exactly once %,d; messages paid %,d; requests above LINE's rate %d%n", people, once, line.paid(), line.tooFast());
        out.printf("tap to first %.1f s; first to last %.1f s; last to result in Slack %.1f s%n", s(first - tapped), s(last - first), s(told - last));
        out.printf("sender: CPU %.1f s since its start, peak RSS %d MiB; other: CPU %.1f s since the tap, peak RSS %d MiB%n",
                senderCpu.toMillis() / 1e3, senderPeak / 1024, other.cpu().minus(before).toMillis() / 1e3, other.peakKb() / 1024);
    }

    /** Slack opens a form within three seconds; a program that has just started may be too slow for the first. */
    private static void ask(SlackHand hand) {
        for (int tries = 0; tries < 20 && hand.form("U0STAFF").isEmpty(); tries++) {
            hand.command("U0STAFF", HUB, "/toban", "お知らせ サロン");
            LockSupport.parkNanos(3_000_000_000L);
        }
    }

    private static double s(long nanos) {
        return nanos / 1e9;
    }

    private static String resident(int n) {
        return "U" + String.format("%032x", 0x5000_0000 + n);
    }

    private void join() throws InterruptedException {
        IntStream.range(0, people).forEach(n -> line.person(resident(n), "住民"));
        try (var link = new Link(redis.url());
                var books = new RedisBooks(link, "kanmachi", InstantSource.system())) {
            link.await(Duration.ofSeconds(10));
            books.write(Change.nothing("job:bench", "residents").putAll(Book.MEMBERS, IntStream.range(0, people)
                    .mapToObj(n -> Member.resident(resident(n), TODAY).in(List.of("上町")).interested(List.of(Interest.SALON)))
                    .toList()));
        }
    }

    private Running start(String name) throws IOException {
        int port = freePort();
        int management = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "dev.toban.config.App"));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("server.port", Integer.toString(port)), Map.entry("management.server.port", Integer.toString(management)),
                Map.entry("toban.redis.url", redis.url()), Map.entry("toban.data", folder.toString()), Map.entry("toban.seed", folder.resolve("seed").toString()),
                Map.entry("toban.clock", TODAY + "T12:00+09:00"), Map.entry("toban.line.channel-id", "1000000009"), Map.entry("toban.line.channel-secret", SECRET),
                Map.entry("toban.line.api-url", line.url().toString()), Map.entry("toban.line.data-url", line.url().toString()),
                Map.entry("toban.slack.signing-secret", SECRET), Map.entry("toban.slack.bot-token", "xoxb-bench"), Map.entry("toban.slack.api-url", slack.apiUrl()),
                Map.entry("toban.slack.hub-channel", HUB));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var started = new Running(builder.start(), port, management);
        running.add(started);
        await(name, () -> ready(management));
        return started;
    }

    private static boolean ready(int management) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void click(SlackHand hand, String label) {
        await(label, () -> withButton(label) != null);
        SlackMessage message = withButton(label);
        hand.click("U0OTHER", message, message.buttons().stream().filter(b -> b.label().equals(label)).findFirst().orElseThrow().actionId());
    }

    private SlackMessage withButton(String label) {
        return slack.messages(HUB).stream().filter(m -> m.buttons().stream().anyMatch(b -> b.label().equals(label))).reduce((_, last) -> last).orElse(null);
    }

    private static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + ": not within " + PATIENCE);
            }
            LockSupport.parkNanos(2_000_000);
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
        running.forEach(r -> r.process().destroyForcibly().onExit().join());
        slack.close();
        line.close();
        redis.close();
    }
}
