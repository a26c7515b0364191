package dev.toban.planning;

import dev.toban.days.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place to learn by going along: at an office, at a time, for so many. Who wants it asks the host; both say yes.
 *
 * @param office id of the host
 * @param kind what one goes along to (訪問看護同行 …)
 */
public record Placement(String id, String office, String kind, Span when, int seats, List<Trainee> trainees) {
    public static final List<String> KINDS = List.of("訪問診療同行", "訪問看護同行", "ケアマネ同行", "緩和ケア病棟回診", "訪問薬剤同行");

    public enum State {
        /** The host has been asked. */
        WISHED,
        /** The host says yes, the trainee has to. */
        OFFERED,
        CONFIRMED,
        /** One of the two said no. */
        OFF
    }

    /**
     * @param user id in LINE
     * @param told whether the day before was written of
     * @param looksBack what they said of it afterwards; null = nothing yet
     */
    public record Trainee(String user, State state, boolean told, @Nullable String looksBack) {
        boolean takesASeat() {
            return state != State.OFF;
        }
    }

    public Placement {
        trainees = List.copyOf(trainees);
    }

    public int free() {
        return seats - (int) trainees.stream().filter(Trainee::takesASeat).count();
    }

    public Optional<Trainee> of(String user) {
        return trainees.stream().filter(t -> t.user().equals(user)).findFirst();
    }

    public Placement with(Trainee trainee) {
        return new Placement(
                id, office, kind, when, seats, Stream.concat(trainees.stream().filter(t -> !t.user().equals(trainee.user())), Stream.of(trainee)).toList());
    }

    public Placement without(java.util.function.Predicate<String> user) {
        return new Placement(id, office, kind, when, seats, trainees.stream().filter(t -> !user.test(t.user())).toList());
    }
}
