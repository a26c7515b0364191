package dev.toban.planning;

import dev.toban.days.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question to some people on which of several days a meeting should be.
 *
 * @param days what may be chosen, soonest first; whole days where no hour is given
 * @param asked ids of the persons it is for
 * @param unread what its writer named and the directory does not know
 * @param by who wrote it
 * @param chosen place of the day that it became; null until then
 */
public record Poll(
        String id,
        String title,
        @Nullable String place,
        List<Span> days,
        List<String> asked,
        List<String> unread,
        List<Ballot> ballots,
        String by,
        Instant at,
        State state,
        @Nullable Integer chosen) {
    /** A day each is a tap each: more than eight and people answer the first and the last. */
    public static final int MOST_DAYS = 8;

    public enum State {
        /** Written, nobody has been asked. */
        DRAFT,
        OPEN,
        /** A day was chosen. */
        CLOSED,
        /** Given up. */
        DROPPED
    }

    public Poll {
        days = List.copyOf(days);
        asked = List.copyOf(asked);
        unread = List.copyOf(unread);
        ballots = List.copyOf(ballots);
    }

    public static Poll draft(String id, String title, @Nullable String place, List<Span> days, List<String> asked, List<String> unread, String by, Instant at) {
        List<Span> inOrder = days.stream().distinct().sorted(Comparator.comparing(Span::start)).toList();
        return new Poll(id, title, place, inOrder, asked, unread, List.of(), by, at, State.DRAFT, null);
    }

    public Poll in(State now) {
        return new Poll(id, title, place, days, asked, unread, ballots, by, at, now, chosen);
    }

    public Poll choosing(int day) {
        return new Poll(id, title, place, days, asked, unread, ballots, by, at, State.CLOSED, day);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** With somebody's marks, new or in place of what they said before. */
    public Poll marked(String who, Map<Integer, Mark> marks, String via, Instant now) {
        Ballot mine = ballot(who).orElseGet(() -> new Ballot(who, Map.of(), via, now)).marking(marks, via, now);
        List<Ballot> all = Stream.concat(ballots.stream().filter(b -> !b.who().equals(who)), Stream.of(mine)).toList();
        return new Poll(id, title, place, days, asked, unread, all, by, at, state, chosen);
    }

    /** Without one person, who wants theirs erased. */
    public Poll without(java.util.function.Predicate<String> who) {
        return new Poll(
                id, title, place, days, asked.stream().filter(a -> !who.test(a)).toList(), unread, ballots.stream().filter(b -> !who.test(b.who())).toList(), by, at,
                state, chosen);
    }

    public Optional<Ballot> ballot(String who) {
        return ballots.stream().filter(b -> b.who().equals(who)).findFirst();
    }

    /** The first day that somebody has not answered yet; empty if all. */
    public Optional<Integer> next(String who) {
        Map<Integer, Mark> marks = ballot(who).map(Ballot::marks).orElse(Map.of());
        return IntStream.range(0, days.size()).boxed().filter(d -> !marks.containsKey(d)).findFirst();
    }

    public boolean answered(String who) {
        return next(who).isEmpty();
    }

    /** Ids of those who have not answered to all days yet. */
    public List<String> awaited() {
        return asked.stream().filter(a -> !answered(a)).toList();
    }

    /** Ids of those who said this to a day. */
    public List<String> said(int day, Mark mark) {
        return ballots.stream().filter(b -> b.marks().get(day) == mark).map(Ballot::who).toList();
    }

    /** Days, the likeliest first: fewest ×, then most ○. */
    public List<Integer> ranked() {
        return IntStream.range(0, days.size())
                .boxed()
                .sorted(Comparator.comparing((Integer d) -> said(d, Mark.NO).size()).thenComparing(d -> -said(d, Mark.YES).size()).thenComparing(d -> d))
                .toList();
    }
}
