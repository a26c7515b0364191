package dev.toban.ask;

import dev.toban.hub.Hub;
import dev.toban.names.Names;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import dev.toban.talk.Topic;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that may decide what it means.
 *
 * @param text   what is left of the words after the guard
 * @param hidden kinds of personal health information the guard took out
 * @param called whether the bot was meant: always so one to one
 * @param now    local (Asia/Tokyo) time
 * @param topic  what was last talked about, null if nothing or forgotten
 * @param before turns before, oldest first, {@code bot: …} or {@code user: …}; read only where there is no {@code topic}
 */
public record Heard(
        String text,
        List<String> hidden,
        Channel channel,
        boolean called,
        Member member,
        LocalDateTime now,
        @Nullable Topic topic,
        List<String> before,
        Names names,
        Hub hub) {
    public Heard {
        hidden = List.copyOf(hidden);
        before = List.copyOf(before);
    }

    /** A part of the same message, or words said before it. */
    Heard saying(String words) {
        return new Heard(words, List.of(), channel, called, member, now, topic, List.of(), names, hub);
    }

    Heard about(@Nullable Topic newTopic) {
        return new Heard(text, hidden, channel, called, member, now, newTopic, List.of(), names, hub);
    }
}
