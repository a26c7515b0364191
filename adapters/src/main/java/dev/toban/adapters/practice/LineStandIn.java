package dev.toban.adapters.practice;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A LINE of one's own on loopback: takes and refuses what api.line.me takes and refuses, remembers what arrived in which chat and what it
 * cost, and knocks at the bot's door with what people do. For the practice page and for tests.
 */
public final class LineStandIn implements AutoCloseable {
    private final LineServer server;
    private final LineDesk desk;
    private final LineKeys keys;
    private final LinePeople people = new LinePeople();
    private final LineLedger ledger;
    private final LineRates rates;
    private final LineKnocker knocker;
    private volatile @Nullable URI bot;

    /**
     * @param port 0 for any
     * @param machine the clock of reply tokens, access tokens, retry keys and rates
     */
    public LineStandIn(int port, String channelId, String channelSecret, InstantSource machine) throws IOException {
        keys = new LineKeys(channelId, channelSecret, machine);
        ledger = new LineLedger(machine);
        rates = new LineRates(machine);
        knocker = new LineKnocker(channelSecret, ledger, machine);
        desk = new LineDesk(keys, people, ledger, rates, machine);
        server = new LineServer(port, desk);
    }

    /** Where the bot finds it instead of https://api.line.me. */
    public URI url() {
        return server.url();
    }

    /** Takes this token too, for ever. */
    public LineStandIn withToken(String longLived) {
        keys.longLived(longLived);
        return this;
    }

    /** From now on no token is good but new ones. */
    public void revokeTokens() {
        keys.revokeAll();
    }

    /** Someone with a profile, who can be pushed to. Who writes to the bot is known anyway, without a name. */
    public void person(String user, String name) {
        people.user(user, name);
    }

    public void group(String group, String... members) {
        people.group(group, List.of(members));
    }

    /** How many messages of the month may cost something; 200 to begin with. */
    public void quota(int messages) {
        ledger.limit(messages);
    }

    /** How many have cost something. */
    public int paid() {
        return ledger.paid();
    }

    public void rate(String path, int requestsPerSecond) {
        rates.set(path, requestsPerSecond);
    }

    /** How many requests it refused because they came too fast. */
    public long tooFast() {
        return rates.refused();
    }

    /** The next requests to this path meet these faults, one each. */
    public void next(String path, LineTrouble... faults) {
        server.next(path, Arrays.asList(faults));
    }

    /** The rich menu a user sees, as the account made it: {@code id}, {@code menu} and its picture; empty for none. */
    public Optional<Menu> menu(String user) {
        return desk.menu(user).map(shown -> new Menu(shown.id(), shown.menu(), shown.picture()));
    }

    /** A rich menu and its picture (PNG or JPEG). */
    public record Menu(String id, JsonNode menu, byte[] picture) {}

    /** What was called, with its method ({@code POST /v2/bot/message/reply}), the oldest first; the last 10,000. */
    public List<String> calls() {
        return server.calls();
    }

    /** What arrived in a chat, the oldest first; the last 200. */
    public List<LineDelivery> deliveries(String userOrGroup) {
        return ledger.deliveries(userOrGroup);
    }

    /** Tells of each delivery as it happens, on the thread that brought it. Run the answer to stop. */
    public Runnable listen(Consumer<LineDelivery> listener) {
        return ledger.listen(listener);
    }

    /** For whoever sends webhooks by itself. Good for one reply within a minute. */
    public String issueReplyToken(String userOrGroup) {
        people.met(userOrGroup);
        return ledger.issue(userOrGroup);
    }

    /** Where events go: the bot's {@code /line/webhook}. */
    public void bot(URI webhook) {
        bot = webhook;
    }

    /**
     * Sends one webhook with these events to the bot.
     *
     * @return the HTTP status it answers
     * @throws IOException if it can't be reached
     */
    public int send(LineEvent... events) throws IOException {
        return sendAgain(body(events));
    }

    /** The body of a webhook, to be sent more than once: LINE's redelivery. */
    public byte[] body(LineEvent... events) {
        for (LineEvent event : events) {
            if (event.user() != null) {
                people.met(event.user());
                people.block(event.user(), event.type().equals("unfollow"));
            }
        }
        return knocker.body(events);
    }

    public int sendAgain(byte[] body) throws IOException {
        URI door = bot;
        if (door == null) {
            throw new IllegalStateException("bot: not set (expected: the webhook's address)");
        }
        return knocker.knock(door, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
