package dev.toban.adapters.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A month's sheet as some office might write it, and what it means: the truth is made first, then written down in one of many ways, then
 * sometimes spoiled. What a spoiled day means nobody can tell any more.
 */
final class DirtySheet {
    private static final Map<String, List<String>> WRITTEN = Map.of(
            "有馬 一郎", List.of("有馬", "有馬　一郎", "有馬先生", "坂元C 有馬", "坂元C\n有馬", "有馬（坂元C）", "Dr.有馬", " 有馬 "),
            "黒木 花子", List.of("黒木", "黒木花子", "黒木 先生", "黒木医師"),
            "有村 次郎", List.of("有村", "有村次郎", "有村Dr"),
            "あやめ訪問看護ステーション", List.of("あやめ", "アヤメ", "あやめ訪問看護ステーション", "ｱﾔﾒ"),
            "つばき訪問看護", List.of("つばき", "つばき訪問看護"),
            "南風中央病院", List.of("南風", "南風中央病院", "南風中央"),
            "市立みなと病院", List.of("市立", "市立みなと病院", "市立みなと"),
            "北園薬局", List.of("北園", "北園薬局"));
    private static final List<String> DOCTORS = List.of("有馬 一郎", "黒木 花子", "有村 次郎");
    private static final List<String> NURSES = List.of("あやめ訪問看護ステーション", "つばき訪問看護");
    private static final List<String> BEDS = List.of("南風中央病院", "市立みなと病院");

    private final Random random;
    private final YearMonth month;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<LocalDate, Set<String>> truth = new TreeMap<>();
    private final Set<LocalDate> spoiled = new HashSet<>();
    private final Set<LocalDate> doubtful = new HashSet<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private boolean copied;

    DirtySheet(Random random) {
        this.random = random;
        this.month = YearMonth.of(2026, 4).plusMonths(random.nextInt(20));
        title();
        header();
        List<LocalDate> days = month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1 + random.nextInt(4))).toList();
        List<String> above = List.of();
        List<String> dayForms = List.of("%d", "%d日", "%2$d/%1$d", "%2$d月%1$d日", "%3$d/%2$d/%1$d");
        String dayForm = pick(dayForms);
        String weekdayForm = pick(List.of("%s", "(%s)", "%s曜", "%s曜日"));
        for (LocalDate day : days) {
            above = day(day, dayForm, weekdayForm, above);
        }
        spoil();
        footnotes.forEach(n -> rows.add(row(n)));
    }

    private void title() {
        int era = month.getYear() - 2018;
        String name = pick(List.of("令和" + wide(era) + "年" + wide(month.getMonthValue()) + "月", month.getYear() + "年" + month.getMonthValue() + "月", "R" + era + "." + month.getMonthValue()));
        rows.add(row(name + pick(List.of("　在宅当番表（確定）", " 当番表", "　在宅当番表（案）")), "", "", "※変更は事務局まで FAX 099-000-0198"));
        if (random.nextBoolean()) {
            rows.add(row());
        }
    }

    private void header() {
        columns.addAll(List.of("上町", "吉野"));
        columns.addAll(pick(List.of(List.of("伊敷・吉田"), List.of("伊敷"), List.of())));
        columns.addAll(pick(List.of(List.of("訪看①", "訪看②"), List.of("訪看"), List.of())));
        columns.addAll(pick(List.of(List.of("後方病院(昼/夜)"), List.of("薬局"), List.of())));
        var head = new ArrayList<>(List.of(pick(List.of("日", "日付")), pick(List.of("曜", "曜日"))));
        head.addAll(columns);
        head.add("備考");
        rows.add(head);
    }

    private List<String> day(LocalDate day, String dayForm, String weekdayForm, List<String> above) {
        String number = dayForm.formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        var cells = new ArrayList<>(List.of(chance(4) ? wide(number) : number, weekdayForm.formatted("月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1))));
        var plain = new ArrayList<String>();
        Set<String> meant = new HashSet<>();
        for (int c = 0; c < columns.size(); c++) {
            String text;
            String was = above.isEmpty() ? "" : above.get(c);
            String left = plain.isEmpty() ? "" : plain.getLast();
            if (chance(6) && !was.isEmpty()) {
                text = was;
                cells.add(pick(List.of("〃", "同上", "”")));
            } else if (chance(12) && !left.isEmpty() && c > 0 && kind(c).equals(kind(c - 1))) {
                text = left;
                cells.add("同左");
            } else {
                text = written(kind(c), order(c));
                cells.add(text);
            }
            plain.add(text);
            meant.addAll(meaning(day, c, text));
        }
        truth.put(day, meant);
        cells.add("");
        rows.add(cells);
        return plain;
    }

    private String written(String kind, int order) {
        if (chance(12)) {
            return pick(List.of("－", "休", "なし", "当番なし", "ー", "調整中", "未定", ""));
        }
        if (kind.equals("bed")) {
            return pick(BEDS.stream().flatMap(b -> WRITTEN.get(b).stream()).toList()) + "/" + pick(List.of("南風", "市立", "－"));
        }
        List<String> of = kind.equals("doctor") ? DOCTORS : kind.equals("nurse") ? NURSES : List.of("北園薬局");
        String one = pick(WRITTEN.get(pick(of)));
        if (kind.equals("doctor") && order == 1 && chance(8)) {
            return pick(List.of("①有馬②黒木", "①黒木　②有村", "有馬/黒木", "有村、有馬", "有馬（代 黒木）", "有村（代理：有馬先生）"));
        }
        return one;
    }

    /** What the cell says, in the words of {@link MonthSheetTest#told}, without hours. */
    private Set<String> meaning(LocalDate day, int column, String text) {
        Set<String> meant = new HashSet<>();
        for (String area : areas(column)) {
            String at = day + " " + area + " " + kind(column) + " ";
            switch (text) {
                case "" -> {}
                case "①有馬②黒木", "有馬/黒木" -> meant.addAll(Set.of(at + "1 有馬 一郎", at + "2 黒木 花子"));
                case "①黒木　②有村" -> meant.addAll(Set.of(at + "1 黒木 花子", at + "2 有村 次郎"));
                case "有村、有馬" -> meant.addAll(Set.of(at + "1 有村 次郎", at + "2 有馬 一郎"));
                case "有馬（代 黒木）" -> meant.add(at + order(column) + " 黒木 花子");
                case "有村（代理：有馬先生）" -> meant.add(at + order(column) + " 有馬 一郎");
                default -> {
                    String[] halves = kind(column).equals("bed") && text.contains("/") ? text.split("/") : new String[] {text};
                    for (int i = 0; i < halves.length; i++) {
                        meant.add(at + order(column) + " " + who(halves[i]) + (halves.length > 1 ? "@" + i : ""));
                    }
                }
            }
        }
        return meant;
    }

    private static String who(String text) {
        return WRITTEN.entrySet().stream().filter(e -> e.getValue().contains(text)).findFirst().map(Map.Entry::getKey)
                .orElse(Set.of("調整中", "未定").contains(text) ? "未定" : "なし");
    }

    private List<String> areas(int column) {
        String name = columns.get(column);
        return name.equals("伊敷・吉田") ? List.of("伊敷", "吉田") : Set.of("上町", "吉野", "伊敷").contains(name) ? List.of(name) : List.of("");
    }

    private String kind(int column) {
        String name = columns.get(column);
        return name.startsWith("訪看") ? "nurse" : name.startsWith("後方") ? "bed" : name.equals("薬局") ? "pharmacy" : "doctor";
    }

    private int order(int column) {
        return columns.get(column).equals("訪看②") ? 2 : 1;
    }

    /** Wrongs that offices do; what they leave behind may be refused and nothing else. */
    private void spoil() {
        for (int i = random.nextInt(3); i > 0; i--) {
            List<LocalDate> days = List.copyOf(truth.keySet());
            LocalDate day = pick(days);
            int at = rows.size() - days.size() + days.indexOf(day);
            if (!spoiled.add(day)) {
                continue;
            }
            List<String> row = rows.get(at);
            switch (random.nextInt(9)) {
                case 0 -> row.set(1, "月火水木金土日".charAt(day.getDayOfWeek().getValue() % 7) + "");
                case 1 -> row.set(2, pick(List.of("有馬→黒木", "有馬 19時〜", "有馬？", "有馬か黒木", "有馬（黒木）", "川畑", "有馬(仮)", "つばき", "②有馬")));
                case 2 -> footnotes.add(pick(List.of("※%d日は黒木先生に変更", "※%d日→翌日に変更", "【変更】%d日 上町", "※%d日（%d日） 有馬休診")).replace("%d", String.valueOf(day.getDayOfMonth())));
                case 3 -> row.set(row.size() - 1, pick(List.of("翌日と交代", "→黒木", "有馬先生不在のため黒木", "当番変更あり")));
                case 4 -> row.set(0, String.valueOf(32 + random.nextInt(60)));
                case 5 -> {
                    var twice = new ArrayList<>(row);
                    twice.set(2, row.get(2).equals("黒木") ? "有村" : "黒木");
                    rows.add(at + 1, twice);
                    following(at + 1, day);
                    return; // the rows below have moved
                }
                case 6 -> row.set(3, "09012345678");
                case 7 -> row.set(2, "〃 有馬");
                default -> row.set(3, "①有馬①黒木");
            }
            following(at, day);
        }
        if (chance(12)) {
            copy();
        }
    }

    /** A 〃 below a spoiled cell repeats what is spoiled. */
    private void following(int at, LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int r = at + 1; r < rows.size() && rows.get(r).stream().anyMatch(c -> c.matches("〃|同上|”|同左|〃 有馬")); r++, next = next.plusDays(1)) {
            doubtful.add(next);
        }
    }

    /** The weekdays of another month. */
    private void copy() {
        copied = true;
        rows.stream().filter(r -> r.size() > 1 && r.get(1).length() > 0 && "月火水木金土日".indexOf(r.get(1).replaceAll("[()曜日]+$|^\\(", "")) >= 0 && !r.get(1).startsWith("曜"))
                .forEach(r -> {
                    String own = r.get(1).startsWith("(") ? r.get(1).substring(1, 2) : r.get(1).substring(0, 1);
                    r.set(1, "月火水木金土日".charAt(("月火水木金土日".indexOf(own) + 3) % 7) + "");
                });
    }

    Map<LocalDate, Set<String>> truth() {
        return truth;
    }

    /** Whether a day's row was left as it was meant. */
    boolean clean(LocalDate day) {
        return !copied && !spoiled.contains(day) && footnotes.stream().noneMatch(n -> n.matches(".*(?<!\\d)" + day.getDayOfMonth() + "日.*"));
    }

    /** Whether it may be refused, but not read otherwise. */
    boolean doubtful(LocalDate day) {
        return doubtful.contains(day);
    }

    boolean untouched() {
        return !copied && spoiled.isEmpty();
    }

    /** As a file of some kind. */
    Imported read() {
        Wall wall = new Wall().sheet(pick(List.of("Sheet1", "当番表")), rows);
        return switch (random.nextInt(5)) {
            case 0 -> Wall.read("当番.csv", wall.csv(StandardCharsets.UTF_8, ','));
            case 1 -> Wall.read("当番.csv", wall.csv(Charset.forName("windows-31j"), ','));
            case 2 -> Wall.read("当番.txt", wall.csv(StandardCharsets.UTF_16LE, '\t'));
            case 3 -> Wall.read("当番.xls", wall.xls());
            default -> Wall.read("当番.xlsx", wall.xlsx());
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> row(String... cells) {
        return new ArrayList<>(List.of(cells));
    }

    private static String wide(Object text) {
        return text.toString().chars().mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c))).reduce("", String::concat);
    }

    @Override
    public String toString() {
        return String.join("\n", rows.stream().map(r -> String.join("|", r).replace("\n", "⏎")).toList());
    }
}
