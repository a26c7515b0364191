package dev.toban.talk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was last talked about with someone, so that 「じゃあ金曜は？」 has something to lean on.
 *
 * @param intent the last intent (rota.who)
 * @param slots its slots: text, number, truth value or a list of text
 * @param asked the slot that was asked back for, null if none
 * @param at when; a topic older than some minutes is forgotten
 */
public record Topic(String intent, Map<String, Object> slots, @Nullable String asked, Instant at) {
    public Topic {
        slots = Map.copyOf(slots);
    }
}
