package dev.toban.talk;

import java.time.LocalDate;
import java.util.List;

/** The questions of the last days that found no answer, the same on every replica. */
public interface Questions {
    /** Counts it for that day; never waits and never fails: losing one costs a line. */
    void add(LocalDate day, Unanswered question);

    /**
     * Those of a day, the most asked first, each with how often.
     *
     * @throws Inbox.Unavailable if the store can't be reached
     */
    List<Counted> of(LocalDate day);

    record Counted(Unanswered question, int times) {}
}
