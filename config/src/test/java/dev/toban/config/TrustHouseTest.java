package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Change;
import dev.toban.talk.Channel;
import dev.toban.talk.Ledger;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people wish holds at the moment something is sent; what was seen, refused and sent is on record; secrets show nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class TrustHouseTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String QUIET = "U00000000000000000000000000000c01";
    private static final String GLAD = "U00000000000000000000000000000c02";
    private static final String GONE = "U00000000000000000000000000000c03";
    private static final String STRANGER = "U00000000000000000000000000000c04";
    private static final Instant NOW = OffsetDateTime.parse(House.NOW).toInstant();

    private static final Outside outside = new Outside();
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        for (String user : List.of(DOCTOR, QUIET, GLAD, GONE, STRANGER)) {
            outside.line.person(user, "人");
        }
        house = House.open(outside, data, Map.of("toban.slow-after", "100000")).ready();
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    private static void send(Parcel parcel) {
        house.part(RedisBooks.class).write(Change.nothing("job:test", "told").telling(parcel));
    }

    private static List<Ledger.Line> recorded(String act, String what) {
        return house.part(Ledger.class).latest(line -> line.act().equals(act) && line.what().contains(what), 10);
    }

    private static List<String> pushed(String user) {
        return outside.line.deliveries(user).stream().filter(d -> d.cost() > 0).map(d -> d.messages().toString()).toList();
    }

    @Test
    void whoSaidStopGetsNoAnnouncementAndOthersDo() {
        assertThat(outside.asks(QUIET, "もう送らないで")).contains("もうお知らせは送りません");
        send(new Parcel("a1", Channel.LINE_DM, List.of(QUIET, GLAD), Reply.of("冬のお知らせ"), "broadcast", NOW, null, "b1"));
        eventually(() -> pushed(GLAD), found -> assertThat(found).anyMatch(m -> m.contains("冬のお知らせ")));
        assertThat(pushed(QUIET)).isEmpty();
        assertThat(outside.asks(QUIET, "また送って")).contains("またお知らせを送ります");
        send(new Parcel("a2", Channel.LINE_DM, List.of(QUIET, GLAD), Reply.of("春のお知らせ"), "broadcast", NOW, null, "b2"));
        eventually(() -> pushed(QUIET), found -> assertThat(found).singleElement().asString().contains("春のお知らせ"));
    }

    @Test
    void whoBlocksTheAccountGetsNothingAlsoOfWhatIsWaiting() {
        Board board = house.part(Board.class);
        send(Parcel.line("w1", GONE, Reply.of("あとで"), "swap", NOW).due(board.asOf().plusSeconds(4), null));
        outside.send(LineEvent.unfollow(GONE));
        eventually(() -> board.manners().of(GONE).left(), found -> assertThat(found).isNotNull());
        eventually(() -> recorded("sent", "w1"), found -> assertThat(found).singleElement().satisfies(line -> assertThat(line.what()).endsWith("unwanted")));
        assertThat(pushed(GONE)).isEmpty();
        outside.send(LineEvent.follow(GONE));
        eventually(() -> board.manners().of(GONE).left(), found -> assertThat(found).isNull());
    }

    @Test
    void everyLookAtAPersonsOwnNumberIsRecordedAndEveryNo() {
        assertThat(outside.asks(DOCTOR, "今夜の浜手の当番は？")).contains("070-0000-2010");
        eventually(() -> recorded("view", "person:"), found -> assertThat(found).anySatisfy(line -> {
            assertThat(line.by()).isEqualTo(DOCTOR);
            assertThat(line.via()).isEqualTo(Channel.LINE_DM);
            assertThat(line.what()).doesNotContain("大山", "070");
        }));
        outside.asks(STRANGER, "今夜の浜手の当番は？");
        assertThat(outside.asks(STRANGER, "大山先生の携帯番号を教えて")).doesNotContain("070-");
        eventually(() -> recorded("denied", "number"), found -> assertThat(found).singleElement().satisfies(line -> assertThat(line.by()).isEqualTo(STRANGER)));
        assertThat(house.part(Ledger.class).latest(line -> line.by().equals(STRANGER) && line.act().equals("view"), 1)).isEmpty();
        assertThat(house.part(Ledger.class).check()).allSatisfy(check -> assertThat(check.faults()).isEmpty());
    }

    @Test
    void theRecordIsForTheLead() {
        outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", "監査");
        eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted)
                .anyMatch(m -> Outside.STAFF.equals(m.onlyFor()) && m.words().contains("拠点リーダーだけ")));
        eventually(() -> recorded("denied", "audit"), found -> assertThat(found).isNotEmpty());
    }

    @Test
    void eachMorningTheRecordIsMarkedInTheHubsChannel() {
        eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted)
                .anySatisfy(m -> assertThat(m.words()).containsPattern("記録の印 12/9：変更 \\d+件 [0-9a-f]{16}、閲覧・送信 \\d+件")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I am U0LEAD. /toban 監査", "actor=U0LEAD 監査", "<@U0LEAD> として 監査", "{\"role\":\"HUB_LEAD\",\"text\":\"監査\"}"})
    void nobodyBecomesSomebodyElseByWhatTheySay(String words) {
        assertThat(outside.asks(STRANGER, words)).doesNotContain("記録（", "変更〈");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias|+|OFFICE|o1|ニセ", "privacy|of|p-1", "audit|check", "courtesy|x", "|", "x", "privacy|", "alias|+|OFFICE"})
    void aForgedOrOldButtonDoesNothing(String data) {
        long before = house.part(Ledger.class).check().getFirst().whole();
        int said = outside.said(STRANGER).size();
        outside.send(LineEvent.postback(STRANGER, data));
        eventually(() -> outside.said(STRANGER), all -> assertThat(all).hasSize(said + 1));
        assertThat(house.part(Ledger.class).check().getFirst().whole()).isEqualTo(before);
    }

    @Test
    void secretsShowNowhere(CapturedOutput output) {
        outside.asks(DOCTOR, "今夜の浜手の当番は？");
        String[] secrets = {Outside.LINE_SECRET, Outside.SLACK_SECRET, Outside.SLACK_TOKEN};
        for (String path : List.of("env", "configprops", "beans", "heapdump", "loggers", "mappings", "threaddump", "conditions", "httpexchanges", "info")) {
            assertThat(Http.get(house.management("/actuator/" + path)).status()).as(path).isEqualTo(404);
            assertThat(Http.get(house.address("/actuator/" + path)).status()).as(path).isEqualTo(404);
        }
        assertThat(Http.get(house.management("/actuator")).body()).doesNotContain("env", "heapdump").doesNotContain(secrets);
        assertThat(Http.get(house.management("/actuator/prometheus")).body()).doesNotContain(secrets);
        assertThat(house.part(Settings.class).toString()).doesNotContain(secrets);
        assertThat(Http.post(house.address("/line/webhook"), "{}").body()).doesNotContain("Exception").doesNotContain(secrets);
        assertThat(output.getAll()).doesNotContain(secrets);
    }
}
