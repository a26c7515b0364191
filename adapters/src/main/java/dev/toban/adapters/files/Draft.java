package dev.toban.adapters.files;

import dev.toban.announce.Meeting;
import dev.toban.books.Diff;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.imports.Question;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file has yielded so far. */
final class Draft {
    private final String file;
    private final Set<String> forms = new LinkedHashSet<>();
    final Map<String, Office> offices = new LinkedHashMap<>();
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Shift> shifts = new LinkedHashMap<>();
    final Map<String, Meeting> meetings = new LinkedHashMap<>();
    final Map<String, Claim> claims = new LinkedHashMap<>();
    final Set<LocalDate> contested = new HashSet<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> refusedRows = new HashSet<>();
    private final List<Refused> remarks = new ArrayList<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private @Nullable Hub hub;
    private @Nullable LocalDate asOf;
    private int rows;

    Draft(String file) {
        this.file = file;
    }

    /** Where a shift of a month's sheet was read. */
    record Claim(String sheet, int row, Shift shift) {}

    void form(String name, @Nullable LocalDate at) {
        forms.add(name);
        asOf = asOf == null ? at : asOf;
    }

    void hub(Hub read) {
        hub = read;
    }

    void row() {
        rows++;
    }

    /** @param about names, ids or days the row may have been about; none = it could be anything */
    void refuse(String sheet, int row, String column, String why, String... about) {
        refused.add(new Refused(file, row, column, why));
        refusedRows.add(sheet + "\n" + row);
        Set<String> words = new HashSet<>();
        for (String word : about) {
            if (!word.isBlank()) {
                words.add(Diff.key(word));
            }
        }
        doubtful.addAll(words.isEmpty() ? Set.of("*") : words);
    }

    /** A row that can't be taken, for the reason given. */
    void refuse(String sheet, int row, Unreadable e, String... about) {
        refuse(sheet, row, e.column(), e.why(), about);
        Question asked = e.question();
        if (asked != null) {
            questions.putIfAbsent(asked.key(), new Question(
                    asked.written(), asked.word(), asked.duty(), asked.area(), row + "行 " + e.column(), asked.candidates()));
        }
    }

    /** A sheet of which no row can be taken, for one reason. */
    void refuseSheet(String sheet, int row, List<Integer> rows, String column, String why) {
        refuse(sheet, row, column, why);
        rows.forEach(r -> refusedRows.add(sheet + "\n" + r));
    }

    /** What is held for this is left as it is, though the file does not name it. */
    void keep(String what) {
        doubtful.add(Diff.key(what));
    }

    void remark(int row, String column, String what) {
        remarks.add(new Refused(file, row, column, what));
    }

    /** The file as a whole: refused if two thirds of its rows or more were. */
    Imported done() {
        String form = String.join("、", forms);
        if (rows == 0 && hub == null) {
            String why = refused.isEmpty() ? "データの行がありません" : "間違いがあるため、何も取り込みません";
            return hopeless(form, why);
        }
        if (!refusedRows.isEmpty() && refusedRows.size() * 3 >= rows * 2) {
            return hopeless(form, rows + "行のうち" + refusedRows.size() + "行が読めないため、何も取り込みません");
        }
        return new Imported(
                file,
                form,
                hub,
                List.copyOf(offices.values()),
                List.copyOf(people.values()),
                List.copyOf(shifts.values()),
                List.copyOf(meetings.values()),
                List.copyOf(refused),
                List.copyOf(remarks),
                rows,
                asOf,
                Set.copyOf(doubtful),
                List.copyOf(questions.values()));
    }

    private Imported hopeless(String form, String why) {
        return Imported.hopeless(file, form, why, refused, rows, List.copyOf(questions.values()));
    }
}
