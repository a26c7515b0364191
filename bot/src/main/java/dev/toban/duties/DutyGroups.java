package dev.toban.duties;

import java.io.IOException;
import java.util.List;

/** Groups of the hub's chat that are called by one name (@当番-上町). */
public interface DutyGroups {
    /** What became of it, and what it takes where it could not be done. */
    enum Outcome {
        DONE,
        /** The plan knows no groups. */
        PLAN,
        /** The bot may not change them. */
        RIGHTS,
        /** There is no such group. */
        UNKNOWN,
        /** Somebody can't be in a group: a guest, or gone. */
        PEOPLE
    }

    /**
     * Makes these and nobody else the group's members.
     *
     * @throws IOException if it has to be tried again
     */
    Outcome set(String group, List<String> users) throws IOException;
}
