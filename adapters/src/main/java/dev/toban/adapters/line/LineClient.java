package dev.toban.adapters.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MulticastRequest;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.RichMenuBulkLinkRequest;
import com.linecorp.bot.messaging.model.RichMenuBulkUnlinkRequest;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.ShowLoadingAnimationRequest;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LINE's Messaging API as far as the bot calls it. A call blocks its caller until LINE has spoken: call from virtual threads.
 * LINE keeps no logs for us, so each call leaves one line with LINE's request id; never words, never tokens.
 */
public final class LineClient implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LineClient.class);

    private final OkHttpClient wire;
    private final MessagingApiClient api;
    private final OkHttpClient signing;

    private LineClient(OkHttpClient wire, URI apiUrl, Tokens tokens) {
        this.wire = wire;
        this.api = Wire.api(wire, apiUrl, tokens);
        this.signing = Wire.signing(wire, tokens);
    }

    /**
     * @param apiUrl LINE's host without a path
     * @param token a long-lived channel access token
     * @param timeout how long LINE may be silent
     */
    public static LineClient withToken(URI apiUrl, String token, Duration timeout) {
        return new LineClient(Wire.plain(timeout), apiUrl, Tokens.fixed(token));
    }

    /** With tokens of 15 minutes, fetched as needed with the channel's id and secret. */
    public static LineClient stateless(URI apiUrl, String channelId, String secret, Duration timeout) {
        OkHttpClient wire = Wire.plain(timeout);
        return new LineClient(wire, apiUrl, new StatelessTokens(wire, apiUrl, channelId, secret, InstantSource.system()));
    }

    Outcome reply(String token, List<Message> messages) {
        return outcome("reply", api.replyMessage(new ReplyMessageRequest(token, messages, false)));
    }

    /** @param key the same for every try of the same message, so that LINE takes it once (within 24 hours) */
    Outcome push(String to, List<Message> messages, UUID key) {
        return outcome("push", api.pushMessage(key, new PushMessageRequest(to, messages, false, null)));
    }

    /** The same words to several people, {@value dev.toban.talk.Parcel#MOST} at most. */
    Outcome multicast(List<String> to, List<Message> messages, UUID key) {
        return outcome("multicast", api.multicast(key, new MulticastRequest(messages, to, false, null)));
    }

    /**
     * The month's paid messages: LINE says 429 to their end as to too many at once, and only its figures tell.
     *
     * @throws CompletionException if LINE can't say now
     */
    Month month() {
        return new Month(api.getMessageQuota().join().body().value(), api.getMessageQuotaConsumption().join().body().totalUsage());
    }

    /** @param limit null for none */
    record Month(@Nullable Long limit, long used) {}

    /** Whether the month's paid messages are known not to reach for so many more. */
    boolean monthSpent(int people) {
        try {
            Month month = month();
            return month.limit() != null && month.used() + people > month.limit();
        } catch (CompletionException e) {
            return false; // not known: try again
        }
    }

    /**
     * Asks LINE who we are, before anybody asks us: the token is fetched, the connection open and the code warm when the first question
     * comes, and a wrong secret is seen in the log at once.
     */
    public void greet() {
        outcome("info", api.getBotInfo());
    }

    /** Shows 「…」 in a one-to-one chat until the answer comes, 20 seconds at most. Only for answers that take long; failing is no harm. */
    public void loading(String user) {
        outcome("loading", api.showLoadingAnimation(new ShowLoadingAnimationRequest(user, 20)));
    }

    /**
     * Makes a rich menu: checked, made, given its picture, and its alias hung on it.
     *
     * @return LINE's id
     */
    String makeMenu(RichMenuRequest menu, String alias, URI dataUrl, byte[] picture) throws IOException {
        done("menu-validate", api.validateRichMenuObject(menu));
        String id = done("menu-create", api.createRichMenu(menu)).richMenuId();
        var request = new Request.Builder()
                .url(dataUrl.resolve("/v2/bot/richmenu/" + id + "/content").toString())
                .post(RequestBody.create(picture, MediaType.get("image/png")))
                .build();
        try (var answer = signing.newCall(request).execute()) {
            log.info("line menu-picture status={} id={}", answer.code(), answer.header("x-line-request-id"));
            if (!answer.isSuccessful()) {
                throw new IOException("line menu-picture: status " + answer.code() + " (expected: 200)");
            }
        }
        try {
            done("menu-alias", api.updateRichMenuAlias(alias, new UpdateRichMenuAliasRequest(id)));
        } catch (IOException none) { // there was none yet
            done("menu-alias", api.createRichMenuAlias(new CreateRichMenuAliasRequest(alias, id)));
        }
        return id;
    }

    void menuForAll(String id) throws IOException {
        done("menu-default", api.setDefaultRichMenu(id));
    }

    void menuFor(String id, List<String> users) throws IOException {
        done("menu-link", api.linkRichMenuIdToUsers(new RichMenuBulkLinkRequest(id, users)));
    }

    void menuForNone(List<String> users) throws IOException {
        done("menu-unlink", api.unlinkRichMenuIdFromUsers(new RichMenuBulkUnlinkRequest(users)));
    }

    void dropMenu(String id) throws IOException {
        done("menu-delete", api.deleteRichMenu(id));
    }

    private static <T> T done(String call, CompletableFuture<Result<T>> answer) throws IOException {
        if (outcome(call, answer) instanceof Outcome.Accepted) {
            return answer.join().body();
        }
        throw new IOException("line " + call + ": refused or away (expected: 200)");
    }

    private static Outcome outcome(String call, CompletableFuture<? extends Result<?>> answer) {
        long start = System.nanoTime();
        try {
            log.info("line {} status=200 id={} ms={}", call, answer.join().requestId(), since(start));
            return new Outcome.Accepted();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof AbstractLineClientException refused) {
                log.warn("line {} status={} id={} ms={}", call, refused.getCode(), refused.getRequestId(), since(start));
            } else {
                log.warn("line {} failed={} ms={}", call, cause.getClass().getSimpleName(), since(start));
            }
            return Outcome.of(cause);
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        wire.dispatcher().executorService().shutdown();
        wire.connectionPool().evictAll();
    }
}
