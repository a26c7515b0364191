package dev.toban.adapters.web;

import dev.toban.Askers;
import dev.toban.Bot;
import dev.toban.answer.Board;
import dev.toban.ask.Understanding;
import dev.toban.days.Tokyo;
import dev.toban.talk.Audit;
import dev.toban.talk.Channel;
import dev.toban.talk.Guard;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /understand}: what does the bot make of this sentence, and what would it say? For operators and tests, on the
 * management port. Nothing is kept, sent or
 * remembered, save in the record whose own number was shown.
 */
@RestController
public final class UnderstandDoor {
    private static final JsonMapper JSON = new JsonMapper();

    private final Bot bot;
    private final Board board;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    public UnderstandDoor(Bot bot, Board board, Guard guard, Audit audit, InstantSource clock) {
        this.bot = bot;
        this.board = board;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/understand")
    ResponseEntity<Map<String, Object>> understand(@RequestBody byte[] body) {
        if (!board.ready()) {
            return ResponseEntity.status(503).body(error("hub: none yet (expected: a hub.yml imported)"));
        }
        try {
            return ResponseEntity.ok(read(JSON.readTree(body)));
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().body(error("body: not JSON (expected: one JSON object)"));
        } catch (Wrong e) {
            return ResponseEntity.badRequest().body(error(String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Object> error(String said) {
        return Map.of("error", said);
    }

    private Map<String, Object> read(JsonNode in) {
        if (!in.isObject() || !in.path("text").isString()) {
            throw new Wrong("text: none (expected: the sentence)");
        }
        Channel channel = channel(in.path("channel").asString("line_dm"));
        LocalDateTime now = when(in.path("ref"));
        Member member = member(in.path("role").asString("stranger"), in.path("member"));
        String text = in.path("text").asString();
        boolean called = channel != Channel.LINE_GROUP || text.contains("@") || text.contains("＠");
        Incoming.Said said = (Incoming.Said) guard.pass(
                new Incoming.Said(new Sender(channel, "understand", null), clock.instant(), null, text, called, List.of()));
        Understanding u = bot.understand(said.text(), said.hidden(), channel, called, member, now, null, before(in.path("ctx")));
        Reply reply = bot.answer(u, said.hidden(), member, channel, now);
        board.ownNumbers().shownIn(reply, board.directory())
                .forEach(person -> audit.record(new Audit.Entry(clock.instant(), "job:understand", null, Audit.Act.VIEW, "person:" + person)));
        return answer(u, reply);
    }

    private static Map<String, Object> answer(Understanding u, Reply reply) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("intent", u.intent().id());
        out.put("slots", u.slots());
        out.put("expect", u.expect().id());
        out.put("interval", u.interval() == null ? null : interval(u.interval().start(), u.interval().end()));
        out.put("reply", reply.silent() ? null : reply.text());
        out.put("choices", reply.chips().stream().map(Reply.Chip::label).toList());
        out.put("missing", u.missing());
        out.put("why", u.trace());
        out.put("considered", u.considered().stream().map(i -> i.id()).toList());
        out.put("also", u.also().stream().map(a -> Map.of("intent", a.intent().id(), "slots", a.slots(), "expect", a.expect().id())).toList());
        return out;
    }

    private static Map<String, Object> interval(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        Map<String, Object> sides = new LinkedHashMap<>();
        sides.put("start", start == null ? null : start.toString());
        sides.put("end", end == null ? null : end.toString());
        return sides;
    }

    private static Channel channel(String name) {
        return switch (name) {
            case "line_dm", "line" -> Channel.LINE_DM;
            case "line_group" -> Channel.LINE_GROUP;
            case "slack", "slack_dm", "slack_channel" -> Channel.SLACK;
            default -> throw new Wrong("channel: " + name + " (expected: line_dm, line_group or slack)");
        };
    }

    private LocalDateTime when(JsonNode ref) {
        if (ref.isMissingNode() || ref.isNull()) {
            return LocalDateTime.ofInstant(clock.instant(), Tokyo.ZONE);
        }
        try {
            return OffsetDateTime.parse(ref.asString()).atZoneSameInstant(Tokyo.ZONE).toLocalDateTime();
        } catch (DateTimeException e) {
            throw new Wrong("ref: " + ref.asString() + " (expected: a date and time with offset such as 2026-12-09T18:40+09:00)");
        }
    }

    private Member member(String role, JsonNode told) {
        List<String> areas = texts(told.path("area"));
        return Askers.of(role, told.path("name").asString(""), told.path("org").asString(""), told.path("profession").asString(""), areas, board)
                .orElseThrow(() -> new Wrong("role: " + role + " (expected: " + String.join(", ", Askers.ROLES) + ")"));
    }

    private static List<String> before(JsonNode ctx) {
        return texts(ctx);
    }

    private static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isString()) {
            all.add(node.asString());
        }
        node.forEach(n -> {
            if (n.isString()) {
                all.add(n.asString());
            }
        });
        return all;
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }
}
