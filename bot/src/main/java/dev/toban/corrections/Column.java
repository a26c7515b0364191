package dev.toban.corrections;

import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of an office's entry that can be put right in a chat, and how what is typed for it is read. */
enum Column {
    PHONE(Field.PHONE, "phone"),
    FAX(Field.FAX, "fax"),
    NIGHT_PHONE(Field.NIGHT_PHONE, "night_phone"),
    HOURS(Field.HOURS, "hours"),
    CAREMANE_TIME(Field.CAREMANE_TIME, "caremane_time"),
    CONTACT_WAY(Field.CONTACT_WAY, "contact_way"),
    CAPABILITIES(Field.CAPABILITIES, "capability"),
    ADDRESS(Field.ADDRESS, "address"),
    CAPACITY(Field.CAPACITY, "capacity"),
    URL(Field.URL, "url");

    private static final Pattern NUMBER = Pattern.compile("(0[0-9]{1,4})-?([0-9]{1,4})-?([0-9]{3,4})(?:\\s*内線\\s*([0-9]{1,6}))?");
    private static final Pattern PATCH = Pattern.compile("(?:末尾|下[0-9]桁|番号)?([0-9-]+)→([0-9-]+)");
    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}[A-Za-z0-9/._~?=&%#-]*");

    /** A button's data holds 300 characters, the office's id and the rest beside it. */
    private static final int LONGEST = 120;

    private final Field field;
    private final String slot;

    Column(Field field, String slot) {
        this.field = field;
        this.slot = slot;
    }

    Field field() {
        return field;
    }

    /** By what the ear calls it. */
    static Optional<Column> of(String slot) {
        return Arrays.stream(values()).filter(c -> c.slot.equals(slot)).findFirst();
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }

    /** What is to stand there; empty if what was typed can't. A capability that stands there goes, another one comes. */
    Optional<String> read(String typed, Office o) {
        String words = Fold.width(typed).strip();
        if (words.isEmpty() || words.length() > LONGEST || words.contains("|") || words.contains("\n")) {
            return Optional.empty();
        }
        return switch (this) {
            case PHONE, FAX, NIGHT_PHONE -> number(words);
            case HOURS -> words.matches(".*[0-9].*") ? Optional.of(typed.strip()) : Optional.empty();
            case URL -> LINK.matcher(words).matches() ? Optional.of(words) : Optional.empty();
            case CAPABILITIES -> Optional.of(turned(typed.strip(), o));
            case CAREMANE_TIME, CONTACT_WAY, ADDRESS, CAPACITY -> Optional.of(typed.strip());
        };
    }

    private Optional<String> number(String words) {
        Matcher m = NUMBER.matcher(words.replaceAll("[‐–−ー()]", "-").replaceAll("--+", "-"));
        if (!m.matches()) {
            return Optional.empty();
        }
        String digits = m.group(1) + m.group(2) + m.group(3);
        boolean possible = digits.length() == 10 || digits.length() == 11 && digits.matches("0[5-9]0.*");
        String inside = m.group(4) == null || this != PHONE ? "" : " 内線" + m.group(4);
        return possible ? Optional.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3) + inside) : Optional.empty();
    }

    private static String turned(String capability, Office o) {
        var all = new LinkedHashSet<>(o.capabilities());
        for (String each : capability.split("・")) {
            if (!all.remove(each)) {
                all.add(each);
            }
        }
        return String.join("・", all);
    }

    /** 末尾7→1: what stands there with its end changed; empty if it doesn't end so. */
    Optional<String> patched(String patch, Office o) {
        String before = o.value(field);
        Matcher m = PATCH.matcher(Fold.width(patch));
        return before != null && m.matches() && before.endsWith(m.group(1))
                ? read(before.substring(0, before.length() - m.group(1).length()) + m.group(2), o)
                : Optional.empty();
    }
}
