package dev.toban.adapters.line;

import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone number, as people write it, as an address to dial. An extension after it (内線12) is not dialled. */
final class Dial {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9][0-9()\\-‐‑–—―−ー. ]*");

    private static final Pattern BETWEEN = Pattern.compile("[^0-9+]+");

    private Dial() {}

    static Optional<URI> of(String written) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        if (!number.find()) {
            return Optional.empty();
        }
        String groups = String.join("-", BETWEEN.splitAsStream(number.group()).filter(group -> !group.isEmpty()).toList());
        long digits = groups.chars().filter(Character::isDigit).count();
        return digits < 3 || digits > 15 // 110 is the shortest, E.164's 15 the longest
                ? Optional.empty()
                : Optional.of(URI.create("tel:" + groups));
    }
}
