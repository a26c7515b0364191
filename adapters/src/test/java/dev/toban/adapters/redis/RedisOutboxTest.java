package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Books;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change tells leaves if the change is written, once, when it is due, and by whichever replica is there. */
class RedisOutboxTest {
    private static final Conveyor.Pace QUICK = new Conveyor.Pace(Duration.ofMillis(600), List.of(Duration.ofMillis(5)), 10);

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> hangs = ConcurrentHashMap.newKeySet();
    private volatile Instant quietUntil = Instant.EPOCH;
    private volatile boolean away;
    private volatile Instant now = Instant.parse("2026-12-09T09:40:00Z");
    private Link link;
    private RedisBooks books;
    private RedisOutbox outbox;

    private final Outbox.Courier courier = new Outbox.Courier() {
        @Override
        public boolean serves(Channel channel) {
            return channel == Channel.LINE_DM;
        }

        @Override
        public Outbox.Receipt deliver(Parcel parcel) throws IOException {
            if (away) {
                throw new IOException("away");
            }
            if (hangs.contains(parcel.id())) {
                throw new IOException("hangs");
            }
            arrived.add(parcel.id());
            return parcel.to().contains("Ublocked") ? Outbox.Receipt.REFUSED : Outbox.Receipt.ACCEPTED;
        }
    };

    private final Outbox.Gate gate = new Outbox.Gate() {
        @Override
        public boolean stopped(String batch) {
            return stopped.contains(batch);
        }

        @Override
        public List<String> still(Parcel parcel) {
            return parcel.to().stream().filter(to -> !gone.contains(to)).toList();
        }

        @Override
        public Instant notBefore(Parcel parcel, Instant at) {
            return parcel.batch() == null ? at : quietUntil;
        }
    };

    @BeforeAll
    static void start() {
        redis = new EmbeddedRedis(data);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void open() throws InterruptedException {
        link = new Link(redis.url());
        link.await(Duration.ofSeconds(10));
        link.ask(r -> r.flushall());
        books = new RedisBooks(link, "minato", () -> now);
        outbox = new RedisOutbox(link, "minato", () -> now, QUICK);
    }

    @AfterEach
    void leave() {
        outbox.close();
        books.close();
        link.close();
    }

    private void begin(RedisOutbox box) {
        box.deliver(List.of(courier), gate, (parcel, receipt) -> receipts.add(parcel.id() + " " + receipt + (parcel.batch() == null ? "" : parcel.to())));
    }

    private static Parcel parcel(String id, String... to) {
        return new Parcel(id, Channel.LINE_DM, List.of(to), Reply.of("当番が替わりました。"), "swap", Instant.EPOCH, Instant.MAX.minusSeconds(1), null);
    }

    private static Change telling(Parcel... parcels) {
        return Change.nothing("S1", "test").telling(parcels);
    }

    @Test
    void leavesOnceWithItsChange() {
        begin(outbox);
        books.write(telling(parcel("a", "U1"), parcel("b", "Ublocked")));
        eventually(() -> assertThat(receipts).containsExactlyInAnyOrder("a ACCEPTED", "b REFUSED"));
        eventually(() -> assertThat(link.<Long>ask(r -> r.xlen("toban:{minato}:outbox:few"))).isZero());
        assertThat(arrived).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void doesNotLeaveIfItsChangeIsNotWritten() {
        begin(outbox);
        Change taken = Change.nothing("S1", "take").expecting(Book.OFFICES, "o1", Sample.office("o1", "もうない")).telling(parcel("no", "U1"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> books.write(taken)).isInstanceOf(Books.Moved.class);
        books.write(telling(parcel("after", "U1")));
        eventually(() -> assertThat(receipts).containsExactly("after ACCEPTED"));
    }

    @Test
    void waitsUntilItIsDue() {
        begin(outbox);
        books.write(telling(parcel("morning", "U1").due(now.plusSeconds(3600), null), parcel("now", "U1")));
        eventually(() -> assertThat(receipts).containsExactly("now ACCEPTED"));
        now = now.plusSeconds(3600);
        eventually(() -> assertThat(receipts).containsExactly("now ACCEPTED", "morning ACCEPTED"));
    }

    @Test
    void isTriedUntilItsCourierIsThere() {
        away = true;
        begin(outbox);
        books.write(telling(parcel("a", "U1")));
        away = false;
        eventually(() -> assertThat(receipts).containsExactly("a ACCEPTED"));
    }

    @Test
    void isDroppedWhenItIsNoUseAnyMore() {
        books.write(telling(parcel("late", "U1").due(now, now.plusSeconds(60))));
        now = now.plusSeconds(61);
        begin(outbox);
        eventually(() -> assertThat(receipts).containsExactly("late EXPIRED"));
        assertThat(arrived).isEmpty();
    }

    @Test
    void aStoppedBatchDoesNotLeave() {
        stopped.add("letter-1");
        begin(outbox);
        books.write(telling(many("many", "U1", "U2")));
        eventually(() -> assertThat(receipts).containsExactly("many STOPPED[U1, U2]"));
        assertThat(arrived).isEmpty();
    }

    private static Parcel many(String id, String... to) {
        Parcel p = parcel(id, to);
        return new Parcel(p.id(), p.channel(), p.to(), p.what(), p.about(), p.due(), p.until(), "letter-1");
    }

    @Test
    void whoHasLeftMeanwhileIsTakenOut() {
        gone.addAll(Set.of("U2", "U3"));
        begin(outbox);
        books.write(telling(many("some", "U1", "U2"), many("none", "U2", "U3")));
        eventually(() -> assertThat(receipts).containsExactlyInAnyOrder("some ACCEPTED[U1]", "none UNWANTED[U2, U3]"));
        assertThat(arrived).containsExactly("some");
    }

    @Test
    void inQuietHoursItWaitsForTheMorningAndNobodyElseDoes() {
        quietUntil = now.plusSeconds(3600);
        begin(outbox);
        books.write(telling(many("night", "U1", "U2"), parcel("swap", "U3")));
        eventually(() -> assertThat(receipts).containsExactly("swap ACCEPTED"));
        eventually(() -> assertThat(link.<Long>ask(r -> r.xlen("toban:{minato}:outbox:many"))).isZero());
        assertThat(link.<Long>ask(r -> r.zcard("toban:{minato}:outbox:later"))).isOne();
        now = now.plusSeconds(3600);
        eventually(() -> assertThat(receipts).containsExactly("swap ACCEPTED", "night ACCEPTED[U1, U2]"));
    }

    /** More batches that can't leave than may be under way. */
    @Test
    void aBroadcastThatHangsKeepsNoSwapWaiting() {
        begin(outbox);
        for (int i = 0; i < 30; i++) {
            hangs.add("b" + i);
            books.write(telling(many("b" + i, "U1", "U2")));
        }
        books.write(telling(parcel("swap", "U3")));
        eventually(() -> assertThat(receipts).containsExactly("swap ACCEPTED"));
        hangs.clear();
        eventually(() -> assertThat(receipts).hasSize(31));
    }

    @Test
    void anotherReplicaGoesOnWhereOneHasGone() {
        away = true;
        begin(outbox);
        books.write(telling(parcel("a", "U1"), parcel("b", "U2")));
        outbox.close();
        away = false;
        try (var other = new RedisOutbox(link, "minato", () -> now, QUICK)) {
            begin(other);
            eventually(() -> assertThat(Set.copyOf(receipts)).containsExactlyInAnyOrder("a ACCEPTED", "b ACCEPTED"));
        }
    }
}
