package dev.toban.adapters.line;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming.Said;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LINE when it is not itself: slow, full, down, or speaking HTML. */
class LineTroubleTest {
    private static final String REPLY = "/v2/bot/message/reply";
    private static final String PUSH = "/v2/bot/message/push";
    private static final String TOKEN = "/oauth2/v3/token";
    private static final Duration SHORT = Duration.ofMillis(500);
    private static WireMockServer line;

    private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() {
        line = new WireMockServer(options().dynamicPort().containerThreads(80));
        line.start();
    }

    @AfterAll
    static void stop() {
        line.stop();
    }

    @BeforeEach
    void reset() {
        line.resetAll();
        line.stubFor(post(urlEqualTo(PUSH)).willReturn(json(200, "{\"sentMessages\":[]}")));
    }

    @Test
    void too_many_then_html_then_silence_then_a_cut_then_it_arrives() {
        answers(REPLY,
                json(429, "{\"message\":\"The API rate limit has been exceeded. Try again later.\"}"),
                aResponse().withStatus(503).withHeader("Content-Type", "text/html").withBody("<html>Service Unavailable</html>"),
                json(200, "{}").withFixedDelay(2_000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(500),
                json(200, "{\"sentMessages\":[]}"));
        carry(letter(Instant.now()), SHORT);
        assertThat(outcomes).containsExactly("replied");
        line.verify(exactly(6), postRequestedFor(urlEqualTo(REPLY)).withoutHeader("X-Line-Retry-Key"));
        line.verify(exactly(0), postRequestedFor(urlEqualTo(PUSH)));
    }

    @Test
    void an_answer_to_200_that_cant_be_read_counts_as_arrived() {
        answers(REPLY, json(200, "<html>"));
        carry(letter(Instant.now()), SHORT);
        assertThat(outcomes).containsExactly("replied");
    }

    @Test
    void each_try_of_a_push_bears_the_same_key_and_409_is_success() {
        answers(PUSH,
                json(500, "{\"message\":\"x\"}"),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                json(409, "{\"message\":\"The retry key is already accepted\",\"sentMessages\":[]}"));
        carry(letter(Instant.now().minusSeconds(60)), SHORT);
        assertThat(outcomes).containsExactly("pushed");
        assertThat(line.findAll(postRequestedFor(urlEqualTo(PUSH))))
                .hasSize(3)
                .extracting(request -> request.getHeader("X-Line-Retry-Key"))
                .containsOnly(line.findAll(postRequestedFor(urlEqualTo(PUSH))).getFirst().getHeader("X-Line-Retry-Key"));
    }

    @Test
    void a_card_that_line_finds_fault_with_is_said_in_words() {
        answers(REPLY,
                json(400, "{\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"x\",\"property\":\"messages[0]\"}]}"),
                json(200, "{\"sentMessages\":[]}"));
        carry(letter(Instant.now()), SHORT);
        assertThat(outcomes).containsExactly("replied-in-words");
    }

    @Test
    void many_wait_for_a_slow_line_at_once_and_not_in_a_row() throws Exception {
        line.stubFor(post(urlEqualTo(REPLY)).willReturn(json(200, "{\"sentMessages\":[]}").withFixedDelay(300)));
        int people = 60;
        var done = new CountDownLatch(people);
        long start = System.nanoTime();
        try (var client = LineClient.withToken(URI.create(line.baseUrl()), "token", Duration.ofSeconds(10));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var carrier = new LineCarrier(client, outcomes::add);
            for (int i = 0; i < people; i++) {
                threads.execute(() -> {
                    carrier.carry(letter(Instant.now()), Reply.of("はい"));
                    done.countDown();
                });
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(outcomes).hasSize(people).containsOnly("replied");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_600)); // five at a time: 12 × 300 ms
    }

    @Test
    void one_token_is_fetched_for_all_who_wait_for_it() throws Exception {
        line.stubFor(post(urlEqualTo(TOKEN)).willReturn(json(200, "{\"token_type\":\"Bearer\",\"access_token\":\"t1\",\"expires_in\":900}").withFixedDelay(100)));
        var tokens = tokens(InstantSource.system());
        var together = new CyclicBarrier(8);
        var got = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    together.await();
                    return got.add(tokens.get());
                });
            }
        }
        assertThat(got).hasSize(8).containsOnly("t1");
        line.verify(exactly(1), postRequestedFor(urlEqualTo(TOKEN))
                .withFormParam("grant_type", equalTo("client_credentials"))
                .withFormParam("client_id", equalTo("165"))
                .withFormParam("client_secret", equalTo("secret")));
    }

    @Test
    void a_token_is_renewed_two_minutes_before_its_end() throws Exception {
        answers(TOKEN, json(200, "{\"access_token\":\"t1\",\"expires_in\":900}"), json(200, "{\"access_token\":\"t2\",\"expires_in\":900}"));
        var now = new Instant[] {Instant.EPOCH};
        var tokens = tokens(() -> now[0]);
        assertThat(tokens.get()).isEqualTo("t1");
        now[0] = Instant.EPOCH.plusSeconds(779);
        assertThat(tokens.get()).isEqualTo("t1");
        now[0] = Instant.EPOCH.plusSeconds(780);
        assertThat(tokens.get()).isEqualTo("t2");
    }

    @Test
    void a_refused_token_is_fetched_anew_only_once() {
        line.stubFor(post(urlEqualTo(TOKEN)).willReturn(json(200, "{\"access_token\":\"t\",\"expires_in\":900}")));
        line.stubFor(post(urlEqualTo(REPLY)).willReturn(json(401, "{\"message\":\"Authentication failed\"}")));
        try (var client = LineClient.stateless(URI.create(line.baseUrl()), "165", "secret", SHORT)) {
            new LineCarrier(client, outcomes::add).carry(letter(Instant.now()), Reply.of("はい"));
        }
        assertThat(outcomes).containsExactly("dropped-refused");
        line.verify(exactly(2), postRequestedFor(urlEqualTo(TOKEN)));
        line.verify(exactly(2), postRequestedFor(urlEqualTo(REPLY)));
    }

    @Test
    void sockets_to_line_send_at_once() throws Exception {
        try (var socket = new PromptSockets().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
        assertThat(Wire.plain(SHORT).socketFactory()).isInstanceOf(PromptSockets.class);
    }

    private static StatelessTokens tokens(InstantSource machine) {
        return new StatelessTokens(Wire.plain(Duration.ofSeconds(5)), URI.create(line.baseUrl()), "165", "secret", machine);
    }

    private void carry(Letter letter, Duration timeout) {
        try (var client = LineClient.withToken(URI.create(line.baseUrl()), "token", timeout)) {
            new LineCarrier(client, outcomes::add, InstantSource.system(), Duration.ofMillis(1)).carry(letter, Reply.of("はい"));
        }
    }

    private static Letter letter(Instant received) {
        var said = new Said(Sender.line("U" + "a1".repeat(16)), Instant.EPOCH, "M", "?", true, List.of());
        return new Letter("E1", said, new ReturnTo("token", received).written());
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    /** One after the other; the last for ever. */
    private static void answers(String path, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            line.stubFor(post(urlEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo("after " + Math.min(i + 1, answers.length - 1))
                    .willReturn(answers[i]));
        }
    }
}
