package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.SlackMessage;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Typed in Slack, answered in Slack, tapped, answered again. */
class SlackHouseTest {
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

    /** A bot that repeats what it hears and offers a next step. */
    private static void answer() {
        var letter = porch.letters.all().getLast();
        String heard = ((Incoming.Said) letter.what()).text();
        new SlackCarrier(porch.api).carry(letter, Reply.of("「" + heard + "」ですね", new Reply.Chip("明日", "明日は<誰> & どこ？")));
    }

    private static SlackMessage last(String channel) {
        return porch.slack.messages(channel).getLast();
    }

    @Test
    void aCommandAndItsChipsAreBetweenTheBotAndTheAsker() {
        porch.hand().command("U5", "C1", "/toban", "今夜の上町");
        answer();
        assertThat(last("C1").words()).startsWith("「今夜の上町」ですね");
        assertThat(last("C1").onlyFor()).isEqualTo("U5");
        assertThat(porch.hand().click("U5", last("C1"), "say:0").status()).isEqualTo(200);
        answer();
        assertThat(last("C1").words()).startsWith("「明日は<誰> & どこ？」ですね");
        assertThat(last("C1").onlyFor()).isEqualTo("U5");
    }

    @Test
    void aMentionAndItsChipsAreAnsweredInTheThread() {
        porch.hand().mention("U5", "C2", "今夜の吉野");
        String root = last("C2").ts();
        answer();
        assertThat(last("C2").thread()).isEqualTo(root);
        assertThat(last("C2").onlyFor()).isNull();
        porch.hand().click("U6", last("C2"), "say:0");
        assertThat(((Incoming.Said) porch.letters.all().getLast().what()).from().user()).isEqualTo("U6");
        answer();
        assertThat(last("C2").thread()).isEqualTo(root);
    }

    @Test
    void aDirectMessageIsAnsweredInPlace() {
        porch.hand().direct("U5", "help");
        answer();
        assertThat(last("D5").words()).startsWith("「help」ですね");
        assertThat(last("D5").thread()).isNull();
        porch.hand().click("U5", last("D5"), "say:0");
        answer();
        assertThat(last("D5").thread()).isNull();
        assertThat(porch.letters.all()).hasSize(2);
    }

    @Test
    void aTapThatCouldNotBeKeptIsSaid() throws Exception {
        porch.hand().direct("U9", "help");
        answer();
        var told = new java.util.concurrent.CountDownLatch(1);
        porch.slack.onMessage(message -> {
            if (message.channel().equals("D9")) {
                told.countDown();
            }
        });
        porch.letters.away(true);
        assertThat(porch.hand().click("U9", last("D9"), "say:0").status()).isEqualTo(200);
        assertThat(told.await(3, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(last("D9").words()).contains("受け付けられませんでした");
        assertThat(last("D9").onlyFor()).isEqualTo("U9");
    }

    @Test
    void withSlackDownTheDoorStillOpensAndListens() {
        try (var alone = new Porch("http://127.0.0.1:1/api/")) {
            assertThat(alone.hand().direct("U5", "今夜の上町").status()).isEqualTo(200);
            assertThat(alone.letters.said().text()).isEqualTo("今夜の上町");
            assertThat(alone.slack.calls("auth.test")).isZero();
        }
    }

    @Test
    void nothingIsAskedOfSlackBeforeItIsAcknowledged() {
        porch.hand().mention("U5", "C2", "help");
        porch.hand().direct("U5", "help");
        assertThat(porch.slack.calls("auth.test") + porch.slack.calls("bots.info")).isZero();
    }
}
