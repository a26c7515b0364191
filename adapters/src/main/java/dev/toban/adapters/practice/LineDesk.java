package dev.toban.adapters.practice;

import static dev.toban.adapters.practice.LineRule.FLAG;
import static dev.toban.adapters.practice.LineRule.list;
import static dev.toban.adapters.practice.LineRule.matching;
import static dev.toban.adapters.practice.LineRule.text;
import static dev.toban.adapters.practice.LineRule.when;

import dev.toban.adapters.practice.LineCall.Answer;
import dev.toban.adapters.practice.LineDelivery.Kind;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers calls as api.line.me would: refuses what LINE refuses, delivers the rest. */
final class LineDesk {
    private static final LineRule CHAT = matching("[UCR][0-9a-f]{32}", "Must be a user, group or room ID");
    private static final LineRule USER = matching("U[0-9a-f]{32}", "Must be a user ID");
    private static final LineShape SENDING =
            LineShape.open().must("messages", LineMessageRules.MESSAGES).may("notificationDisabled", FLAG);
    private static final LineShape PAID =
            SENDING.may("customAggregationUnits", list(0, 1, matching("[A-Za-z0-9_]{1,30}", "Must be [A-Za-z0-9_]{1,30}")));
    private static final LineRule REPLY = SENDING.must("replyToken", text(1, 500));
    private static final LineRule PUSH = PAID.must("to", CHAT);
    private static final LineRule MULTICAST = PAID.must("to", list(1, 500, USER));
    private static final LineRule LOADING = LineShape.open()
            .must("chatId", USER)
            .may("loadingSeconds", when(
                    v -> v.isIntegralNumber() && v.intValue() >= 5 && v.intValue() <= 60 && v.intValue() % 5 == 0,
                    "Must be a multiple of 5 between 5 and 60"));
    private static final LineRule MARK_AS_READ = LineShape.open().must("markAsReadToken", text(1, 500));

    private static final Map<String, Object> INFO = Map.of(
            "userId", LineEvent.BOT, "basicId", "@000toban", "displayName", "当番", "chatMode", "bot", "markAsReadMode", "auto");

    private final LineKeys keys;
    private final LinePeople people;
    private final LineLedger ledger;
    private final LineRates rates;
    private final LineRichMenus menus = new LineRichMenus();
    private final InstantSource machine;
    private final AtomicLong messageIds = new AtomicLong(600_000_000_000_000_000L);

    LineDesk(LineKeys keys, LinePeople people, LineLedger ledger, LineRates rates, InstantSource machine) {
        this.keys = keys;
        this.people = people;
        this.ledger = ledger;
        this.rates = rates;
        this.machine = machine;
    }

    /** What somebody's chat shows below. */
    Optional<LineRichMenus.Shown> menu(String user) {
        return menus.of(user);
    }

    Answer answer(LineCall call) {
        call.refuseTooLarge();
        if (call.path().equals("/oauth2/v3/token")) {
            return Answer.ok(keys.issue(call.body()));
        }
        keys.check(call.authorization());
        rates.count(call.path());
        return switch (call.method() + " " + call.path()) {
            case "POST /v2/bot/message/reply" -> reply(call);
            case "POST /v2/bot/message/push" -> push(call);
            case "POST /v2/bot/message/multicast" -> multicast(call);
            case "POST /v2/bot/message/validate/reply",
                    "POST /v2/bot/message/validate/push",
                    "POST /v2/bot/message/validate/multicast",
                    "POST /v2/bot/message/validate/narrowcast",
                    "POST /v2/bot/message/validate/broadcast" -> validate(call);
            case "GET /v2/bot/message/quota" -> Answer.ok(Map.of("type", "limited", "value", ledger.limit()));
            case "GET /v2/bot/message/quota/consumption" -> Answer.ok(Map.of("totalUsage", ledger.paid()));
            case "GET /v2/bot/followers/ids" -> throw new LineRefusal(403, "Access to this API is not available for your account");
            case "GET /v2/bot/info" -> Answer.ok(INFO);
            case "POST /v2/bot/chat/loading/start" -> loading(call);
            case "POST /v2/bot/chat/markAsRead" -> nothing(call, MARK_AS_READ);
            default -> call.path().startsWith("/v2/bot/profile/") && call.method().equals("GET") ? profile(call) : menus.answer(call);
        };
    }

    private Answer reply(LineCall call) {
        JsonNode request = call.json(REPLY);
        if (call.retryKey() != null) {
            throw new LineRefusal(400, "The retry key can't be used with this endpoint");
        }
        String chat = ledger.redeem(request.get("replyToken").stringValue());
        return Answer.ok(delivered(chat, Kind.REPLY, 0, messages(request, chat)));
    }

    private Answer push(LineCall call) {
        JsonNode request = call.json(PUSH);
        String chat = request.get("to").stringValue();
        return once(call, () -> {
            if (!people.knows(chat)) {
                throw new LineRefusal(400, "Failed to send messages");
            }
            List<JsonNode> messages = messages(request, chat);
            int reached = people.reached(chat);
            ledger.pay(reached);
            return reached == 0 ? sent(messages) : delivered(chat, Kind.PUSH, reached, messages); // blocked: 200 all the same
        });
    }

    private Answer multicast(LineCall call) {
        JsonNode request = call.json(MULTICAST);
        return once(call, () -> {
            List<String> reached = request.get("to").valueStream()
                    .map(JsonNode::stringValue)
                    .distinct()
                    .filter(user -> people.reached(user) > 0)
                    .toList();
            ledger.pay(reached.size());
            reached.forEach(user -> delivered(user, Kind.MULTICAST, 1, messages(request, user)));
            return Map.of();
        });
    }

    /** A retry key is taken once in 24 hours; the second time it only says what the first one did. */
    private synchronized Answer once(LineCall call, Supplier<Map<String, Object>> act) {
        String key = call.retryKey();
        if (key == null) {
            return Answer.ok(act.get());
        }
        if (!key.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
            throw new LineRefusal(400, "The retry key is invalid (expected: UUID)");
        }
        LineLedger.@Nullable Accepted before = ledger.accepted(key);
        if (before != null) {
            Map<String, Object> answer = new HashMap<>(before.answer());
            answer.put("message", "The retry key is already accepted");
            return new Answer(409, answer, Map.of("x-line-accepted-request-id", before.requestId()));
        }
        Map<String, Object> answer = act.get();
        ledger.accept(key, call.id(), answer);
        return Answer.ok(answer);
    }

    private Map<String, Object> delivered(String chat, Kind kind, int cost, List<JsonNode> messages) {
        ledger.deliver(new LineDelivery(chat, kind, machine.instant(), cost, messages));
        return sent(messages);
    }

    private Map<String, Object> sent(List<JsonNode> messages) {
        return Map.of("sentMessages", messages.stream()
                .map(_ -> Map.of("id", Long.toString(messageIds.incrementAndGet()), "quoteToken", "q" + messageIds.get()))
                .toList());
    }

    private List<JsonNode> messages(JsonNode request, String chat) {
        List<JsonNode> messages = request.get("messages").valueStream().toList();
        boolean wrong = messages.stream()
                .flatMap(message -> message.path("substitution").valueStream())
                .filter(one -> one.path("type").asString("").equals("mention"))
                .map(one -> one.path("mentionee").path("userId").asString(""))
                .anyMatch(user -> user.isEmpty() ? !people.isGroup(chat) : !people.mentionable(user, chat));
        if (wrong) {
            throw new LineRefusal(400, "Only members of the group or room can be mentioned");
        }
        return messages;
    }

    private static Answer validate(LineCall call) {
        return nothing(call, LineShape.open().must("messages", LineMessageRules.MESSAGES));
    }

    private static Answer loading(LineCall call) {
        call.json(LOADING);
        return new Answer(202, Map.of(), Map.of());
    }

    private static Answer nothing(LineCall call, LineRule shape) {
        call.json(shape);
        return Answer.ok(Map.of());
    }

    private Answer profile(LineCall call) {
        String user = call.path().substring("/v2/bot/profile/".length());
        String name = people.profile(user).orElseThrow(() -> new LineRefusal(404, "Not found"));
        return Answer.ok(Map.of("userId", user, "displayName", name, "language", "ja"));
    }
}
