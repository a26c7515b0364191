package dev.toban.config.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.toban.books.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The conversations in {@code src/test/resources/talks} are the manual, and they are true. */
class TalksTest {
    private static Change seed;

    @BeforeAll
    static void demo(@TempDir Path folder) throws IOException {
        seed = Room.demo(folder);
    }

    @TestFactory
    Stream<DynamicTest> talks() throws Exception {
        Path folder = Path.of(TalksTest.class.getResource("/talks").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> talks = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            assertThat(talks).hasSizeGreaterThan(10);
            return talks.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> hold(file)));
        }
    }

    /** The dialogue on the README's first screen is a talk like the others. */
    @Test
    void theReadmeIsTrue(@TempDir Path folder) throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        int from = readme.indexOf("```talk") + 1;
        Path talk = Files.write(folder.resolve("README.md"), readme.subList(from, from + readme.subList(from, readme.size()).indexOf("```")));
        hold(talk);
    }

    /** Says everything that differs at once, each with its line and what was answered. */
    private static void hold(Path file) {
        Talk talk = read(file);
        assertThat(talk.turns()).isNotEmpty();
        Room room = Room.with(seed);
        SoftAssertions.assertSoftly(all -> talk.turns().forEach(turn -> {
            String answer = room.hears(turn);
            String where = file.getFileName() + ":" + turn.line() + " > " + turn.says();
            turn.holds().forEach(words -> all.assertThat(answer).as(where).contains(words));
            turn.lacks().forEach(words -> all.assertThat(answer).as(where).doesNotContain(words));
        }));
    }

    private static Talk read(Path file) {
        try {
            return Talk.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLineThatIsNoneOfTheseIsRefused() {
        assertThatThrownBy(() -> Talk.read(List.of("@ doctor 2026-12-09T18:40+09:00", "今夜の当番は？")))
                .hasMessage("2: 今夜の当番は？ (expected: @ who when, then > words, then < words)");
        assertThatThrownBy(() -> Talk.read(List.of("> 今夜の当番は？"))).hasMessageStartingWith("1: ");
        assertThatThrownBy(() -> Talk.read(List.of("@ doctor tonight"))).isInstanceOf(java.time.DateTimeException.class);
    }
}
