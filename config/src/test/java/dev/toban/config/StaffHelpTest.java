package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.toban.say.StaffWords;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the help in Slack promises: everything it names is understood when the hub's lead types it. */
class StaffHelpTest {
    private static RightsWalk hub;

    @BeforeAll
    static void open(@TempDir Path data) {
        hub = new RightsWalk(data, Map.of());
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsUnderstood() {
        return StaffWords.MATTERS.stream().flatMap(m -> m.commands().stream()).map(c -> dynamicTest(c, () -> {
            assertThat(hub.sees(RightsWalk.LEAD, c)).doesNotContain("すみません、読み取れませんでした", "まだできません", "だけができます");
        }));
    }
}
