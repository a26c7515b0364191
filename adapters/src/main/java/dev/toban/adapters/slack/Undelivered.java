package dev.toban.adapters.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Slack did not take something. Holds Slack's word for why, never a person's. */
final class Undelivered extends IOException {
    private static final long serialVersionUID = 1L;

    /** Slack's own troubles, which pass. */
    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "http_5xx",
            "not_slack", "unreachable");

    private final String error;
    private final Duration wait;

    private Undelivered(String error, Duration wait, @Nullable Throwable cause) {
        super("slack: " + error, cause);
        this.error = error;
        this.wait = wait;
    }

    Undelivered(@Nullable String error) {
        this(String.valueOf(error), Duration.ZERO, null);
    }

    /** A call of Slack's client. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    /** Makes the call, with every way it can fail told as one of these. */
    static <T> T unless(Call<T> call) throws Undelivered {
        try {
            return call.make();
        } catch (SlackApiException e) {
            throw of(e.getResponse());
        } catch (JsonParseException e) {
            throw new Undelivered("not_slack"); // a proxy's or a maintenance page, with 200
        } catch (Undelivered e) {
            throw e;
        } catch (IOException e) {
            throw new Undelivered("unreachable", Duration.ZERO, e);
        }
    }

    /** For an answer that isn't 200. */
    static Undelivered of(Response answer) {
        if (answer.code() == 429) {
            String after = answer.header("Retry-After", "0");
            long seconds = after.matches("\\d{1,6}") ? Long.parseLong(after) : 0;
            return new Undelivered("ratelimited", Duration.ofSeconds(seconds), null);
        }
        return new Undelivered(answer.code() >= 500 ? "http_5xx" : "http_" + answer.code());
    }

    String error() {
        return error;
    }

    /** How long Slack asks us to wait, zero if it doesn't. */
    Duration waiting() {
        return wait;
    }

    boolean passing() {
        return PASSING.contains(error);
    }

    boolean aboutLayout() {
        return error.startsWith("invalid_blocks") || error.equals("msg_blocks_too_long");
    }
}
