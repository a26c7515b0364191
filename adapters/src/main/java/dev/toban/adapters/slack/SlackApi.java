package dev.toban.adapters.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import com.slack.api.util.http.SlackHttpClient;
import dev.toban.imports.Hatch;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to Slack's Web API that everything here shares, to be closed at the end. Making it calls nobody: with
 * Slack down the bot starts and serves LINE.
 */
public final class SlackApi implements AutoCloseable {
    private static final int COMMENT = 3_000; // more than a line or two beside a file nobody reads
    private static final int CALL = 8_000; // ms for one call, all of it

    private final Slack slack;
    private final String token;

    /**
     * @param url ends in {@code /api/}
     * @throws IllegalArgumentException if the address or the token can't be one
     */
    public SlackApi(String url, String botToken) {
        if (!url.matches("https?://\\S+/api/")) {
            throw new IllegalArgumentException("toban.slack.api-url: " + url + " (expected: an address that ends in /api/)");
        }
        if (botToken.isBlank()) {
            throw new IllegalArgumentException("toban.slack.bot-token: (expected: not blank)");
        }
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(url);
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(CALL);
        config.setHttpClientReadTimeoutMillis(CALL);
        config.setHttpClientWriteTimeoutMillis(CALL);
        if (loopback(url)) {
            config.setProxyUrl(null); // the client takes HTTPS_PROXY and knows no NO_PROXY
        }
        this.slack = Slack.getInstance(config, new SlackHttpClient(undelayed(SlackHttpClient.buildOkHttpClient(config))));
        this.token = botToken;
    }

    /** Slack's word for what is wrong with the token or the way there, empty if all is well. Takes up to 8 s: not at start. */
    public Optional<String> trouble() {
        try {
            AuthTestResponse answer = Undelivered.unless(() -> slack.methods(token).authTest(r -> r));
            return answer.isOk() ? Optional.empty() : Optional.of(String.valueOf(answer.getError()));
        } catch (Undelivered e) {
            return Optional.of(e.error());
        }
    }

    /** A Bolt app that asks Slack nothing: the door has checked the signature, and there is but one workspace's token. */
    App bolt() {
        var config = AppConfig.builder()
                .slack(slack)
                .subtypedMessageEventsAutoAckEnabled(true) // edits, deletions, other bots
                // An event nobody reads is taken all the same: Slack sends refused ones again, then stops sending any.
                // Not by allEventsApiAutoAckEnabled, which answers 200 before we know whether the event was kept.
                .unmatchedRequestHandler(r -> r.getRequestType() == RequestType.Event ? Response.ok() : Response.error(404))
                .build();
        Middleware authorized = (request, response, chain) -> {
            request.getContext().setBotToken(token);
            return chain.next(request);
        };
        return new App(config, new ArrayList<>(List.of(new SSLCheck(null), authorized)));
    }

    /**
     * @param channel a channel's id, or a user's for their direct messages
     * @return the message's own id in its channel, which a thread under it is called by
     * @throws Undelivered if Slack didn't take it, or can't be known to have: chat.postMessage has no key against sending twice
     */
    String post(String channel, @Nullable String thread, Page page, Message.@Nullable Metadata metadata) throws Undelivered {
        var message = ChatPostMessageRequest.builder()
                .channel(channel)
                .threadTs(thread)
                .text(page.text())
                .blocks(page.blocks().isEmpty() ? null : page.blocks())
                .metadata(metadata)
                .build();
        ChatPostMessageResponse answer = Undelivered.unless(() -> slack.methods(token).chatPostMessage(message));
        if (!answer.isOk()) {
            throw new Undelivered(answer.getError());
        }
        return answer.getTs();
    }

    /** Puts a page in place of what one of our messages said. */
    void change(String channel, String message, Page page) throws Undelivered {
        ChatUpdateResponse answer = Undelivered.unless(() -> slack.methods(token)
                .chatUpdate(r -> r.channel(channel).ts(message).text(page.text()).blocks(page.blocks())));
        if (!answer.isOk()) {
            throw new Undelivered(answer.getError());
        }
    }

    /** Shows a form; the trigger is good for three seconds, once. */
    void open(String trigger, View view) throws Undelivered {
        ViewsOpenResponse answer = Undelivered.unless(() -> slack.methods(token).viewsOpen(r -> r.triggerId(trigger).view(view)));
        if (!answer.isOk()) {
            throw new Undelivered(answer.getError());
        }
    }

    /** Draws someone's Home tab. */
    void publish(String user, Page page) throws Undelivered {
        View view = View.builder().type("home").blocks(page.blocks()).build();
        ViewsPublishResponse answer = Undelivered.unless(() -> slack.methods(token).viewsPublish(r -> r.userId(user).view(view)));
        if (!answer.isOk()) {
            throw new Undelivered(answer.getError());
        }
    }

    /**
     * The bytes of a file somebody shared with the bot.
     *
     * @throws Hatch.TooBig if it has more than {@code most}
     */
    byte[] fetch(String file, int most) throws IOException {
        FilesInfoResponse info = Undelivered.unless(() -> slack.methods(token).filesInfo(r -> r.file(file)));
        if (!info.isOk() || info.getFile() == null || info.getFile().getUrlPrivateDownload() == null) {
            throw new Undelivered(info.getError());
        }
        if (info.getFile().getSize() != null && info.getFile().getSize() > most) {
            throw new Hatch.TooBig();
        }
        String url = info.getFile().getUrlPrivateDownload();
        if (!mayHaveToken(url)) {
            throw new Undelivered("file_elsewhere");
        }
        byte[] bytes = Undelivered.unless(() -> {
            try (var answer = slack.getHttpClient().get(url, Map.of(), token)) {
                if (answer.code() != 200 || String.valueOf(answer.header("Content-Type")).startsWith("text/html")) { // Slack's sign-in page
                    throw answer.code() == 200 ? new Undelivered("file_not_shared") : Undelivered.of(answer);
                }
                return answer.body().byteStream().readNBytes(most + 1);
            }
        });
        if (bytes.length > most) {
            throw new Hatch.TooBig();
        }
        return bytes;
    }

    /** The token goes to Slack and nowhere else, whatever an answer says. */
    private boolean mayHaveToken(String url) {
        URI at = URI.create(url);
        URI api = URI.create(slack.getConfig().getMethodsEndpointUrlPrefix());
        boolean slacks = "https".equals(at.getScheme()) && at.getHost() != null && at.getHost().matches("(.+\\.)?slack\\.com");
        return slacks || loopback(api.toString()) && at.getHost() != null && at.getHost().equals(api.getHost()) && at.getPort() == api.getPort();
    }

    /** Somebody of the workspace, as Slack knows them. */
    User user(String id) throws Undelivered {
        UsersInfoResponse answer = Undelivered.unless(() -> slack.methods(token).usersInfo(r -> r.user(id)));
        if (!answer.isOk()) {
            throw new Undelivered(answer.getError());
        }
        return answer.getUser();
    }

    /** A file: asks for an address, sends the bytes there, and puts it into the channel, or a thread of it. */
    void upload(String channel, @Nullable String thread, String name, byte[] bytes, String words) throws Undelivered {
        try {
            var answer = Undelivered.unless(() -> slack.methods(token)
                    .filesUploadV2(r -> r.channel(channel).threadTs(thread).filename(name).title(name).fileData(bytes).initialComment(Mrkdwn.cut(words, COMMENT))));
            if (!answer.isOk()) {
                throw new Undelivered(answer.getError());
            }
        } catch (SlackFilesUploadV2Exception e) { // one of the three steps was refused
            throw new Undelivered("file_upload");
        }
    }

    /** Makes these the members of a user group; Slack's word for what is wrong, empty if all is well. */
    Optional<String> group(String group, List<String> users) throws Undelivered {
        var answer = Undelivered.unless(() -> slack.methods(token).usergroupsUsersUpdate(r -> r.usergroup(group).users(users)));
        return answer.isOk() ? Optional.empty() : Optional.of(String.valueOf(answer.getError()));
    }

    /** Answers a command or a tap where it was made, for the asker's eyes. */
    void respond(String url, Page page) throws Undelivered {
        var message = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(page.text())
                .blocks(page.blocks().isEmpty() ? null : page.blocks())
                .build();
        String body = Undelivered.unless(() -> {
            try (var answer = slack.getHttpClient().postJsonBody(url, message)) {
                if (answer.code() != 200) {
                    throw Undelivered.of(answer);
                }
                return answer.body().string();
            }
        });
        if (body.startsWith("<")) {
            throw new Undelivered("not_slack");
        }
        if (body.replace(" ", "").contains("\"ok\":false")) {
            throw new Undelivered("response_url_refused");
        }
    }

    /** Without TCP_NODELAY a message of more than 8 kB waits 40 ms for the other side's acknowledgement. */
    private static OkHttpClient undelayed(OkHttpClient http) {
        return http.newBuilder()
                .addNetworkInterceptor(chain -> {
                    chain.connection().socket().setTcpNoDelay(true);
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private static boolean loopback(String url) {
        String host = URI.create(url).getHost();
        return host != null && host.matches("localhost|127\\.[0-9.]+|\\[::1]");
    }

    @Override
    public void close() {
        try {
            slack.close();
            slack.getConfig().close(); // its metrics have threads of their own
        } catch (Exception e) { // both declare it; at the end of the program nobody can do better than know
            throw new IllegalStateException("slack: not closed", e);
        }
    }
}
