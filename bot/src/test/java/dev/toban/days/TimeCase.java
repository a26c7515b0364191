package dev.toban.days;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row of a time case file: a text, when it was said, and the interval its source gives. */
record TimeCase(String text, LocalDateTime now, @Nullable String words, @Nullable Span expected, String grain, List<Span> alternatives,
        String trust, boolean rota, String note) {
    private static final Set<String> POINTS = Set.of("second", "minute", "hour", "approx", "instant");

    static List<TimeCase> in(Path file) {
        List<TimeCase> cases = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(file.toFile()).get("cases")) {
            JsonNode expected = row.path("expected");
            cases.add(new TimeCase(row.get("text").asString(), LocalDateTime.parse(row.get("reference").asString()),
                    row.path("span").isString() ? row.get("span").asString() : null,
                    expected.isObject() ? span(expected) : null, expected.path("grain").asString(""),
                    row.path("alternatives").valueStream().map(TimeCase::span).toList(),
                    row.path("trust").asString("source"), row.path("rota_relevant").asBoolean(true), row.path("note").asString("")));
        }
        return cases;
    }

    private static Span span(JsonNode node) {
        return new Span(time(node.path("start")), time(node.path("end")));
    }

    private static @Nullable LocalDateTime time(JsonNode node) {
        return node.isString() ? LocalDateTime.parse(node.asString()) : null;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The mentions that lie where the source found its own; all of them when it does not say where. */
    List<TimeMention> read(TimeReader reader) {
        String folded = fold(text);
        List<TimeMention> all = reader.read(folded, new BitSet(), now);
        int at = words == null ? -1 : folded.indexOf(fold(words));
        int end = at < 0 ? 0 : at + fold(words).length();
        return at < 0 ? all : all.stream().filter(m -> m.from() < end && m.to() > at).toList();
    }

    boolean point() {
        return POINTS.contains(grain);
    }

    /** The source's reading, then its own alternatives. */
    Stream<Span> wanted() {
        return expected == null ? Stream.empty() : Stream.concat(Stream.of(expected), alternatives.stream());
    }

    boolean agrees(@Nullable Span read) {
        return read != null && wanted().anyMatch(want -> same(want, read));
    }

    /** A point in time is its beginning; a clock time whose date its source does not give is its time of day. */
    private boolean same(Span want, Span read) {
        if (note.contains("clock time only") && want.start() != null && read.start() != null) {
            boolean start = want.start().toLocalTime().equals(read.start().toLocalTime());
            return start && (point() || want.end() == null ? read.end() == null || point()
                    : read.end() != null && want.end().toLocalTime().equals(read.end().toLocalTime()));
        }
        boolean instant = read.start() != null && read.start().equals(read.end());
        if ((point() || instant) && want.start() != null && read.start() != null) {
            return want.start().withNano(0).equals(read.start().withNano(0));
        }
        return want.equals(read);
    }
}
