package dev.toban.adapters.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How many requests a second LINE takes of each kind: a bucket that fills again as time goes by (reference, "Rate limits"). */
final class LineRates {
    private static final int ELSE = 2_000; // a second

    private final InstantSource machine;
    private final Map<String, Integer> perSecond = new HashMap<>(Map.of(
            "/v2/bot/message/multicast", 200,
            "/v2/bot/chat/loading/start", 100,
            "/v2/bot/richmenu/list", 10));
    private final Map<String, Bucket> buckets = new HashMap<>();

    private long refused;

    private record Bucket(double left, Instant at) {}

    LineRates(InstantSource machine) {
        this.machine = machine;
    }

    synchronized void set(String path, int requestsPerSecond) {
        perSecond.put(path, requestsPerSecond);
        buckets.remove(path);
    }

    /** How many requests came too fast. */
    synchronized long refused() {
        return refused;
    }

    /** @throws LineRefusal 429 if there were too many */
    synchronized void count(String request) {
        String path = request.replaceAll("/[UCR][0-9a-f]{32}|/richmenu-\\w+", "/*"); // one bucket whoever it is about
        double rate = perSecond.getOrDefault(path, ELSE);
        Instant now = machine.instant();
        Bucket before = buckets.getOrDefault(path, new Bucket(rate, now));
        double filled = Duration.between(before.at, now).toNanos() / 1e9 * rate;
        double left = Math.min(rate, before.left + filled);
        if (left < 1) {
            refused++;
            throw new LineRefusal(429, "The API rate limit has been exceeded. Try again later.");
        }
        buckets.put(path, new Bucket(left - 1, now));
    }
}
