package dev.toban.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a letter, and what Slack is told when it can't. */
class HearingTest {
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
        porch.hand().event("Ev1", Porch.json("{'type':'app_mention','user':'U7','team':'T1','text':'電話は<tel:0990000100|099-000-0100>？ <@UTOBAN>',"
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

    @Test
    void aFileIsNotReadButTheWordsBesideItAre() {
        String file = "{'type':'message','subtype':'file_share','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'%s','files':[{'id':'F1'}]}";
        assertThat(porch.hand().event("EvFile", Porch.json(file.formatted(""))).status()).isEqualTo(200);
        assertThat(porch.letters.only().what()).isInstanceOf(Incoming.Sent.class);
        assertThat(porch.hand().event("EvWords", Porch.json(file.formatted("この当番表は合っていますか"))).status()).isEqualTo(200);
        assertThat(porch.letters.all().getLast().what()).isInstanceOfSatisfying(Incoming.Said.class,
                said -> assertThat(said.text()).isEqualTo("この当番表は合っていますか"));
    }

    @Test
    void anEventWithAFileThatIsNotKeptComesAgain() {
        porch.letters.away(true);
        String file = "{'type':'message','subtype':'file_share','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'x'}";
        assertThat(porch.hand().event("EvFile", Porch.json(file)).status()).isEqualTo(500);
    }

    @Test
    void payloadsWithTheLeastInThemAreHeardToo() {
        String command = "channel_id=C1&user_id=U1&command=%2Ftoban&text=help";
        assertThat(porch.signed(command, Duration.ZERO)).isEqualTo(200);
        assertThat(porch.letters.only().returnTo()).isEqualTo("C1");
        String tap = "{'type':'block_actions','user':{'id':'U1'},'container':{'message_ts':'9.1','channel_id':'C1'},"
                + "'actions':[{'action_id':'say:0','value':'明日'}]}";
        assertThat(porch.signed("payload=" + URLEncoder.encode(tap.replace('\'', '"'), UTF_8), Duration.ZERO)).isEqualTo(200);
        assertThat(porch.letters.all().getLast().returnTo()).isEqualTo("C1/9.1");
        assertThat(porch.letters.all()).extracting(Inbox.Letter::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aButtonWithDataIsATapAndWhoeverIsOfAnotherWorkspaceSaysSo() {
        String tap = "{'type':'block_actions','team':{'id':'T1'},'user':{'id':'U1','team_id':'%s'},'container':{'message_ts':'9.1','channel_id':'C1'},"
                + "'actions':[{'action_id':'tap:3','value':'alias|+|OFFICE|o1|灯&amp;クリ'}]}";
        for (String team : List.of("T1", "T2")) {
            assertThat(porch.signed("payload=" + URLEncoder.encode(tap.formatted(team).replace('\'', '"'), UTF_8), Duration.ZERO)).isEqualTo(200);
        }
        assertThat(porch.letters.all()).extracting(letter -> letter.what().from().user()).containsExactly("U1", "T2:U1");
        assertThat(porch.letters.all()).allSatisfy(letter -> assertThat(letter.what())
                .isInstanceOfSatisfying(Incoming.Tapped.class, t -> assertThat(t.data()).isEqualTo("alias|+|OFFICE|o1|灯&クリ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'UTOBAN','bot_id':'BTOBAN','text':'自分の答え'}",
        "{'type':'message','subtype':'bot_message','channel_type':'im','channel':'D7','ts':'1.1','bot_id':'B2','text':'他のボット'}",
        "{'type':'message','subtype':'message_changed','channel_type':'im','channel':'D7','ts':'1.1','message':{'text':'直した'}}",
        "{'type':'message','subtype':'message_deleted','channel_type':'im','channel':'D7','ts':'1.1','deleted_ts':'1.0'}",
        "{'type':'message','channel_type':'channel','channel':'C1','ts':'1.1','user':'U7','text':'呼んでいない'}",
        "{'type':'app_mention','channel':'C1','ts':'1.1','user':'UOTHER','bot_id':'B2','text':'<@UTOBAN> help'}",
        "{'type':'app_home_opened','user':'U7','tab':'messages'}",
        "{'type':'something_new','user':'U7'}",
    })
    void acknowledgesAndForgetsWhatNobodyAskedIt(String event) {
        assertThat(porch.hand().event("Ev" + event.hashCode(), Porch.json(event)).status()).isEqualTo(200);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void anEventDeliveredAgainIsTheSameLetter() {
        var event = Porch.json("{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'help'}");
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
        var event = Porch.json("{'type':'message','channel_type':'im','channel':'D7','ts':'1.1','user':'U7','text':'help'}");
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
        assertThat(Porch.json(answer.body()).get("response_type").getAsString()).isEqualTo("ephemeral");
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
        porch.guard(raw -> raw instanceof Incoming.Said s
                ? new Incoming.Said(s.from(), s.at(), s.messageId(), "●●さん", true, List.of("name"))
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
