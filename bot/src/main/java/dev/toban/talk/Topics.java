package dev.toban.talk;

import org.jspecify.annotations.Nullable;

/** The bot's short memory of conversations, the same on every replica. Losing it only costs a question back. */
public interface Topics {
    @Nullable Topic of(Sender sender);

    void remember(Sender sender, Topic topic);
}
