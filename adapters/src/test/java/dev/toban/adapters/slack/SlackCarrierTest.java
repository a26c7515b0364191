package dev.toban.adapters.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack failing in every way it fails. */
class SlackCarrierTest {
    private static final ResponseDefinitionBuilder OK = okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.1\"}");
    private static final Reply REPLY = Reply.of("みどり診療所です", Reply.Chip.of("明日"));

    private final WireMockServer slack = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final List<Duration> pauses = new ArrayList<>();
    private SlackApi api;
    private SlackCarrier carrier;

    SlackCarrierTest() {
        slack.start();
        api = new SlackApi(slack.baseUrl() + "/api/", "xoxb-t");
        carrier = new SlackCarrier(api, pauses::add);
    }

    @BeforeEach
    void fine() {
        slack.stubFor(post(anyUrl()).atPriority(9).willReturn(OK));
    }

    @AfterEach
    void close() {
        api.close();
        slack.stop();
    }

    private void first(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (int i = 0; i < answers.length; i++) {
            slack.stubFor(post(anyUrl()).inScenario("first").whenScenarioStateIs(state).willSetStateTo("s" + i).willReturn(answers[i]));
            state = "s" + i;
        }
        slack.stubFor(post(anyUrl()).inScenario("first").whenScenarioStateIs(state).willReturn(OK));
    }

    private void carry(String returnTo) {
        var said = new Incoming.Said(Sender.slack("U1", "C1"), Instant.EPOCH, null, "?", true, List.of());
        carrier.carry(new Inbox.Letter("Ev1", said, returnTo), REPLY);
    }

    private int calls() {
        return slack.getAllServeEvents().size();
    }

    @Test
    void answersAtOnceWhenAllIsWell() {
        carry("C1/1.1");
        assertThat(pauses).isEmpty();
        assertThat(slack.getAllServeEvents().getFirst().getRequest().getBodyAsString()).contains("channel=C1", "thread_ts=1.1");
        slack.verify(1, postRequestedFor(urlEqualTo("/api/chat.postMessage")));
    }

    @Test
    void waitsAsLongAsSlackAsks() {
        first(aResponse().withStatus(429).withHeader("Retry-After", "7"));
        carry("C1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
        assertThat(carrier.lost()).isZero();
    }

    @Test
    void waitsLongerEachTimeWhileSlackIsDown() {
        first(aResponse().withStatus(503), aResponse().withStatus(500), aResponse().withStatus(502));
        carry("C1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(calls()).isEqualTo(4);
    }

    @Test
    void triesAgainWhenTheLineIsCut() {
        first(aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        carry("C1");
        assertThat(calls()).isEqualTo(3);
        assertThat(carrier.lost()).isZero();
    }

    @Test
    void aPageOfHtmlIsNoAnswer() {
        first(aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>maintenance</html>"));
        carry("C1");
        assertThat(calls()).isEqualTo(2);
        assertThat(carrier.lost()).isZero();
    }

    @Test
    void countsWhatSlackNeverTook() {
        slack.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        carry("C1");
        assertThat(calls()).isEqualTo(5);
        assertThat(carrier.lost()).isEqualTo(1);
    }

    @Test
    void doesNotInsistWhereSlackSaysNo() {
        slack.stubFor(post(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}")));
        carry("C1");
        assertThat(calls()).isEqualTo(1);
        assertThat(carrier.lost()).isEqualTo(1);
    }

    @Test
    void saysInWordsWhatSlackWillNotDraw() {
        first(okJson("{\"ok\":false,\"error\":\"invalid_blocks\"}"));
        carry("C1");
        assertThat(calls()).isEqualTo(2);
        assertThat(slack.getAllServeEvents().getFirst().getRequest().getBodyAsString()).contains("text=").doesNotContain("blocks=");
        assertThat(carrier.lost()).isZero();
    }

    @Test
    void answersACommandWhereItWasTyped() {
        carry(slack.baseUrl() + "/commands/1");
        var request = slack.getAllServeEvents().getFirst().getRequest();
        assertThat(request.getUrl()).isEqualTo("/commands/1");
        assertThat(request.getBodyAsString()).contains("\"response_type\":\"ephemeral\"", "みどり診療所です");
    }

    @Test
    void aResponseUrlIsTriedAgainTooWhenSlackIsBusy() {
        first(aResponse().withStatus(429).withHeader("Retry-After", "3"), aResponse().withStatus(503));
        carry(slack.baseUrl() + "/commands/1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
        slack.verify(3, postRequestedFor(urlEqualTo("/commands/1")));
    }

    @Test
    void aResponseUrlThatIsGoneBecomesADirectMessage() {
        slack.stubFor(post(urlEqualTo("/commands/1")).willReturn(aResponse().withStatus(404).withBody("{\"ok\":false,\"error\":\"expired_url\"}")));
        carry(slack.baseUrl() + "/commands/1");
        slack.verify(1, postRequestedFor(urlEqualTo("/api/chat.postMessage")));
        assertThat(slack.getAllServeEvents().getFirst().getRequest().getBodyAsString()).contains("channel=U1");
        assertThat(carrier.lost()).isZero();
    }

    @Test
    void aNoteSlackDidNotTakeHasToBeTriedAgain() {
        var hub = new SlackHub(api, "CHUB");
        var note = new Reply.Note("gap:2026-12-09:上町:doctor", "上町の今夜の当番が未定です");
        for (var answer : List.of(aResponse().withStatus(429), aResponse().withStatus(503), aResponse().withBody("<html>"),
                okJson("{\"ok\":false,\"error\":\"not_in_channel\"}"), aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            slack.stubFor(post(anyUrl()).willReturn(answer));
            assertThatThrownBy(() -> hub.post(note)).isInstanceOf(IOException.class).hasMessageStartingWith("slack: ");
        }
    }
}
