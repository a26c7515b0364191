package dev.toban.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How the kanji of a name may be read: 坂本 is さかもと and so sounds like 坂元. The table of kanji is ours, {@code name-kanji.txt}. */
final class Sounds {
    /** Kanji of one word in the table (花水木, 蒲公英). */
    private static final int LONGEST = 3;
    /** A name of four kanji has seldom more readings; with more it sounds like anything. */
    private static final int MOST = 64;

    private static final String PLAIN = Fold.key("かきくけこさしすせそたちつてとはひふへほ");
    private static final String VOICED = Fold.key("がぎぐげござじずぜぞだぢづでどばびぶべぼ");

    private static final Map<String, List<String>> TABLE = table();

    private Sounds() {}

    /** Every reading, as {@link Fold#key} writes it; empty where a kanji is not in the table. */
    static Set<String> of(String kanji) {
        Set<String> readings = new LinkedHashSet<>();
        read(kanji, 0, "", readings);
        return readings.size() > MOST ? Set.of() : readings;
    }

    private static void read(String kanji, int at, String before, Set<String> readings) {
        if (at == kanji.length()) {
            readings.add(before);
            return;
        }
        for (int n = Math.min(LONGEST, kanji.length() - at); n > 0 && readings.size() <= MOST; n--) {
            for (String sound : TABLE.getOrDefault(kanji.substring(at, at + n), List.of())) {
                read(kanji, at + n, before + sound, readings);
                int voiced = at == 0 ? -1 : PLAIN.indexOf(sound.charAt(0));
                if (voiced >= 0) { // まつ + かみ is まつがみ
                    read(kanji, at + n, before + VOICED.charAt(voiced) + sound.substring(1), readings);
                }
            }
        }
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new HashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sounds.class.getResourceAsStream("name-kanji.txt")), StandardCharsets.UTF_8))) {
            reader.lines().filter(l -> !l.startsWith("#")).flatMap(l -> Stream.of(l.split(" "))).filter(w -> w.contains("=")).forEach(word -> {
                String[] half = word.split("=");
                var sounds = table.computeIfAbsent(Fold.key(half[0]), k -> new ArrayList<>());
                Stream.of(half[1].split(",")).map(Fold::key).filter(s -> !sounds.contains(s)).forEach(sounds::add);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
