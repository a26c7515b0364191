package dev.toban.adapters.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * LINE's stateless tokens: 15 minutes long, as many as one likes, none at rest (LINE docs, "Channel access token").
 * One thread fetches while the others wait for it.
 */
final class StatelessTokens implements Tokens {
    private static final Duration EARLY = Duration.ofMinutes(2);

    private final OkHttpClient http;
    private final Request request;
    private final InstantSource machine;
    private final ObjectMapper json = new ObjectMapper();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token current;

    private record Token(String value, Instant renewAt) {}

    StatelessTokens(OkHttpClient http, URI apiUrl, String channelId, String secret, InstantSource machine) {
        this.http = http;
        this.machine = machine;
        this.request = new Request.Builder()
                .url(apiUrl.resolve("/oauth2/v3/token").toString())
                .post(new FormBody.Builder()
                        .add("grant_type", "client_credentials")
                        .add("client_id", channelId)
                        .add("client_secret", secret)
                        .build())
                .build();
    }

    @Override
    public String get() throws IOException {
        Token known = current;
        if (fresh(known)) {
            return known.value;
        }
        fetching.lock();
        try {
            known = current;
            if (!fresh(known)) {
                current = known = fetched();
            }
            return known.value;
        } finally {
            fetching.unlock();
        }
    }

    @Override
    public boolean drop(String refused) {
        fetching.lock();
        try {
            if (current != null && current.value.equals(refused)) { // else someone else has dropped it already
                current = null;
            }
            return true;
        } finally {
            fetching.unlock();
        }
    }

    private boolean fresh(@Nullable Token token) {
        return token != null && machine.instant().isBefore(token.renewAt);
    }

    private Token fetched() throws IOException {
        Instant asked = machine.instant();
        try (var response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("LINE token: status " + response.code() + " (expected: 200; are channel id and secret right?)");
            }
            JsonNode answer = read(response.body().bytes());
            if (!answer.path("access_token").isTextual()) {
                throw new IOException("LINE token: none in the answer (expected: access_token)");
            }
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(900));
            return new Token(answer.get("access_token").textValue(), asked.plus(life).minus(EARLY));
        }
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException("LINE token: answer not readable (expected: JSON)"); // without the body, which may hold a token
        }
    }
}
