package dev.toban.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature under a request: {@code v0=} and the HMAC-SHA256 of {@code v0:timestamp:body}.
 *
 * <p>Bolt has a verifier too, but it takes any timestamp of the future and compares in changing time.
 */
final class Seal {
    private static final long MOST = Duration.ofMinutes(5).toSeconds(); // Slack's own advice against replays

    private final SecretKeySpec key;
    private final InstantSource machine;

    /** @param machine the machine's clock, never the bot's: Slack signs with the real time */
    Seal(String secret, InstantSource machine) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("toban.slack.signing-secret: (expected: not blank)");
        }
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
        this.machine = machine;
    }

    /** Whether Slack sent these very bytes, within five minutes of now either way. */
    boolean holds(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long away = machine.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(away) <= MOST
                && MessageDigest.isEqual(of(timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256: missing (expected: every JDK has it)", e);
        }
    }
}
