package dev.toban.adapters.files;

import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of headers over a month's sheet, and the blocks of days below them: one, or the halves of a month side by side. */
final class MonthHeads {
    static final Pattern DAY = Pattern.compile("日|日付|月日|日にち|月/日|年月日|当番日|期日|日程");
    static final Pattern WEEKDAY = Pattern.compile("曜|曜日");
    private static final Pattern NOTE = Pattern.compile("備考欄?|摘要|特記(事項)?|メモ|連絡(事項)?|行事(等|予定)?|その他");
    private static final Pattern TURN = Pattern.compile("時間帯?|時刻|勤務(時間)?|当番時間|昼夜|昼[/・]夜|日夜");
    private static final Pattern PHONE = Pattern.compile("(?i).*(電話|tel|連絡先|携帯|℡|☎).*");
    private static final Pattern OFFICE = Pattern.compile(".*(医療機関|診療所|クリニック|医院|事業所|施設|病院)(名称?)?");
    private static final Pattern HOLDER = Pattern.compile("(担当|当番)(者|医|医師)?(名|氏名)?|氏名|名前|医師名?|(医療機関|診療所|クリニック|医院|事業所|施設|病院|薬局)名称?");

    private final Task task;
    private final Hub hub;
    private final MonthTitle title;
    private final int row;
    private final List<List<String>> levels = new ArrayList<>();
    private int width;

    /** Columns of days, weekdays, hours and remarks, -1 where there is none, and the columns of duties beside them. */
    record Block(int day, int weekday, int turn, List<Integer> notes, List<MonthColumn> columns) {}

    MonthHeads(Task task, Hub hub, MonthTitle title, Heading heading) {
        this.task = task;
        this.hub = hub;
        this.title = title;
        this.row = heading.row();
        Row above = task.above();
        if (above != null && above.cells().stream().anyMatch(c -> MonthHeader.of(c, hub).means())) {
            levels.add(above.cells().stream().map(c -> MonthHeader.of(c, hub).means() ? c : "").toList());
        }
        levels.add(heading.names());
        levels.forEach(l -> width = Math.max(width, l.size()));
    }

    static int at(Heading heading, Pattern name) {
        return IntStream.range(0, heading.names().size()).filter(i -> name.matcher(plain(heading.names().get(i))).matches()).findFirst().orElse(-1);
    }

    /** One more row of headers. */
    void add(Row more) {
        levels.add(more.cells());
        width = Math.max(width, more.cells().size());
    }

    List<Block> blocks(List<Row> rows) throws Unreadable {
        List<Integer> days = IntStream.range(0, width).filter(i -> has(i, DAY)).boxed().toList();
        var blocks = new ArrayList<Block>();
        for (int b = 0; b < days.size(); b++) {
            int from = b == 0 ? 0 : days.get(b);
            int to = b + 1 < days.size() ? days.get(b + 1) : width;
            blocks.add(block(days.get(b), from, to, rows));
        }
        hidden();
        if (blocks.stream().allMatch(b -> b.columns.isEmpty())) {
            throw new Unreadable("見出し", "地区や当番の種別と分かる列がありません");
        }
        List<MonthColumn> all = blocks.stream().flatMap(b -> b.columns.stream()).toList();
        List<String> usual = all.stream().filter(c -> c.areas().contains("")).map(MonthColumn::name).toList();
        if (usual.size() == all.size() && hub.areas().size() > 1) {
            task.draft().remark(row, String.join("、", usual), "地区が書かれていないので、全域の当番として読みます");
        }
        return blocks;
    }

    private Block block(int day, int from, int to, List<Row> rows) throws Unreadable {
        int weekday = first(from, to, WEEKDAY).orElseGet(() -> unnamedWeekdays(from, to, rows));
        int turn = first(from, to, TURN).orElse(-1);
        var notes = new ArrayList<Integer>();
        var columns = new ArrayList<MonthColumn>();
        int office = -1;
        for (int i = from; i < to; i++) {
            String name = name(i);
            if (i == day || i == weekday || i == turn || name.isEmpty() || task.look().hiddenColumns().contains(i)) {
                continue;
            }
            if (has(i, NOTE)) {
                notes.add(i);
            } else if (PHONE.matcher(name).matches() && !columns.isEmpty()) {
                columns.set(columns.size() - 1, columns.getLast().withPhone(i));
            } else if (i + 1 < to && OFFICE.matcher(plain(last(i))).matches() && HOLDER.matcher(plain(last(i + 1))).matches() && !OFFICE.matcher(plain(last(i + 1))).matches()) {
                office = i;
            } else {
                Optional<MonthColumn> column = column(i, name);
                int before = office;
                column.map(c -> c.withOffice(before)).ifPresent(columns::add);
                office = -1;
            }
        }
        return new Block(day, weekday, turn, notes, columns);
    }

    private Optional<MonthColumn> column(int i, String name) throws Unreadable {
        if (levels.getLast().size() > i && !task.known().offices(last(i)).isEmpty() && MonthHeader.of(last(i), hub).duty() == null) {
            return unread(name, "事業所の名の列です（読みません）");
        }
        if (unclear(i)) {
            return unread(name, "見出しの上の段が空欄で、どの地区のものか分かりません（読みません）。セルを結合するか書き入れてください");
        }
        MonthHeader header = MonthHeader.of(name, hub);
        boolean holder = HOLDER.matcher(plain(last(i))).matches();
        if (!header.rest().isEmpty() && !holder && header.duty() == null || header.duty() == null && header.areas().isEmpty() && !holder) {
            return unread(name, "地区も種別も分からない列です（読みません）");
        }
        Duty named = header.duty();
        Duty duty = named != null ? named : usual(holder && header.areas().isEmpty() && title.area().isEmpty());
        if (duty == null) {
            return unread(name, "当番の種別が分かりません（読みません）");
        }
        if (!header.rest().isEmpty() && !holder) {
            task.draft().remark(row, Text.clean(name).replaceAll("\\s+", " "), "見出しのうち「" + header.rest() + "」は読めません。" + duty.label() + "として読みます");
        }
        boolean already = duty.kind().endsWith("2"); // 訪看② by its own name
        Optional<Duty> second = header.call() == 2 && !already ? hub.duty(duty.kind() + "2") : Optional.empty();
        Optional<String> sheets = title.area();
        return Optional.of(new MonthColumn(
                i,
                Text.clean(name).replaceAll("\\s+", " "),
                !header.areas().isEmpty() ? header.areas() : List.of(sheets.orElse("")),
                second.map(Duty::kind).orElse(duty.kind()),
                second.isPresent() || already ? 1 : Math.max(1, header.call()),
                header.halves(), header.part(), header.from(), header.to(), -1, -1));
    }

    /** What an area's column is for where it says nothing: by the title, else the doctors', unless no area is said either. */
    private @Nullable Duty usual(boolean mustBeSaid) {
        String above = Fold.width(String.join(" ", title.titles()) + " " + task.sheet()).replaceAll("\\s", "");
        return MonthHeader.duty(above.replace(Fold.width(hub.name()).replaceAll("\\s", ""), ""), hub, true)
                .filter(hit -> !hit.duty().kind().equals("hub"))
                .map(MonthHeader.Hit::duty)
                .or(() -> mustBeSaid ? Optional.empty() : hub.duty("doctor"))
                .orElse(null);
    }

    private Optional<MonthColumn> unread(String name, String why) {
        task.draft().remark(row, Text.clean(name).replaceAll("\\s+", " "), why);
        return Optional.empty();
    }

    private void hidden() {
        List<String> names = task.look().hiddenColumns().stream().sorted().filter(i -> i < width).map(i -> letter(i) + "列").toList();
        if (!names.isEmpty()) {
            task.draft().remark(row, String.join("、", names), "非表示の列は読みません");
        }
    }

    private static String letter(int column) {
        return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
    }

    /** All that stands over a column, from top to bottom. */
    private String name(int i) {
        return IntStream.range(0, levels.size())
                .mapToObj(l -> cell(l, i).isBlank() && inherits(l, i) ? cell(l, left(l, i)) : l > 0 && cell(l, i).equals(cell(l - 1, i)) ? "" : cell(l, i))
                .filter(c -> !c.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String last(int i) {
        return IntStream.iterate(levels.size() - 1, l -> l >= 0, l -> l - 1).mapToObj(l -> cell(l, i)).filter(c -> !c.isBlank()).findFirst().orElse("");
    }

    private String cell(int level, int i) {
        List<String> cells = levels.get(level);
        return i < cells.size() ? cells.get(i) : "";
    }

    private boolean has(int i, Pattern name) {
        return IntStream.range(0, levels.size()).anyMatch(l -> name.matcher(plain(cell(l, i))).matches());
    }

    private Optional<Integer> first(int from, int to, Pattern name) {
        return IntStream.range(from, to).filter(i -> has(i, name)).boxed().findFirst();
    }

    /** The header to the left that a blank one on an upper row may belong to; -1 if it can't. */
    private int left(int level, int i) {
        int at = i;
        while (at >= 0 && cell(level, at).isBlank()) {
            at--;
        }
        return at >= 0 && level < levels.size() - 1 && MonthHeader.of(cell(level, at), hub).means() && !cell(level + 1, i).isBlank()
                        && !has(i, NOTE) && !has(i, DAY) && !has(i, WEEKDAY)
                ? at
                : -1;
    }

    /** A blank beside 上町 is 上町's too where the words below need one above them, or where the groups look alike. */
    private boolean inherits(int level, int i) {
        int at = left(level, i);
        return at >= 0 && (!MonthHeader.of(cell(level + 1, i), hub).alone() || likeOthers(level, at));
    }

    private boolean unclear(int i) {
        return IntStream.range(0, levels.size() - 1).anyMatch(l -> cell(l, i).isBlank() && left(l, i) >= 0 && !inherits(l, i));
    }

    private boolean likeOthers(int level, int at) {
        List<String> own = group(level, at);
        return IntStream.range(0, width)
                .filter(i -> i != at && !cell(level, i).isBlank() && MonthHeader.of(cell(level, i), hub).means())
                .anyMatch(i -> group(level, i).equals(own));
    }

    private List<String> group(int level, int at) {
        var below = new ArrayList<String>();
        below.add(plain(cell(level + 1, at)));
        for (int i = at + 1; i < width && cell(level, i).isBlank() && left(level, i) == at; i++) {
            below.add(plain(cell(level + 1, i)));
        }
        return below;
    }

    /** Weekdays often stand in a column without a header. */
    private static int unnamedWeekdays(int from, int to, List<Row> rows) {
        return IntStream.range(from, to).filter(i -> {
            List<String> cells = rows.stream().map(r -> Text.clean(r.cell(i))).filter(c -> !c.isEmpty()).toList();
            return cells.size() > 1 && cells.stream().filter(c -> c.matches("\\(?[月火水木金土日]曜?日?\\)?([・(]?祝日?\\)?)?")).count() * 5 >= cells.size() * 4;
        }).findFirst().orElse(-1);
    }

    private static String plain(String cell) {
        return Fold.width(cell).replaceAll("\\s", "");
    }
}
