package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Replicas on one Redis, and what people are told while it is away. */
@ExtendWith(OutputCaptureExtension.class)
class StoreTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String TONIGHT = "今夜の浜手の当番医は？";

    private final Outside outside = new Outside();
    private RedisServer redis;

    @TempDir
    Path data;

    @BeforeEach
    void server() throws IOException {
        redis = new RedisServer(data);
    }

    @AfterEach
    void end() {
        redis.close();
        outside.close();
    }

    private House house() {
        return House.open(outside, data, Map.of("toban.redis.url", redis.url()));
    }

    @Test
    void whatOneReplicaChangesTheOtherAnswers() {
        redis.start();
        try (House one = house().ready();
                House other = house().ready()) {
            assertThat(reply(other)).contains("大山 一郎");
            one.part(RedisBooks.class).write(handedOver(one.part(Board.class)));
            assertThat(reply(one)).contains("訪問看護ステーションなぎさ").doesNotContain("大山");
            eventually(() -> reply(other), said -> assertThat(said).contains("訪問看護ステーションなぎさ").doesNotContain("大山"));
            // both took the same letters in hand; LINE hears one answer
            assertThat(outside.asks(DOCTOR, TONIGHT)).contains("なぎさ");
            assertThat(outside.asks(DOCTOR, "ありがとう")).contains("どういたしまして");
            assertThat(outside.said(DOCTOR)).hasSize(2);
        }
    }

    /** Tonight's first call goes to another office. */
    private static Change handedOver(Board board) {
        Shift now = board.rota().all()
                .filter(s -> s.day().equals(LocalDate.of(2026, 12, 9)) && s.area().equals("浜手") && s.kind().equals("doctor"))
                .findFirst()
                .orElseThrow();
        String nagisa = board.directory().offices().stream().filter(o -> o.name().endsWith("なぎさ")).findFirst().orElseThrow().id();
        var then = new Shift(now.id(), now.day(), now.area(), now.kind(), now.order(), now.span(), new Shift.At(nagisa), null, null, now.confirmed());
        return Change.nothing("job:test", "handed over").with(Book.SHIFTS, Change.Set.of(List.of(then)));
    }

    @Test
    void withoutRedisItAnswersWhatItLastKnewAndSaysSoAndIsNotReady() {
        redis.start();
        try (House house = house().ready()) {
            assertThat(reply(house)).contains("大山 一郎").doesNotContain("時点");
            redis.kill();
            eventually(house::readiness, r -> assertThat(r.status()).isEqualTo(503));
            eventually(() -> reply(house), said -> assertThat(said).contains("大山 一郎").containsPattern("18時4\\d分時点"));
            assertThat(outside.asks(DOCTOR, TONIGHT)).as("at the counter").contains("大山 一郎").containsPattern("18時4\\d分時点");
            byte[] again = outside.line.body(LineEvent.text(DOCTOR, "ありがとう"));
            assertThat(outside.sendAgain(again)).isEqualTo(200);
            assertThat(outside.sendAgain(again)).isEqualTo(200);
            eventually(() -> outside.said(DOCTOR), said -> assertThat(said).hasSize(2).last().asString().contains("どういたしまして"));
            assertThat(outside.asks(DOCTOR, "当番の先生の電話がつながらない")).contains("次はこちらへ", "☎");
            eventually(() -> outside.posted(Outside.HUB), posts -> assertThat(posts).as("the hub is called though nothing can be written")
                    .anyMatch(p -> p.words().contains("当番につながらないという連絡")));
            redis.start();
            house.ready();
            eventually(() -> reply(house), said -> assertThat(said).contains("大山 一郎").doesNotContain("時点"));
            assertThat(outside.asks(DOCTOR, TONIGHT)).contains("大山 一郎");
        }
    }

    @Test
    void withoutRedisAtTheStartItSaysSoAndWaits(CapturedOutput output) {
        try (House house = house()) {
            eventually(output::getAll, said -> assertThat(said).contains("toban.redis.url: ", "(expected: a reachable Redis", "trying on"));
            assertThat(house.readiness().status()).isEqualTo(503);
            assertThat(Http.get(house.management("/actuator/health/liveness")).status()).isEqualTo(200);
            redis.start();
            house.ready();
            assertThat(outside.asks(DOCTOR, TONIGHT)).contains("大山 一郎");
        }
    }

    @Test
    void importedAgainNothingChanges(CapturedOutput output) {
        redis.start();
        try (House house = house().ready()) {
            assertThat(house.part(Board.class).rota().all()).hasSize(7);
        }
        try (House house = house().ready()) {
            assertThat(house.part(Board.class).rota().all()).hasSize(7);
            Hub hub = house.part(Board.class).hub();
            assertThat(hub.id()).isEqualTo("minato");
        }
    }

    /** What would be said there, asked of that house itself. */
    private static String reply(House house) {
        return Http.post(house.management("/understand"), "{\"text\": \"%s\", \"role\": \"doctor\"}".formatted(TONIGHT)).body();
    }
}
