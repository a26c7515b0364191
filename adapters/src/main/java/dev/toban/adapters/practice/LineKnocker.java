package dev.toban.adapters.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Knocks at the bot's door with events, sealed with the channel's secret, as LINE does. */
final class LineKnocker {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SecretKeySpec secret;
    private final LineLedger ledger;
    private final InstantSource machine;
    private final AtomicLong messageIds = new AtomicLong(500_000_000_000_000_000L);

    LineKnocker(String secret, LineLedger ledger, InstantSource machine) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.ledger = ledger;
        this.machine = machine;
    }

    byte[] body(LineEvent... events) {
        return JSON.writeValueAsBytes(Map.of(
                "destination", LineEvent.BOT, "events", Arrays.stream(events).map(this::json).toList()));
    }

    /** The HTTP status the bot answers. */
    int knock(URI door, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "LineBotWebhook/2.0")
                .header("x-line-signature", seal(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Map<String, Object> json(LineEvent event) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", event.type());
        json.putAll(event.inside());
        if (event.inside().get("message") instanceof Map<?, ?> message) {
            var named = new LinkedHashMap<Object, Object>(message);
            named.putIfAbsent("id", Long.toString(messageIds.incrementAndGet()));
            named.put("markAsReadToken", UUID.randomUUID().toString());
            json.put("message", named);
        }
        json.put("webhookEventId", UUID.randomUUID().toString().replace("-", "").substring(6).toUpperCase(java.util.Locale.ROOT));
        json.put("deliveryContext", Map.of("isRedelivery", false));
        json.put("timestamp", machine.millis());
        json.put("source", source(event));
        json.put("mode", "active");
        if (event.replyable()) {
            json.put("replyToken", ledger.issue(event.chat()));
        }
        return json;
    }

    private static Map<String, Object> source(LineEvent event) {
        var source = new LinkedHashMap<String, Object>(
                event.group() == null ? Map.of("type", "user") : Map.of("type", "group", "groupId", event.group()));
        if (event.user() != null) {
            source.put("userId", event.user());
        }
        return source;
    }

    private String seal(byte[] body) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has HmacSHA256
        }
    }
}
