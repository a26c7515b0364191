package dev.toban.adapters.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stand-in refuses what Slack refuses, and takes what is just allowed. */
class SlackStandInTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-09T11:00:00Z"));
    private final SlackStandIn slack = new SlackStandIn("xoxb-t", now::get).channel("C1");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        slack.close();
    }

    private HttpResponse<String> send(String url, String type, String body, String token) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject call(String method, String... arguments) {
        String form = IntStream.range(0, arguments.length / 2)
                .mapToObj(i -> arguments[2 * i] + "=" + URLEncoder.encode(arguments[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JsonParser.parseString(send(slack.apiUrl() + method, "application/x-www-form-urlencoded", form, "xoxb-t").body())
                .getAsJsonObject();
    }

    private String outcome(String method, String... arguments) {
        JsonObject answer = call(method, arguments);
        return answer.get("ok").getAsBoolean() ? "ok" : answer.get("error").getAsString();
    }

    private static String text(String type, int length) {
        return "{\"type\":\"" + type + "\",\"text\":\"" + "あ".repeat(length) + "\"}";
    }

    private static String section(int length) {
        return "{\"type\":\"section\",\"text\":" + text("mrkdwn", length) + "}";
    }

    private static String header(int length) {
        return "{\"type\":\"header\",\"text\":" + text("plain_text", length) + "}";
    }

    private static String button(String id, int label, int value) {
        return "{\"type\":\"button\",\"action_id\":\"" + id + "\",\"text\":" + text("plain_text", label) + ",\"value\":\""
                + "v".repeat(value) + "\"}";
    }

    private static String row(String kind, String inside, int times) {
        return "{\"type\":\"" + kind + "\",\"elements\":[" + times(inside, times) + "]}";
    }

    private static String fields(int count, int length) {
        return "{\"type\":\"section\",\"fields\":[" + times(text("mrkdwn", length), count) + "]}";
    }

    /** {@code #} becomes the number. */
    private static String times(String json, int count) {
        return IntStream.range(0, count).mapToObj(i -> json.replace("#", "" + i)).collect(Collectors.joining(","));
    }

    static List<Arguments> limits() {
        List<Arguments> cases = new ArrayList<>();
        limit(cases, section(3_000), section(3_001));
        limit(cases, section(1), section(0));
        limit(cases, header(150), header(151));
        limit(cases, header(1), "{\"type\":\"header\",\"text\":" + text("mrkdwn", 3) + "}");
        limit(cases, fields(10, 5), fields(11, 5));
        limit(cases, fields(1, 2_000), fields(1, 2_001));
        limit(cases, times("{\"type\":\"divider\"}", 50), times("{\"type\":\"divider\"}", 51));
        limit(cases, row("context", text("mrkdwn", 3), 10), row("context", text("mrkdwn", 3), 11));
        limit(cases, row("actions", button("a#", 3, 3), 25), row("actions", button("a#", 3, 3), 26));
        limit(cases, row("actions", button("a", 75, 3), 1), row("actions", button("a", 76, 3), 1));
        limit(cases, row("actions", button("a", 3, 2_000), 1), row("actions", button("a", 3, 2_001), 1));
        limit(cases, row("actions", button("a#", 3, 3), 2), row("actions", button("a", 3, 3), 2));
        limit(cases, row("actions", button("a", 1, 0), 1), row("actions", button("a", 0, 0), 1));
        limit(cases, row("actions", button("a", 1, 0), 1), row("actions", button("a", 1, 0), 0));
        String link = "{\"type\":\"button\",\"text\":" + text("plain_text", 2) + ",\"url\":\"%s\"}";
        limit(cases, row("actions", link.formatted("https://example.org"), 1), row("actions", link.formatted("tel:0990000100"), 1));
        limit(cases, "{\"type\":\"divider\",\"block_id\":\"" + "b".repeat(255) + "\"}", "{\"type\":\"divider\",\"block_id\":\"" + "b".repeat(256) + "\"}");
        limit(cases, "{\"type\":\"divider\"}", "{\"type\":\"rule\"}");
        limit(cases, section(1), "{\"type\":\"section\"}");
        limit(cases, section(1), "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"a\",\"emoji\":true}}");
        limit(cases, row("actions", button("a", 1, 0), 1), row("actions", "{\"type\":\"knob\"}", 1));
        return cases;
    }

    private static void limit(List<Arguments> cases, String allowed, String refused) {
        cases.add(Arguments.of("[" + allowed + "]", "[" + refused + "]"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void takesTheLastThatIsAllowedAndRefusesTheNext(String allowed, String refused) {
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t", "blocks", allowed)).isEqualTo("ok");
        JsonObject answer = call("chat.postMessage", "channel", "C1", "text", "t", "blocks", refused);
        assertThat(answer.get("error").getAsString()).isEqualTo("invalid_blocks");
        assertThat(answer.getAsJsonObject("response_metadata").getAsJsonArray("messages")).isNotEmpty();
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @Test
    void refusesBlocksThatAreTooMuchTogether() {
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t", "blocks", "[" + times(section(3_000), 4) + "]")).isEqualTo("ok");
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t", "blocks", "[" + times(section(2_900), 5) + "]"))
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThat(outcome("chat.postMessage", "channel", "C1")).isEqualTo("no_text");
        assertThat(outcome("chat.postMessage", "channel", "C9", "text", "t")).isEqualTo("channel_not_found");
        assertThat(outcome("chat.postMessage", "text", "t")).isEqualTo("channel_not_found");
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t".repeat(40_001))).isEqualTo("msg_too_long");
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t", "blocks", "{")).isEqualTo("invalid_arguments");
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "t", "metadata", "{}")).isEqualTo("invalid_metadata_format");
        assertThat(outcome("chat.doSomething")).isEqualTo("unknown_method");
        assertThat(slack.messages("C1")).isEmpty();
    }

    @Test
    void refusesForeignTokens() {
        String url = slack.apiUrl() + "auth.test";
        assertThat(send(url, "application/x-www-form-urlencoded", "", "").body()).contains("not_authed");
        assertThat(send(url, "application/x-www-form-urlencoded", "", "xoxb-other").body()).contains("invalid_auth");
        assertThat(outcome("auth.test")).isEqualTo("ok");
    }

    @Test
    void changesItsOwnMessagesOnly() {
        String ts = call("chat.postMessage", "channel", "C1", "text", "before").get("ts").getAsString();
        assertThat(outcome("chat.update", "channel", "C1", "ts", ts, "text", "after")).isEqualTo("ok");
        assertThat(slack.messages("C1")).singleElement().extracting(SlackMessage::text).isEqualTo("after");
        assertThat(outcome("chat.update", "channel", "C1", "ts", "1.1", "text", "after")).isEqualTo("message_not_found");
        assertThat(outcome("chat.update", "channel", "C1", "ts", ts, "text", "t".repeat(4_001))).isEqualTo("msg_too_long");
    }

    @Test
    void knowsThePaceAndTellsHowLongToWait() {
        slack.paced();
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "1")).isEqualTo("ok");
        var second = send(slack.apiUrl() + "chat.postMessage", "application/json", "{\"channel\":\"C1\",\"text\":\"2\"}", "xoxb-t");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        now.updateAndGet(t -> t.plusSeconds(1));
        assertThat(outcome("chat.postMessage", "channel", "C1", "text", "2")).isEqualTo("ok");
    }

    @Test
    void failsAsAskedOncePerCall() {
        slack.trouble(new SlackTrouble.Limited(Duration.ofSeconds(9)), new SlackTrouble.Down(), new SlackTrouble.Refused("fatal_error"),
                new SlackTrouble.Html());
        String url = slack.apiUrl() + "auth.test";
        var limited = send(url, "application/json", "{}", "xoxb-t");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("9");
        assertThat(send(url, "application/json", "{}", "xoxb-t").statusCode()).isEqualTo(503);
        assertThat(outcome("auth.test")).isEqualTo("fatal_error");
        assertThat(send(url, "application/json", "{}", "xoxb-t").body()).startsWith("<!DOCTYPE html>");
        assertThat(outcome("auth.test")).isEqualTo("ok");
        assertThat(slack.calls("auth.test")).isEqualTo(5);
    }

    @Test
    void viewsHaveLimitsToo() {
        String view = "{\"type\":\"modal\",\"title\":%s,\"private_metadata\":\"%s\",\"blocks\":[%s]}";
        assertThat(outcome("views.open", "view", view.formatted(text("plain_text", 24), "m".repeat(3_000), times("{\"type\":\"divider\"}", 100)))).isEqualTo("exchanged_trigger_id");
        assertThat(outcome("views.open", "view", view.formatted(text("plain_text", 25), "", ""))).isEqualTo("invalid_arguments");
        assertThat(outcome("views.open", "view", view.formatted(text("plain_text", 4), "m".repeat(3_001), ""))).isEqualTo("invalid_arguments");
        assertThat(outcome("views.open", "view", view.formatted(text("plain_text", 4), "", times("{\"type\":\"divider\"}", 101)))).isEqualTo("invalid_arguments");
    }

    /** A bot that keeps what Slack sends and answers 200 from the given try on. */
    private record Ear(HttpServer server, List<String> bodies, List<String> retries) implements AutoCloseable {
        static Ear from(int goodTry) throws IOException {
            var ear = new Ear(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), new ArrayList<>(), new ArrayList<>());
            ear.server.createContext("/", exchange -> {
                ear.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                ear.retries.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num")));
                exchange.sendResponseHeaders(ear.bodies.size() >= goodTry ? 200 : 500, -1);
                exchange.close();
            });
            ear.server.start();
            return ear;
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void deliversAnEventAgainUntilItIsTaken() throws IOException {
        try (var ear = Ear.from(3)) {
            assertThat(slack.hand(ear.url(), "s").direct("U1", "help").ok()).isTrue();
            assertThat(ear.retries).containsExactly("null", "1", "2");
            assertThat(ear.bodies.stream().distinct()).hasSize(1);
        }
        try (var ear = Ear.from(99)) {
            assertThat(slack.hand(ear.url(), "s").direct("U1", "help").status()).isEqualTo(500);
            assertThat(ear.retries).containsExactly("null", "1", "2", "3");
        }
        assertThat(slack.hand("http://127.0.0.1:1/", "s").mention("U1", "C1", "help").status()).isZero();
    }

    @Test
    void aResponseUrlTakesFiveMessagesWithinHalfAnHour() throws IOException {
        try (var ear = Ear.from(1)) {
            slack.hand(ear.url(), "s").command("U1", "C1", "/toban", "help");
            slack.hand(ear.url(), "s").command("U1", "C1", "/toban", "help");
            String first = responseUrl(ear.bodies.get(0));
            for (int i = 0; i < 5; i++) {
                assertThat(send(first, "application/json", "{\"text\":\"t\"}", "").statusCode()).isEqualTo(200);
            }
            assertThat(send(first, "application/json", "{\"text\":\"t\"}", "").statusCode()).isEqualTo(404);
            assertThat(slack.messages("C1")).hasSize(5).allMatch(m -> "U1".equals(m.onlyFor()));
            String second = responseUrl(ear.bodies.get(1));
            now.updateAndGet(t -> t.plus(Duration.ofMinutes(30)));
            assertThat(send(second, "application/json", "{\"text\":\"t\"}", "").body()).contains("expired_url");
        }
    }

    private static String responseUrl(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith("response_url=")) {
                return java.net.URLDecoder.decode(pair.substring(13), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no response_url in " + form);
    }

    @Test
    void showsWhatRingsAndWhatIsRead() {
        List<SlackMessage> heard = new ArrayList<>();
        slack.onMessage(heard::add);
        JsonArray blocks = SlackForm.array("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!channel> <tel:119|☎ 119> &lt;!here&gt;\"}}]");
        call("chat.postMessage", "channel", "C1", "text", "<@U1>", "blocks", blocks.toString());
        assertThat(heard).singleElement().satisfies(m -> {
            assertThat(m.pings()).containsExactly("<@U1>", "<!channel>");
            assertThat(m.words()).isEqualTo("<!channel> ☎ 119 <!here>");
        });
    }
}
