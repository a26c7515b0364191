package dev.toban.adapters.files;

import dev.toban.announce.Meeting;
import dev.toban.books.Diff;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.imports.Question;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one file held.
 *
 * @param form what it was recognised as (当番表, 介護サービス事業所一覧 …), several joined by 、
 * @param refused rows that were not taken
 * @param remarks rows that were taken, with something a person should look at, and sheets left out
 * @param rows how many rows were read, headers and empty ones not counted
 * @param asOf the day the file itself says it was right
 * @param doubtful what unreadable rows may have been about, see {@link Diff.Edition}
 * @param questions names that have to be asked; their rows are among the refused
 */
public record Imported(
        String file,
        String form,
        @Nullable Hub hub,
        List<Office> offices,
        List<Person> people,
        List<Shift> shifts,
        List<Meeting> meetings,
        List<Refused> refused,
        List<Refused> remarks,
        int rows,
        @Nullable LocalDate asOf,
        Set<String> doubtful,
        List<Question> questions) {

    /** A file of which nothing was taken. */
    static Imported hopeless(String file, String form, String reason, List<Refused> refused, int rows) {
        return hopeless(file, form, reason, refused, rows, List.of());
    }

    static Imported hopeless(
            String file, String form, String reason, List<Refused> refused, int rows, List<Question> questions) {
        var all = new java.util.ArrayList<Refused>();
        all.add(new Refused(file, 0, "", reason));
        all.addAll(refused);
        return new Imported(
                file, form, null, List.of(), List.of(), List.of(), List.of(), List.copyOf(all), List.of(), rows, null, Set.of(), questions);
    }

    /** With the hub as it is once names are found, and what was not found. */
    Imported with(Hub found, List<Refused> more) {
        var all = new java.util.ArrayList<>(refused);
        all.addAll(more);
        return new Imported(file, form, found, offices, people, shifts, meetings, List.copyOf(all), remarks, rows, asOf, doubtful, questions);
    }

    /** Whether nothing of it was taken. */
    public boolean hopeless() {
        return refused.stream().anyMatch(r -> r.row() == 0);
    }

    public Diff.Edition edition() {
        return new Diff.Edition(hub, offices, people, shifts, meetings, doubtful);
    }
}
