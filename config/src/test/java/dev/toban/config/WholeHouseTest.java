package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineDelivery;
import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.LineTrouble;
import dev.toban.adapters.practice.SlackMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed request in at the door, what LINE and Slack received out; everything between is the real program. */
class WholeHouseTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String STRANGER = "U000000000000000000000000000000ff";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Outside outside = new Outside();
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = House.open(outside, data, Map.of()).ready();
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    @Test
    void theCardSaysWhoWhereWhichNumberUntilWhenAndWhoIsNext() {
        LineDelivery answer = outside.ask(DOCTOR, "今夜の浜手の当番は？");

        assertThat(answer.cost()).isZero();
        assertThat(answer.kind()).isEqualTo(LineDelivery.Kind.REPLY);
        assertThat(answer.messages()).hasSize(1);
        JsonNode flex = answer.messages().getFirst();
        assertThat(flex.path("type").asString()).isEqualTo("flex");
        String[] all = {"大山 一郎", "しおかぜ医院", "070-0000-2010", "12/9(水) 17:30〜翌8:30", "とうげ診療所", "099-000-2102", "12/10(木) 17:30〜翌8:30", "確認日"};
        assertThat(flex.path("altText").asString()).contains(all);
        assertThat(texts(flex.path("contents"))).contains(all);
        assertThat(flex.path("contents").toString()).contains("tel:070-0000-2010", "tel:099-000-2102");
        assertThat(flex.path("quickReply").path("items").valueStream().map(i -> i.path("action").path("label").asString()))
                .contains("明日は？", "訪問看護当番は？", "山手は？");
    }

    @Test
    void whoHasNotConsentedIsShownAsTheOffice() {
        assertThat(outside.asks(NURSE, "明日の浜手の当番医は？")).contains("とうげ診療所").doesNotContain("小川");
    }

    @Test
    void whatAQuickReplySaysIsUnderstood() {
        JsonNode first = outside.ask(DOCTOR, "今夜の浜手の当番医は？").messages().getFirst();
        first.path("quickReply").path("items").forEach(item -> assertThat(outside.asks(DOCTOR, item.path("action").path("text").asString()))
                .as(item.toString())
                .doesNotContain("読み取れません"));
    }

    @Test
    void strangersGetTheOfficeAndItsPublicNumberAndNeverAPersons() {
        String answer = outside.asks(STRANGER, "今夜の浜手の当番は？");
        assertThat(answer).contains("しおかぜ医院", "099-000-2101").doesNotContain("大山", "070-", "099-000-2901");
        assertThat(outside.asks(STRANGER, "大山先生の携帯番号教えて")).doesNotContain("070-");
    }

    @Test
    void aGapIsSaidToBeOneWithTheNumberThatAlwaysAnswersAndTheHubIsToldOnce() {
        String answer = outside.asks(DOCTOR, "今夜の山手の当番医は？");
        assertThat(answer).contains("未定", "099-000-2099");
        assertThat(answer.substring(0, answer.indexOf("次は"))).as("nobody is named for tonight").doesNotContain("大山", "小川", "070-");
        assertThat(outside.asks(NURSE, "山手の今夜の当番医は？")).contains("未定", "099-000-2099");
        assertThat(outside.asks(STRANGER, "いま山手の当番医はだれですか")).contains("未定", "099-000-2099");

        eventually(WholeHouseTest::notesOnGap, notes -> assertThat(notes).hasSize(1));
        assertThat(notesOnGap().getFirst().words()).contains("山手", "12/9").doesNotContain("大山");
        // whatever came behind it has been posted by now: still one
        outside.asks(STRANGER, "虐待かもしれません");
        eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted).anyMatch(m -> m.words().contains("虐待")));
        assertThat(notesOnGap()).hasSize(1);
    }

    /** The week that is posted to be printed says 未定 too; it is no note. */
    private static List<SlackMessage> notesOnGap() {
        return outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("未定") && !m.words().contains("（印刷用）") && m.onlyFor() == null && m.thread() == null).toList();
    }

    @Test
    void slackGetsTheSameAnswerByCommandMentionAndDirectMessage() {
        var hand = outside.hand(house);
        assertThat(hand.command(Outside.STAFF, Outside.HUB, "/toban", "今夜の浜手の当番は？").ok()).isTrue();
        assertThat(hand.mention(Outside.STAFF, Outside.HUB, "今夜の浜手の当番は？").ok()).isTrue();
        assertThat(hand.direct(Outside.STAFF, "今夜の浜手の当番は？").ok()).isTrue();

        eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m)
                .anySatisfy(c -> complete(c, Outside.STAFF))
                .anySatisfy(c -> {
                    complete(c, null);
                    assertThat(c.thread()).isNotNull();
                }));
        eventually(() -> outside.posted("D0STAFF"), m -> assertThat(m).anySatisfy(d -> complete(d, null)));
    }

    private static void complete(SlackMessage answer, String onlyFor) {
        assertThat(answer.onlyFor()).isEqualTo(onlyFor);
        assertThat(answer.words()).contains("大山 一郎", "しおかぜ医院", "070-0000-2010", "12/9(水) 17:30〜翌8:30", "12/10(木)");
        assertThat(answer.text()).contains("大山 一郎", "070-0000-2010");
        assertThat(answer.pings()).isEmpty();
    }

    @Test
    void explainSaysHowTheQuestionWasRead() {
        outside.hand(house).command("U0CURIOUS", Outside.HUB, "/toban", "explain 今夜の浜手の当番医は？");
        eventually(() -> outside.posted(Outside.HUB).stream().filter(m -> "U0CURIOUS".equals(m.onlyFor())).toList(),
                m -> assertThat(m).anySatisfy(e -> assertThat(e.words()).contains("rota.who", "浜手")));
    }

    @Test
    void aDoorOpensOnlyToTheRightSeal() {
        byte[] body = outside.line.body(LineEvent.text(DOCTOR, "今夜の浜手の当番は？"));
        String door = house.address("/line/webhook");
        assertThat(Http.post(door, body, "Content-Type", "application/json").status()).isEqualTo(401);
        for (String seal : List.of("", "まちがい", "not base64 !", "AAAA", "A".repeat(44))) {
            assertThat(Http.post(door, body, "x-line-signature", ascii(seal)).status()).as(seal).isEqualTo(401);
        }
        String slack = house.address("/slack/events");
        String now = Long.toString(System.currentTimeMillis() / 1000);
        String form = "command=%2Ftoban&text=x&channel_id=C&user_id=U&response_url=x";
        assertThat(slackStatus(slack, form, now, "v0=" + "0".repeat(64))).isEqualTo(401);
        assertThat(slackStatus(slack, form, now, slackSeal(now, form + "&"))).isEqualTo(401);
        for (long away : List.of(-301L, 301L)) {
            String then = Long.toString(System.currentTimeMillis() / 1000 + away);
            assertThat(slackStatus(slack, form, then, slackSeal(then, form))).as("%d s", away).isEqualTo(401);
        }
        assertThat(Http.post(slack, form).status()).isEqualTo(401);
    }

    private static String ascii(String header) {
        return new String(header.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    private static int slackStatus(String door, String body, String timestamp, String seal) {
        return Http.post(door, body.getBytes(StandardCharsets.UTF_8), "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", seal).status();
    }

    private static String slackSeal(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Outside.SLACK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWebhookWithoutEventsIsTaken() {
        assertThat(outside.send()).isEqualTo(200);
    }

    @Test
    void anEventDeliveredAgainIsAnsweredOnce() {
        String user = "U000000000000000000000000000000a1";
        byte[] body = outside.line.body(LineEvent.text(user, "次のサロンはいつ？"));
        assertThat(outside.sendAgain(body)).isEqualTo(200);
        eventually(() -> outside.said(user), said -> assertThat(said).hasSize(1));
        assertThat(outside.sendAgain(body)).isEqualTo(200);
        assertThat(outside.sendAgain(body)).isEqualTo(200);
        outside.asks(user, "ありがとう");
        assertThat(outside.said(user)).hasSize(2);
    }

    @Test
    void onePersonsMessagesAreAnsweredInTheirOrderThoughLineIsSlowWithTheFirst() {
        String user = "U000000000000000000000000000000a2";
        outside.line.next("/v2/bot/message/reply", LineTrouble.slow(Duration.ofMillis(700)));
        assertThat(outside.types(user, "次のサロンはいつ？")).isEqualTo(200);
        assertThat(outside.types(user, "ありがとう", "何ができるの？")).isEqualTo(200);
        eventually(() -> outside.said(user), said -> assertThat(said).hasSize(3));
        assertThat(outside.said(user).get(0)).contains("サロン");
        assertThat(outside.said(user).get(1)).contains("どういたしまして");
        assertThat(outside.said(user).get(2)).contains("こんなこと");
    }

    @Test
    void unknownEventsStopNobody() {
        String user = "U000000000000000000000000000000a3";
        var odd = new LineEvent("somethingNew", user, null, Map.of("somethingNew", Map.of("x", 1)), false);
        assertThat(outside.send(odd, LineEvent.text(user, "ありがとう"))).isEqualTo(200);
        eventually(() -> outside.said(user), said -> assertThat(said).hasSize(1));
    }

    @Test
    void aNewcomerIsGreetedAndAPictureIsNotKept() {
        String user = "U000000000000000000000000000000a4";
        outside.send(LineEvent.follow(user));
        eventually(() -> outside.said(user), said -> assertThat(said).anyMatch(s -> s.contains("港北在宅医療連携拠点")));
        outside.send(LineEvent.image(user));
        eventually(() -> outside.said(user), said -> assertThat(said).anyMatch(s -> s.contains("お預かりしていません")));
    }

    @Test
    void inAGroupItSpeaksOnlyWhenCalled() {
        String group = "C000000000000000000000000000000b1";
        outside.line.group(group, DOCTOR, NURSE);
        outside.send(LineEvent.text(DOCTOR, "今夜の浜手の当番は？").in(group));
        outside.send(LineEvent.text(DOCTOR, "@toban 今夜の浜手の当番は？").in(group).calling("@toban"));
        eventually(() -> outside.said(group), said -> assertThat(said).hasSize(1));
        assertThat(outside.said(group).getFirst()).contains("しおかぜ医院");
    }

    @Test
    void understandAnswersOperatorsAndNobodyElse() {
        String question = """
                {"text": "今夜の浜手の当番医は？", "role": "doctor", "channel": "line_dm", "ref": "2026-12-09T18:40+09:00", "id": "ignored"}""";
        Http.Answer answer = Http.post(house.management("/understand"), question);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode read = JSON.readTree(answer.body());
        assertThat(read.path("intent").asString()).isEqualTo("rota.who");
        assertThat(read.path("slots").path("area").asString()).isEqualTo("浜手");
        assertThat(read.path("slots").path("duty").asString()).isEqualTo("doctor");
        assertThat(read.path("expect").asString()).isEqualTo("answer");
        assertThat(read.path("reply").asString()).contains("大山 一郎", "070-0000-2010");
        assertThat(read.path("choices").valueStream().map(JsonNode::asString)).contains("明日は？");
        assertThat(read.path("interval").path("start").asString()).startsWith("2026-12-09T");

        assertThat(Http.post(house.address("/understand"), question).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "\"今夜の当番は？\"", "{}", "{\"text\": 3}", "{\"text\": \"x\", \"role\": \"queen\"}", "{\"text\": \"x\", \"ref\": \"tonight\"}", "{\"text\": \"x\", \"channel\": \"fax\"}"})
    void understandRefusesWhatIsNoQuestion(String body) {
        assertThat(Http.post(house.management("/understand"), body).status()).isEqualTo(400);
    }

    @Test
    void operatorsSeeHealthAndWhatWasImported() {
        assertThat(house.readiness().status()).isEqualTo(200);
        assertThat(Http.get(house.management("/actuator/health/liveness")).status()).isEqualTo(200);
        assertThat(Http.get(house.management("/actuator/prometheus")).body())
                .containsPattern("toban_import_rows_total\\{[^}]*file=\"rota.csv\"[^}]*result=\"refused\"[^}]*} 1.0")
                .containsPattern("toban_import_rows_total\\{[^}]*file=\"people.csv\"[^}]*} 3.0")
                .doesNotContain("大山");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/practice/setup", "/practice/stream", "/practice/practice.js", "/practice/practice.css", "/actuator/health", "/actuator/prometheus"})
    void nothingOfThePracticeModeIsReachableInService(String path) {
        assertThat(Http.get(house.address(path)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practice/line/say", "/practice/line/tap", "/practice/slack/say", "/practice/slack/click"})
    void norCanAnythingBeSaidThere(String path) {
        assertThat(Http.post(house.address(path), "{\"user\":\"%s\",\"text\":\"x\"}".formatted(DOCTOR)).status()).isEqualTo(404);
    }

    /** Every text drawn in a card, line by line. */
    private static String texts(JsonNode node) {
        var all = new StringBuilder();
        if (node.isObject() && node.path("text").isString()) {
            all.append(node.path("text").asString()).append('\n');
        }
        if (node.isObject() && node.path("action").path("label").isString()) {
            all.append(node.path("action").path("label").asString()).append('\n');
        }
        node.forEach(child -> all.append(texts(child)));
        return all.toString();
    }
}
