package dev.toban.adapters.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import dev.toban.adapters.practice.SlackHand;
import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.talk.Guard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The door in a real web server, with the stand-in outside and letters in memory inside. */
final class Porch implements AutoCloseable {
    static final String SECRET = "shared-secret-of-the-tests";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String TOKEN = "xoxb-tests";
    static final Instant BOT_TIME = Instant.parse("2026-12-09T11:00:00Z");
    static final Duration PATIENCE = Duration.ofMillis(300);

    final Letters letters = new Letters();
    final SlackStandIn slack = new SlackStandIn(TOKEN, InstantSource.system()).channel("C1").channel("C2");
    final SlackApi api;
    final String address;
    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Guard guard = raw -> raw;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Empty {}

    Porch() {
        this(null);
    }

    /** @param otherApi where Slack is instead of the stand-in */
    Porch(@Nullable String otherApi) {
        api = new SlackApi(otherApi == null ? slack.apiUrl() : otherApi, TOKEN);
        var intake = new Intake(raw -> guard.pass(raw), letters, PATIENCE);
        var switchboard = new Switchboard(api, intake, InstantSource.fixed(BOT_TIME));
        var app = new SpringApplication(Empty.class);
        app.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
        app.addInitializers(c -> ((GenericApplicationContext) c)
                .registerBean(SlackDoor.class, () -> new SlackDoor(SECRET, switchboard, InstantSource.system())));
        context = (ServletWebServerApplicationContext) app.run();
        address = "http://127.0.0.1:" + context.getWebServer().getPort() + "/slack/events";
    }

    void guard(Guard now) {
        guard = now;
    }

    SlackHand hand() {
        return slack.hand(address, SECRET);
    }

    /** Sends bytes as they are; headers in pairs. */
    HttpResponse<String> post(String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form, rightly signed by a clock that is {@code off}; the status. */
    int signed(String body, Duration off) {
        return signed(body, off, SECRET);
    }

    int signed(String body, Duration off, String secret) {
        String timestamp = Long.toString(Instant.now().plus(off).getEpochSecond());
        String signature = new SlackSignature.Generator(secret).generate(timestamp, body);
        return post(body, "Content-Type", FORM, "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature).statusCode();
    }

    /** JSON written with single quotes. */
    static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    void tidy() {
        letters.empty();
        guard = raw -> raw;
    }

    @Override
    public void close() {
        letters.goOn();
        context.close();
        api.close();
        slack.close();
    }
}
