package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in. */
class SlackDoorTest {
    private static final String FORM = Porch.FORM;
    private static final String COMMAND =
            "team_id=T1&channel_id=C1&user_id=U1&command=%2Ftoban&text=help&response_url=http%3A%2F%2Flocalhost%2Fr&trigger_id=1.2";

    private static Porch porch;

    @BeforeAll
    static void open() {
        porch = new Porch();
    }

    @AfterAll
    static void close() {
        porch.close();
    }

    @BeforeEach
    void tidy() {
        porch.tidy();
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "-290, 200", "290, 200", "-360, 401", "360, 401", "86400, 401", "-86400, 401"})
    void takesASignatureOfTheLastAndTheNextFiveMinutesOnly(long seconds, int status) {
        assertThat(porch.signed(COMMAND, Duration.ofSeconds(seconds))).isEqualTo(status);
        assertThat(porch.letters.all()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void refusesAForeignSecret() {
        assertThat(porch.signed(COMMAND, Duration.ZERO, "another")).isEqualTo(401);
        assertThat(porch.letters.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMAND, "payload=%7Bx", "ssl_check=1&token=x", "{\"type\":\"url_verification\",\"challenge\":\"c\"}", ""})
    void refusesWhateverIsNotSignedBeforeReadingIt(String body) {
        assertThat(porch.post(body, "Content-Type", FORM).statusCode()).isEqualTo(401);
        String now = Long.toString(Instant.now().getEpochSecond());
        for (String signature : new String[] {"", "v0=", "v0=zz", "☎", "v1=" + "0".repeat(64)}) {
            assertThat(porch.post(body, "Content-Type", FORM, "X-Slack-Request-Timestamp", now, "X-Slack-Signature",
                            signature.equals("☎") ? "%E2%98%8E" : signature).statusCode())
                    .isEqualTo(401);
        }
        assertThat(porch.post(body, "X-Slack-Request-Timestamp", "soon", "X-Slack-Signature", "v0=0").statusCode()).isEqualTo(401);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void refusesABodyChangedByOneByte() {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String signature = new SlackSignature.Generator(Porch.SECRET).generate(timestamp, COMMAND);
        assertThat(porch.post(COMMAND.replace("U1", "U2"), "Content-Type", FORM,
                        "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "*bold*%20and~tilde|*bold* and~tilde",
        "%e4%b8%8a%e7%94%ba%20%f0%9f%8c%99|上町 🌙",
        "a%2Bb+c%2a|a+b c*",
    })
    void takesEveryWayToEncodeAForm(String encoded, String words) {
        assertThat(porch.signed(COMMAND.replace("text=help", "text=" + encoded), Duration.ZERO)).isEqualTo(200);
        assertThat(porch.letters.said().text()).isEqualTo(words);
    }

    @Test
    void takesABodyWithLineEnds() {
        assertThat(porch.signed(COMMAND + "&more=1\r\n", Duration.ZERO)).isEqualTo(200);
    }

    @Test
    void takesASignedProbeOfTheCertificateQuietly() {
        assertThat(porch.signed("ssl_check=1&token=x", Duration.ZERO)).isEqualTo(200);
        assertThat(porch.letters.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload=%7Bx", "{\"type\":", "nothing", ""})
    void answersSignedNonsenseWithoutATrace(String body) {
        assertThat(porch.signed(body, Duration.ZERO)).isBetween(400, 499);
        assertThat(porch.letters.all()).isEmpty();
    }

    @Test
    void refusesAnEndlessBody() {
        assertThat(porch.signed("x".repeat((1 << 20) + 1), Duration.ZERO)).isEqualTo(413);
    }

    @Test
    void answersTheAddressCheck() {
        var answer = porch.hand().verify("3eZbrw1a");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1a");
    }
}
