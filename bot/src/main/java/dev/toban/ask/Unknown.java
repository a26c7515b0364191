package dev.toban.ask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands where the name of an office would, before 電話, FAX or 連絡先, in a message that nothing else explains. */
final class Unknown {
    private static final Pattern BEFORE_FIELD = Pattern.compile("([一-龥々ヶぁ-んァ-ヴーa-zA-Z0-9・]{2,16})(?:さん)?の?\\s*$");
    private static final Pattern APART = Pattern.compile(".*[の、。\\s]");

    private Unknown() {}

    static @Nullable String in(Reading reading) {
        return reading.of("field").stream()
                .filter(field -> field.from() > 1)
                .findFirst()
                .map(field -> before(reading.said.typed(0, field.from()), reading))
                .orElse(null);
    }

    private static @Nullable String before(String words, Reading reading) {
        Matcher m = BEFORE_FIELD.matcher(words.replaceFirst("の\\s*$", ""));
        if (!m.find()) {
            return null;
        }
        String name = APART.matcher(m.group(1)).replaceFirst("");
        boolean word = reading.hits.stream().anyMatch(h -> reading.said.typed(h.from(), h.to()).equals(name));
        return name.length() < 2 || word ? null : name;
    }
}
