package dev.toban.adapters.line;

import static java.util.Objects.requireNonNull;

import com.linecorp.bot.webhook.model.*;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Incoming.Media;
import dev.toban.talk.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** LINE's events in the bot's words. What is not for the bot (chatter in a group, news of members) becomes nothing. */
final class Translation {
    private Translation() {}

    /** @throws NotKnown for an event, message or source this version has no word for */
    static Optional<Incoming> of(Event event, Instant at) {
        Sender from = sender(event);
        return Optional.ofNullable(
                switch (event) {
                    case MessageEvent e -> message(e.message(), from, at);
                    case PostbackEvent e -> new Incoming.Tapped(from, at, requireNonNull(e.postback().data()));
                    case FollowEvent _, JoinEvent _ -> new Incoming.Joined(from, at);
                    case UnfollowEvent _, LeaveEvent _ -> new Incoming.Left(from, at);
                    case UnsendEvent e -> new Incoming.Unsent(from, at, requireNonNull(e.unsend().messageId()));
                    case MemberJoinedEvent e -> new Incoming.Arrived(
                            from, at, requireNonNull(e.joined()).members().stream().map(m -> m.userId() == null ? "" : m.userId()).toList());
                    case MemberLeftEvent _ -> null;
                    default -> throw new NotKnown("event");
                });
    }

    private static @Nullable Incoming message(MessageContent message, Sender from, Instant at) {
        boolean alone = from.channel() == Channel.LINE_DM;
        if (message instanceof TextMessageContent text) {
            return alone || Mentions.ofBot(text)
                    ? new Incoming.Said(from, at, text.id(), Mentions.stripped(text), true, List.of())
                    : null;
        }
        Media media =
                switch (message) {
                    case ImageMessageContent _ -> Media.IMAGE;
                    case VideoMessageContent _ -> Media.VIDEO;
                    case AudioMessageContent _ -> Media.AUDIO;
                    case FileMessageContent _ -> Media.FILE;
                    case LocationMessageContent _ -> Media.LOCATION;
                    case StickerMessageContent _ -> Media.STICKER;
                    default -> throw new NotKnown("message");
                };
        return alone ? new Incoming.Sent(from, at, media) : null;
    }

    private static Sender sender(Event event) {
        return switch (event.source()) {
            case UserSource s -> new Sender(Channel.LINE_DM, user(s, event), null);
            case GroupSource s -> new Sender(Channel.LINE_GROUP, user(s, event), s.groupId());
            case RoomSource s -> new Sender(Channel.LINE_GROUP, user(s, event), s.roomId());
            case null, default -> throw new NotKnown("source");
        };
    }

    /** People who have not agreed to be known to bots (LINE for PC) have no id: each of their acts is a stranger's of its own. */
    private static String user(Source source, Event event) {
        return source.userId() == null ? Nameless.id(event.webhookEventId()) : source.userId();
    }

    static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKnown(String what) {
            super(what);
        }
    }
}
