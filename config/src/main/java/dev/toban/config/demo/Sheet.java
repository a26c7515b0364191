package dev.toban.config.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the demo's resources. Its cells hold no comma, quote or line break, so a line splits at its commas. */
final class Sheet {
    private Sheet() {}

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("demo file: " + name + " (expected: one under resources/demo)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows by column name, in the order of the file. */
    static List<Map<String, String>> rows(String csv) {
        List<String[]> lines = csv.lines().map(line -> line.split(",", -1)).toList();
        String[] header = lines.getFirst();
        return lines.stream().skip(1).map(cells -> row(header, cells)).toList();
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = LinkedHashMap.newLinkedHashMap(header.length);
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
