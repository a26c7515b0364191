package dev.toban.adapters.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * LINE's seal on a webhook: Base64 of HMAC-SHA256 over the raw body with the channel secret. Two secrets are right at once while the
 * hub changes them, since reissuing kills LINE's old one immediately (LINE docs, "Verify webhook signature").
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    Signature(List<String> secrets) {
        if (secrets.isEmpty() || secrets.size() > 2 || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("toban.line.channel-secret: %d given (expected: one or two, not blank)".formatted(secrets.size()));
        }
        keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    boolean covers(byte[] body, @Nullable String header) {
        byte[] given = decoded(header);
        boolean right = false;
        for (SecretKeySpec key : keys) {
            right |= MessageDigest.isEqual(seal(key, body), given); // constant time, and never says which key
        }
        return right;
    }

    private static byte[] decoded(@Nullable String header) {
        try {
            return header == null ? new byte[0] : Base64.getDecoder().decode(header);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] seal(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has HmacSHA256
        }
    }
}
