package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.toban.adapters.practice.SlackTrouble;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A person's words never reach a log, whatever goes wrong with them. */
class QuietTest {
    private static final String WORDS = "きのしたはなこ様の件";

    @Test
    void nothingSaidIsLogged() {
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        var log = new ListAppender<ILoggingEvent>();
        try (var porch = new Porch()) {
            log.start();
            root.addAppender(log);
            var hand = porch.hand();
            hand.command("U7", "C1", "/toban", WORDS);
            hand.command("U7", "C1", "/unknown", WORDS);
            hand.mention("U7", "C1", WORDS);
            hand.direct("U7", WORDS);
            var letter = porch.letters.all().getLast();
            new SlackCarrier(porch.api).carry(letter, Reply.of(WORDS, Reply.Chip.of(WORDS)));
            hand.click("U7", porch.slack.messages("D7").getLast(), "say:0");
            porch.slack.trouble(new SlackTrouble.Refused("msg_too_long"));
            new SlackCarrier(porch.api).carry(letter, Reply.of(WORDS));
            hand.send("application/json", "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":[\"" + WORDS, Map.of());
            hand.send("application/json", "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"user\":{\"x\":\"" + WORDS + "\"}}}",
                    Map.of());
            porch.post(WORDS, "X-Slack-Signature", "v0=" + WORDS.hashCode(), "X-Slack-Request-Timestamp", "1");
            porch.letters.away(true);
            hand.direct("U7", WORDS);
            hand.click("U7", porch.slack.messages("D7").stream().filter(m -> !m.buttons().isEmpty()).findFirst().orElseThrow(), "say:0");
            porch.guard(raw -> {
                throw new IllegalStateException(raw.toString());
            });
            hand.direct("U7", WORDS);
        } finally {
            root.detachAppender(log);
        }
        List<String> lines = log.list.stream()
                .map(e -> e.getFormattedMessage() + (e.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(e.getThrowableProxy())))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3).noneMatch(line -> line.contains(WORDS));
    }
}
