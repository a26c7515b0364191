package dev.toban.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sentences as people type them: our own always, those of {@code -Dcases.dir=DIR} where it is given. */
class CasesTest {
    private static final double BAR = 0.97;
    private static final double OWN_BAR = 0.99;
    private static final double FOREIGN_BAR = 0.003;

    @Test
    void ownSentencesAreUnderstood() throws IOException {
        var accuracy = Accuracy.of(lines("utterances-own.jsonl"));
        write("own", accuracy.report());
        assertThat(accuracy.intentRate()).as(accuracy.report()).isGreaterThanOrEqualTo(OWN_BAR);
        assertThat(accuracy.expectRate()).as(accuracy.report()).isGreaterThanOrEqualTo(OWN_BAR);
        assertThat(accuracy.slotRate()).as(accuracy.report()).isGreaterThanOrEqualTo(OWN_BAR);
    }

    @Test
    void nearMissesAreNotAnswered() throws IOException {
        var sentences = lines("near-misses.txt").stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(200);
        for (String role : List.of("visiting_nurse", "resident", "hub_clerk", "stranger")) {
            assertThat(Accuracy.accepted(sentences, role)).as(role).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> given() throws IOException {
        String dir = System.getProperty("cases.dir");
        if (dir == null) {
            return Stream.empty();
        }
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(Path.of(dir))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("utterances") && name.endsWith(".jsonl")) {
                    tests.add(DynamicTest.dynamicTest(name, () -> utterances(name, file)));
                } else if (name.startsWith("out-of-domain") && name.endsWith(".jsonl")) {
                    tests.add(DynamicTest.dynamicTest(name, () -> foreign(name, file)));
                }
            }
        }
        return tests.stream();
    }

    private static void utterances(String name, Path file) throws IOException {
        var accuracy = Accuracy.of(file);
        write(name, accuracy.report());
        System.out.println(name + ": " + accuracy.summary());
        assertThat(accuracy.intentRate()).as(name + " intent").isGreaterThanOrEqualTo(BAR);
        assertThat(accuracy.expectRate()).as(name + " expect").isGreaterThanOrEqualTo(BAR);
        assertThat(accuracy.slotRate()).as(name + " slots").isGreaterThanOrEqualTo(BAR);
    }

    private static void foreign(String name, Path file) throws IOException {
        var sentences = Accuracy.sentences(file);
        var report = new StringBuilder();
        double worst = 0;
        for (String role : List.of("visiting_nurse", "resident", "hub_clerk")) {
            var accepted = Accuracy.accepted(sentences, role);
            report.append("%s: %d of %d answered%n".formatted(role, accepted.size(), sentences.size()));
            accepted.forEach(a -> report.append("   ").append(a).append('\n'));
            worst = Math.max(worst, (double) accepted.size() / Math.max(1, sentences.size()));
        }
        write(name, report.toString());
        System.out.println(name + ": at most %.2f %% answered".formatted(100 * worst));
        assertThat(worst).as(report.toString()).isLessThanOrEqualTo(FOREIGN_BAR);
    }

    private static void write(String name, String report) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "accuracy-" + name.replace(".jsonl", "") + ".txt"), report);
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = CasesTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
