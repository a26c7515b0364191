package dev.toban.days;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of decisions in which a source of cases and this reader differ: {@code conflicts.txt}. */
final class Conflicts {
    private record Row(String name, String relation, Pattern words) {}

    private final List<Row> rows;

    private Conflicts(List<Row> rows) {
        this.rows = rows;
    }

    static Conflicts load() {
        try (InputStream in = Objects.requireNonNull(Conflicts.class.getResourceAsStream("conflicts.txt"))) {
            return new Conflicts(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| "))
                    .map(cell -> new Row(cell[0], cell[1], Pattern.compile(cell[2])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class of a disagreement, or null when it is a plain miss. */
    @Nullable String reason(TimeCase test, List<TimeMention> mentions) {
        String words = TimeCase.fold(test.words() == null ? test.text() : test.words());
        for (Row row : rows) {
            boolean fits = row.words()
                            .matcher(row.relation().equals("since") ? TimeCase.fold(test.text()) : words)
                            .find()
                    && (row.relation().equals("unread")
                            ? mentions.isEmpty()
                            : mentions.stream()
                                    .anyMatch(m -> m.span() != null
                                            && intervals(row, test)
                                                    .anyMatch(want -> holds(row.relation(), want, m.span(), test))));
            if (fits) {
                return row.name();
            }
        }
        return null;
    }

    /** What looks forward here is compared with the source's first reading only, not with the past ones it also lists. */
    private static Stream<Span> intervals(Row row, TimeCase test) {
        boolean forward = row.relation().startsWith("later") || row.relation().startsWith("week");
        return forward ? test.wanted().limit(1) : test.wanted();
    }

    private static boolean holds(String relation, Span want, Span read, TimeCase test) {
        LocalDateTime start = want.start();
        LocalDateTime end = want.end();
        LocalDateTime now = test.now();
        boolean sameStart = Objects.equals(start, read.start());
        boolean sameEnd = Objects.equals(end, read.end());
        return switch (relation) {
            case "same-day" ->
                start != null
                        && read.start() != null
                        && end != null
                        && read.end() != null
                        && (start.toLocalDate().equals(read.start().toLocalDate())
                                || end.minusSeconds(1)
                                        .toLocalDate()
                                        .equals(read.start().toLocalDate().minusDays(1)))
                        && !test.point();
            case "day-before" ->
                start != null
                        && read.start() != null
                        && read.start().toLocalDate().equals(start.toLocalDate().minusDays(1))
                        && !test.point();
            case "later-day" ->
                start != null && start.isBefore(now) && shifted(want, read, test, start.plusDays(1))
                        || start != null && start.equals(now) && shifted(want, read, test, start.plusDays(1));
            case "half-day" ->
                start != null && !start.isAfter(now.plusHours(12)) && shifted(want, read, test, start.plusHours(12));
            case "later-year" -> start != null && start.isBefore(now) && shifted(want, read, test, start.plusYears(1));
            case "later-month" ->
                start != null && start.isBefore(now) && shifted(want, read, test, start.plusMonths(1));
            case "week-earlier" -> start != null && shifted(want, read, test, start.minusWeeks(1));
            case "week-after-today" ->
                start != null
                        && start.toLocalDate().minusWeeks(1).equals(now.toLocalDate())
                        && shifted(want, read, test, start.minusWeeks(1));
            case "end-unit" -> sameStart && unitLater(end, read.end());
            case "limit-unit" -> start == null && read.start() == null && unitLater(end, read.end());
            case "from-now" -> start == null && now.equals(read.start()) && (sameEnd || unitLater(end, read.end()));
            case "until-midnight" ->
                end == null
                        && start != null
                        && sameStart
                        && read.end() != null
                        && start.toLocalDate().plusDays(1).atStartOfDay().equals(read.end());
            case "since" -> end != null && sameStart && read.end() == null;
            case "now-day" ->
                (sameStart
                                || now.equals(read.start())
                                        && start != null
                                        && start.equals(now.toLocalDate().atStartOfDay()))
                        && (sameEnd
                                || unitLater(end, read.end())
                                || now.equals(read.end())
                                        && now.toLocalDate().atStartOfDay().equals(end));
            case "same-start" -> sameStart;
            case "overlap" -> want.overlaps(read) || sameStart;
            default -> false;
        };
    }

    /** Whether ours is the same stretch, moved so that it begins at this time. */
    private static boolean shifted(Span want, Span read, TimeCase test, LocalDateTime begin) {
        boolean length = test.point() || want.end() == null || read.end() == null
                || Math.abs(Duration.between(want.start(), want.end()).minus(Duration.between(begin, read.end())).toDays()) <= 1;
        return begin.equals(read.start()) && length;
    }

    private static boolean unitLater(@Nullable LocalDateTime end, @Nullable LocalDateTime read) {
        return end != null && read != null
                && (end.plusDays(1).equals(read) || end.plusMonths(1).equals(read) || end.plusYears(1).equals(read));
    }
}
