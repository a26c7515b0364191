package dev.toban.figures;

import dev.toban.announce.Meeting;
import dev.toban.announce.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A meeting that was, with how many came.
 *
 * @param came 0 where nobody knows
 * @param how by what that is known
 * @param purpose as its announcement says, else what such a meeting usually is for
 */
public record Held(Meeting meeting, int came, How how, Purpose purpose) {
    /** How it is known how many came. */
    public enum How {
        /** Counted, at the door or by whoever was there. */
        COUNTED,
        /** Only who said they would come. */
        ANSWERED,
        UNKNOWN
    }

    public LocalDate day() {
        return Objects.requireNonNull(meeting.when().start()).toLocalDate();
    }

    public boolean known() {
        return how != How.UNKNOWN;
    }

    public static int people(List<Held> all) {
        return all.stream().mapToInt(Held::came).sum();
    }

    /** Of those of which it is known. */
    public static OptionalDouble average(List<Held> all) {
        return all.stream().filter(Held::known).mapToInt(Held::came).average();
    }
}
