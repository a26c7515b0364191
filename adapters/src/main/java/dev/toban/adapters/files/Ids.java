package dev.toban.adapters.files;

import dev.toban.books.Diff;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids that come out the same each time a list is read. */
final class Ids {
    private Ids() {}

    /** {@code o-3f2a…}: 12 hex digits, so that a chance meeting of two among a hundred thousand is one in fifty thousand. */
    static String made(String prefix, String... from) {
        String text = Stream.of(from).map(Diff::key).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return prefix + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 事業所番号 as it was before Excel took its zeros: 170100143 → 0170100143; empty if it is none. */
    static String office(String number) {
        String digits = number.replaceAll("\\s", "").toUpperCase();
        return digits.matches("[0-9A-Z]{9,10}") && !digits.matches("0+") ? "0".repeat(10 - digits.length()) + digits : "";
    }

    /**
     * 医療機関コード in full: prefecture 2 + 点数表 1 + number 7. 7310466 or 0007310466 of a clinic in 35 is 3517310466.
     *
     * @param table 1 medical, 3 dental, 4 pharmacy
     * @param code the municipality's code, which begins with the prefecture's
     */
    static String medical(String number, char table, String code) {
        String digits = number.replaceAll("\\s", "").replaceAll("^0+", "");
        if (!digits.matches("\\d{5,10}")) {
            return "";
        }
        if (digits.length() > 7) {
            return "0".repeat(10 - digits.length()) + digits;
        }
        return code.matches("\\d{2}.*") ? code.substring(0, 2) + table + "0".repeat(7 - digits.length()) + digits : "";
    }
}
