package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.InstantSource;
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
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SlackApi("https://slack.com", "xoxb-t")).hasMessageContaining("toban.slack.api-url");
        assertThatThrownBy(() -> new SlackApi("https://slack.com/api/", " ")).hasMessageContaining("toban.slack.bot-token");
        try (var api = new SlackApi("https://slack.com/api/", "xoxb-t")) {
            assertThatThrownBy(() -> new SlackHub(api, "")).hasMessageContaining("toban.slack.hub-channel");
        }
    }
}
