package dev.toban.adapters.redis;

import dev.toban.reception.Attempts;
import io.lettuce.core.ScriptOutputType;
import java.util.List;

/** Wrong codes in Redis, one person's and all people's: each count begins with the first and is forgotten a while after it. */
public final class RedisAttempts implements Attempts {
    private static final Script COUNT = new Script("attempt", ScriptOutputType.INTEGER);

    private final Link link;
    private final Keys keys;

    /** @param hub the hub's id */
    public RedisAttempts(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    @Override
    public Count of(String person) {
        var counted = link.ask(r -> r.mget(keys.attempts(person), keys.attempts("all")));
        return new Count(number(counted.get(0).getValueOrElse("0")), number(counted.get(1).getValueOrElse("0")));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public void wrong(String person) {
        COUNT.run(link, Link.PATIENCE, List.of(keys.attempts(person), keys.attempts("all")), List.of(Long.toString(WINDOW.toMillis())));
    }
}
