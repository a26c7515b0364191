package dev.toban.adapters.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.EventMode;
import com.linecorp.bot.webhook.model.ReplyEvent;
import dev.toban.talk.Guard;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens a webhook's body: one letter for each event the bot has to do with. An event that can't be read never stops the others. */
final class Letters {
    private final ObjectMapper mapper = ModelObjectMapper.createNewObjectMapper();
    private final Guard guard;
    private final InstantSource clock;
    private final InstantSource machine;
    private final Consumer<String> skipped;

    Letters(Guard guard, InstantSource clock, InstantSource machine, Consumer<String> skipped) {
        this.guard = guard;
        this.clock = clock;
        this.machine = machine;
        this.skipped = skipped;
    }

    /** @throws IOException if the body is not JSON with a list of events */
    List<Letter> in(byte[] body) throws IOException {
        JsonNode events = mapper.readTree(body).path("events");
        if (!events.isArray()) {
            throw new IOException("events: missing (expected: a list)");
        }
        var letters = new ArrayList<Letter>();
        for (JsonNode event : events) {
            letter(event).ifPresent(letters::add);
        }
        return letters;
    }

    private Optional<Letter> letter(JsonNode json) {
        try {
            Event event = mapper.treeToValue(json, Event.class);
            if (event.mode() == EventMode.STANDBY) { // another module of the account has the conversation
                return without("standby");
            }
            Optional<Incoming> what = Translation.of(event, clock.instant());
            if (what.isEmpty()) {
                return without("not-for-us");
            }
            String token = event instanceof ReplyEvent e ? e.replyToken() : null;
            String returnTo = new ReturnTo(token, machine.instant()).written();
            String id = Objects.requireNonNull(event.webhookEventId(), "webhookEventId");
            return Optional.of(new Letter(id, guarded(what.get()), returnTo));
        } catch (Translation.NotKnown e) {
            return without("unknown-" + e.getMessage());
        } catch (JsonProcessingException | RuntimeException e) { // whatever is wrong with this one, the next may be fine
            return without("broken");
        }
    }

    /** Words leave here only as the guard gave them back; if it fails, without words. */
    private Incoming guarded(Incoming raw) {
        if (!(raw instanceof Incoming.Said said)) {
            return raw;
        }
        try {
            return guard.pass(said);
        } catch (RuntimeException | StackOverflowError e) { // a pattern may run too deep on a hostile text
            return new Incoming.Said(said.from(), said.at(), said.messageId(), "", said.called(), List.of("unknown"));
        }
    }

    private Optional<Letter> without(String kind) {
        skipped.accept(kind);
        return Optional.empty();
    }
}
