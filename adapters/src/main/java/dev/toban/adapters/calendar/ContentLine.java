package dev.toban.adapters.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of an iCalendar file: {@code NAME;PARAMETER=…:value} (RFC 5545, 3.1). */
record ContentLine(String name, Map<String, String> parameters, String value) {
    /** The lines of a file, unfolded. What has no colon is no line and left out. */
    static List<ContentLine> of(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        var lines = new ArrayList<ContentLine>();
        for (String line : text.replaceAll("\r?\n[ \t]", "").split("\r?\n|\r")) {
            int colon = colon(line);
            if (colon > 0) {
                lines.add(parse(line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }

    /** The first colon that does not stand in quotes. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static ContentLine parse(String head, String value) {
        String[] parts = head.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(parts[i].substring(0, equals).toUpperCase(Locale.ROOT), parts[i].substring(equals + 1).replace("\"", ""));
            }
        }
        return new ContentLine(parts[0].strip().toUpperCase(Locale.ROOT), parameters, value);
    }
}
