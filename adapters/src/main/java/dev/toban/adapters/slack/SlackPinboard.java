package dev.toban.adapters.slack;

import dev.toban.paper.HubFiles;
import dev.toban.paper.Print;
import dev.toban.talk.Threads;
import org.jspecify.annotations.Nullable;

/** Files in the hub's channel. Slack shows them some moments later, perhaps below what was said after. */
public final class SlackPinboard implements HubFiles {
    private final SlackApi api;
    private final Threads threads;
    private final String channel;

    public SlackPinboard(SlackApi api, Threads threads, String channel) {
        this.api = api;
        this.threads = threads;
        this.channel = channel;
    }

    @Override
    public void post(Print print, String words, @Nullable String thread) throws Undelivered {
        api.upload(channel, thread == null ? null : threads.first(thread), print.name(), print.bytes(), words);
    }
}
