package dev.toban.adapters.practice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may call: long-lived tokens that were set, and stateless ones given for the channel's id and secret, for 15 minutes. */
final class LineKeys {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final String channelId;
    private final String secret;
    private final InstantSource machine;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    LineKeys(String channelId, String secret, InstantSource machine) {
        this.channelId = channelId;
        this.secret = secret;
        this.machine = machine;
    }

    void longLived(String token) {
        until.put(token, Instant.MAX);
    }

    void revokeAll() {
        until.clear();
    }

    Map<String, Object> issue(byte[] form) {
        Map<String, String> fields = Arrays.stream(new String(form, StandardCharsets.UTF_8).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> f.length < 2 ? "" : URLDecoder.decode(f[1], StandardCharsets.UTF_8), (a, _) -> a));
        if (!"client_credentials".equals(fields.get("grant_type"))) {
            throw new LineRefusal(400, "unsupported_grant_type");
        }
        if (!channelId.equals(fields.get("client_id")) || !secret.equals(fields.get("client_secret"))) {
            throw new LineRefusal(400, "invalid_client");
        }
        String token = UUID.randomUUID() + "." + UUID.randomUUID();
        until.put(token, machine.instant().plus(LIFE));
        return Map.of("token_type", "Bearer", "access_token", token, "expires_in", LIFE.toSeconds());
    }

    void check(@Nullable String authorization) {
        String token = authorization == null || !authorization.startsWith("Bearer ") ? "" : authorization.substring(7);
        if (!machine.instant().isBefore(until.getOrDefault(token, Instant.MIN))) {
            throw new LineRefusal(401, "Authentication failed. Confirm that the access token in the authorization header is valid.");
        }
    }
}
