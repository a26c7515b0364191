package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A setting that can't be meant stops the start and says which, what it was and what was expected; never a secret. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {
    private static final Outside outside = new Outside();

    @TempDir
    Path data;

    @AfterAll
    static void close() {
        outside.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            toban.line.channel-secret     | ``                        | toban.line.channel-secret: none (expected: a secret, given in the environment)
            toban.line.channel-secret     | one,two,three             | toban.line.channel-secret: (3 values, not shown) (expected: one secret, or two with a comma between them)
            toban.line.channel-id         | ``                        | toban.line.channel-access-token: none (expected: a token, or toban.line.channel-id
            toban.line.api-url            | ftp://127.0.0.1           | toban.line.api-url: ftp://127.0.0.1 (expected: an address such as https://api.line.me)
            toban.line.api-url            | api.line.me               | toban.line.api-url: api.line.me (expected: an address
            toban.line.api-url            | https://api.line.me/v2    | toban.line.api-url: https://api.line.me/v2 (expected: an address without a path)
            toban.slack.api-url           | http://127.0.0.1:9        | toban.slack.api-url: http://127.0.0.1:9 (expected: an address that ends in /api/)
            toban.slack.signing-secret    | ``                        | toban.slack.signing-secret: none (expected: a secret
            toban.slack.bot-token         | ``                        | toban.slack.bot-token: none (expected: a secret
            toban.slack.hub-channel       | ``                        | toban.slack.hub-channel: none (expected: the id of the hub's Slack channel
            toban.seed                    | ``                        | toban.seed: none (expected: a folder
            toban.seed                    | no/such/folder            | toban.seed: no/such/folder (expected: a folder that exists)
            toban.clock                   | 2026-12-09T18:40          | toban.clock: 2026-12-09T18:40 (expected: a date and time with offset
            toban.clock                   | tonight                   | toban.clock: tonight (expected: a date and time with offset
            toban.digest-at               | 8:40am                    | toban.digest-at: 8:40am (expected: a time of day such as 08:40
            toban.redis.url               | http://:hush@127.0.0.1    | toban.redis.url: (not shown) (expected: redis://
            """)
    void stopsTheStart(String name, String value, String said, CapturedOutput output) {
        assertThat(failure(Map.of(name, value), output)).contains(said);
    }

    @Test
    void aClockIsOnlyForStandIns(CapturedOutput output) {
        assertThat(failure(Map.of("toban.line.api-url", "https://api.line.me"), output))
                .contains("toban.clock: " + House.NOW + " (expected: none, unless LINE and Slack are stand-ins on a loopback address)");
        assertThat(failure(Map.of("toban.slack.api-url", "https://slack.com/api/"), output)).contains("toban.clock: ");
        assertThat(failure(Map.of("toban.line.api-url", "http://127.0.0.1.example.org"), output)).contains("toban.clock: ");
    }

    @Test
    void aSeedWithoutAHubIsNone(CapturedOutput output) throws Exception {
        Path empty = Files.createDirectory(data.resolve("empty"));
        assertThat(failure(Map.of("toban.seed", empty.toString()), output))
                .contains("toban.seed: " + empty + " (expected: a folder with a hub.yml that names hub.id)");
    }

    /** What an operator reads after a start with these settings changed. */
    private String failure(Map<String, String> changed, CapturedOutput output) {
        Map<String, String> settings = House.settings(outside, data);
        settings.putAll(changed);
        assertThat(catchThrowable(() -> House.run(settings).close())).as("started with %s", changed.keySet()).isNotNull();
        String all = output.getAll();
        assertThat(all).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        assertThat(all).doesNotContain(Outside.LINE_SECRET, Outside.SLACK_SECRET, Outside.SLACK_TOKEN, "one,two", "hush");
        return all.substring(all.lastIndexOf("APPLICATION FAILED TO START"));
    }
}
