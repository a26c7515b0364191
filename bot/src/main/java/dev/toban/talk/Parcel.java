package dev.toban.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said to people who did not just ask: paid for in LINE, so it goes to the few concerned. It leaves once, whatever dies.
 *
 * @param id unique for ever; the channel's key against sending twice is made from it
 * @param to user ids of one channel, at most {@value #MOST}; more than one only with the same words for all
 * @param about what it is, a small fixed set of words for counters and rules (swap, notice, broadcast …)
 * @param due when it leaves; in the past = at once
 * @param until when it is no use any more and is dropped and counted; null = never
 * @param batch what it is part of and can be stopped with (an announcement's id); null = stands alone
 */
public record Parcel(
        String id, Channel channel, List<String> to, Reply what, String about, Instant due, @Nullable Instant until, @Nullable String batch) {
    /** LINE multicast takes 500 people at most. */
    public static final int MOST = 500;

    /** What a parcel is about that has to be looked at now: in a Slack channel everybody who is there is called. */
    public static final String CALL = "call";

    /** Between a Slack channel and the name of a thread in it: the first that is said under that name begins it. */
    public static final String THREAD = "#";

    /** Between a thread's name and the name of a message in it: what comes under that name later takes its place. */
    public static final String PLACE = "=";

    public Parcel {
        to = List.copyOf(to);
        if (to.isEmpty() || to.size() > MOST) {
            throw new IllegalArgumentException("to: " + to.size() + " people (expected: 1 to " + MOST + ")");
        }
    }

    /** To one person in LINE, now. */
    public static Parcel line(String id, String to, Reply what, String about, Instant now) {
        return new Parcel(id, Channel.LINE_DM, List.of(to), what, about, now, null, null);
    }

    /** To one person in Slack (a user's id) or into a channel (C…), now. */
    public static Parcel slack(String id, String to, Reply what, String about, Instant now) {
        return new Parcel(id, Channel.SLACK, List.of(to), what, about, now, null, null);
    }

    /** The same for these people only. */
    public Parcel only(List<String> people) {
        return new Parcel(id, channel, people, what, about, due, until, batch);
    }

    /** The same words to many in LINE, now: as few parcels as it takes, their ids numbered by the first one's place. */
    public static List<Parcel> lineAll(String id, List<String> to, Reply what, String about, Instant now, @Nullable Instant until) {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < to.size(); i += MOST) {
            List<String> some = to.subList(i, Math.min(i + MOST, to.size()));
            parcels.add(new Parcel(id + "/" + i, Channel.LINE_DM, some, what, about, now, until, null));
        }
        return parcels;
    }

    public Parcel due(Instant when, @Nullable Instant noLaterThan) {
        return new Parcel(id, channel, to, what, about, when, noLaterThan, batch);
    }
}
