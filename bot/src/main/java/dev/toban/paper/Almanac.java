package dev.toban.paper;

import dev.toban.days.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes calendars for other programs and reads theirs. */
public interface Almanac {
    /** An iCalendar file that others follow; {@code name} is the file's, without its ending. */
    Print ics(String name, Feed feed);

    /** When somebody is away, as their own calendar says, earliest first; what repeats is looked at within {@code within}. */
    List<Span> absences(byte[] ics, Span within) throws Illegible;

    /** What stands in a calendar that others publish, earliest first; what repeats is looked at within {@code within}. */
    List<Listed> listed(byte[] ics, Span within) throws Illegible;

    /** An entry of somebody else's calendar. */
    record Listed(String title, Span when, @Nullable String place) {}

    /** A calendar that can't be taken over. */
    final class Illegible extends Exception {
        private static final long serialVersionUID = 1L;
        private final Why why;

        public Illegible(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    enum Why {
        NO_CALENDAR,
        TOO_LARGE,
        NO_START,
        BACKWARDS,
        UNKNOWN_ZONE,
        HARD_RULE,
        TOO_MANY
    }
}
