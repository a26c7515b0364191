package dev.toban.adapters.files;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table to be read, with all that its rows need.
 *
 * @param sheet the sheet's name
 * @param preface the file's name, the sheet's, and the cells of the rows above the header (titles, dates), a line each
 * @param above the row right above the header, which may group columns
 * @param asOf the day the table itself says it was right
 * @param known what the hub knows already
 * @param today the day of the import
 * @param phones numbers that another sheet of the file gives for names
 */
record Task(
        String file,
        String sheet,
        String preface,
        @Nullable Row above,
        Look look,
        @Nullable LocalDate asOf,
        Known known,
        LocalDate today,
        Predicate<LocalDate> holiday,
        PhoneSheet phones,
        Draft draft) {

    /** What a later edition of this list will be called too: the file's name without dates, numbers, remarks in brackets. */
    String stem() {
        String name = Text.clean(file).toLowerCase().replaceAll("\\.[a-z]+$", "").replaceAll("\\([^)]*\\)|【[^】]*】", "");
        String stem = Stream.of(name.split("[^\\p{L}\\d]+"))
                .filter(word -> !word.matches("[a-z0-9]*\\d[a-z0-9]*"))
                .map(word -> word.replaceAll("(令和|平成)?[\\d元]+[年月日版]?|時点|現在", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return stem.isEmpty() ? "一覧" : stem;
    }
}
