package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.directory.Office;
import io.lettuce.core.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one Redis keep the same books. */
class RedisBooksTest {
    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");
    private static final Keys KEYS = new Keys("minato");

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private final Seen seen = new Seen();
    private final Seen otherSeen = new Seen();
    private Link link;
    private Link otherLink;
    private RedisBooks books;
    private RedisBooks other;

    @BeforeAll
    static void start() {
        redis = new EmbeddedRedis(data);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void follow() throws InterruptedException {
        link = new Link(redis.url());
        otherLink = new Link(redis.url());
        link.await(java.time.Duration.ofSeconds(10));
        link.ask(r -> r.flushall());
        books = replica(link, seen);
        other = replica(otherLink, otherSeen);
    }

    @AfterEach
    void leave() {
        books.close();
        other.close();
        link.close();
        otherLink.close();
    }

    private static RedisBooks replica(Link link, Seen seen) {
        var books = new RedisBooks(link, "minato", InstantSource.fixed(NOW));
        books.follow(seen);
        eventually(() -> assertThat(books.loaded() && seen.live).isTrue());
        return books;
    }

    @Test
    void whatOneWritesBothSeeAndTheWriterAtOnce() {
        Change all = Sample.all();
        books.write(all);

        assertThat(seen.things).hasSize(Sample.size()).containsEntry("offices o1", Sample.office("o1", "汐見診療所"));
        assertThat(seen.hub).isEqualTo(Sample.HUB);
        assertThat(seen.changes).containsExactly(all);
        eventually(() -> assertThat(otherSeen.changes).containsExactly(all));
        assertThat(otherSeen.asOf).isEqualTo(NOW);
    }

    @Test
    void changesArriveInOrderFromWhicheverReplicaTheyCome() {
        for (int i = 0; i < 20; i++) {
            (i % 2 == 0 ? books : other).write(Sample.offices(Sample.office("o1", "名前" + i)));
        }
        eventually(() -> {
            assertThat(seen.things.get("offices o1")).isEqualTo(Sample.office("o1", "名前19"));
            assertThat(otherSeen.things.get("offices o1")).isEqualTo(Sample.office("o1", "名前19"));
        });
    }

    @Test
    void whatGoesIsGoneForAllAndForThoseWhoComeLater() {
        books.write(Sample.all());
        other.write(Change.nothing("S1", "closed").with(Book.OFFICES, new Change.Set<>(List.of(), List.of("o2", "nobody"))));

        assertThat(otherSeen.things).containsKey("offices o1").doesNotContainKey("offices o2");
        eventually(() -> assertThat(seen.things).doesNotContainKey("offices o2"));
        var late = new Seen();
        try (var _ = replica(link, late)) {
            assertThat(late.things).hasSize(Sample.size() - 1).doesNotContainKey("offices o2");
        }
    }

    @Test
    void aBigChangeIsSeenWholeOrNotAtAll() {
        var many = IntStream.range(0, 4_321).mapToObj(i -> Sample.office("o" + i, "事業所" + i)).toList();
        books.write(Sample.all());
        books.write(Sample.all().with(Book.OFFICES, new Change.Set<>(many, List.of("o1", "o2"))));

        assertThat(seen.things).hasSize(4_321 + Sample.size() - 2).containsEntry("offices o1", Sample.office("o1", "事業所1"));
        assertThat(seen.changes).hasSize(2).last().satisfies(c -> {
            assertThat(c.of(Book.OFFICES).put()).hasSize(4_321);
            assertThat(c.of(Book.OFFICES).gone()).isEmpty();
            assertThat(c.of(Book.PEOPLE).put()).hasSize(1);
        });
        List<String> staged = link.ask(r -> r.keys("*staged*"));
        assertThat(staged).isEmpty();
        var late = new Seen();
        try (var _ = replica(link, late)) {
            assertThat(late.things).isEqualTo(seen.things);
        }
    }

    @Test
    void theStreamSaysWhoWhyWhenAndWhichAndNothingElse() {
        books.write(Sample.all().with(Book.MEETINGS, new Change.Set<>(List.of(), List.of("m9"))));

        var entries = link.ask(r -> r.xrange(KEYS.changes(), Range.unbounded()));
        assertThat(entries).singleElement().satisfies(e -> {
            assertThat(e.getBody())
                    .containsEntry("by", "seed")
                    .containsEntry("why", "import of everything")
                    .containsEntry("at", NOW.toString())
                    .containsEntry("+offices", "[\"o1\",\"o2\"]")
                    .containsEntry("-meetings", "[\"m9\"]")
                    .doesNotContainKey("+meetings");
            assertThat(e.getBody().values()).noneMatch(v -> v.contains("汐見") && !v.contains("しおみさん"));
        });
    }

    @Test
    void aChangeThatSaysNothingLeavesNoTrace() {
        books.write(Change.nothing("S1", "nothing"));
        long there = link.ask(r -> r.exists(KEYS.changes()));
        assertThat(there).isZero();
    }

    @Test
    void anEntryThatCannotBeReadIsLeftOutAndStopsNobody() {
        link.ask(r -> r.hset(KEYS.of(Book.OFFICES), "broken", "{\"id\": 5, \"aliases\": 7"));
        books.write(Sample.all());
        var late = new Seen();
        try (var _ = replica(link, late)) {
            assertThat(late.things).hasSize(Sample.size()).doesNotContainKey("offices broken");
        }
    }

    @Test
    void aViewThatStumblesIsToldEverythingAgain() {
        var clumsy = new Follower() {
            final Seen inner = new Seen();
            boolean stumbled;

            @Override
            public void take(Change change) {
                if (!stumbled && change.of(Book.OFFICES).put().stream().map(Office::id).anyMatch("o1"::equals)) {
                    stumbled = true;
                    throw new IllegalStateException("stumbled");
                }
                inner.take(change);
            }

            @Override
            public void alive(Instant asOf, boolean live) {
                inner.alive(asOf, live);
            }
        };
        try (var third = new RedisBooks(link, "minato", InstantSource.fixed(NOW))) {
            third.follow(clumsy);
            eventually(() -> assertThat(clumsy.inner.live).isTrue());
            books.write(Sample.all());
            eventually(() -> assertThat(clumsy.inner.things).hasSize(Sample.size()));
        }
    }

    @Test
    void theHubsThatHaveBooksAreKnownWithoutASeed() {
        assertThat(RedisBooks.hubs(link)).isEmpty();
        books.write(Sample.all());
        link.ask(r -> r.set("toban:{other}:hub:not", "x"));
        assertThat(RedisBooks.hubs(link)).containsExactly("minato");
    }

    @Test
    void twoHubsOnOneRedisKeepApart() {
        var elsewhere = new Seen();
        try (var second = new RedisBooks(link, "yama", InstantSource.fixed(NOW))) {
            second.follow(elsewhere);
            eventually(() -> assertThat(elsewhere.live).isTrue());
            books.write(Sample.all());
            second.write(Sample.offices(Sample.office("o9", "山の診療所")));
            assertThat(elsewhere.things).containsOnlyKeys("offices o9");
            assertThat(seen.things).doesNotContainKey("offices o9");
        }
    }

    @Test
    void whatIsDecidedOnSomethingThatHasChangedIsNotWritten() {
        books.write(Sample.all());
        Office was = Sample.office("o1", "汐見診療所");
        books.write(Change.nothing("S1", "first").expecting(Book.OFFICES, "o1", was).put(Book.OFFICES, Sample.office("o1", "汐見クリニック")));

        assertThatThrownBy(() -> books.write(
                        Change.nothing("S2", "second").expecting(Book.OFFICES, "o1", was).put(Book.OFFICES, Sample.office("o1", "岬クリニック"))))
                .isInstanceOf(Books.Moved.class)
                .hasMessage("offices o1: changed meanwhile (expected: as it was)");
        assertThatThrownBy(() -> books.write(Change.nothing("S2", "new").expecting(Book.OFFICES, "o2", null).put(Book.OFFICES, was)))
                .isInstanceOf(Books.Moved.class);
        eventually(() -> assertThat(seen.things).containsEntry("offices o1", Sample.office("o1", "汐見クリニック")));
    }

    @Test
    void ofTwoWhoTakeTheSameOneWins() throws InterruptedException {
        var won = new java.util.concurrent.atomic.AtomicInteger();
        var takers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        books.write(Change.nothing("S" + n, "take").expecting(Book.OFFICES, "o1", null).put(Book.OFFICES, Sample.office("o1", "取" + n)));
                        won.incrementAndGet();
                    } catch (Books.Moved e) {
                        assertThat(e).hasMessageContaining("offices o1");
                    }
                }))
                .toList();
        for (Thread taker : takers) {
            taker.join();
        }
        assertThat(won).hasValue(1);
    }
}
