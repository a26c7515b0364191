package dev.toban.adapters.line;

import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The webhook behind a real server, with an inbox one can look into. */
final class Door implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-12-09T12:34:56Z");
    static final String NEW_SECRET = "new-secret";
    static final String OLD_SECRET = "old-secret";

    final List<Inbox.Letter> letters = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    Guard guard = raw -> raw;
    boolean storeDown;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI address;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Server {
        @Bean
        LineWebhook webhook(Door door) {
            return new LineWebhook(
                    List.of(NEW_SECRET, OLD_SECRET), door::put, raw -> door.guard.pass(raw), InstantSource.fixed(NOW), door.skipped::add);
        }
    }

    Door() {
        context = new SpringApplicationBuilder(Server.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
                .initializers(c -> c.getBeanFactory().registerSingleton("door", this))
                .run();
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        address = URI.create("http://127.0.0.1:" + port + "/line/webhook");
    }

    URI address() {
        return address;
    }

    LineWebhook webhook() {
        return context.getBean(LineWebhook.class);
    }

    private void put(List<Inbox.Letter> found) {
        if (storeDown) {
            throw new Inbox.Unavailable(new IOException("gone"));
        }
        letters.addAll(found);
    }

    /** What the server answers to a body with whatever stands in the signature header ({@code null} = no header). */
    int knock(byte[] body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body)).header("content-type", "application/json");
        if (signature != null) {
            request.header("X-Line-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    int events(String... events) throws Exception {
        byte[] body = ("{\"destination\":\"U00\",\"events\":[" + String.join(",", events) + "]}").getBytes(StandardCharsets.UTF_8);
        return knock(body, sealed(body, NEW_SECRET));
    }

    static String sealed(byte[] body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    @Override
    public void close() {
        context.close();
    }
}
