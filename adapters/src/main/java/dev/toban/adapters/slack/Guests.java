package dev.toban.adapters.slack;

import com.slack.api.model.User;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who of the workspace is only a guest in some of its channels. Slack is asked once a while for each person; where it can't say (the app
 * lacks {@code users:read}, Slack is slow) they are what they were, and staff if they were never seen: the workspace let them in.
 */
final class Guests {
    /** How a guest's id begins, so that nobody takes them for one of the hub's staff. */
    private static final String MARK = "guest:";

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(Guests.class);

    private final SlackApi api;
    private final InstantSource machine;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(boolean guest, Instant until) {}

    Guests(SlackApi api, InstantSource machine) {
        this.api = api;
        this.machine = machine;
    }

    /** The same, from a guest if that is what they are. */
    Incoming marked(Incoming what) {
        Sender from = what.from();
        return from.user().contains(":") || !guest(from.user()) ? what : by(new Sender(from.channel(), MARK + from.user(), from.room()), what);
    }

    /** The id by which Slack knows them. */
    static String plain(String user) {
        return user.startsWith(MARK) ? user.substring(MARK.length()) : user;
    }

    private boolean guest(String user) {
        Seen before = seen.get(user);
        Instant now = machine.instant();
        if (before != null && now.isBefore(before.until())) {
            return before.guest();
        }
        boolean guest = before != null && before.guest();
        try {
            User u = api.user(user);
            guest = u.isRestricted() || u.isUltraRestricted() || u.isStranger() || u.isDeleted();
        } catch (Undelivered e) {
            log.warn("slack: whether {} is a guest is not known ({}; expected: scope users:read)", user, e.error());
        }
        seen.put(user, new Seen(guest, now.plus(GOOD_FOR)));
        return guest;
    }

    private static Incoming by(Sender from, Incoming what) {
        return switch (what) {
            case Incoming.Said s -> new Incoming.Said(from, s.at(), s.messageId(), s.text(), s.called(), s.hidden());
            case Incoming.Tapped t -> new Incoming.Tapped(from, t.at(), t.data());
            case Incoming.Filled f -> new Incoming.Filled(from, f.at(), f.form(), f.values(), f.carried(), f.hidden());
            case Incoming.Opened o -> new Incoming.Opened(from, o.at());
            case Incoming.Sent s -> new Incoming.Sent(from, s.at(), s.media());
            case Incoming.Handed h -> new Incoming.Handed(from, h.at(), h.file(), h.name());
            case Incoming.Joined j -> new Incoming.Joined(from, j.at());
            case Incoming.Arrived a -> new Incoming.Arrived(from, a.at(), a.who());
            case Incoming.Left l -> new Incoming.Left(from, l.at());
            case Incoming.Unsent u -> new Incoming.Unsent(from, u.at(), u.messageId());
        };
    }
}
