package dev.toban.adapters.slack;

import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slot from the door into the inbox: guarded first, and never waited for longer than Slack waits for us. */
final class Intake {
    static final Duration PATIENCE = Duration.ofSeconds(2); // Slack gives up after 3 s

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Guard guard;
    private final Inbox inbox;
    private final UnaryOperator<Incoming> guests;
    private final Duration patience;

    Intake(Guard guard, Inbox inbox, Duration patience) {
        this(guard, inbox, UnaryOperator.identity(), patience);
    }

    /** @param guests marks what guests of the workspace do */
    Intake(Guard guard, Inbox inbox, UnaryOperator<Incoming> guests, Duration patience) {
        this.guests = guests;
        this.guard = guard;
        this.inbox = inbox;
        this.patience = patience;
    }

    enum Outcome {
        KEPT,
        /** Not known yet; it may still be kept. */
        LATE,
        REFUSED
    }

    Outcome take(Translation heard) {
        String id = heard.id();
        Incoming what = guarded(id, heard.what());
        String returnTo = heard.returnTo().toString();
        var kept = CompletableFuture.runAsync(
                () -> inbox.put(List.of(new Inbox.Letter(id, guests.apply(what), returnTo))), Thread::startVirtualThread);
        try {
            kept.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.KEPT;
        } catch (TimeoutException e) {
            log.warn("slack: letter={} inbox slow (expected: within {})", id, patience);
            return Outcome.LATE;
        } catch (ExecutionException e) {
            log.warn("slack: letter={} not kept ({})", id, e.getCause().getClass().getSimpleName());
            return Outcome.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.LATE;
        }
    }

    /** What is left of the words; nothing of them when the guard fails. */
    private Incoming guarded(String id, Incoming raw) {
        try {
            return guard.pass(raw);
        } catch (RuntimeException e) {
            log.error("slack: letter={} text dropped, guard failed ({})", id, e.getClass().getSimpleName());
            return switch (raw) {
                case Incoming.Said(var from, var at, var messageId, _, var called, _) ->
                    new Incoming.Said(from, at, messageId, "", called, List.of("unknown"));
                case Incoming.Filled(var from, var at, var form, _, var carried, _) ->
                    new Incoming.Filled(from, at, form, Map.of(), carried, List.of("unknown"));
                default -> raw;
            };
        }
    }
}
