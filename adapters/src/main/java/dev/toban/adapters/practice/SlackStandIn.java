package dev.toban.adapters.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Slack on this machine: answers the bot's calls as Slack would, refuses what Slack would refuse, and keeps what was posted.
 * {@link #hand} gives the other half: people who type and tap.
 */
public final class SlackStandIn implements AutoCloseable {
    private final HttpServer server;
    private final String token;
    private final SlackRoom room;
    private final SlackMethods methods;
    private final Queue<SlackTrouble> troubles = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /**
     * Opens on a free port of the loopback address.
     *
     * @param token the only bot token it takes
     * @param clock dates messages and ends response_urls
     */
    public SlackStandIn(String token, InstantSource clock) {
        this.token = token;
        this.room = new SlackRoom(clock);
        this.methods = new SlackMethods(room, this::address);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", exchange -> answer(exchange, this::call));
        server.createContext("/response/", exchange -> answer(exchange, this::respond));
        server.createContext("/files/", this::file);
        server.createContext("/upload/", exchange -> answer(exchange, (path, e) -> new Answer(200, "OK")));
        server.start();
    }

    /** For {@code toban.slack.api-url}. */
    public String apiUrl() {
        return address() + "/api/";
    }

    /** Makes a channel the bot is a member of; direct messages need none. */
    public SlackStandIn channel(String id) {
        room.open(id);
        return this;
    }

    /** Somebody of the workspace who is only a guest. */
    public SlackStandIn guest(String user) {
        room.invite(user);
        return this;
    }

    /** What somebody of the workspace is called. */
    public SlackStandIn named(String user, String name) {
        room.name(user, name);
        return this;
    }

    /** Slack's own pace: more than one message a second into one channel is answered 429. */
    public SlackStandIn paced() {
        room.pace();
        return this;
    }

    /** What stands in a channel, oldest first; a person's direct messages are in {@code D} and their id without {@code U}. */
    public List<SlackMessage> messages(String channel) {
        return room.messages(channel);
    }

    /** Calls the listener with every message from now on, on the thread that posts it. */
    public void onMessage(Consumer<SlackMessage> listener) {
        room.listen(listener);
    }

    /** What stands on someone's Home tab, line by line; empty until the bot has drawn it. */
    public List<String> home(String user) {
        SlackRoom.View view = room.view("home:" + user);
        return view == null ? List.of() : SlackMessage.lines(view.json().getAsJsonArray("blocks"));
    }

    /** Calls the listener with every form and Home tab from now on. */
    void onView(Consumer<SlackRoom.View> listener) {
        room.watch(listener);
    }

    @Nullable SlackMessage message(String ts) {
        return room.message(ts);
    }

    /** The next calls meet these, one each. */
    public void trouble(SlackTrouble... next) {
        troubles.addAll(List.of(next));
    }

    /** How often a method was called, refused calls included ({@code chat.postMessage}, or {@code response_url}). */
    public int calls(String method) {
        return calls.getOrDefault(method, 0);
    }

    /** People of this workspace, who reach the bot at its address with Slack's signature. */
    public SlackHand hand(String botUrl, String signingSecret) {
        return new SlackHand(botUrl, signingSecret, room, address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    record Answer(int status, String body) {
        static Answer json(JsonObject json) {
            return new Answer(200, json.toString());
        }
    }

    @FunctionalInterface
    private interface Handler {
        Answer of(String name, HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            calls.merge(path.startsWith("/api/") ? name : "response_url", 1, Integer::sum);
            Answer answer = met(troubles.poll(), exchange);
            if (answer == null) {
                answer = handler.of(name, exchange);
            }
            if (answer.status() == 429 && !exchange.getResponseHeaders().containsKey("Retry-After")) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static @Nullable Answer met(@Nullable SlackTrouble trouble, HttpExchange exchange) {
        return switch (trouble) {
            case null -> null;
            case SlackTrouble.Limited(var after) -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(after.toSeconds()));
                yield new Answer(429, SlackMethods.error("ratelimited").toString());
            }
            case SlackTrouble.Down() -> new Answer(503, "");
            case SlackTrouble.Refused(var error) -> Answer.json(SlackMethods.error(error));
            case SlackTrouble.Html() -> new Answer(200, "<!DOCTYPE html><title>Slack</title>");
            case SlackTrouble.Slow(var by) -> {
                try {
                    Thread.sleep(by);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                yield null;
            }
        };
    }

    private Answer call(String method, HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> arguments = SlackForm.arguments(exchange);
        if (bearer == null || !bearer.startsWith("Bearer ")) {
            return Answer.json(SlackMethods.error("not_authed"));
        }
        return bearer.equals("Bearer " + token)
                ? methods.call(method, arguments)
                : Answer.json(SlackMethods.error("invalid_auth"));
    }

    /** A file's bytes for who brings the bot's token; anybody else gets the page where people sign in, as from Slack. */
    private void file(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            calls.merge("file", 1, Integer::sum);
            SlackRoom.Shared shared = room.shared(path.substring(path.lastIndexOf('/') + 1));
            boolean ours = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = !ours ? "<!DOCTYPE html><title>Slack</title>".getBytes(UTF_8) : shared == null ? new byte[0] : shared.bytes();
            exchange.getResponseHeaders().set("Content-Type", ours ? "application/octet-stream" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(ours && shared == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer respond(String hook, HttpExchange exchange) throws IOException {
        try {
            return methods.respond(hook, JsonParser.parseString(SlackForm.body(exchange)).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            return new Answer(400, "invalid_payload");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
