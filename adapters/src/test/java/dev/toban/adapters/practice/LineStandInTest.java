package dev.toban.adapters.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineStandInTest {
    private static final String RESIDENT = "U" + "e5".repeat(16);
    private static final String GROUP = "C" + "b2".repeat(16);
    private static final String HI = "\"messages\":[{\"type\":\"text\",\"text\":\"やあ\"}]";

    private Instant now = Instant.parse("2026-12-09T12:00:00Z");
    private LineStandIn line;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        line = new LineStandIn(0, "165", "secret", () -> now).withToken("token");
        line.person(RESIDENT, "町の人");
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void a_reply_token_is_good_once_and_for_a_minute() throws Exception {
        String token = line.issueReplyToken(RESIDENT);
        assertThat(reply(token)).startsWith("200").contains("sentMessages", "quoteToken");
        assertThat(reply(token)).isEqualTo("400 {\"message\":\"Invalid reply token\"}");
        assertThat(reply("unknown")).startsWith("400");
        String late = line.issueReplyToken(RESIDENT);
        now = now.plusSeconds(61);
        assertThat(reply(late)).startsWith("400");
        assertThat(line.deliveries(RESIDENT)).extracting(LineDelivery::kind, LineDelivery::cost).containsExactly(
                tuple(LineDelivery.Kind.REPLY, 0));
    }

    @Test
    void a_faulty_message_is_named_and_leaves_the_token_good() throws Exception {
        String token = line.issueReplyToken(RESIDENT);
        String answer = post("/v2/bot/message/reply", "{\"replyToken\":\"" + token + "\",\"messages\":[{\"type\":\"text\",\"text\":\"\"}]}");
        assertThat(answer).isEqualTo("400 {\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"May not be empty\",\"property\":\"messages[0].text\"}]}");
        assertThat(reply(token)).startsWith("200");
    }

    @Test
    void a_retry_key_is_refused_on_a_reply_and_taken_once_on_a_push() throws Exception {
        String key = UUID.randomUUID().toString();
        String reply = "{\"replyToken\":\"" + line.issueReplyToken(RESIDENT) + "\"," + HI + "}";
        assertThat(post("/v2/bot/message/reply", reply, "X-Line-Retry-Key", key)).startsWith("400");
        String push = "{\"to\":\"" + RESIDENT + "\"," + HI + "}";
        assertThat(post("/v2/bot/message/push", push, "X-Line-Retry-Key", key)).startsWith("200");
        HttpResponse<String> again = send("POST", "/v2/bot/message/push", push, "X-Line-Retry-Key", key);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("x-line-accepted-request-id")).isPresent();
        assertThat(again.body()).contains("The retry key is already accepted", "sentMessages");
        assertThat(post("/v2/bot/message/push", push, "X-Line-Retry-Key", "not a UUID")).startsWith("400");
        now = now.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(post("/v2/bot/message/push", push, "X-Line-Retry-Key", key)).startsWith("200");
        assertThat(line.deliveries(RESIDENT)).hasSize(2);
    }

    @Test
    void messages_are_counted_by_people_and_end_with_the_months_quota() throws Exception {
        line.group(GROUP, RESIDENT, "U" + "01".repeat(16), "U" + "02".repeat(16));
        line.quota(5);
        push(GROUP);
        push(RESIDENT);
        assertThat(line.paid()).isEqualTo(4);
        assertThat(push(GROUP)).isEqualTo("429 {\"message\":\"You have reached your monthly limit.\"}");
        assertThat(get("/v2/bot/message/quota")).contains("\"type\":\"limited\"", "\"value\":5");
        assertThat(get("/v2/bot/message/quota/consumption")).isEqualTo("200 {\"totalUsage\":4}");
    }

    @Test
    void who_has_blocked_the_account_gets_nothing_and_costs_nothing() throws Exception {
        line.body(LineEvent.unfollow(RESIDENT));
        assertThat(push(RESIDENT)).startsWith("200");
        assertThat(line.deliveries(RESIDENT)).isEmpty();
        assertThat(line.paid()).isZero();
        assertThat(get("/v2/bot/profile/" + RESIDENT)).isEqualTo("404 {\"message\":\"Not found\"}");
        line.body(LineEvent.follow(RESIDENT));
        assertThat(get("/v2/bot/profile/" + RESIDENT)).startsWith("200").contains("町の人");
        assertThat(push("U" + "99".repeat(16))).isEqualTo("400 {\"message\":\"Failed to send messages\"}");
    }

    @Test
    void a_multicast_takes_500_and_reaches_each_once() throws Exception {
        List<String> town = IntStream.range(0, 501).mapToObj("U%032x"::formatted).toList();
        town.forEach(user -> line.person(user, "町の人"));
        line.quota(1000);
        assertThat(multicast(town)).startsWith("400").contains("\"to\"");
        assertThat(multicast(town.subList(0, 500))).isEqualTo("200 {}");
        assertThat(multicast(List.of(GROUP))).startsWith("400");
        assertThat(town).filteredOn(user -> line.deliveries(user).size() == 1).hasSize(500);
        assertThat(line.paid()).isEqualTo(500);
    }

    @Test
    void only_members_of_a_group_can_be_mentioned_and_only_in_it() throws Exception {
        line.group(GROUP, RESIDENT);
        assertThat(mention(GROUP, "{\"type\":\"all\"}")).startsWith("200");
        assertThat(mention(GROUP, "{\"type\":\"user\",\"userId\":\"" + RESIDENT + "\"}")).startsWith("200");
        assertThat(mention(GROUP, "{\"type\":\"user\",\"userId\":\"U" + "77".repeat(16) + "\"}")).startsWith("400");
        assertThat(mention(RESIDENT, "{\"type\":\"all\"}")).startsWith("400");
    }

    private String mention(String to, String whom) throws Exception {
        String message = "{\"type\":\"textV2\",\"text\":\"{m}\",\"substitution\":{\"m\":{\"type\":\"mention\",\"mentionee\":" + whom + "}}}";
        return post("/v2/bot/message/push", "{\"to\":\"" + to + "\",\"messages\":[" + message + "]}");
    }

    @Test
    void more_than_it_takes_in_a_second_is_refused_until_time_goes_by() throws Exception {
        line.rate("/v2/bot/message/push", 2);
        assertThat(List.of(push(RESIDENT).substring(0, 3), push(RESIDENT).substring(0, 3), push(RESIDENT).substring(0, 3)))
                .containsExactly("200", "200", "429");
        now = now.plusMillis(500);
        assertThat(push(RESIDENT)).startsWith("200");
    }

    @Test
    void only_who_has_a_token_may_call_and_not_for_ever() throws Exception {
        assertThat(send("GET", "/v2/bot/message/quota", "", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(form("grant_type=client_credentials&client_id=165&client_secret=wrong")).startsWith("400");
        String answer = form("grant_type=client_credentials&client_id=165&client_secret=secret");
        assertThat(answer).startsWith("200").contains("\"expires_in\":900");
        String token = answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        assertThat(send("GET", "/v2/bot/message/quota", "", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(send("GET", "/v2/bot/message/quota", "", "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"5,202", "20,202", "60,202", "4,400", "7,400", "65,400", "0,400"})
    void the_loading_sign_lasts_a_multiple_of_five_seconds(int seconds, int status) throws Exception {
        assertThat(post("/v2/bot/chat/loading/start", "{\"chatId\":\"" + RESIDENT + "\",\"loadingSeconds\":" + seconds + "}")).startsWith(status + " ");
        assertThat(post("/v2/bot/chat/loading/start", "{\"chatId\":\"" + GROUP + "\"}")).startsWith("400");
    }

    @Test
    void what_is_not_json_or_too_much_or_unknown_is_refused() throws Exception {
        assertThat(post("/v2/bot/message/push", "{")).startsWith("400").contains("could not be parsed as JSON");
        assertThat(post("/v2/bot/message/push", "{}")).startsWith("400").contains("messages", "\"to\"");
        assertThat(post("/v2/bot/message/push", "x", "Content-Type", "text/plain")).startsWith("415");
        assertThat(post("/v2/bot/message/push", " ".repeat(2 * 1024 * 1024 + 1))).startsWith("413");
        assertThat(post("/v2/bot/message/pull", "{}")).startsWith("404");
        assertThat(get("/v2/bot/followers/ids")).startsWith("403");
        assertThat(post("/v2/bot/message/validate/push", "{" + HI + "}")).isEqualTo("200 {}");
    }

    @Test
    void a_rich_menu_is_made_pictured_and_shown() throws Exception {
        String menu = "{\"size\":{\"width\":2500,\"height\":843},\"selected\":true,\"name\":\"m\",\"chatBarText\":\"%s\",\"areas\":[]}";
        assertThat(post("/v2/bot/richmenu", menu.formatted("あ".repeat(15)))).startsWith("400").contains("chatBarText");
        assertThat(post("/v2/bot/richmenu", menu.formatted("メニュー").replace("843", "2000"))).startsWith("400");
        String id = post("/v2/bot/richmenu", menu.formatted("メニュー")).replaceAll(".*\"(richmenu-\\w+)\".*", "$1");
        assertThat(post("/v2/bot/user/all/richmenu/" + id, "")).as("without a picture").startsWith("400");
        assertThat(post("/v2/bot/richmenu/" + id + "/content", "picture", "Content-Type", "image/png")).as("no picture").startsWith("400");
        assertThat(post("/v2/bot/user/all/richmenu/richmenu-none", "")).startsWith("404");
    }

    @Test
    void it_knocks_at_the_bots_door_with_a_seal() throws Exception {
        var heard = new ArrayList<String>();
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/line/webhook", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("x-line-signature").length() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bot.start();
        try {
            line.bot(URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/line/webhook"));
            assertThat(line.send(LineEvent.text(RESIDENT, "🙏@当番 今夜は？").in(GROUP).calling("@当番"), LineEvent.unsend(RESIDENT, "M1"))).isEqualTo(200);
        } finally {
            bot.stop(0);
        }
        assertThat(heard).singleElement().asString()
                .startsWith("44 ") // Base64 of 32 bytes
                .contains("\"index\":2", "\"length\":3", "\"isSelf\":true", "\"groupId\":\"" + GROUP + "\"", "\"replyToken\":", "\"messageId\":\"M1\"");
    }

    @Test
    void who_watches_sees_each_delivery() throws Exception {
        var seen = new ArrayList<String>();
        Runnable stop = line.listen(delivery -> seen.add(delivery.kind() + " " + delivery.chat()));
        push(RESIDENT);
        stop.run();
        push(RESIDENT);
        assertThat(seen).containsExactly("PUSH " + RESIDENT);
    }

    @Test
    void faults_come_when_they_are_asked_for() throws Exception {
        line.next("/v2/bot/message/push", LineTrouble.status(500), LineTrouble.status(429).butDone(), LineTrouble.slow(Duration.ofMillis(1)));
        assertThat(push(RESIDENT)).startsWith("500");
        assertThat(push(RESIDENT)).startsWith("429");
        assertThat(push(RESIDENT)).startsWith("200");
        assertThat(line.deliveries(RESIDENT)).hasSize(2);
    }

    private String reply(String token) throws Exception {
        return post("/v2/bot/message/reply", "{\"replyToken\":\"" + token + "\"," + HI + "}");
    }

    private String push(String to) throws Exception {
        return post("/v2/bot/message/push", "{\"to\":\"" + to + "\"," + HI + "}");
    }

    private String multicast(List<String> to) throws Exception {
        return post("/v2/bot/message/multicast", "{\"to\":[" + to.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "]," + HI + "}");
    }

    private String form(String form) throws Exception {
        return post("/oauth2/v3/token", form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private String get(String path) throws Exception {
        return shown(send("GET", path, ""));
    }

    private String post(String path, String body, String... headers) throws Exception {
        return shown(send("POST", path, body, headers));
    }

    private static String shown(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(line.url().resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        Map.of("Authorization", "Bearer token", "Content-Type", "application/json").forEach(request::setHeader);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
