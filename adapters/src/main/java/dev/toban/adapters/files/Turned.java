package dev.toban.adapters.files;

import dev.toban.adapters.files.Look.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A month that does not go down the page, written anew so that it does: its days run across, or it is a calendar of weeks. Its rows are
 * numbered by the days they are for, because the clerk's row has many days.
 */
final class Turned {
    static final String ACROSS = "日が横に並ぶ表";
    static final String CALENDAR = "カレンダー形の表";

    /** A second row for the same number (the next month's first days) is numbered from here on. */
    private static final int AGAIN = 40;

    private final Look look;
    private final List<List<String>> heads = new ArrayList<>();
    private final Map<String, Integer> columns = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A day with the words of its columns, and where each stood. */
    private record Line(String day, String weekday, Map<Integer, String> words, Map<Integer, Spot> spots) {}

    Turned(Look look) {
        this.look = look;
    }

    /** How a table is laid out, if not with days down. */
    record Layout(String name, Table table, List<String> preface, @Nullable String unclear) {
        static Layout unclear(String name, Table table, String why) {
            return new Layout(name, table, List.of(), why);
        }
    }

    static Optional<Layout> of(Table table) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row);
            if (rows.size() > 150) {
                return Optional.empty(); // no month on one sheet is so long
            }
        }
        return CalendarGrid.of(table, rows).or(() -> DaysAcross.of(table, rows));
    }

    /** A column by the words that stand over it, from top to bottom. */
    int column(List<String> head) {
        return columns.computeIfAbsent(String.join("\n", head), _ -> {
            heads.add(head);
            return heads.size() - 1;
        });
    }

    /** One more column, though another has the same words over it. */
    int another(List<String> head) {
        heads.add(head);
        return heads.size() - 1;
    }

    void day(String day, String weekday, Map<Integer, String> words, Map<Integer, Spot> spots) {
        lines.add(new Line(day, weekday, words, spots));
    }

    void note(String text) {
        notes.add(text);
    }

    Layout layout(String name, Table table, List<String> preface) {
        int depth = heads.stream().mapToInt(List::size).max().orElse(1);
        var rows = new ArrayList<Row>();
        for (int level = 0; level < depth; level++) {
            int at = level;
            List<String> cells = new ArrayList<>(level == 0 ? List.of("日", "曜") : List.of("", ""));
            heads.forEach(h -> cells.add(at < h.size() ? h.get(at) : ""));
            rows.add(new Row(0, cells));
        }
        var seen = new HashSet<Integer>();
        Map<Integer, Line> numbered = new TreeMap<>();
        for (Line line : lines) {
            int number = number(line.day);
            int own = seen.add(number) ? number : AGAIN + numbered.size();
            seen.add(own);
            numbered.put(own, line);
            List<String> cells = new ArrayList<>(List.of(line.day, line.weekday));
            IntStream.range(0, heads.size()).forEach(i -> cells.add(line.words.getOrDefault(i, "")));
            rows.add(new Row(own, cells));
        }
        notes.stream().distinct().forEach(n -> rows.add(new Row(AGAIN * 3, List.of(n))));
        return new Layout(name, new Table(table.name(), rows, look(numbered), false), preface, null);
    }

    static int number(String day) {
        String digits = Text.clean(day).replaceAll("^.*[/月.-](?=\\d)", "").replaceAll("^\\D*(\\d{1,2}).*", "$1");
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    }

    /** What is seen beside the words, at its new place. */
    private Look look(Map<Integer, Line> numbered) {
        return new Look(
                IntStream.range(0, heads.size())
                        .filter(i -> !numbered.isEmpty() && numbered.values().stream().allMatch(l -> hidden(l.spots.get(i))))
                        .mapToObj(i -> i + 2).collect(Collectors.toSet()),
                numbered.entrySet().stream()
                        .filter(e -> !e.getValue().spots.isEmpty() && e.getValue().spots.values().stream().allMatch(this::hidden))
                        .map(Map.Entry::getKey).collect(Collectors.toSet()),
                at(numbered, look.struck()), at(numbered, look.broken()), at(numbered, look.coloured()), comments(numbered), look.drawn());
    }

    private boolean hidden(@Nullable Spot spot) {
        return spot != null && (look.hiddenColumns().contains(spot.column()) || look.hiddenRows().contains(spot.row()));
    }

    private static Set<Spot> at(Map<Integer, Line> numbered, Set<Spot> marked) {
        var found = new HashSet<Spot>();
        numbered.forEach((number, line) -> line.spots.forEach((column, spot) -> {
            if (marked.contains(spot)) {
                found.add(new Spot(number, column + 2));
            }
        }));
        return found;
    }

    private Map<Spot, String> comments(Map<Integer, Line> numbered) {
        var found = new HashMap<Spot, String>();
        numbered.forEach((number, line) -> line.spots.forEach((column, spot) -> {
            String said = look.comments().get(spot);
            if (said != null) {
                found.put(new Spot(number, column + 2), said);
            }
        }));
        return found;
    }

    /** Cells as they are, without spaces around and between. */
    static String plain(String cell) {
        return Text.clean(cell).replaceAll("\\s", "");
    }

    static boolean isRemark(String text) {
        return text.matches("(?s)[※*＊(（・注●■□◇◎].{4,}") || text.length() > 24;
    }
}
