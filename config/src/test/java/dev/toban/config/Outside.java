package dev.toban.config;

import dev.toban.adapters.practice.LineDelivery;
import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.practice.SlackHand;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.practice.SlackStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The world around a house under test: LINE, Slack, and people who write to it. */
final class Outside implements AutoCloseable {
    static final String HUB = "C0KYOTEN";
    static final String STAFF = "U0STAFF";
    static final String LINE_SECRET = "0123456789abcdef0123456789abcdef";
    static final String SLACK_SECRET = "fedcba9876543210fedcba9876543210";
    static final String SLACK_TOKEN = "xoxb-of-a-test";
    private static final String CHANNEL_ID = "1000000009";

    final LineStandIn line;
    final SlackStandIn slack;

    Outside() {
        try {
            line = new LineStandIn(0, CHANNEL_ID, LINE_SECRET, InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        slack = new SlackStandIn(SLACK_TOKEN, InstantSource.system()).channel(HUB);
    }

    /** What the house has to know of it. */
    Map<String, String> settings() {
        return Map.of(
                "toban.line.channel-id", CHANNEL_ID,
                "toban.line.channel-secret", LINE_SECRET,
                "toban.line.api-url", line.url().toString(),
                "toban.line.data-url", line.url().toString(),
                "toban.slack.signing-secret", SLACK_SECRET,
                "toban.slack.bot-token", SLACK_TOKEN,
                "toban.slack.api-url", slack.apiUrl(),
                "toban.slack.hub-channel", HUB);
    }

    /** Someone types this in LINE; the status the house answers LINE with. */
    int types(String user, String... texts) {
        return send(Arrays.stream(texts).map(t -> LineEvent.text(user, t)).toArray(LineEvent[]::new));
    }

    int send(LineEvent... events) {
        return sendAgain(line.body(events));
    }

    int sendAgain(byte[] body) {
        try {
            return line.sendAgain(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the house said to them, oldest first: each message's text, or a card's altText. */
    List<String> said(String user) {
        return line.deliveries(user).stream().map(LineDelivery::messages).flatMap(List::stream).map(Outside::words).toList();
    }

    /** Asks and waits for the answer. */
    LineDelivery ask(String user, String text) {
        int before = line.deliveries(user).size();
        int status = types(user, text);
        if (status != 200) {
            throw new AssertionError("webhook: " + status + " (expected: 200)");
        }
        return Eventually.eventually(() -> line.deliveries(user), d -> {
            if (d.size() <= before) {
                throw new AssertionError("no answer to " + text);
            }
        }).get(before);
    }

    /** Asks and waits for what LINE shows where it can't show a card. */
    String asks(String user, String text) {
        return words(ask(user, text).messages().getFirst());
    }

    private static String words(JsonNode message) {
        return message.path(message.path("type").asString().equals("flex") ? "altText" : "text").asString();
    }

    SlackHand hand(House house) {
        return slack.hand(house.address("/slack/events"), SLACK_SECRET);
    }

    /** What the house posted in a Slack channel: not what people wrote there. */
    List<SlackMessage> posted(String channel) {
        return slack.messages(channel).stream().filter(m -> !m.author().equals(STAFF)).toList();
    }

    @Override
    public void close() {
        slack.close();
        line.close();
    }
}
