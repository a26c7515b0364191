package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The manifest operators paste asks for what the door hears and no more, within the schema's lengths. */
class ManifestTest {
    private final JsonNode manifest = new YAMLMapper().readTree(Path.of("../config/slack-manifest.yml").toFile());

    private List<String> list(String pointer) {
        return manifest.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void everythingComesToTheOneAddress() {
        var addresses = manifest.findValuesAsString("request_url");
        addresses.addAll(manifest.findValuesAsString("url"));
        addresses.addAll(manifest.findValuesAsString("message_menu_options_url"));
        assertThat(addresses).hasSize(4).containsOnly("https://HOST/slack/events");
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
        assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean(true)).isFalse();
    }

    @Test
    void eachEventHasItsScope() {
        assertThat(list("/settings/event_subscriptions/bot_events")).containsExactlyInAnyOrder("app_home_opened", "app_mention", "message.im");
        assertThat(list("/oauth_config/scopes/bot"))
                .containsExactlyInAnyOrder("commands", "app_mentions:read", "im:history", "im:write", "users:read", "files:read", "chat:write");
        assertThat(manifest.at("/features/slash_commands/0/command").asString()).isEqualTo("/toban");
        assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled").asBoolean(true)).isFalse();
    }

    @Test
    void namesAreShortEnough() { // manifest schema 2.0.0
        assertThat(manifest.at("/display_information/name").asString()).hasSizeBetween(1, 35);
        assertThat(manifest.at("/display_information/description").asString()).hasSizeBetween(1, 140);
        assertThat(manifest.at("/features/bot_user/display_name").asString()).hasSizeBetween(1, 80);
    }
}
