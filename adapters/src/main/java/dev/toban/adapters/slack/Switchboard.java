package dev.toban.adapters.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bolt, wired: commands, mentions, direct messages and tapped chips become letters; other events are acknowledged. */
final class Switchboard {
    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final Set<String> KINDS = Set.of("event_callback", "url_verification", "block_actions", "view_submission");
    private static final String LATE = "受け付けに時間がかかっています。1分たっても答えが出なければ、もう一度お試しください。";
    private static final String REFUSED = "ただいま受け付けられませんでした。少し待って、もう一度お試しください。";

    private final SlackApi api;
    private final Intake intake;
    private final App app;
    private final SlackRequestParser parser;

    /** @param clock the bot's clock, which dates what people say */
    Switchboard(SlackApi api, Intake intake, InstantSource clock) {
        this.api = api;
        this.intake = intake;
        this.app = api.bolt()
                .command("/toban", (request, context) ->
                        command(Translation.of(request.getPayload(), request.getRequestBodyAsString(), clock.instant())))
                .viewSubmission(Modal.CALLBACK, (request, context) -> sent(Translation.of(request.getPayload(), clock.instant())))
                .event(AppHomeOpenedEvent.class, (payload, context) -> event(Translation.ofHome(payload, clock.instant())))
                .event(AppMentionEvent.class, (payload, context) -> events(Translation.ofMention(payload, clock.instant())))
                .event(MessageEvent.class, (payload, context) -> event(Translation.ofMessage(payload, clock.instant())))
                .event(MessageFileShareEvent.class, (payload, context) -> events(Translation.ofFile(payload, clock.instant())))
                .blockAction(Pattern.compile("(?:" + Layout.SAYS + "|" + Layout.TAP + ").*"), (request, context) ->
                        tap(request.getPayload(), request.getRequestBodyAsString(), clock));
        this.parser = new SlackRequestParser(app.config());
    }

    /** Answers a request whose signature held. */
    Response connect(String body, RequestHeaders headers) {
        try {
            if (!readable(body)) {
                return Response.error(400);
            }
            Request<?> request = parser.parse(HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .headers(headers)
                    .requestBody(body)
                    .build());
            return app.run(request);
        } catch (NotKept e) {
            return Response.error(500);
        } catch (Exception e) { // App.run declares it; the message may hold words, so only its kind is logged
            log.error("slack: request failed ({})", e.getClass().getSimpleName());
            return Response.error(e instanceof JsonParseException ? 400 : 500);
        }
    }

    /** Bolt's parser logs the whole of what it can't read, and that may hold words: such a body doesn't get there. */
    private boolean readable(String body) {
        String json = parser.getJsonPayloadExtractor().extractIfExists(body);
        if (json == null) {
            return parser.getCommandRequestDetector().isCommand(body) || parser.getSslCheckPayloadDetector().isSSLCheckRequest(body);
        }
        return JsonParser.parseString(json) instanceof JsonObject payload
                && payload.get("type") instanceof JsonPrimitive type
                && KINDS.contains(type.getAsString());
    }

    private Response command(Translation command) {
        return switch (intake.take(command)) {
            case KEPT -> Response.ok();
            case LATE -> Response.ok(SlashCommandResponse.builder().responseType("ephemeral").text(LATE).build());
            case REFUSED -> Response.ok(SlashCommandResponse.builder().responseType("ephemeral").text(REFUSED).build());
        };
    }

    /** An event is Slack's until we keep it: with 500 it comes again, up to three times, and is dropped if it was kept after all. */
    private Response event(@Nullable Translation event) {
        if (event != null && intake.take(event) != Intake.Outcome.KEPT) {
            throw new NotKept(); // returned as a 500, Bolt would take it for "not mine" and look for another handler
        }
        return Response.ok();
    }

    private Response events(List<Translation> all) {
        all.forEach(this::event);
        return Response.ok();
    }

    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Response tap(BlockActionPayload tap, String body, InstantSource clock) {
        if (taken(Translation.of(tap, body, clock.instant())) == Intake.Outcome.REFUSED && tap.getResponseUrl() != null) {
            Thread.startVirtualThread(() -> sorry(tap.getResponseUrl())); // the button's own answer shows nothing
        }
        return Response.ok();
    }

    /** A form that can't be kept stays open with what was filled in: its person can send it again. */
    private Response sent(Translation form) {
        return taken(form) == Intake.Outcome.REFUSED ? Response.error(500) : Response.ok();
    }

    private Intake.Outcome taken(Translation done) {
        Intake.Outcome outcome = intake.take(done);
        Translation again = done.homeAgain();
        if (again != null && outcome == Intake.Outcome.KEPT) {
            intake.take(again);
        }
        return outcome;
    }

    private void sorry(String responseUrl) {
        try {
            api.respond(responseUrl, new Page(REFUSED, List.of()));
        } catch (Undelivered e) {
            log.warn("slack: a tap was not kept, and that not told ({})", e.error());
        }
    }
}
