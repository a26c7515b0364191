package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDoorTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COMMAND =
            "team_id=T1&channel_id=C1&user_id=U1&command=%2Ftoban&text=help&response_url=http%3A%2F%2Flocalhost%2Fr&trigger_id=1.2";

    private static Porch porch;

    @BeforeAll
    static void open() {
        porch = new Porch();
    }

    @AfterAll
    static void close() {
        porch.close();
    }

    @BeforeEach
    void tidy() {
        porch.tidy();
    }

    private static int signed(String body, Duration off, String secret) {
        String timestamp = Long.toString(Instant.now().plus(off).getEpochSecond());
        String signature = new SlackSignature.Generator(secret).generate(timestamp, body);
        return porch.post(body, "Content-Type", FORM, "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature)
                .statusCode();
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "-290, 200", "290, 200", "-360, 401", "360, 401", "86400, 401", "-86400, 401"})
    void takesASignatureOfTheLastAndTheNextFiveMinutesOnly(long seconds, int status) {
        assertThat(signed(COMMAND, Duration.ofSeconds(seconds), Porch.SECRET)).isEqualTo(status);
        assertThat(porch.letters.all()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void refusesAForeignSecret() {
        assertThat(signed(COMMAND, Duration.ZERO, "another")).isEqualTo(401);
        assertThat(porch.letters.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMAND, "payload=%7Bx", "ssl_check=1&token=x", "{\"type\":\"url_verification\",\"challenge\":\"c\"}", ""})
    void refusesWhateverIsNotSignedBeforeReadingIt(String body) {
        assertThat(porch.post(body, "Content-Type", FORM).statusCode()).isEqualTo(401);
        String now = Long.toString(Instant.now().getEpochSecond());
        for (String signature : new String[] {"", "v0=", "v0=zz", "☎", "v1=" + "0".repeat(64)}) {
            assertThat(porch.post(body, "Content-Type", FORM, "X-Slack-Request-Timestamp", now, "X-Slack-Signature",
                            signature.equals("☎") ? "%E2%98%8E" : signature).statusCode())
                    .isEqualTo(401);
        }
        assertThat(porch.post(body, "X-Slack-Request-Timestamp", "soon", "X-Slack-Signature", "v0=0").statusCode()).isEqualTo(401);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void refusesABodyChangedByOneByte() {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String signature = new SlackSignature.Generator(Porch.SECRET).generate(timestamp, COMMAND);
        assertThat(porch.post(COMMAND.replace("U1", "U2"), "Content-Type", FORM,
                        "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "*bold*%20and~tilde|*bold* and~tilde",
        "%e4%b8%8a%e7%94%ba%20%f0%9f%8c%99|上町 🌙",
        "a%2Bb+c%2a|a+b c*",
    })
    void takesEveryWayToEncodeAForm(String encoded, String words) {
        assertThat(signed(COMMAND.replace("text=help", "text=" + encoded), Duration.ZERO, Porch.SECRET)).isEqualTo(200);
        assertThat(porch.letters.said().text()).isEqualTo(words);
    }

    @Test
    void takesABodyWithLineEnds() {
        assertThat(signed(COMMAND + "&more=1\r\n", Duration.ZERO, Porch.SECRET)).isEqualTo(200);
    }

    @Test
    void takesASignedProbeOfTheCertificateQuietly() {
        assertThat(signed("ssl_check=1&token=x", Duration.ZERO, Porch.SECRET)).isEqualTo(200);
        assertThat(porch.letters.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload=%7Bx", "{\"type\":", "nothing", ""})
    void answersSignedNonsenseWithoutATrace(String body) {
        assertThat(signed(body, Duration.ZERO, Porch.SECRET)).isBetween(400, 499);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void refusesAnEndlessBody() {
        assertThat(signed("x".repeat((1 << 20) + 1), Duration.ZERO, Porch.SECRET)).isEqualTo(413);
    }

    @Test
    void answersTheAddressCheck() {
        var answer = porch.hand().verify("3eZbrw1a");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1a");
    }

    @Test
    void keepsACommandWithItsWordsPlaceAndTime() {
        var answer = porch.hand().command("U7", "C1", "/toban", "　explain 今夜の上町の当番は？１２ ");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        var said = porch.letters.said();
        assertThat(said.text()).isEqualTo("explain 今夜の上町の当番は?12");
        assertThat(said.from()).isEqualTo(Sender.slack("U7", "C1"));
        assertThat(said.at()).isEqualTo(Porch.BOT_TIME);
        assertThat(said.called()).isTrue();
        assertThat(porch.letters.only().returnTo()).startsWith("http://127.0.0.1:");
    }

    @Test
    void twoCommandsOfTheSameWordsAreTwoLetters() {
        porch.hand().command("U7", "C1", "/toban", "help");
        porch.hand().command("U7", "C1", "/toban", "help");
        assertThat(porch.letters.all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void askingNothingAsksForHelp(String text) {
        porch.hand().command("U7", "D7", "/toban", text);
        assertThat(porch.letters.said().text()).isEqualTo("help");
        assertThat(porch.letters.said().from().room()).isNull();
    }

    @Test
    void doesNotKnowOtherCommands() {
        assertThat(porch.hand().command("U7", "C1", "/other", "x").status()).isEqualTo(404);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void takesItsNameOutOfAMentionAndAnswersInTheThread() {
        assertThat(porch.hand().mention("U7", "C1", "上町 & 吉野 <明日>").status()).isEqualTo(200);
        var asked = porch.slack.messages("C1").getLast();
        assertThat(porch.letters.said().text()).isEqualTo("上町 & 吉野 <明日>");
        assertThat(porch.letters.said().messageId()).isEqualTo(asked.ts());
        assertThat(porch.letters.only().returnTo()).isEqualTo("C1/" + asked.ts());
    }

    @Test
    void keepsTheThreadAMentionIsIn() {
        porch.hand().event("Ev1", json("{'type':'app_mention','user':'U7','team':'T1','text':'電話は<tel:0990000100|099-000-0100>？ <@UTOBAN>',"
                + "'ts':'20.1','thread_ts':'10.1','channel':'C1'}"));
        assertThat(porch.letters.only().returnTo()).isEqualTo("C1/10.1");
        assertThat(porch.letters.said().text()).isEqualTo("電話は099-000-0100?");
    }

    @Test
    void hearsADirectMessage() {
        assertThat(porch.hand().direct("U7", "今夜の上町の当番は").status()).isEqualTo(200);
        assertThat(porch.letters.said().from()).isEqualTo(Sender.slack("U7", null));
        assertThat(porch.letters.only().returnTo()).isEqualTo("D7");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'UTOBAN','bot_id':'BTOBAN','text':'自分の答え'}",
        "{'type':'message','subtype':'bot_message','channel_type':'im','channel':'D7','ts':'1.1','bot_id':'B2','text':'他のボット'}",
        "{'type':'message','subtype':'message_changed','channel_type':'im','channel':'D7','ts':'1.1','message':{'text':'直した'}}",
        "{'type':'message','subtype':'message_deleted','channel_type':'im','channel':'D7','ts':'1.1','deleted_ts':'1.0'}",
        "{'type':'message','channel_type':'channel','channel':'C1','ts':'1.1','user':'U7','text':'呼んでいない'}",
        "{'type':'app_mention','channel':'C1','ts':'1.1','user':'UOTHER','bot_id':'B2','text':'<@UTOBAN> help'}",
        "{'type':'app_home_opened','user':'U7','tab':'home'}",
        "{'type':'something_new','user':'U7'}",
    })
    void acknowledgesAndForgetsWhatNobodyAskedIt(String event) {
        assertThat(porch.hand().event("Ev" + event.hashCode(), json(event)).status()).isEqualTo(200);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void anEventDeliveredAgainIsTheSameLetter() {
        var event = json("{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'help'}");
        porch.hand().event("EvTwice", event);
        porch.hand().event("EvTwice", event);
        assertThat(porch.letters.offered()).containsExactly("EvTwice", "EvTwice");
        assertThat(porch.letters.all()).hasSize(1);
    }

    @Test
    void aSlowStoreStillAcknowledgesACommand() {
        porch.letters.stop();
        var answer = porch.hand().command("U7", "C1", "/toban", "help");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("ephemeral", "時間がかかっています");
    }

    @Test
    void anEventThatIsNotKeptInTimeComesAgainAndIsKeptOnce() {
        porch.letters.stop();
        var event = json("{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'help'}");
        assertThat(porch.hand().event("EvSlow", event).status()).isEqualTo(500);
        porch.letters.goOn();
        assertThat(porch.hand().event("EvSlow", event).status()).isEqualTo(200);
        assertThat(porch.letters.only().id()).isEqualTo("EvSlow");
    }

    @Test
    void aStoreOutOfReachIsSaidToWhoeverTypesACommand() {
        porch.letters.away(true);
        var answer = porch.hand().command("U7", "C1", "/toban", "help");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer.body()).get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(porch.slack.messages("C1").getLast().words()).contains("受け付けられませんでした");
        assertThat(porch.hand().direct("U7", "help").status()).isEqualTo(500);
    }

    @Test
    void aBrokenGuardDropsTheWords() {
        porch.guard(raw -> {
            throw new IllegalStateException("broken");
        });
        assertThat(porch.hand().direct("U7", "山田太郎さん87歳の体温").status()).isEqualTo(200);
        assertThat(porch.letters.said().text()).isEmpty();
        assertThat(porch.letters.said().hidden()).containsExactly("unknown");
    }

    @Test
    void theGuardIsAskedBeforeAnythingIsKept() {
        porch.guard(raw -> raw instanceof dev.toban.talk.Incoming.Said s
                ? new dev.toban.talk.Incoming.Said(s.from(), s.at(), s.messageId(), "●●さん", true, java.util.List.of("name"))
                : raw);
        porch.hand().command("U7", "C1", "/toban", "山田さん");
        assertThat(porch.letters.said().text()).isEqualTo("●●さん");
    }

    @Test
    void someoneOfAnotherWorkspaceIsNotTakenForStaff() {
        String envelope = """
                {"type":"event_callback","team_id":"T2","event_id":"EvExt","is_ext_shared_channel":true,
                 "authorizations":[{"team_id":"T1","user_id":"UTOBAN"}],
                 "event":{"type":"app_mention","user":"U7","user_team":"T2","text":"<@UTOBAN> help","ts":"1.1","channel":"C1"}}""";
        assertThat(porch.hand().send("application/json", envelope, Map.of()).status()).isEqualTo(200);
        assertThat(porch.letters.said().from().user()).isEqualTo("T2:U7");
    }
}
