package dev.toban.talk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a person did, the same for every channel. */
public sealed interface Incoming {
    Sender from();

    /** When it happened, by the bot's clock. */
    Instant at();

    /**
     * Words. {@code messageId} is the channel's own id of the message (for unsend).
     * {@code called} says the bot was meant: always so one to one, in groups only when mentioned.
     * {@code hidden} lists the kinds of personal health information the guard took out of the text (name, age, vital …);
     * until the guard has seen it the list is empty and the words are raw.
     */
    record Said(Sender from, Instant at, @Nullable String messageId, String text, boolean called, List<String> hidden)
            implements Incoming {
        public Said {
            hidden = List.copyOf(hidden);
        }
    }

    /** A button of an answer; {@code data} is what we gave the button. */
    record Tapped(Sender from, Instant at, String data) implements Incoming {}

    /**
     * A form sent off: what was filled in by the names of its fields (choices: several), and what the form carried.
     * {@code hidden} as in {@link Said}.
     */
    record Filled(Sender from, Instant at, String form, Map<String, List<String>> values, Map<String, String> carried, List<String> hidden)
            implements Incoming {
        public Filled {
            values = Map.copyOf(values);
            carried = Map.copyOf(carried);
            hidden = List.copyOf(hidden);
        }

        /** What stands in a field, without spaces around it; empty where nothing was filled in. */
        public String value(String name) {
            List<String> all = values.getOrDefault(name, List.of());
            return all.isEmpty() ? "" : all.getFirst().strip();
        }
    }

    /** Someone opened the bot's own page (Slack's Home tab). */
    record Opened(Sender from, Instant at) implements Incoming {}

    /** A picture, voice, file or place. Never fetched. */
    record Sent(Sender from, Instant at, Media media) implements Incoming {}

    /**
     * A list somebody handed in, by the channel's id of the file. What is in it is fetched only once it is known who that is.
     *
     * @param name as the sender called it (当番表12月.xlsx)
     */
    record Handed(Sender from, Instant at, String file, String name) implements Incoming {}

    /** Someone added the account, or the bot came into a group. */
    record Joined(Sender from, Instant at) implements Incoming {}

    /** Others came into a group that the bot is in: their ids, empty for who is not known to bots. */
    record Arrived(Sender from, Instant at, List<String> who) implements Incoming {
        public Arrived {
            who = List.copyOf(who);
        }
    }

    /** Someone blocked the account, or the bot was taken out of a group. */
    record Left(Sender from, Instant at) implements Incoming {}

    /** A message was taken back. */
    record Unsent(Sender from, Instant at, String messageId) implements Incoming {}

    enum Media {
        IMAGE,
        VIDEO,
        AUDIO,
        FILE,
        LOCATION,
        STICKER
    }
}
