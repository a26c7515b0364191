package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import io.lettuce.core.Range;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters are answered once, in each sender's order, whoever dies in between. */
class RedisInboxTest {
    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");
    private static final Conveyor.Pace QUICK =
            new Conveyor.Pace(Duration.ofMillis(600), List.of(Duration.ofMillis(5), Duration.ofMillis(20)), 1_000);
    private static final Keys.Feed FEED = new Keys("minato").inbox();

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Link link;

    @BeforeAll
    static void start() {
        redis = new EmbeddedRedis(data);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void empty() throws InterruptedException {
        link = link();
        link.ask(r -> r.flushall());
    }

    @AfterEach
    void leave() throws Exception {
        for (AutoCloseable it : open.reversed()) {
            it.close();
        }
    }

    private Link link() throws InterruptedException {
        var it = new Link(redis.url());
        open.add(it);
        assertThat(it.await(Duration.ofSeconds(10))).isTrue();
        return it;
    }

    private RedisInbox inbox(Link on) {
        var it = new RedisInbox(on, "minato", QUICK);
        open.add(it);
        return it;
    }

    private RedisInbox reading(Link on, Consumer<Letter> reader) {
        var it = inbox(on);
        it.read(reader);
        return it;
    }

    private static Letter letter(String id, String user) {
        return new Letter(id, new Incoming.Said(Sender.line(user), NOW, "m" + id, "言葉 " + id, true, List.of("name")), "token");
    }

    private void eventuallyEmpty() {
        eventually(() -> assertThat(kept()).isZero());
    }

    private long kept() {
        return FEED.streams().stream().mapToLong(s -> link.ask(r -> r.xlen(s))).sum();
    }

    @Test
    void aLetterArrivesAsItWasPutAndItsWordsVanish() {
        List<Letter> got = new CopyOnWriteArrayList<>();
        var inbox = reading(link, got::add);
        var letters = List.of(
                letter("1", "Ua"),
                new Letter("2", new Incoming.Tapped(Sender.slack("Ub", "C1"), NOW, "a=b"), "https://hooks.example/1"),
                new Letter("3", new Incoming.Sent(Sender.line("Uc"), NOW, Incoming.Media.AUDIO), "t"),
                new Letter("4", new Incoming.Joined(Sender.line("Ud"), NOW), "t"),
                new Letter("5", new Incoming.Left(Sender.line("Ue"), NOW), ""),
                new Letter("6", new Incoming.Unsent(Sender.line("Uf"), NOW, "m1"), ""));
        inbox.put(letters);

        eventually(() -> assertThat(got).containsExactlyInAnyOrderElementsOf(letters));
        eventuallyEmpty();
    }

    @Test
    void whatIsDeliveredAgainIsDroppedAlsoByAnotherReplicaAndAfterTheAnswer() throws InterruptedException {
        List<String> got = new CopyOnWriteArrayList<>();
        var first = reading(link, l -> got.add(l.id()));
        var second = inbox(link());
        first.put(List.of(letter("1", "Ua"), letter("1", "Ua"), letter("2", "Ua")));
        second.put(List.of(letter("2", "Ua")));
        eventuallyEmpty();
        second.put(List.of(letter("1", "Ua"), letter("3", "Ua")));

        eventually(() -> assertThat(got).containsExactly("1", "2", "3"));
        eventuallyEmpty();
        assertThat(got).hasSize(3);
    }

    @Test
    void eachSendersLettersAreAnsweredInOrderNeverTwoAtOnceOnTwoReplicas() throws InterruptedException {
        Map<String, List<Integer>> got = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
        List<String> overlaps = new CopyOnWriteArrayList<>();
        Consumer<Letter> reader = l -> {
            String user = l.what().from().user();
            var here = inside.computeIfAbsent(user, u -> new AtomicInteger());
            if (here.incrementAndGet() > 1) {
                overlaps.add(user);
            }
            got.computeIfAbsent(user, u -> Collections.synchronizedList(new ArrayList<>())).add(Integer.valueOf(l.id().split("/")[1]));
            Thread.yield();
            here.decrementAndGet();
        };
        var first = reading(link, reader);
        var second = reading(link(), reader);
        var expected = new ArrayList<Integer>();
        for (int n = 0; n < 30; n++) {
            var letters = new ArrayList<Letter>();
            for (int user = 0; user < 100; user++) {
                letters.add(letter(user + "/" + n, "U" + user));
            }
            (n % 2 == 0 ? first : second).put(letters);
            expected.add(n);
        }

        eventuallyEmpty();
        assertThat(got).hasSize(100).allSatisfy((user, numbers) -> assertThat(numbers).isEqualTo(expected));
        assertThat(overlaps).isEmpty();
    }

    @Test
    void aSlowSenderHoldsUpNobodyElse() throws InterruptedException {
        var gate = new CountDownLatch(1);
        List<String> got = new CopyOnWriteArrayList<>();
        var inbox = reading(link, l -> {
            if (l.id().equals("slow")) {
                await(gate);
            }
            got.add(l.id());
        });
        inbox.put(List.of(letter("slow", "Ua"), letter("after", "Ua"), letter("b", "Ub"), letter("c", "Uc")));

        eventually(() -> assertThat(got).containsExactlyInAnyOrder("b", "c"));
        gate.countDown();
        eventually(() -> assertThat(got).endsWith("slow", "after"));
    }

    @Test
    void whatFailsIsTriedAgainAndThenGivenUpWithoutItsWords() {
        List<String> tries = new CopyOnWriteArrayList<>();
        var inbox = reading(link, l -> {
            tries.add(l.id());
            if (l.id().equals("bad") || tries.stream().filter("once"::equals).count() == 1) {
                throw new IllegalStateException("言葉 in a message");
            }
        });
        inbox.put(List.of(letter("bad", "Ua"), letter("once", "Ua"), letter("good", "Ua")));

        eventually(() -> assertThat(tries).containsExactly("bad", "bad", "bad", "once", "once", "good"));
        eventuallyEmpty();
        assertThat(inbox.dead()).isEqualTo(1);
        var dead = link.ask(r -> r.xrange(FEED.dead(), Range.unbounded()));
        assertThat(dead).singleElement().satisfies(e -> assertThat(e.getBody().toString()).contains("IllegalState").doesNotContain("言葉"));
    }

    @Test
    void whenAReaderIsKilledAnotherAnswersWhatItLeftAndNothingIsLost() throws InterruptedException {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        var gate = new CountDownLatch(1);
        Link killed = link();
        var inbox = reading(killed, l -> {
            first.add(l.id());
            await(gate);
        });
        eventually(() -> assertThat(owners()).hasSize(Keys.SHARDS));
        inbox.put(List.of(letter("1", "Ua"), letter("2", "Ua"), letter("3", "Ub")));
        eventually(() -> assertThat(first).containsExactlyInAnyOrder("1", "3"));

        reading(link, l -> second.add(l.id()));
        killed.close(); // no lease is given back, nothing is removed: what was under way happens again elsewhere
        eventually(() -> assertThat(second).containsExactlyInAnyOrder("1", "2", "3").containsSubsequence("1", "2"));
        gate.countDown();
        eventuallyEmpty();
        assertThat(first).doesNotContain("2");
    }

    @Test
    void replicasShareTheStreamsAndOneThatLeavesHandsThemOver() throws InterruptedException {
        List<String> second = new CopyOnWriteArrayList<>();
        var first = reading(link, l -> {});
        eventually(() -> assertThat(owners()).hasSize(Keys.SHARDS));
        reading(link(), l -> second.add(l.id()));
        eventually(() -> {
            var byReplica = new ArrayList<>(owners());
            assertThat(byReplica).hasSize(16);
            String one = byReplica.getFirst();
            assertThat(Collections.frequency(byReplica, one)).isEqualTo(8);
        });
        first.close();
        eventually(() -> assertThat(new java.util.HashSet<>(owners())).hasSize(1));
        eventually(() -> assertThat(owners()).hasSize(16));
        for (int user = 0; user < 40; user++) {
            first.put(List.of(letter("x" + user, "U" + user)));
        }
        eventually(() -> assertThat(second).hasSize(40));
    }

    @Test
    void anEntryNobodyCanReadIsGivenUpAndHoldsUpNobody() {
        List<String> got = new CopyOnWriteArrayList<>();
        FEED.streams().forEach(s -> link.ask(r -> r.xadd(s, Map.of("it", "{not json"))));
        var inbox = reading(link, l -> got.add(l.id()));
        inbox.put(List.of(letter("1", "Ua")));

        eventually(() -> assertThat(got).containsExactly("1"));
        eventuallyEmpty();
        assertThat(inbox.dead()).isEqualTo(16);
    }

    @Test
    void aSecondReaderOnOneReplicaIsRefused() {
        var inbox = reading(link, l -> {});
        assertThatThrownBy(() -> inbox.read(l -> {})).isInstanceOf(IllegalStateException.class);
    }

    private List<String> owners() {
        String[] keys = FEED.owners().toArray(String[]::new);
        return link.ask(r -> r.mget(keys)).stream().filter(kv -> kv.hasValue()).map(kv -> kv.getValue()).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
