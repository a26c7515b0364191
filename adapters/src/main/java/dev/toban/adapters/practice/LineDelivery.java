package dev.toban.adapters.practice;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Messages that arrived in a chat.
 *
 * @param chat the user's or group's id
 * @param messages as they were sent
 * @param cost how many messages LINE counts against the month's quota: nothing for a reply, else one for each person
 */
public record LineDelivery(String chat, Kind kind, Instant at, int cost, List<JsonNode> messages) {
    public enum Kind {
        REPLY,
        PUSH,
        MULTICAST
    }

    public LineDelivery {
        messages = List.copyOf(messages);
    }
}
