package dev.toban.imports;

import dev.toban.books.Change.Alias;
import dev.toban.books.Diff;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whoever can read lists as offices write them. */
public interface Scribe {
    /** @param aliases words that people here taught or answered */
    Read read(String name, byte[] file, Diff.Held held, Collection<Alias> aliases, LocalDate today);

    /**
     * What a file says.
     *
     * @param form what it was recognised as, empty if as nothing
     * @param refused lines not taken, with file, row, column and reason
     * @param remarks lines taken that somebody should look at
     * @param questions names somebody has to say who they are; their lines are among the refused
     */
    record Read(String form, Diff.Edition edition, List<String> refused, List<String> remarks, List<Question> questions) {
        public Read {
            refused = List.copyOf(refused);
            remarks = List.copyOf(remarks);
            questions = List.copyOf(questions);
        }
    }
}
