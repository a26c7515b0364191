package dev.toban.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The accuracy report of case files of others: {@code -Dcases.dir=DIR}; without it there is nothing to run. */
class TimeCasesTest {
    private static final Set<String> TRUSTED = Set.of("source", "derived", "harmonised");
    private final TimeReader reader = new TimeReader(TimeSettings.defaults(), new Holidays());
    private final Conflicts conflicts = Conflicts.load();

    /** A file, and the share of its cases that must be read as its source reads them. */
    private record Bar(String file, double share) {}

    @TestFactory
    Stream<DynamicTest> accuracy() {
        String dir = System.getProperty("cases.dir");
        return dir == null
                ? Stream.empty()
                : Stream.of(
                                new Bar("time-rota-dev.json", 0.99),
                                new Bar("time-dev.json", 0.97),
                                new Bar("time-en-dev.json", 0.97))
                        .filter(bar -> Path.of(dir, bar.file()).toFile().exists())
                        .map(bar -> DynamicTest.dynamicTest(
                                bar.file(), () -> check(TimeCase.in(Path.of(dir, bar.file())), bar)));
    }

    private void check(List<TimeCase> cases, Bar bar) {
        int right = 0;
        int counted = 0;
        int overread = 0;
        int nothing = 0;
        Map<String, Integer> classes = new TreeMap<>();
        StringBuilder misses = new StringBuilder();
        for (TimeCase test : cases) {
            if (!test.rota() || !TRUSTED.contains(test.trust())) {
                continue;
            }
            List<TimeMention> mentions = test.read(reader);
            if (test.wanted().findAny().isEmpty() || test.expected().equals(new Span(null, null))) {
                nothing++;
                boolean silent = mentions.stream().allMatch(m -> m.span() == null) || test.note().contains("approx");
                overread += silent ? 0 : 1;
                misses.append(silent ? "" : "OVERREAD " + test.text() + " | " + show(mentions) + "\n");
                continue;
            }
            if (mentions.stream().anyMatch(m -> test.agrees(m.span()))) {
                right++;
                counted++;
                continue;
            }
            String conflict = conflicts.reason(test, mentions);
            if (conflict != null) {
                classes.merge(conflict, 1, Integer::sum);
                misses.append("CONFLICT ")
                        .append(conflict)
                        .append(" | ")
                        .append(test.text())
                        .append(" | ")
                        .append(test.now())
                        .append(" | want ")
                        .append(show(test.expected()))
                        .append(" | read ")
                        .append(show(mentions))
                        .append('\n');
                continue;
            }
            counted++;
            misses.append("MISS ")
                    .append(test.text())
                    .append(" | ")
                    .append(test.now())
                    .append(" | ")
                    .append(test.words())
                    .append(" | want ")
                    .append(show(test.expected()))
                    .append(" | read ")
                    .append(show(mentions))
                    .append('\n');
        }
        double share = (double) right / counted;
        System.out.printf(
                "%s: %d of %d right (%.1f %%), %d conflicts, %d of %d non-times read as one%n%s%s%n",
                bar.file(),
                right,
                counted,
                share * 100,
                classes.values().stream().mapToInt(Integer::intValue).sum(),
                overread,
                nothing,
                classes,
                "\n" + misses);
        assertThat(share).as(bar.file()).isGreaterThanOrEqualTo(bar.share());
        assertThat(overread).as("non-times read as one").isLessThanOrEqualTo(nothing / 30);
    }

    private static String show(List<TimeMention> mentions) {
        return String.join(
                "; ",
                mentions.stream()
                        .map(m -> m.rule() + " " + m.grain() + " " + (m.span() == null ? "-" : show(m.span())))
                        .toList());
    }

    private static String show(Span span) {
        return span.start() + ".." + span.end();
    }
}
