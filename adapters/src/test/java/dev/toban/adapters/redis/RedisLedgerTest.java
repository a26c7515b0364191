package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.talk.Audit;
import dev.toban.talk.Channel;
import dev.toban.talk.Ledger;
import dev.toban.talk.Ledger.Check;
import dev.toban.talk.Ledger.Fault;
import dev.toban.talk.Ledger.Flaw;
import dev.toban.talk.Ledger.Kind;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded can't be changed, taken out, put in or put in another order without its being seen. */
class RedisLedgerTest {
    private static final Instant NOW = Instant.parse("2026-12-09T12:00:00Z");
    private static final Keys KEYS = new Keys("minato");
    private static final String KEY = "a key of the hub, 32 characters long";

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private Link link;
    private RedisBooks books;
    private RedisAudit audit;
    private RedisLedger ledger;

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
        books = new RedisBooks(link, "minato", InstantSource.fixed(NOW));
        audit = new RedisAudit(link, "minato", InstantSource.fixed(NOW));
        ledger = new RedisLedger(link, "minato", new Seal(Optional.of(KEY)));
    }

    @AfterEach
    void close() {
        audit.close();
        books.close();
        link.close();
    }

    private void write(int changes) {
        for (int i = 0; i < changes; i++) {
            books.write(Sample.offices(Sample.office("o1", "名前" + i)));
        }
    }

    private Check changes() {
        return ledger.check().getFirst();
    }

    private List<StreamMessage<String, String>> entries(String stream) {
        return link.ask(r -> r.xrange(stream, Range.unbounded()));
    }

    /** Puts other entries in place of those of a stream, as somebody with access to Redis could. */
    private void tamper(String stream, Consumer<List<StreamMessage<String, String>>> how) {
        var all = new ArrayList<>(entries(stream));
        how.accept(all);
        link.ask(r -> r.del(stream));
        all.forEach(e -> link.ask(r -> r.xadd(stream, e.getBody())));
    }

    private static StreamMessage<String, String> with(StreamMessage<String, String> entry, String name, String value) {
        var body = new LinkedHashMap<>(entry.getBody());
        body.put(name, value);
        return new StreamMessage<>("", entry.getId(), body);
    }

    @Test
    void whatWasWrittenHoldsTogether() {
        books.write(Sample.all());
        write(5);
        assertThat(changes()).isEqualTo(new Check(Kind.CHANGES, 6, 0, 1, 0, List.of()));
        assertThat(ledger.check().getLast()).isEqualTo(new Check(Kind.AUDIT, 0, 0, 1, 0, List.of()));
    }

    @Test
    void anEntrySaysWhatEachThingWasAndIsAsDigestsOnly() {
        books.write(Sample.offices(Sample.office("o1", "甲")));
        books.write(Sample.offices(Sample.office("o1", "乙"), Sample.office("o2", "丙")));
        books.write(Change.nothing("S1", "gone").remove(Book.OFFICES, "o1"));
        var all = entries(KEYS.changes());
        String made = all.get(0).getBody().get("=+offices");
        String changed = all.get(1).getBody().get("=+offices");
        assertThat(made).matches("\\[\"->[0-9a-f]{12}\"]");
        String was = made.substring(4, 16);
        assertThat(changed).matches("\\[\"" + was + ">[0-9a-f]{12}\",\"->[0-9a-f]{12}\"]");
        assertThat(all.get(2).getBody().get("=-offices")).isEqualTo("[\"" + changed.substring(15, 27) + ">-\"]");
    }

    @Test
    void aBigChangeHoldsTogetherToo() {
        books.write(Sample.offices(IntStream.range(0, 1_234).mapToObj(i -> Sample.office("o" + i, "事業所" + i)).toArray(dev.toban.directory.Office[]::new)));
        write(1);
        assertThat(changes().faults()).isEmpty();
        assertThat(entries(KEYS.changes()).getFirst().getBody().get("=+offices")).matches("[0-9a-f]{40}");
    }

    @Test
    void anEditIsSeen() {
        write(5);
        tamper(KEYS.changes(), all -> all.set(2, with(all.get(2), "by", "S9")));
        assertThat(changes().faults()).singleElement().satisfies(f -> {
            assertThat(f.flaw()).isEqualTo(Flaw.CHANGED);
            assertThat(f.number()).isEqualTo(3);
        });
    }

    @Test
    void aDeletionIsSeenInTheMiddleAtTheEndAndAtTheBeginning() {
        write(5);
        tamper(KEYS.changes(), all -> all.remove(2));
        assertThat(changes().faults()).extracting(Fault::number, Fault::flaw).containsExactly(org.assertj.core.groups.Tuple.tuple(4L, Flaw.MISSING));

        open5();
        tamper(KEYS.changes(), List::removeLast);
        assertThat(changes().faults()).extracting(Fault::flaw).containsExactly(Flaw.END);
        write(1);
        assertThat(changes().faults()).as("also after something else is written").extracting(Fault::number, Fault::flaw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, Flaw.MISSING));

        open5();
        tamper(KEYS.changes(), List::removeFirst);
        assertThat(changes().faults()).extracting(Fault::number, Fault::flaw).containsExactly(org.assertj.core.groups.Tuple.tuple(2L, Flaw.MISSING));
    }

    private void open5() {
        link.ask(r -> r.flushall());
        write(5);
    }

    @Test
    void whatIsPutInOrInAnotherOrderIsSeen() {
        write(5);
        tamper(KEYS.changes(), all -> all.add(2, new StreamMessage<>("", "0-0", Map.of("by", "S9", "why", "forged", "at", NOW.toString()))));
        assertThat(changes().faults()).extracting(Fault::flaw).containsExactly(Flaw.FOREIGN);

        open5();
        tamper(KEYS.changes(), all -> all.add(2, with(all.get(2), "by", "S9")));
        assertThat(changes().faults()).extracting(Fault::flaw).contains(Flaw.CHANGED, Flaw.FOREIGN);

        open5();
        tamper(KEYS.changes(), all -> all.add(1, all.remove(3)));
        assertThat(changes().faults()).extracting(Fault::flaw).contains(Flaw.MISSING, Flaw.FOREIGN);
    }

    @Test
    void aChainMadeAnewIsSeenByTheMarks() {
        write(5);
        var marked = ledger.mark().getFirst();
        assertThat(marked.number()).isEqualTo(5);
        write(2);
        assertThat(changes().marks()).isEqualTo(1);
        assertThat(ledger.stands(Kind.CHANGES, 5, marked.link().substring(0, 16))).isTrue();

        // all of it anew, with another name in it
        var all = entries(KEYS.changes());
        link.ask(r -> r.del(KEYS.changes(), KEYS.head(KEYS.changes())));
        all.forEach(e -> books.write(Change.nothing("S9", e.getBody().get("why")).put(Book.OFFICES, Sample.office("o1", "別"))));
        assertThat(changes().faults()).extracting(Fault::number, Fault::flaw).containsExactly(org.assertj.core.groups.Tuple.tuple(5L, Flaw.OTHER_MARK));
        assertThat(ledger.stands(Kind.CHANGES, 5, marked.link().substring(0, 16))).as("the line in Slack").isFalse();

        // and the mark along with it: without the hub's key it has no seal, and proves nothing
        String link5 = entries(KEYS.changes()).get(4).getBody().get("link");
        link.ask(r -> r.del(KEYS.marks()));
        link.ask(r -> r.xadd(KEYS.marks(), Map.of("kind", "CHANGES", "n", "5", "link", link5, "seal", "")));
        assertThat(changes().marks()).isZero();
        link.ask(r -> r.xadd(KEYS.marks(), Map.of("kind", "CHANGES", "n", "5", "link", link5, "seal", "ab".repeat(32))));
        assertThat(changes().faults()).extracting(Fault::flaw).containsExactly(Flaw.OTHER_MARK);
    }

    @Test
    void whatIsOlderThanTheChainIsSaidToBeSo() {
        for (int i = 0; i < 3; i++) {
            link.ask(r -> r.xadd(KEYS.changes(), Map.of("by", "seed", "why", "old", "at", NOW.toString(), "+offices", "[\"o1\"]")));
        }
        write(2);
        assertThat(changes()).isEqualTo(new Check(Kind.CHANGES, 2, 3, 1, 0, List.of()));
    }

    @Test
    void whatIsSeenAndRefusedIsRecordedAndChainedToo() {
        for (int i = 0; i < 250; i++) {
            audit.record(new Audit.Entry(NOW.plusSeconds(i), "U" + i, Channel.LINE_DM, Audit.Act.VIEW, "person:p" + i));
        }
        eventually(() -> assertThat(ledger.check().getLast().whole()).isEqualTo(250));
        List<Ledger.Line> latest = ledger.latest(line -> line.act().equals("view"), 3);
        assertThat(latest).extracting(Ledger.Line::by).containsExactly("U249", "U248", "U247");
        assertThat(latest.getFirst()).isEqualTo(new Ledger.Line(Kind.AUDIT, 250, NOW.plusSeconds(249), "U249", Channel.LINE_DM, "view", "person:p249"));

        tamper(KEYS.audit(), all -> all.set(100, with(all.get(100), "what", "person:p9")));
        assertThat(ledger.check().getLast().faults()).extracting(Fault::number, Fault::flaw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(101L, Flaw.CHANGED));
    }

    @Test
    void twoReplicasWriteOneChain() {
        try (var otherAudit = new RedisAudit(link, "minato", InstantSource.fixed(NOW))) {
            for (int i = 0; i < 60; i++) {
                (i % 2 == 0 ? audit : otherAudit).record(new Audit.Entry(NOW, "U" + i, null, Audit.Act.DENIED, "export"));
            }
            eventually(() -> assertThat(ledger.check().getLast().whole()).isEqualTo(60));
            assertThat(ledger.check().getLast().faults()).isEmpty();
        }
    }

    @Test
    void aLongRecordIsReadPageByPage() {
        for (int i = 0; i < 3_000; i += 100) {
            int from = i;
            RedisAudit.append(link, KEYS, IntStream.range(from, from + 100)
                    .mapToObj(n -> new Audit.Entry(NOW, "U" + n, null, Audit.Act.VIEW, "person:p1")).toList());
        }
        assertThat(ledger.check().getLast()).isEqualTo(new Check(Kind.AUDIT, 3_000, 0, 1, 0, List.of()));
        assertThat(ledger.latest(line -> line.by().equals("U3"), 1)).hasSize(1);
    }

    @Test
    void whatIsDeletedForItsAgeIsNoFaultAndIsRecorded() {
        write(4);
        Instant now = Instant.now();
        assertThat(ledger.trim(now.minusSeconds(3_600))).isZero();
        assertThat(ledger.trim(now.plusSeconds(3_600))).isEqualTo(4);
        write(2);
        assertThat(changes()).isEqualTo(new Check(Kind.CHANGES, 2, 0, 5, 0, List.of()));
        assertThat(ledger.latest(line -> line.act().equals("trimmed"), 1)).singleElement().satisfies(l -> assertThat(l.what()).isEqualTo("CHANGES 5"));
        tamper(KEYS.changes(), List::removeFirst);
        assertThat(changes().faults()).extracting(Fault::flaw).contains(Flaw.MISSING);
    }

    @Test
    void whileRedisIsAwayNobodyWaits() throws InterruptedException {
        try (var dead = new Link("redis://127.0.0.1:1");
                var blind = new RedisAudit(dead, "minato", InstantSource.fixed(NOW))) {
            IntStream.range(0, 30_000).forEach(i -> blind.record(new Audit.Entry(NOW, "U", null, Audit.Act.VIEW, "person:p")));
        }
    }
}
