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
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practice page: a phone and a Slack channel to try the bot with, no account needed. It only knocks at the stand-ins; from there
 * everything goes the real way, signed webhook → bot → SDK client → stand-in → page.
 */
@RestController
public final class PracticePage implements AutoCloseable {
    /** Where this program seems to be reached from outside; the page opens such addresses here. */
    public static final String OUTSIDE = "https://toban.practice";

    private static final Set<String> FILES = Set.of("practice.css", "practice.js", "flex.js", "blocks.js", "form.js");
    /** Who works at the hub: two of them, since nobody approves what they wrote themselves. */
    private static final List<Player> STAFF = List.of(
            new Player("U0HUBSTAFF", "相談員", "拠点の相談員", List.of()),
            new Player("U0HUBNURSE", "看護師", "拠点の看護師", List.of()),
            new Player("U0HUBLEAD", "拠点長", "拠点の責任者", List.of()));

    /** Among somebody's samples: not said, but done. */
    private static final String FOLLOW = "（友だち追加）";
    private static final int MOST_DROPPED = 5 * 1024 * 1024; // more than the bot takes, so that its no can be seen

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
        STAFF.forEach(s -> slack.named(s.user(), s.label()));
        this.players = List.copyOf(players);
        this.clock = clock;
        this.stop = line.listen(d -> timeline.add(
                "line", Map.of("user", d.chat(), "kind", d.kind().name(), "cost", d.cost(), "messages", d.messages())));
        slack.onMessage(this::posted);
        slack.onView(view -> timeline.add(
                "slackView", Map.of("user", view.user(), "id", view.id(), "view", JSON.readTree(view.json().toString()))));
    }

    private void posted(SlackMessage m) {
        if (staff(m.author())) {
            timeline.add("slackSaid", Map.of("user", m.author(), "text", m.words().replaceFirst("^<@\\w+>", "@toban")));
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ts", m.ts());
        told.put("text", m.text());
        told.put("blocks", JSON.readTree(m.blocks().toString()));
        told.put("ephemeral", m.onlyFor() != null);
        told.put("direct", m.channel().startsWith("D"));
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
        return Map.of("people", players, "staff", STAFF, "now", clock.instant().toString());
    }

    @GetMapping(path = "/practice/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return timeline.follow();
    }

    /** What the phone shows below the chat: where its buttons lie, and what they do. */
    @GetMapping("/practice/menu/{user}")
    ResponseEntity<Map<String, Object>> menu(@PathVariable String user) {
        return line.menu(user)
                .map(shown -> ResponseEntity.ok(Map.<String, Object>of("id", shown.id(), "menu", shown.menu())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/practice/menu/{user}/picture/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String user, @PathVariable String id) {
        return line.menu(user)
                .filter(shown -> shown.id().equals(id))
                .map(shown -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(shown.picture()))
                .orElseGet(() -> ResponseEntity.notFound().build());
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
        if (said.text() != null && !said.text().isBlank()) { // LINE shows a button's words as if they had been typed
            timeline.add("said", Map.of("user", said.user(), "text", said.text()));
        }
        return answered(line.send(LineEvent.postback(said.user(), said.data())));
    }

    /** Adds the account as a friend, or takes the block off it again. */
    @PostMapping("/practice/line/follow")
    ResponseEntity<Void> follow(@RequestBody Said said) throws IOException {
        if (unknown(said.user())) {
            return ResponseEntity.badRequest().build();
        }
        timeline.add("said", Map.of("user", said.user(), "text", FOLLOW));
        return answered(line.send(LineEvent.follow(said.user())));
    }

    private boolean unknown(String user) {
        return players.stream().noneMatch(p -> p.user().equals(user));
    }

    /** Slack's side: a command, a mention, or a press of a button. */
    @PostMapping("/practice/slack/say")
    ResponseEntity<Void> slackSay(@RequestBody Said said) {
        String text = said.text() == null ? "" : said.text().strip();
        if (!staff(said.user()) || text.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        if (text.startsWith("/toban")) {
            timeline.add("slackSaid", Map.of("user", said.user(), "text", text));
            return answered(hand().command(said.user(), channel, "/toban", text.substring("/toban".length()).strip()).status());
        }
        return answered(hand().mention(said.user(), channel, text.replaceFirst("^@toban", "").strip()).status());
    }

    /** A file dropped into the hub's channel beside @toban. */
    @PostMapping(path = "/practice/slack/drop", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Void> drop(@RequestParam String user, @RequestParam String name, @RequestBody byte[] file) {
        if (!staff(user) || name.isBlank() || file.length > MOST_DROPPED) {
            return ResponseEntity.badRequest().build();
        }
        return answered(hand().drop(user, channel, name, file).status());
    }

    private static boolean staff(@Nullable String user) {
        return STAFF.stream().anyMatch(p -> p.user().equals(user));
    }

    /** A button of a message on the page; {@code ts} is empty for one on the Home tab, which is found by its value. */
    record Press(String user, String ts, String actionId, String value) {}

    @PostMapping("/practice/slack/click")
    ResponseEntity<Void> click(@RequestBody Press press) {
        if (!staff(press.user())) {
            return ResponseEntity.badRequest().build();
        }
        if (press.ts().isEmpty()) {
            return answered(hand().click(press.user(), press.value()).status());
        }
        SlackMessage m = slack.message(press.ts());
        return m == null || m.buttons().stream().noneMatch(b -> b.actionId().equals(press.actionId()))
                ? ResponseEntity.notFound().build()
                : answered(hand().click(press.user(), m, press.actionId()).status());
    }

    @PostMapping("/practice/slack/home")
    ResponseEntity<Void> home(@RequestBody Said said) {
        return staff(said.user()) ? answered(hand().home(said.user()).status()) : ResponseEntity.badRequest().build();
    }

    /** A form as filled in on the page. */
    record Filling(String user, Map<String, List<String>> values) {}

    @PostMapping("/practice/slack/submit")
    ResponseEntity<Void> submit(@RequestBody Filling filling) {
        try {
            if (!staff(filling.user())) {
                return ResponseEntity.badRequest().build();
            }
            String form = hand().standing(filling.user());
            SlackHand.Answer answer = hand().submit(filling.user(), filling.values());
            if (answer.ok()) {
                timeline.add("slackShut", Map.of("id", form));
            }
            return answered(answer.status());
        } catch (IllegalArgumentException | NullPointerException e) { // a required field left empty, or no form open
            return ResponseEntity.badRequest().build();
        }
    }

    @PostMapping("/practice/slack/dismiss")
    ResponseEntity<Void> dismiss(@RequestBody Said said) {
        if (!staff(said.user())) {
            return ResponseEntity.badRequest().build();
        }
        timeline.add("slackShut", Map.of("id", hand().standing(said.user())));
        hand().dismiss(said.user());
        return ResponseEntity.accepted().build();
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

    /** Before the server waits for its last answers, which a page's stream would never end. */
    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        timeline.close();
    }

    @Override
    public void close() {
        stop.run();
    }
}
