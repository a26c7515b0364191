package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.adapters.practice.SlackTrouble;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlackHubTest {
    @Test
    void postsTheLineWithItsIdOnlyBesides() throws IOException {
        try (var slack = new SlackStandIn("xoxb-t", InstantSource.system()).channel("CHUB"); var api = new SlackApi(slack.apiUrl(), "xoxb-t")) {
            new SlackHub(api, "CHUB").post(new Reply.Note("gap:2026-12-09:上町:doctor", "「<!channel>」と聞かれました & 未定です"));
            var posted = slack.messages("CHUB").getFirst();
            assertThat(posted.words()).isEqualTo("「<!channel>」と聞かれました & 未定です");
            assertThat(posted.pings()).isEmpty();
            assertThat(posted.metadata().getAsJsonObject("event_payload").toString()).isEqualTo("{\"about\":\"gap:2026-12-09:上町:doctor\"}");
        }
    }

    @Test
    void aChannelTheBotDoesNotKnowIsAnError() {
        try (var slack = new SlackStandIn("xoxb-t", InstantSource.system()); var api = new SlackApi(slack.apiUrl(), "xoxb-t")) {
            assertThatThrownBy(() -> new SlackHub(api, "CNOWHERE").post(new Reply.Note("a", "b")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("slack: channel_not_found");
        }
    }

    @Test
    void aWrongTokenIsSaidInSlacksWords() {
        try (var slack = new SlackStandIn("xoxb-t", InstantSource.system()); var good = new SlackApi(slack.apiUrl(), "xoxb-t");
                var bad = new SlackApi(slack.apiUrl(), "xoxb-old"); var lost = new SlackApi("http://127.0.0.1:1/api/", "xoxb-t")) {
            assertThat(good.trouble()).isEmpty();
            assertThat(bad.trouble()).contains("invalid_auth");
            assertThat(lost.trouble()).contains("unreachable");
            slack.trouble(new SlackTrouble.Html(), new SlackTrouble.Down());
            assertThat(good.trouble()).contains("not_slack");
            assertThat(good.trouble()).contains("http_5xx");
        }
    }

    @Test
    void closingLeavesNoThreadBehind() throws InterruptedException {
        var before = Thread.getAllStackTraces().keySet();
        Set<Thread> opened;
        try (var api = new SlackApi("http://127.0.0.1:1/api/", "xoxb-t")) {
            api.bolt();
            api.trouble();
            opened = new HashSet<>(Thread.getAllStackTraces().keySet());
            opened.removeAll(before);
            opened.removeIf(thread -> !thread.getName().contains("slack"));
        }
        assertThat(opened).isNotEmpty();
        for (Thread thread : opened) {
            assertThat(thread.join(Duration.ofSeconds(5))).as(thread.getName()).isTrue();
        }
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SlackApi("https://slack.com", "xoxb-t")).hasMessageContaining("toban.slack.api-url");
        assertThatThrownBy(() -> new SlackApi("https://slack.com/api/", " ")).hasMessageContaining("toban.slack.bot-token");
        try (var api = new SlackApi("https://slack.com/api/", "xoxb-t")) {
            assertThatThrownBy(() -> new SlackHub(api, "")).hasMessageContaining("toban.slack.hub-channel");
            assertThatThrownBy(() -> new SlackDoor("", api, raw -> raw, letters -> {}, InstantSource.system(), InstantSource.system()))
                    .hasMessageContaining("toban.slack.signing-secret");
        }
    }
}
