package dev.toban.adapters.practice;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practice page: a phone and a Slack channel to try the bot with, no account needed. It only knocks at the stand-ins; from there
 * everything goes the real way, signed webhook → bot → SDK client → stand-in → page.
 */
@RestController
public final class PracticePage implements AutoCloseable {
    private static final Set<String> FILES = Set.of("practice.css", "practice.js", "flex.js", "blocks.js");
    private static final String STAFF = "U0HUBSTAFF";
    private static final JsonMapper JSON = new JsonMapper();

    /** Someone to be on the page. */
    public record Player(String user, String label, String about, List<String> samples) {}

    private final LineStandIn line;
    private final SlackStandIn slack;
    private final String channel;
    private final String slackSecret;
    private final List<Player> players;
    private final InstantSource clock;
    private final Timeline timeline = new Timeline();
    private final Runnable stop;
    private volatile @Nullable SlackHand hand;

    /** @param clock the bot's clock, shown on the page */
    public PracticePage(
            LineStandIn line, SlackStandIn slack, String channel, String slackSecret, List<Player> players, InstantSource clock) {
        this.line = line;
        this.slack = slack;
        this.channel = channel;
        this.slackSecret = slackSecret;
        this.players = List.copyOf(players);
        this.clock = clock;
        this.stop = line.listen(d -> timeline.add(
                "line", Map.of("user", d.chat(), "kind", d.kind().name(), "cost", d.cost(), "messages", d.messages())));
        slack.onMessage(this::posted);
    }

    private void posted(SlackMessage m) {
        if (m.author().equals(STAFF)) {
            timeline.add("slackSaid", Map.of("text", m.words().replaceFirst("^<@\\w+>", "@toban")));
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ts", m.ts());
        told.put("text", m.text());
        told.put("blocks", JSON.readTree(m.blocks().toString()));
        told.put("ephemeral", m.onlyFor() != null);
        timeline.add("slack", told);
    }

    @GetMapping("/")
    ResponseEntity<ClassPathResource> page() {
        return file("index.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/practice/{name}")
    ResponseEntity<ClassPathResource> part(@PathVariable String name) {
        if (!FILES.contains(name)) {
            return ResponseEntity.notFound().build();
        }
        return file(name, name.endsWith(".js") ? MediaType.valueOf("text/javascript") : MediaType.valueOf("text/css"));
    }

    private static ResponseEntity<ClassPathResource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .body(new ClassPathResource("practice/" + name));
    }

    @GetMapping("/practice/setup")
    Map<String, Object> setup() {
        return Map.of("people", players, "now", clock.instant().toString());
    }

    @GetMapping(path = "/practice/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return timeline.follow();
    }

    /** Words typed on the phone. */
    record Said(String user, String text, String data) {}

    @PostMapping("/practice/line/say")
    ResponseEntity<Void> say(@RequestBody Said said) throws IOException {
        if (unknown(said.user()) || said.text() == null || said.text().isBlank()) {
            return ResponseEntity.badRequest().build();
        }
        timeline.add("said", Map.of("user", said.user(), "text", said.text()));
        return answered(line.send(LineEvent.text(said.user(), said.text())));
    }

    @PostMapping("/practice/line/tap")
    ResponseEntity<Void> tap(@RequestBody Said said) throws IOException {
        if (unknown(said.user()) || said.data() == null) {
            return ResponseEntity.badRequest().build();
        }
        return answered(line.send(LineEvent.postback(said.user(), said.data())));
    }

    private boolean unknown(String user) {
        return players.stream().noneMatch(p -> p.user().equals(user));
    }

    /** Slack's side: a command, a mention, or a press of a button. */
    @PostMapping("/practice/slack/say")
    ResponseEntity<Void> slackSay(@RequestBody Said said) {
        String text = said.text() == null ? "" : said.text().strip();
        if (text.startsWith("/toban")) {
            timeline.add("slackSaid", Map.of("text", text));
            return answered(hand().command(STAFF, channel, "/toban", text.substring("/toban".length()).strip()).status());
        }
        if (text.startsWith("@toban")) {
            return answered(hand().mention(STAFF, channel, text.substring("@toban".length()).strip()).status());
        }
        return text.isEmpty() ? ResponseEntity.badRequest().build() : answered(hand().mention(STAFF, channel, text).status());
    }

    /** A button of a message on the page. */
    record Press(String ts, String actionId) {}

    @PostMapping("/practice/slack/click")
    ResponseEntity<Void> click(@RequestBody Press press) {
        return slack.messages(channel).stream()
                .filter(m -> m.ts().equals(press.ts()) && m.buttons().stream().anyMatch(b -> b.actionId().equals(press.actionId())))
                .findFirst()
                .map(m -> answered(hand().click(STAFF, m, press.actionId()).status()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The bot's own answer to the webhook, so that the page can say if it was refused. */
    private static ResponseEntity<Void> answered(int status) {
        return ResponseEntity.status(status >= 200 && status < 300 ? 202 : 502).build();
    }

    /** Where the bot listens, known only once it does. */
    public void bot(URI address) {
        line.bot(address.resolve("/line/webhook"));
        hand = slack.hand(address.resolve("/slack/events").toString(), slackSecret);
    }

    private SlackHand hand() {
        return Objects.requireNonNull(hand, "bot: not listening yet");
    }

    @Override
    public void close() {
        stop.run();
    }
}
