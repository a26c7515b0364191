package dev.toban.adapters.slack;

import com.slack.api.model.Message;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The hub's channel: where the bot tells staff what needs a person. Nothing is retried here; the notes' book does that. */
public final class SlackHub implements Notes.Channel {
    private final SlackApi api;
    private final String channel;

    /** @param channel id of the hub's channel; the bot has to be a member of it */
    public SlackHub(SlackApi api, String channel) {
        if (channel.isBlank()) {
            throw new IllegalArgumentException("toban.slack.hub-channel: (expected: a channel's id)");
        }
        this.api = api;
        this.channel = channel;
    }

    /** Every member and app of the workspace can read a message's metadata: it holds the id only. */
    @Override
    public void post(Reply.Note note) throws IOException {
        var metadata = Message.Metadata.builder()
                .eventType("toban_note")
                .eventPayload(Map.of("about", note.about()))
                .build();
        boolean calls = note.calls();
        for (Page page : Layout.of(new Reply(note.text(), note.card(), List.of(), List.of()))) {
            api.post(channel, null, calls ? page.calling() : page, metadata);
            calls = false; // once
        }
    }
}
