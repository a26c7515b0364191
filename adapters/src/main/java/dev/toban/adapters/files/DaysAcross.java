package dev.toban.adapters.files;

import dev.toban.adapters.files.Look.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month whose days run across: below them a row for each duty of each area with names in it, or a row for each person with marks in it
 * (○, 夜, 休). What a mark means has to be sure.
 */
final class DaysAcross {
    /** Fewer days beside each other are halves of a month, or no days. */
    private static final int DAYS = 5;

    private static final String WEEKDAY = "\\(?[月火水木金土日]曜?日?(?:[・(]?祝日?\\)?)?\\)?|祝|休";
    private static final String ON = "[○〇◯◎●★☆]|当番?|担当?|on";
    private static final String OFF = "|[×✕✖x/]|なし|休み?|公休?|有休?|明け?|不可|off|研修?|出張?|希休?";
    private static final String FIRST = "①|1|1st|第1|一番|ファースト|主";
    private static final String SECOND = "②|2|2nd|第2|二番|セカンド|副";
    private static final String NIGHT = "夜間?|夜勤|当直|宿直?|n";
    private static final String DAY = "日|昼間?|日中|日勤|日直|d";
    private static final String COUNTS = "計|合計|回数|回|備考|日数|夜勤計|.*(回数|合計|備考)";

    private final Table table;
    private final List<Row> rows;
    private final Turned turned;

    private DaysAcross(Table table, List<Row> rows) {
        this.table = table;
        this.rows = rows;
        this.turned = new Turned(table.look());
    }

    /** A row of days, the row of weekdays by it, and the rows that belong to it. */
    private record Block(int row, List<Integer> days, int weekdays, List<Integer> below) {
        int first() {
            return days.getFirst();
        }
    }

    static Optional<Turned.Layout> of(Table table, List<Row> rows) {
        var across = new DaysAcross(table, rows);
        List<Block> blocks = across.blocks();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(across.turn(blocks));
    }

    private List<Block> blocks() {
        List<Integer> at = IntStream.range(0, rows.size()).filter(r -> !days(rows.get(r)).isEmpty()).boxed().toList();
        var blocks = new ArrayList<Block>();
        for (int b = 0; b < at.size(); b++) {
            int row = at.get(b);
            int end = b + 1 < at.size() ? at.get(b + 1) : rows.size();
            List<Integer> days = days(rows.get(row));
            int weekdays = Stream.of(row + 1, row - 1, row + 2)
                    .filter(r -> r >= 0 && r < rows.size() && weekdays(rows.get(r), days))
                    .findFirst().orElse(-1);
            blocks.add(new Block(row, days, weekdays, IntStream.range(row + 1, end).filter(r -> r != weekdays && !rows.get(r).isBlank()).boxed().toList()));
        }
        return blocks;
    }

    /** Where the days of a row stand, if they are days: each the one after its neighbour, or the first after the end of a month. */
    private static List<Integer> days(Row row) {
        List<Integer> at = IntStream.range(0, row.cells().size()).filter(i -> MonthDays.isDay(Turned.plain(row.cell(i)))).boxed().toList();
        var days = new ArrayList<Integer>();
        for (int i : at) {
            int before = days.isEmpty() ? 0 : Turned.number(row.cell(days.getLast()));
            int now = Turned.number(row.cell(i));
            if (!days.isEmpty() && now != before + 1 && !(now == 1 && before >= 28)) {
                return List.of();
            }
            days.add(i);
        }
        return days.size() >= DAYS ? days : List.of();
    }

    /** Different weekdays beside each other; a person with 日 on all days has day duties. */
    private static boolean weekdays(Row row, List<Integer> days) {
        List<String> words = days.stream().map(c -> Turned.plain(row.cell(c))).filter(w -> w.matches(WEEKDAY)).toList();
        return words.size() * 2 > days.size() && words.stream().distinct().count() > 2;
    }

    private Turned.Layout turn(List<Block> blocks) {
        Block top = blocks.getFirst();
        List<String> preface = rows.subList(0, top.row).stream().filter(r -> rows.indexOf(r) != top.weekdays)
                .flatMap(r -> r.cells().stream()).filter(c -> !c.isBlank()).distinct().toList();
        Set<String> words = new TreeSet<>();
        for (Block b : blocks) {
            b.below.stream().filter(r -> isDuty(b, r)).forEach(r -> b.days.forEach(c -> words.add(Turned.plain(rows.get(r).cell(c)).toLowerCase())));
        }
        words.remove("");
        boolean marks = !words.isEmpty() && words.stream().allMatch(w -> w.matches(String.join("|", ON, OFF, FIRST, SECOND, NIGHT, DAY) + "|[△▲a-z早遅準深]|[早遅準深][出番夜]?"))
                && words.stream().anyMatch(w -> !w.matches(OFF));
        if (marks) {
            List<String> unknown = words.stream().filter(w -> !w.matches(String.join("|", ON, OFF, FIRST, SECOND, NIGHT, DAY))).toList();
            if (!unknown.isEmpty()) {
                return Turned.Layout.unclear(Turned.ACROSS, table, "人が縦、日が横の表と読みましたが、印「" + String.join("」「", unknown)
                        + "」の意味が分かりません。当番の日に「○」、一番手・二番手なら「①」「②」、昼と夜なら「日」「夜」と書いて、もう一度送ってください");
            }
        }
        for (Block b : blocks) {
            if (marks) {
                marks(b);
            } else {
                names(b);
            }
        }
        return turned.layout(Turned.ACROSS, table, preface);
    }

    /** A row of the table; what stands below it in one cell is a remark. */
    private boolean isDuty(Block b, int r) {
        Row row = rows.get(r);
        boolean labelled = IntStream.range(0, b.first()).anyMatch(c -> !row.cell(c).isBlank() && !Turned.isRemark(Text.clean(row.cell(c))));
        return labelled && row.cells().stream().filter(c -> !c.isBlank()).distinct().count() > 1;
    }

    private void notes(Block b) {
        b.below.stream().filter(r -> !isDuty(b, r)).flatMap(r -> rows.get(r).cells().stream()).map(Text::clean).filter(t -> !t.isEmpty()).distinct().forEach(turned::note);
    }

    private List<String> label(Block b, int r) {
        return IntStream.range(0, b.first()).mapToObj(c -> rows.get(r).cell(c)).toList();
    }

    private void names(Block b) {
        List<Integer> duties = b.below.stream().filter(r -> isDuty(b, r)).toList();
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        for (int r : duties) {
            List<String> label = label(b, r);
            int again = seen.merge(String.join("\n", label), 1, Integer::sum);
            columns.put(r, again == 1 ? turned.column(label) : turned.another(label));
        }
        for (int c : b.days) {
            var words = new HashMap<Integer, String>();
            var spots = new HashMap<Integer, Spot>();
            columns.forEach((r, column) -> {
                words.put(column, repeated(rows.get(r).cell(c)));
                spots.put(column, new Spot(rows.get(r).number(), c));
            });
            turned.day(rows.get(b.row).cell(c), b.weekdays < 0 ? "" : rows.get(b.weekdays).cell(c), words, spots);
        }
        notes(b);
    }

    /** To the left is the day before, which is above when days go down. 〃 may be either. */
    private static String repeated(String cell) {
        String text = MonthCell.clean(cell);
        return text.matches("同左|左に同じ|←|→") ? "同上"
                : text.matches("同上|上に同じ|↑") ? "同左"
                        : MonthWords.isDitto(text) ? "同じ(左の日か上の段か不明)" : cell;
    }

    /** Who has a mark on which day; people are grouped by what stands left of their names, an area or a duty. */
    private void marks(Block b) {
        List<Integer> people = b.below.stream().filter(r -> isDuty(b, r) && !name(b, r).matches(COUNTS)).toList();
        for (int c : b.days) {
            var words = new HashMap<Integer, String>();
            var spots = new HashMap<Integer, Spot>();
            Map<List<String>, List<Integer>> groups = people.stream().collect(Collectors.groupingBy(r -> group(b, r), LinkedHashMap::new, Collectors.toList()));
            groups.forEach((group, members) -> {
                boolean parts = members.stream().anyMatch(r -> b.days.stream().anyMatch(d -> mark(r, d).matches(NIGHT + "|" + DAY)));
                for (String part : parts ? List.of(DAY, NIGHT) : List.of("")) {
                    List<String> head = new ArrayList<>(group);
                    if (parts) {
                        head.add(part.equals(DAY) ? "昼" : "夜");
                    }
                    head.add("担当");
                    int column = turned.column(head);
                    List<Integer> on = members.stream().filter(r -> mark(r, c).matches(parts ? part + "|" + ON : ON)).toList();
                    words.put(column, who(b, on, with(members, c, FIRST), with(members, c, SECOND)));
                    on.stream().findFirst().or(() -> members.stream().filter(r -> !mark(r, c).isEmpty()).findFirst()).ifPresent(r -> spots.put(column, new Spot(rows.get(r).number(), c)));
                }
            });
            turned.day(rows.get(b.row).cell(c), b.weekdays < 0 ? "" : rows.get(b.weekdays).cell(c), words, spots);
        }
        notes(b);
    }

    private List<Integer> with(List<Integer> people, int day, String mark) {
        return people.stream().filter(r -> mark(r, day).matches(mark)).toList();
    }

    private String mark(int r, int c) {
        String word = Turned.plain(rows.get(r).cell(c)).toLowerCase();
        return word.matches(OFF) ? "" : word;
    }

    /** One alone, or first and second call; of two with the same mark nobody knows who is rung first. */
    private String who(Block b, List<Integer> on, List<Integer> first, List<Integer> second) {
        if (first.size() > 1 || second.size() > 1 || on.size() + first.size() > 1 || second.size() == 1 && on.size() + first.size() == 0) {
            return Stream.of(on, first, second).flatMap(List::stream).distinct().map(r -> name(b, r)).collect(Collectors.joining("と")) + "(どちらが先か不明)";
        }
        String one = Stream.concat(on.stream(), first.stream()).map(r -> name(b, r)).findFirst().orElse("");
        return second.isEmpty() ? one : "①" + one + "②" + name(b, second.getFirst());
    }

    /** The last words left of the days. */
    private String name(Block b, int r) {
        return IntStream.iterate(b.first() - 1, c -> c >= 0, c -> c - 1).mapToObj(c -> Text.clean(rows.get(r).cell(c))).filter(t -> !t.isEmpty()).findFirst().orElse("");
    }

    private List<String> group(Block b, int r) {
        List<String> all = label(b, r).stream().map(Text::clean).filter(t -> !t.isEmpty() && !t.matches("\\d+")).toList();
        return all.size() < 2 ? List.of() : all.subList(0, all.size() - 1);
    }
}
