package dev.toban.planning;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One person's answer to a poll.
 *
 * @param who id of the person
 * @param marks day (its place among the poll's days) → mark; a day without one is not answered yet
 * @param via how it came: line, or by whoever entered it for them
 */
public record Ballot(String who, Map<Integer, Mark> marks, String via, Instant at) {
    public Ballot {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    /** With these marks over those that stood there before. */
    Ballot marking(Map<Integer, Mark> more, String how, Instant now) {
        var all = new TreeMap<>(marks);
        all.putAll(more);
        return new Ballot(who, all, how, now);
    }
}
