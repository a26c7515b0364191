package dev.toban.adapters.redis;

import dev.toban.talk.Inbox;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One connection. It is never mended: once it fails it is closed and another one opened. */
record Line(StatefulConnection<String, String> connection, RedisClusterAsyncCommands<String, String> redis) implements AutoCloseable {
    /** One wait for what is new; with the grace it also tells within 2 s that Redis hangs. */
    private static final Duration BLOCK = Duration.ofSeconds(1);

    private static final Duration GRACE = Duration.ofMillis(900);

    /**
     * Asks and waits for the answer; a virtual thread parks meanwhile.
     *
     * @throws Inbox.Unavailable whatever went wrong, with the cause; what was asked may nevertheless have been done
     */
    <T> T ask(Duration patience, Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        try {
            RedisFuture<T> answer = question.apply(redis);
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                answer.cancel(true);
            }
        } catch (ExecutionException e) {
            throw new Inbox.Unavailable(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException | RedisException | IllegalStateException e) { // the last: cancelled, or the client is closed
            throw new Inbox.Unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inbox.Unavailable(e);
        }
    }

    /** Waits up to a second for entries after those places, at most {@code count} of each stream; none when none come. */
    List<StreamMessage<String, String>> read(Map<String, String> after, int count) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        XReadArgs.StreamOffset<String>[] from = after.entrySet().stream()
                .map(e -> XReadArgs.StreamOffset.from(e.getKey(), e.getValue()))
                .toArray(XReadArgs.StreamOffset[]::new);
        return ask(BLOCK.plus(GRACE), r -> r.xread(XReadArgs.Builder.block(BLOCK).count(count), from));
    }

    /** Orders the ids of a stream's entries: milliseconds, then a number. */
    static int compare(String a, String b) {
        String[] x = a.split("-");
        String[] y = b.split("-");
        int first = Long.compare(Long.parseLong(x[0]), Long.parseLong(y[0]));
        return first != 0 ? first : Long.compare(Long.parseLong(x[1]), Long.parseLong(y[1]));
    }

    @Override
    public void close() {
        if (connection.isOpen()) {
            connection.closeAsync();
        }
    }
}
