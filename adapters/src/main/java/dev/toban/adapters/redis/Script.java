package dev.toban.adapters.redis;

import dev.toban.books.Books;
import dev.toban.talk.Inbox;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Lua that Redis runs as one act; sent by its digest, in full only to a server that does not have it yet. */
final class Script {
    private final String lua;
    private final String digest;
    private final ScriptOutputType answers;

    /** Reads {@code name}.lua beside this class. */
    Script(String name, ScriptOutputType answers) {
        this.answers = answers;
        try (var in = Script.class.getResourceAsStream(name + ".lua")) {
            byte[] text = in.readAllBytes();
            lua = new String(text, StandardCharsets.UTF_8);
            digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T run(Link link, Duration patience, List<String> keys, List<String> args) {
        return run(question -> link.<T>ask(patience, question), keys, args);
    }

    <T> T run(Line line, Duration patience, List<String> keys, List<String> args) {
        return run(question -> line.<T>ask(patience, question), keys, args);
    }

    /** Sends it without waiting; in full, since nobody is there to say that the server doesn't have it. */
    <T> CompletionStage<T> send(Link link, List<String> keys, List<String> args) {
        return link.send(redis -> redis.eval(lua, answers, keys.toArray(String[]::new), args.toArray(String[]::new)));
    }

    private <T> T all(Function<Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>>, T> ask, String[] k, String[] a) {
        try {
            return ask.apply(redis -> redis.eval(lua, answers, k, a));
        } catch (Inbox.Unavailable e) {
            throw moved(e);
        }
    }

    /** A script that found something not as expected says so; the store is there all the same. */
    private static RuntimeException moved(Inbox.Unavailable e) {
        String said = e.getCause() instanceof RedisCommandExecutionException why ? String.valueOf(why.getMessage()) : "";
        return said.startsWith("STALE ") ? new Books.Moved(said.substring("STALE ".length())) : e;
    }

    private <T> T run(
            Function<Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>>, T> ask, List<String> keys, List<String> args) {
        String[] k = keys.toArray(String[]::new);
        String[] a = args.toArray(String[]::new);
        try {
            return ask.apply(redis -> redis.evalsha(digest, answers, k, a));
        } catch (Inbox.Unavailable e) {
            if (e.getCause() instanceof RedisNoScriptException) {
                return all(ask, k, a);
            }
            throw moved(e);
        }
    }
}
