package dev.toban.adapters.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What this LINE remembers of tokens given out, keys seen, messages delivered and messages paid. */
final class LineLedger {
    private static final Duration REPLY_TOKEN = Duration.ofMinutes(1); // reference, "Reply token"
    private static final Duration RETRY_KEY = Duration.ofHours(24); // LINE docs, "Retry failed API requests"
    private static final int KEPT = 200; // deliveries of a chat; a practice page may stay open for weeks

    private final InstantSource machine;
    private final Map<String, Issued> replyTokens = new LinkedHashMap<>();
    private final Map<String, Accepted> retryKeys = new LinkedHashMap<>();
    private final Map<String, List<LineDelivery>> chats = new ConcurrentHashMap<>();
    private final List<Consumer<LineDelivery>> listeners = new CopyOnWriteArrayList<>();
    private int limit = 200; // the free plan in Japan
    private int paid;

    private record Issued(String chat, Instant at) {}

    /** A request that bore a retry key and was taken. */
    record Accepted(String requestId, Instant at, Map<String, Object> answer) {}

    LineLedger(InstantSource machine) {
        this.machine = machine;
    }

    synchronized String issue(String chat) {
        String token = UUID.randomUUID().toString().replace("-", "");
        Instant now = machine.instant();
        forget(replyTokens.values(), issued -> now.isAfter(issued.at.plus(REPLY_TOKEN)));
        replyTokens.put(token, new Issued(chat, now));
        return token;
    }

    /** The chat it is for. Works once. */
    synchronized String redeem(String token) {
        Issued issued = replyTokens.remove(token);
        if (issued == null || machine.instant().isAfter(issued.at.plus(REPLY_TOKEN))) {
            throw new LineRefusal(400, "Invalid reply token");
        }
        return issued.chat;
    }

    synchronized @Nullable Accepted accepted(String key) {
        Accepted before = retryKeys.get(key);
        return before == null || machine.instant().isAfter(before.at.plus(RETRY_KEY)) ? null : before;
    }

    synchronized void accept(String key, String requestId, Map<String, Object> answer) {
        Instant now = machine.instant();
        forget(retryKeys.values(), before -> now.isAfter(before.at.plus(RETRY_KEY)));
        retryKeys.put(key, new Accepted(requestId, now, answer));
    }

    /** What is too old stands first. */
    private static <T> void forget(Collection<T> oldestFirst, Predicate<T> old) {
        var each = oldestFirst.iterator();
        while (each.hasNext() && old.test(each.next())) {
            each.remove();
        }
    }

    synchronized void pay(int messages) {
        if (paid + messages > limit) {
            throw new LineRefusal(429, "You have reached your monthly limit.");
        }
        paid += messages;
    }

    synchronized void limit(int messages) {
        limit = messages;
    }

    synchronized int limit() {
        return limit;
    }

    synchronized int paid() {
        return paid;
    }

    void deliver(LineDelivery delivery) {
        chats.compute(delivery.chat(), (_, before) -> {
            var all = new ArrayList<>(before == null ? List.of() : before);
            all.add(delivery);
            return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
        });
        listeners.forEach(listener -> listener.accept(delivery));
    }

    List<LineDelivery> deliveries(String chat) {
        return chats.getOrDefault(chat, List.of());
    }

    Runnable listen(Consumer<LineDelivery> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
