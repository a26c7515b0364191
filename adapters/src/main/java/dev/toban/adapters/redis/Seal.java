package dev.toban.adapters.redis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hub's seal on a mark: HMAC-SHA256 with a key that is not in the store. Without a key, marks are not sealed and prove less. */
public final class Seal {
    private final Optional<SecretKeySpec> key;

    public Seal(Optional<String> key) {
        this.key = key.map(k -> new SecretKeySpec(k.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    /** Empty without a key. */
    String of(String words) {
        if (key.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Whether it says anything: with a key, what is not sealed doesn't. */
    boolean proves(String seal) {
        return key.isEmpty() || !seal.isEmpty();
    }

    boolean holds(String words, String seal) {
        return key.isEmpty() || MessageDigest.isEqual(of(words).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
