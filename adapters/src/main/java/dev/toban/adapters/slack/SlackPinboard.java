package dev.toban.adapters.slack;

import dev.toban.duties.HubFiles;
import dev.toban.paper.Print;

/** Files in the hub's channel. Slack shows them some moments later, perhaps below what was said after. */
public final class SlackPinboard implements HubFiles {
    private final SlackApi api;
    private final String channel;

    public SlackPinboard(SlackApi api, String channel) {
        this.api = api;
        this.channel = channel;
    }

    @Override
    public void post(Print print, String words) throws Undelivered {
        api.upload(channel, print.name(), print.bytes(), words);
    }
}
