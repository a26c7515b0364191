package dev.toban.adapters.redis;

import static dev.toban.adapters.redis.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.toban.answer.Board;
import dev.toban.learn.DailyDigest;
import dev.toban.talk.Card;
import dev.toban.talk.Inbox;
import dev.toban.talk.Reply.Note;
import dev.toban.talk.Unanswered;
import dev.toban.talk.Unanswered.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The morning's note by a clock that is moved by hand, written by two replicas of a hub. */
class DailyDigestTest {
    private static final Unanswered UNKNOWN = new Unanswered(Why.UNKNOWN_NAME, "医師", "dir.contact", "汐診");
    private static final Unanswered UNCLEAR = new Unanswered(Why.UNCLEAR, "住民の方", "chat.unclear", null);
    private static final LocalTime AT = LocalTime.of(8, 40);

    @TempDir
    static Path data;

    private static EmbeddedRedis redis;

    private final List<Note> posted = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-12-09T12:00:00Z"); // 21:00 in Japan
    private Link link;
    private Replica one;
    private Replica other;

    /** What a program needs for it. */
    private final class Replica implements AutoCloseable {
        final RedisNotes notes = new RedisNotes(link, "minato", () -> now);
        final RedisQuestions questions = new RedisQuestions(link, "minato");
        final DailyDigest digest = new DailyDigest(board(), questions, notes, AT);

        Replica() {
            notes.post(posted::add);
        }

        void looks() {
            digest.look(now);
        }

        @Override
        public void close() {
            notes.close();
        }
    }

    private static Board board() {
        var board = new Board(day -> false);
        board.take(Sample.all());
        return board;
    }

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
        one = new Replica();
        other = new Replica();
    }

    @AfterEach
    void leave() {
        one.close();
        other.close();
        link.close();
    }

    private void at(String local) {
        now = Instant.parse(local + ":00+09:00");
        one.looks();
        other.looks();
    }

    private void asked(String day, Unanswered... questions) {
        for (Unanswered question : questions) {
            one.questions.add(LocalDate.parse(day), question);
        }
    }

    /** Whatever was to be posted before has been once this has. */
    private void sentinel() {
        one.notes.add(new Note("sentinel " + now, "以上"));
        eventually(() -> assertThat(posted).anyMatch(n -> n.about().equals("sentinel " + now)));
    }

    private List<Note> digests() {
        return posted.stream().filter(n -> n.about().startsWith("unanswered:")).toList();
    }

    @Test
    void itIsPostedOnceADayAtItsTimeAndNotBefore() {
        asked("2026-12-09", UNKNOWN, UNCLEAR, UNKNOWN);
        at("2026-12-09T23:59");
        at("2026-12-10T08:39");
        sentinel();
        assertThat(digests()).isEmpty();

        at("2026-12-10T08:40");
        at("2026-12-10T08:41");
        at("2026-12-10T23:59");
        sentinel();
        assertThat(digests()).singleElement().satisfies(note -> {
            assertThat(note.text()).startsWith("昨日、答えられなかった質問 3件").contains("汐診", "2回", "住民の方");
            assertThat(note.text().lines()).hasSize(3);
            assertThat(note.card().parts()).filteredOn(Card.Tap.class::isInstance)
                    .extracting(p -> ((Card.Tap) p).label()).containsExactly("『汐診』＝ 汐見診療所");
        });

        asked("2026-12-10", UNCLEAR);
        at("2026-12-11T08:40");
        sentinel();
        assertThat(digests()).extracting(Note::about).containsExactly("unanswered:2026-12-09", "unanswered:2026-12-10");
    }

    @Test
    void aProgramThatWasDownAtThatMinutePostsItWhenItIsBackAndNeverAgain() {
        asked("2026-12-09", UNKNOWN);
        now = Instant.parse("2026-12-10T15:20:00+09:00");
        one.looks();
        sentinel();
        assertThat(digests()).hasSize(1);
        try (var restarted = new Replica()) {
            restarted.looks();
            now = now.plusSeconds(60);
            restarted.looks();
            sentinel();
        }
        assertThat(digests()).hasSize(1);
    }

    @Test
    void withNothingToSayNothingIsSaid() {
        at("2026-12-10T08:40");
        sentinel();
        assertThat(digests()).isEmpty();
    }

    @Test
    void questionsAreKeptForTwoWeeks() {
        asked("2026-12-09", UNKNOWN);
        var key = new Keys("minato").unanswered(LocalDate.of(2026, 12, 9));
        eventually(() -> assertThat((long) link.<Long>ask(r -> r.ttl(key))).isBetween(14 * 86_400L - 60, 14 * 86_400L));
        link.ask(r -> r.zadd(key, 9, "{\"why\":\"FROM_THE_FUTURE\"}"));
        assertThat(one.questions.of(LocalDate.of(2026, 12, 9))).extracting(c -> c.question()).containsExactly(UNKNOWN);
    }

    @Test
    void withoutTheStoreItIsTriedAgain() {
        asked("2026-12-09", UNKNOWN);
        now = Instant.parse("2026-12-10T08:40:00+09:00");
        var cut = new Link("redis://127.0.0.1:1");
        var lost = new DailyDigest(board(), new RedisQuestions(cut, "minato"), one.notes, AT);
        assertThat(catchThrowable(() -> lost.look(now))).isInstanceOf(Inbox.Unavailable.class);
        assertThat(catchThrowable(() -> lost.look(now))).as("not taken for done").isNotNull();
        cut.close();
        other.looks();
        sentinel();
        assertThat(digests()).hasSize(1);
    }

    @Test
    void aCardSurvivesTheStore() {
        var card = new Card("k", "題", List.of(new Card.Line("行", true), new Card.Tap("押す", "alias|+|OFFICE|o1|汐診"), new Card.Rule()), "f");
        one.notes.add(new Note("card", "言葉", card));
        eventually(() -> assertThat(posted).contains(new Note("card", "言葉", card)));
    }
}
