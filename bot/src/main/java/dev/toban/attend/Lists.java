package dev.toban.attend;

import dev.toban.announce.Meeting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The lists and terms of all meetings. */
public final class Lists {
    private final Map<String, Roll> rolls = new ConcurrentHashMap<>();
    private final Map<String, Terms> terms = new ConcurrentHashMap<>();
    private final Map<String, Survey> surveys = new ConcurrentHashMap<>();
    private final Map<String, Headcount> heads = new ConcurrentHashMap<>();

    public void takeRolls(List<Roll> put, List<String> gone) {
        gone.forEach(rolls::remove);
        put.forEach(r -> rolls.put(r.meeting(), r));
    }

    public void takeTerms(List<Terms> put, List<String> gone) {
        gone.forEach(terms::remove);
        put.forEach(t -> terms.put(t.meeting(), t));
    }

    public Stream<Survey> surveys() {
        return surveys.values().stream();
    }

    public void takeSurveys(List<Survey> put, List<String> gone) {
        gone.forEach(surveys::remove);
        put.forEach(s -> surveys.put(s.meeting(), s));
    }

    public void takeHeads(List<Headcount> put, List<String> gone) {
        gone.forEach(heads::remove);
        put.forEach(h -> heads.put(h.meeting(), h));
    }

    public Optional<Headcount> counted(String meeting) {
        return Optional.ofNullable(heads.get(meeting));
    }

    /** How many came: as it was counted, else as the door noted; empty if neither is known. */
    public Optional<Integer> came(String meeting) {
        return counted(meeting).map(Headcount::people).or(() -> Optional.of(roll(meeting).arrived()).filter(n -> n > 0));
    }

    public Optional<Survey> survey(String meeting) {
        return Optional.ofNullable(surveys.get(meeting));
    }

    /** As it is written, empty if nobody has answered yet. */
    public Optional<Roll> written(String meeting) {
        return Optional.ofNullable(rolls.get(meeting));
    }

    public Roll roll(String meeting) {
        return written(meeting).orElseGet(() -> Roll.empty(meeting));
    }

    public Optional<Terms> writtenTerms(String meeting) {
        return Optional.ofNullable(terms.get(meeting));
    }

    public Terms terms(Meeting meeting) {
        return writtenTerms(meeting.id()).orElseGet(() -> Terms.of(meeting));
    }

    public Stream<Roll> all() {
        return rolls.values().stream();
    }

    /** Every list on which somebody stands. */
    public Stream<Roll> of(String guest) {
        return rolls.values().stream().filter(r -> r.of(guest).isPresent());
    }
}
