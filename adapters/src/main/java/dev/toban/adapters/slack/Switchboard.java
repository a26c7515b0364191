package dev.toban.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageEvent;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bolt, wired: commands, mentions, direct messages and tapped chips become letters; everything else is acknowledged. */
final class Switchboard {
    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final String LATE = "受け付けに時間がかかっています。1分たっても答えが出なければ、もう一度お試しください。";
    private static final String REFUSED = "ただいま受け付けられませんでした。少し待って、もう一度お試しください。";

    private final SlackApi api;
    private final Intake intake;
    private final InstantSource clock;
    private final App app;
    private final SlackRequestParser parser;

    Switchboard(SlackApi api, Intake intake, InstantSource clock) {
        this.api = api;
        this.intake = intake;
        this.clock = clock;
        this.app = api.bolt()
                .command("/toban", (request, context) -> command(request.getPayload(), request.getRequestBodyAsString()))
                .event(AppMentionEvent.class, (payload, context) -> mention(payload))
                .event(MessageEvent.class, (payload, context) -> message(payload))
                .blockAction(Pattern.compile(Layout.SAYS + ".*"), (request, context) -> tap(request.getPayload()));
        this.parser = new SlackRequestParser(app.config());
    }

    /** Answers a request whose signature held. */
    Response connect(String body, RequestHeaders headers) {
        try {
            Request<?> request = parser.parse(HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .headers(headers)
                    .requestBody(body)
                    .build());
            return request == null ? Response.error(400) : app.run(request);
        } catch (NotKept e) {
            return Response.error(500);
        } catch (Exception e) { // App.run declares it; the message may hold words, so only its kind is logged
            log.error("slack: request failed ({})", e.getClass().getSimpleName());
            return Response.error(e instanceof com.google.gson.JsonParseException ? 400 : 500);
        }
    }

    private Response command(SlashCommandPayload command, String body) {
        String id = command.getTriggerId() != null ? command.getTriggerId() : UUID.nameUUIDFromBytes(body.getBytes(UTF_8)).toString();
        var said = said(command.getUserId(), command.getChannelId(), null, command.getText());
        return switch (intake.take(id, said, new ReturnTo.Url(command.getResponseUrl()).toString())) {
            case KEPT -> Response.ok();
            case LATE -> Response.ok(SlashCommandResponse.builder().responseType("ephemeral").text(LATE).build());
            case REFUSED -> Response.ok(SlashCommandResponse.builder().responseType("ephemeral").text(REFUSED).build());
        };
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        if (event.getUser() == null || event.getBotId() != null || event.getSubtype() != null) {
            return Response.ok();
        }
        String thread = event.getThreadTs() != null ? event.getThreadTs() : event.getTs();
        var said = said(named(event.getUser(), event.getUserTeam(), payload), event.getChannel(), event.getTs(), event.getText());
        return keep(payload, said, new ReturnTo.Place(event.getChannel(), thread));
    }

    private Response message(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        if (event.getUser() == null || event.getBotId() != null || !"im".equals(event.getChannelType())) {
            return Response.ok();
        }
        var said = said(named(event.getUser(), event.getTeam(), payload), event.getChannel(), event.getTs(), event.getText());
        return keep(payload, said, new ReturnTo.Place(event.getChannel(), event.getThreadTs()));
    }

    /** An event is Slack's until we keep it: with 500 it comes again, up to three times, and is dropped if it was kept after all. */
    private Response keep(EventsApiPayload<? extends Event> payload, Incoming.Said said, ReturnTo returnTo) {
        if (intake.take(payload.getEventId(), said, returnTo.toString()) != Intake.Outcome.KEPT) {
            throw new NotKept(); // returned as a 500, Bolt would take it for "not mine" and look for another handler
        }
        return Response.ok();
    }

    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Response tap(BlockActionPayload tap) {
        var action = tap.getActions().getFirst();
        var container = tap.getContainer();
        String channel = tap.getChannel() != null ? tap.getChannel().getId() : container.getChannelId();
        var said = new Incoming.Said(
                sender(named(tap.getUser().getId(), tap.getUser().getTeamId(), tap.getTeam().getId()), channel),
                clock.instant(),
                null,
                Mrkdwn.unescape(action.getValue()),
                true,
                List.of());
        ReturnTo returnTo = container.isEphemeral()
                ? new ReturnTo.Url(tap.getResponseUrl())
                : new ReturnTo.Place(channel, thread(channel, container));
        if (intake.take(tap.getTriggerId(), said, returnTo.toString()) == Intake.Outcome.REFUSED) {
            Thread.startVirtualThread(() -> sorry(tap)); // the button's own answer shows nothing
        }
        return Response.ok();
    }

    private static @Nullable String thread(String channel, BlockActionPayload.Container container) {
        if (container.getThreadTs() != null) {
            return container.getThreadTs();
        }
        return direct(channel) ? null : container.getMessageTs();
    }

    private void sorry(BlockActionPayload tap) {
        try {
            api.respond(tap.getResponseUrl(), new Page(REFUSED, List.of()));
        } catch (Undelivered e) {
            log.warn("slack: letter={} not kept and not told ({})", tap.getTriggerId(), e.error());
        }
    }

    private Incoming.Said said(String user, String channel, @Nullable String messageId, @Nullable String text) {
        String words = text == null ? "" : Mrkdwn.heard(text);
        // called by name and nothing said: what can it do?
        return new Incoming.Said(
                sender(user, channel), clock.instant(), messageId, words.isEmpty() ? "help" : words, true, List.of());
    }

    private static Sender sender(String user, String channel) {
        return Sender.slack(user, direct(channel) ? null : channel);
    }

    private static boolean direct(String channel) {
        return channel.startsWith("D");
    }

    private static String named(String user, @Nullable String team, EventsApiPayload<?> payload) {
        var installed = payload.getAuthorizations();
        String ours = installed == null || installed.isEmpty() ? payload.getTeamId() : installed.getFirst().getTeamId();
        return payload.isExtSharedChannel() ? named(user, team, ours) : user;
    }

    /** Someone of another workspace (Slack Connect) carries its name, so that nobody takes them for one of the hub's staff. */
    private static String named(String user, @Nullable String team, @Nullable String ours) {
        return team == null || team.equals(ours) ? user : team + ":" + user;
    }
}
