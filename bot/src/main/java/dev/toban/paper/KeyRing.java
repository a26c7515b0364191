package dev.toban.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All keys that open something. Looked up by hash, so how long it takes tells nothing of an address. */
public final class KeyRing {
    private static final int SECRET = 32; // bytes nobody can guess
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    public void take(List<Key> put, List<String> gone) {
        gone.forEach(keys::remove);
        put.forEach(k -> keys.put(k.id(), k));
    }

    public Optional<Key> opens(String secret) {
        return Optional.ofNullable(keys.get(hash(secret)));
    }

    public Stream<Key> all() {
        return keys.values().stream();
    }

    public List<Key> of(String whose) {
        return keys.values().stream().filter(k -> k.whose().equals(whose)).toList();
    }

    /** A new secret, as it stands in an address. */
    public static String secret() {
        byte[] bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
