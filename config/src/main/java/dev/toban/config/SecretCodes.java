package dev.toban.config;

import dev.toban.reception.Codes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Codes of chance, hashed slowly: who steals the books would still try for years to find one that is out. */
public final class SecretCodes implements Codes {
    /** No 0, 1, I, L and O: read out over the telephone they are each other. 31 signs, so 2^39 codes. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int ROUNDS = 50_000; // some 20 ms a try
    private static final int BITS = 128;

    private final RandomGenerator random;
    private final byte[] salt;

    /** @param hub the hub's id: the same code of two hubs has two hashes */
    public SecretCodes(String hub, RandomGenerator random) {
        this.random = random;
        this.salt = ("toban invitation " + hub).getBytes(StandardCharsets.UTF_8);
    }

    /** With a digit, by which it is known as a code, and two letters, by which it is no telephone number. */
    @Override
    public String fresh() {
        while (true) {
            String eight = random.ints(8, 0, SIGNS.length()).mapToObj(i -> String.valueOf(SIGNS.charAt(i))).reduce("", String::concat);
            if (eight.matches(".*[0-9].*") && eight.matches(".*[A-Z].*[A-Z].*")) {
                return eight.substring(0, 4) + "-" + eight.substring(4);
            }
        }
    }

    @Override
    public String hash(String code) {
        char[] letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").toCharArray();
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(letters, salt, ROUNDS, BITS));
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
