package dev.toban.adapters.files;

import dev.toban.adapters.files.Look.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A month as a calendar hangs on the wall: a column for each weekday, a box for each day with its number and the names in it. */
final class CalendarGrid {
    private static final String WEEK = "月火水木金土日";
    private static final Pattern WEEKDAY = Pattern.compile("(?i)([月火水木金土日])(?:曜日?)?|(mon|tue|wed|thu|fri|sat|sun)(?:day)?");
    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    /** 7, 7日, 12/7, and what may stand behind it in the same box. */
    private static final Pattern BOX = Pattern.compile("(?s)((?:\\d{1,2}[/月])?\\d{1,2}日?(?:\\([月火水木金土日祝・]+\\))?)(?:[\\s　:：]+(.*))?");
    private static final Pattern LABELLED = Pattern.compile("(?:[\\[(]([^\\])]{1,12})[\\])]|([^:\\s]{1,12})\\s?:)\\s*(\\S.*)");
    private static final Pattern FEAST = Pattern.compile("(?:祝日?|休日|振替休日|元[日旦]|大晦日|年末年始|お?盆|.*の日|.*記念日|.*誕生日)");
    private static final Pattern PART = Pattern.compile("[昼夜]間?|日中|日直|当直|日勤|夜勤|日|宿直");

    private final Table table;
    private final List<Row> rows;
    private final int head;
    private final List<Day> week;
    private final Turned turned;

    /** A weekday's columns. */
    private record Day(char weekday, int from, int to) {}

    private CalendarGrid(Table table, List<Row> rows, int head, List<Day> week) {
        this.table = table;
        this.rows = rows;
        this.head = head;
        this.week = week;
        this.turned = new Turned(table.look());
    }

    static Optional<Turned.Layout> of(Table table, List<Row> rows) {
        for (int r = 0; r < Math.min(rows.size(), 40); r++) {
            List<Day> week = week(rows.get(r));
            if (!week.isEmpty()) {
                var grid = new CalendarGrid(table, rows, r, week);
                return grid.numbers().size() < 3 ? Optional.empty() : Optional.of(grid.turn());
            }
        }
        return Optional.empty();
    }

    /** All seven weekdays one after the other. */
    private static List<Day> week(Row row) {
        var days = new ArrayList<Day>();
        for (int c = 0; c < row.cells().size(); c++) {
            Matcher m = WEEKDAY.matcher(Turned.plain(row.cell(c)));
            if (!m.matches()) {
                continue;
            }
            char day = m.group(1) != null ? m.group(1).charAt(0) : WEEK.charAt(ENGLISH.indexOf(m.group(2).toLowerCase()));
            if (!days.isEmpty() && days.getLast().weekday == day) {
                continue; // a merged cell
            }
            if (!days.isEmpty()) {
                Day last = days.removeLast();
                days.add(new Day(last.weekday, last.from, c));
                if ((WEEK.indexOf(last.weekday) + 1) % 7 != WEEK.indexOf(day)) {
                    return List.of();
                }
            }
            days.add(new Day(day, c, c + 1));
        }
        if (days.size() != 7) {
            return List.of();
        }
        int wide = days.getFirst().to - days.getFirst().from;
        Day last = days.removeLast();
        days.add(new Day(last.weekday, last.from, last.from + wide));
        return days;
    }

    /** Rows with the numbers of days in them; where another calendar begins is the end. */
    private List<Integer> numbers() {
        return IntStream.range(head + 1, end()).filter(r -> isNumbers(rows.get(r))).boxed().toList();
    }

    private int end() {
        return IntStream.range(head + 1, rows.size()).filter(r -> !week(rows.get(r)).isEmpty()).findFirst().orElse(rows.size());
    }

    private boolean isNumbers(Row row) {
        List<Integer> numbers = week.stream().map(d -> row.cell(d.from)).filter(c -> !c.isBlank())
                .map(c -> BOX.matcher(Text.clean(c))).map(m -> m.matches() ? Turned.number(m.group(1)) : -1).toList();
        return !numbers.isEmpty() && IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) > 0
                && (i == 0 || numbers.get(i) == numbers.get(i - 1) + 1 || numbers.get(i) == 1 && numbers.get(i - 1) >= 28));
    }

    private Turned.Layout turn() {
        List<Integer> numbers = numbers();
        for (int n = 0; n < numbers.size(); n++) {
            int until = n + 1 < numbers.size() ? numbers.get(n + 1) : end();
            var lines = new ArrayList<Integer>();
            for (int r = numbers.get(n) + 1; r < until; r++) {
                if (isNote(rows.get(r))) {
                    rows.get(r).cells().stream().map(Text::clean).filter(t -> !t.isEmpty()).distinct().forEach(turned::note);
                } else if (!rows.get(r).isBlank()) {
                    lines.add(r);
                }
            }
            for (Day day : week) {
                box(numbers.get(n), lines, day);
            }
        }
        if (end() < rows.size()) {
            return Turned.Layout.unclear(Turned.CALENDAR, table, rows.get(end()).number()
                    + "行から別のカレンダーが続いています。一枚のシートにカレンダーは一つにして（地区や月ごとにシートを分けて）、もう一度送ってください");
        }
        List<String> preface = rows.subList(0, head).stream().flatMap(r -> r.cells().stream()).filter(c -> !c.isBlank()).distinct().toList();
        return turned.layout(Turned.CALENDAR, table, preface);
    }

    private static boolean isNote(Row row) {
        List<String> words = row.cells().stream().map(Text::clean).filter(t -> !t.isEmpty()).distinct().toList();
        return words.size() == 1 && Turned.isRemark(words.getFirst());
    }

    private void box(int numbers, List<Integer> lines, Day day) {
        Matcher m = BOX.matcher(Text.clean(rows.get(numbers).cell(day.from)));
        if (!m.matches()) {
            if (lines.stream().anyMatch(r -> IntStream.range(day.from, day.to).anyMatch(c -> !rows.get(r).cell(c).isBlank()))) {
                turned.note("日にちのない枠に書き込みがあります（" + rows.get(numbers).number() + "行の" + day.weekday + "曜。読みません）");
            }
            return;
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, Spot> spots = new HashMap<>();
        put(numbers, day.from, m.group(2) == null ? "" : m.group(2), words, spots);
        beside(numbers, day, words, spots);
        for (int r : lines) {
            put(r, day.from, rows.get(r).cell(day.from), words, spots);
            beside(r, day, words, spots);
        }
        var cells = new HashMap<Integer, String>();
        var places = new HashMap<Integer, Spot>();
        words.forEach((label, said) -> {
            int column = turned.column(label.isEmpty() ? List.of("担当") : PART.matcher(label).matches() ? List.of(label, "担当") : List.of(label));
            cells.put(column, String.join("\n", said));
            places.put(column, spots.get(label));
        });
        turned.day(m.group(1), String.valueOf(day.weekday), cells, places);
    }

    /** A weekday may have a second column for the names; what is merged stands in both. */
    private void beside(int r, Day day, Map<String, List<String>> words, Map<String, Spot> spots) {
        IntStream.range(day.from + 1, day.to)
                .filter(c -> !rows.get(r).cell(c).equals(rows.get(r).cell(c - 1)))
                .forEach(c -> put(r, c, rows.get(r).cell(c), words, spots));
    }

    /** Each line of a box under the label at the left of its row, or the one before its colon. */
    private void put(int r, int column, String cell, Map<String, List<String>> words, Map<String, Spot> spots) {
        String left = IntStream.range(0, week.getFirst().from).mapToObj(c -> Text.clean(rows.get(r).cell(c)))
                .filter(t -> !t.isEmpty() && !t.matches("\\d.*|第\\d週")).reduce((a, b) -> a + " " + b).orElse("");
        for (String line : MonthCell.clean(cell).split("\n")) {
            String text = line.strip();
            Matcher labelled = LABELLED.matcher(text);
            if (text.isEmpty()) {
                continue;
            }
            if (FEAST.matcher(text).matches() || text.equals("休日")) {
                words.computeIfAbsent("備考", _ -> new ArrayList<>()).add(text);
                continue;
            }
            boolean own = left.isEmpty() && labelled.matches();
            String label = own ? labelled.group(1) != null ? labelled.group(1) : labelled.group(2) : left;
            String said = own ? labelled.group(3) : text;
            words.computeIfAbsent(label, _ -> new ArrayList<>()).add(repeated(said));
            spots.putIfAbsent(label, new Spot(rows.get(r).number(), column));
        }
    }

    private static String repeated(String text) {
        return text.matches("同左|左に同じ|←|→|同上|上に同じ|↑") || MonthWords.isDitto(text) ? "同じ(前の日か上の週か不明)" : text;
    }
}
