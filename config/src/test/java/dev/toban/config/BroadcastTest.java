package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineTrouble;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An announcement to many, from Slack to each phone, whatever dies on the way. */
class BroadcastTest {
    private static final String MULTICAST = "/v2/bot/message/multicast";

    private final Outside outside = new Outside();
    private final AtomicInteger delivered = new AtomicInteger();
    private RedisServer redis;

    @TempDir
    Path data;

    @BeforeEach
    void server() throws IOException {
        redis = new RedisServer(data).start();
        outside.line.quota(1_000_000);
        outside.line.listen(d -> delivered.incrementAndGet());
    }

    @AfterEach
    void end() {
        redis.close();
        outside.close();
    }

    private Map<String, String> onRedis() {
        return Map.of("toban.redis.url", redis.url());
    }

    private static String resident(int n) {
        return "U" + String.format("%032x", 0x5000_0000 + n);
    }

    /** So many people have joined before anybody looks, and wait for salons. */
    private void joined(int people) throws InterruptedException {
        IntStream.range(0, people).forEach(n -> outside.line.person(resident(n), "住民"));
        LocalDate day = LocalDate.of(2026, 12, 1);
        try (var link = new Link(redis.url());
                var books = new RedisBooks(link, "minato", InstantSource.system())) {
            link.await(Duration.ofSeconds(30));
            books.write(Change.nothing("job:test", "residents").putAll(Book.MEMBERS, IntStream.range(0, people)
                    .mapToObj(n -> Member.resident(resident(n), day).in(List.of("浜手")).interested(List.of(Interest.SALON)))
                    .toList()));
        }
    }

    /** One of the staff writes it in Slack, another approves and sends it. */
    private void announce(House house) {
        var hand = outside.hand(house);
        hand.command(Outside.STAFF, Outside.HUB, "/toban", "お知らせ サロン");
        eventually(() -> hand.form(Outside.STAFF), form -> assertThat(form).isNotEmpty());
        hand.submit(Outside.STAFF, Map.of("day", List.of("2026-12-16"), "from", List.of("14:00"), "place", List.of("浜手公民館")));
        click(house, "承認する（書いた人以外）");
        click(house, "いま送る");
    }

    private void click(House house, String label) {
        SlackMessage message = eventually(() -> withButton(label), m -> assertThat(m).as(label).isNotEmpty()).getLast();
        String action = message.buttons().stream().filter(b -> b.label().equals(label)).findFirst().orElseThrow().actionId();
        assertThat(outside.hand(house).click("U0OTHER", message, action).ok()).isTrue();
    }

    private List<SlackMessage> withButton(String label) {
        return outside.posted(Outside.HUB).stream().filter(m -> m.buttons().stream().anyMatch(b -> b.label().equals(label))).toList();
    }

    private List<String> said() {
        return outside.posted(Outside.HUB).stream().map(SlackMessage::words).toList();
    }

    private void everybodyGotItOnce(int people) {
        assertThat(IntStream.range(0, people).filter(n -> outside.line.deliveries(resident(n)).size() != 1).boxed())
                .as("people who did not get it exactly once")
                .isEmpty();
    }

    /**
     * The replica that sends is killed with the post half out, LINE drops and delays what it takes, and then Redis is killed too: the
     * other replica finishes it, nobody is left out and nobody is written to twice.
     */
    @Test
    void aReplicaAndTheStoreAreKilledHalfWayAndEachPersonGetsItOnce() throws InterruptedException {
        int people = 12_000; // 24 batches
        joined(people);
        try (Replica sender = Replica.open(outside, data, onRedis());
                House other = House.open(outside, data, onRedis()).ready()) {
            outside.line.next(MULTICAST, troubles());
            announce(other);
            eventually(delivered::get, n -> assertThat(n).isPositive());
            sender.kill();
            assertThat(delivered.get()).as("still on its way").isLessThan(people);
            eventually(delivered::get, n -> assertThat(n).isGreaterThan(people / 2));
            redis.kill();
            redis.start();
            eventually(() -> said(), s -> assertThat(s).anyMatch(m -> m.contains("送り終えました")));
            assertThat(said().stream().filter(m -> m.contains("送り終えました"))).singleElement().asString().contains("12,000人に届けました");
            everybodyGotItOnce(people);
            assertThat(outside.line.paid()).isEqualTo(people);
            assertThat(outside.line.tooFast()).as("requests above LINE's rate").isZero();
        }
    }

    /** Each first try of a batch takes a while; some fail, and some of those have been done all the same. */
    private static LineTrouble[] troubles() {
        Stream<LineTrouble> slow = Collections.nCopies(16, LineTrouble.slow(Duration.ofMillis(700))).stream();
        Stream<LineTrouble> bad = Stream.of(
                LineTrouble.status(500), LineTrouble.cut().butDone(), LineTrouble.status(500).butDone(), LineTrouble.status(429), LineTrouble.cut());
        return Stream.concat(slow, bad).toArray(LineTrouble[]::new);
    }

    @Test
    void whenTheMonthIsSpentItSaysSoAndTheRestGetsItLaterOnce() throws InterruptedException {
        int people = 1_500; // three batches, of which one can be paid
        joined(people);
        outside.line.quota(600);
        try (House house = House.open(outside, data, onRedis()).ready()) {
            announce(house);
            eventually(() -> said(), s -> assertThat(s).anyMatch(m -> m.contains("途中までです") && m.contains("月の通数が足りず送れなかった方：1,000人")));
            assertThat(delivered.get()).isEqualTo(500);
            outside.line.quota(2_000);
            click(house, "続きを送る");
            eventually(() -> said(), s -> assertThat(s).anyMatch(m -> m.contains("送り終えました") && m.contains("1,500人に届けました")));
            everybodyGotItOnce(people);
            assertThat(threads()).as("threads with the draft, its approval and its ends").hasSize(1);
        }
    }

    /** Threads in which stands what was said of the announcement. */
    private List<String> threads() {
        return outside.posted(Outside.HUB).stream()
                .filter(m -> Stream.of("LINEではこう見えます", "承認しました", "途中までです", "送り終えました").anyMatch(m.words()::contains))
                .map(m -> m.thread() == null ? m.ts() : m.thread())
                .distinct()
                .toList();
    }
}
