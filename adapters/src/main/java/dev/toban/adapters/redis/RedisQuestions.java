package dev.toban.adapters.redis;

import dev.toban.talk.Questions;
import dev.toban.talk.Unanswered;
import io.lettuce.core.ScoredValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The questions without an answer in Redis, a day's in one key that vanishes by itself. Asking one again counts it again. */
public final class RedisQuestions implements Questions {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST = 100; // kinds of question a day; more is no list to read

    private final Link link;
    private final Keys keys;

    /** @param hub the hub's id */
    public RedisQuestions(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    @Override
    public void add(LocalDate day, Unanswered question) {
        String key = keys.unanswered(day);
        String json = Json.write(question);
        link.send(r -> r.zincrby(key, 1, json));
        link.send(r -> r.expire(key, KEPT));
    }

    @Override
    public List<Counted> of(LocalDate day) {
        return link.ask(r -> r.zrevrangeWithScores(keys.unanswered(day), 0, MOST - 1)).stream().flatMap(RedisQuestions::read).toList();
    }

    private static Stream<Counted> read(ScoredValue<String> kept) {
        try {
            return Stream.of(new Counted(Json.read(kept.getValue(), Unanswered.class), (int) kept.getScore()));
        } catch (tools.jackson.core.JacksonException e) {
            return Stream.empty(); // a later version's: not worth more than a line
        }
    }
}
