package dev.toban.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of Slack's payloads in the bot's words, not yet guarded.
 *
 * @param id Slack's own id of it, else one made of what identifies it
 */
record Translation(String id, Incoming what, ReturnTo returnTo) {
    private static final Pattern LIST = Pattern.compile(".+\\.(csv|tsv|xls|xlsx|xlsm|ya?ml)", Pattern.CASE_INSENSITIVE);

    static Translation of(SlashCommandPayload command, String body, Instant at) {
        ReturnTo returnTo = command.getResponseUrl() == null
                ? new ReturnTo.Place(command.getChannelId(), null, command.getTriggerId())
                : new ReturnTo.Url(command.getResponseUrl(), command.getTriggerId());
        var what = said(sender(command.getUserId(), command.getChannelId()), at, null, command.getText());
        return new Translation(id(command.getTriggerId(), body), what, returnTo);
    }

    /** Empty if no person wrote it. Answered in its thread, which it starts if it isn't in one. Lists that hang on it are handed in. */
    static List<Translation> ofMention(EventsApiPayload<AppMentionEvent> payload, Instant at) {
        AppMentionEvent event = payload.getEvent();
        if (event.getUser() == null || event.getBotId() != null) {
            return List.of();
        }
        String thread = event.getThreadTs() != null ? event.getThreadTs() : event.getTs();
        var returnTo = new ReturnTo.Place(event.getChannel(), thread, null);
        var from = sender(named(event.getUser(), event.getUserTeam(), payload), event.getChannel());
        return handed(event.getFiles(), from, at, id(payload, event.getTs(), returnTo), returnTo, said(from, at, event.getTs(), event.getText()));
    }

    /** Null if no person wrote it, or not to the bot alone. */
    static @Nullable Translation ofMessage(EventsApiPayload<MessageEvent> payload, Instant at) {
        MessageEvent event = payload.getEvent();
        boolean toUs = "im".equals(event.getChannelType()) || direct(event.getChannel());
        if (event.getUser() == null || event.getBotId() != null || !toUs) {
            return null;
        }
        var returnTo = new ReturnTo.Place(event.getChannel(), event.getThreadTs(), null);
        var from = sender(named(event.getUser(), event.getTeam(), payload), event.getChannel());
        var what = said(from, at, event.getTs(), event.getText());
        return new Translation(id(payload, event.getTs(), returnTo), what, returnTo);
    }

    /**
     * A direct message with files: lists are handed in; of all else the words beside them count, and the files are never fetched. Empty if it
     * isn't direct.
     */
    static List<Translation> ofFile(EventsApiPayload<MessageFileShareEvent> payload, Instant at) {
        MessageFileShareEvent event = payload.getEvent();
        if (event.getUser() == null || !direct(event.getChannel())) {
            return List.of();
        }
        var returnTo = new ReturnTo.Place(event.getChannel(), event.getThreadTs(), null);
        // the event doesn't tell the sender's workspace: across workspaces it is nobody of the hub's
        var from = sender(payload.isExtSharedChannel() ? "elsewhere:" + event.getUser() : event.getUser(), event.getChannel());
        Incoming otherwise = event.getText() == null || event.getText().isBlank()
                ? new Incoming.Sent(from, at, Incoming.Media.FILE)
                : said(from, at, event.getTs(), event.getText());
        return handed(event.getFiles(), from, at, id(payload, event.getTs(), returnTo), returnTo, otherwise);
    }

    /** One letter for each list; without any, what was said. */
    private static List<Translation> handed(
            @Nullable List<File> files, Sender from, Instant at, String id, ReturnTo returnTo, Incoming otherwise) {
        List<File> lists = files == null
                ? List.of()
                : files.stream().filter(f -> f.getId() != null && f.getName() != null && LIST.matcher(f.getName()).matches()).toList();
        return lists.isEmpty()
                ? List.of(new Translation(id, otherwise, returnTo))
                : lists.stream()
                        .map(f -> new Translation(id + ":" + f.getId(), new Incoming.Handed(from, at, f.getId(), f.getName()), returnTo))
                        .toList();
    }

    /** A tapped chip: what it says, in the words it was given; or a button, with its data. Answered as the message it hangs on was. */
    static Translation of(BlockActionPayload tap, String body, Instant at) {
        var container = tap.getContainer();
        String channel = tap.getChannel() != null ? tap.getChannel().getId() : container.getChannelId();
        String ours = tap.getTeam() == null ? null : tap.getTeam().getId();
        String user = named(tap.getUser().getId(), tap.getUser().getTeamId(), ours);
        var from = channel == null ? Sender.slack(user, null) : sender(user, channel);
        var action = tap.getActions().getFirst();
        String value = Mrkdwn.unescape(action.getValue());
        Incoming what = action.getActionId().startsWith(Layout.TAP)
                ? new Incoming.Tapped(from, at, value)
                : new Incoming.Said(from, at, null, value, true, List.of());
        return new Translation(id(tap.getTriggerId(), body), what, returnTo(tap, channel));
    }

    /** A button on the Home tab is answered directly. */
    private static ReturnTo returnTo(BlockActionPayload tap, @Nullable String channel) {
        if (channel == null) {
            return new ReturnTo.Place(tap.getUser().getId(), null, tap.getTriggerId());
        }
        return tap.getContainer().isEphemeral()
                ? new ReturnTo.Url(tap.getResponseUrl(), tap.getTriggerId())
                : new ReturnTo.Place(channel, thread(channel, tap.getContainer()), tap.getTriggerId());
    }

    /** A form sent off, answered where it was asked for. Slack has no second view of the same id. */
    static Translation of(ViewSubmissionPayload sent, Instant at) {
        Modal.Slip slip = Modal.slip(sent.getView());
        String ours = sent.getTeam() == null ? null : sent.getTeam().getId();
        var from = Sender.slack(named(sent.getUser().getId(), sent.getUser().getTeamId(), ours), null);
        var what = new Incoming.Filled(from, at, slip.form(), Modal.values(sent.getView()), slip.carried(), List.of());
        return new Translation("view:" + sent.getView().getId(), what, ReturnTo.read(slip.returnTo()));
    }

    /** The Home tab was opened; null for the other tabs. */
    static @Nullable Translation ofHome(EventsApiPayload<AppHomeOpenedEvent> payload, Instant at) {
        AppHomeOpenedEvent event = payload.getEvent();
        return "home".equals(event.getTab()) ? home(id(payload.getEventId(), event.getUser() + at), event.getUser(), at) : null;
    }

    /** What was done on the Home tab may have changed it: it is drawn anew after that. Null where nothing of it was touched. */
    @Nullable Translation homeAgain() {
        return returnTo instanceof ReturnTo.Place place && place.ofHome() ? home(id + ":home", place.channel(), what.at()) : null;
    }

    private static Translation home(String id, String user, Instant at) {
        return new Translation(id, new Incoming.Opened(Sender.slack(user, null), at), new ReturnTo.Home(user));
    }

    private static @Nullable String thread(String channel, BlockActionPayload.Container container) {
        if (container.getThreadTs() != null) {
            return container.getThreadTs();
        }
        return direct(channel) ? null : container.getMessageTs();
    }

    private static Incoming.Said said(Sender from, Instant at, @Nullable String messageId, @Nullable String text) {
        String words = text == null ? "" : Mrkdwn.heard(text);
        // called, and nothing said: what can it do?
        return new Incoming.Said(from, at, messageId, words.isEmpty() ? "help" : words, true, List.of());
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
        return team == null || ours == null || team.equals(ours) ? user : team + ":" + user;
    }

    private static String id(EventsApiPayload<?> payload, String ts, ReturnTo.Place place) {
        return id(payload.getEventId(), place.channel() + ":" + ts);
    }

    private static String id(@Nullable String given, String otherwise) {
        return given != null ? given : UUID.nameUUIDFromBytes(otherwise.getBytes(UTF_8)).toString();
    }
}
