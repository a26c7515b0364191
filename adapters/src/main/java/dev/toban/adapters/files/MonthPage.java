package dev.toban.adapters.files;

import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one month's sheet below its headers: days, and the notes between and under them. */
final class MonthPage {
    private final Task task;
    private final Hub hub;
    private final MonthTitle title;
    private final List<MonthHeads.Block> blocks;
    private final List<Entry> rows;
    private final MonthNotes notes = new MonthNotes();
    private final List<MonthDays.Line> lines = new ArrayList<>();
    private final List<MonthRow.Cells> cells = new ArrayList<>();
    private final Map<Integer, Unreadable> doubts = new HashMap<>();
    private final Set<Integer> repeating = new HashSet<>();

    MonthPage(Task task, Hub hub, MonthTitle title, List<MonthHeads.Block> blocks, List<Entry> rows) {
        this.task = task;
        this.hub = hub;
        this.title = title;
        this.blocks = blocks;
        this.rows = rows;
    }

    void read() throws Unreadable {
        title.titles().forEach(notes::hear);
        for (int b = 0; b < blocks.size(); b++) {
            gather(blocks.get(b), b == 0);
        }
        if (notes.changesSomewhere()) {
            throw new Unreadable("脚注", "日の書かれていない変更があります。表を直してから取り込んでください");
        }
        var days = new MonthDays(task, title, lines);
        warn();
        var row = new MonthRow(task, hub);
        boolean astray = false;
        for (int i = 0; i < lines.size(); i++) {
            astray = days.outOfPlace(i) || astray && repeating.contains(i);
            try {
                if (astray && !days.outOfPlace(i)) {
                    throw Unreadable.of("日", lines.get(i).day(), "〃の指す上の行が確かでありません");
                }
                Unreadable doubt = doubts.get(i);
                if (doubt != null) {
                    throw doubt;
                }
                for (LocalDate day : days.of(i)) {
                    day(day, i, row);
                }
            } catch (Unreadable e) {
                task.draft().refuse(task.sheet(), cells.get(i).row(), e, days.about(i));
            }
        }
        if (!days.missing().isEmpty()) {
            String list = days.missing().stream().map(d -> d.getMonthValue() + "/" + d.getDayOfMonth()).collect(Collectors.joining("、"));
            task.draft().remark(0, "日", "行のない日があります（今のままにします）: " + list);
            days.missing().forEach(d -> task.draft().keep(d.toString()));
        }
    }

    private void day(LocalDate day, int i, MonthRow row) throws Unreadable {
        MonthRow.Cells line = cells.get(i);
        if (notes.changes(day)) {
            throw Unreadable.of("日", lines.get(i).day(), day + " は脚注に変更があります。表を直してから取り込む");
        }
        if (lines.get(i).weekday().matches(".*(祝|休).*") && !hub.customs().over(task.holiday()).test(day)) {
            task.draft().remark(line.row(), "曜", day + " は祝日とありますが、暦では祝日ではありません");
        }
        String note = Stream.concat(Stream.ofNullable(line.note()), notes.about(day).stream()).collect(Collectors.joining(" "));
        if (MonthNotes.isChange(note)) {
            throw Unreadable.of("備考", note, "変更は表に書く。備考の変更は読めません");
        }
        var told = new MonthRow.Cells(line.row(), line.columns(), line.cells(), line.phones(), line.turn(), note.isEmpty() ? null : note);
        List<Shift> shifts = row.read(day, told);
        new Slots(task).claim(task.sheet(), line.row(), day, shifts);
        if (!shifts.isEmpty() && note.matches("(?s).*(\\d{1,2}(:\\d{2}|時)|のみ|だけ|午前|午後|以降|まで|から|は).*")) {
            String what = note.matches("(?s).*\\d{1,2}(:\\d{2}|時).*") ? "時刻" : "但し書き";
            task.draft().remark(line.row(), "備考", day + " の備考に" + what + "があります。当番の時間は表のとおり取り込みました: " + note.replace("\n", " "));
        }
    }

    private void gather(MonthHeads.Block block, boolean withNotes) {
        Map<Integer, String> above = Map.of();
        String noteAbove = "";
        for (Entry e : rows) {
            Row row = e.row();
            String day = Text.clean(row.cell(block.day())).replaceAll("\\s", "");
            if (!MonthDays.isDay(day)) {
                if (withNotes) {
                    beside(e, day);
                }
                continue;
            }
            if (task.look().hiddenRows().contains(row.number())) {
                task.draft().refuse(task.sheet(), row.number(), "行", "「" + day + "」（非表示の行は読みません）");
                above = Map.of();
                continue;
            }
            var texts = new HashMap<Integer, String>();
            try {
                texts(row, block, above, texts);
            } catch (Unreadable u) {
                doubts.put(lines.size(), u);
            }
            if (block.columns().stream().anyMatch(c -> MonthWords.repeats(MonthCell.clean(row.cell(c.index()))))) {
                repeating.add(lines.size());
            }
            String note = block.notes().stream().map(n -> Text.clean(row.cell(n))).filter(n -> !n.isEmpty()).distinct().collect(Collectors.joining(" "));
            note = MonthWords.isDitto(note) ? noteAbove : note;
            var phones = new HashMap<Integer, String>();
            block.columns().stream().filter(c -> c.phone() >= 0).forEach(c -> phones.put(c.index(), Text.clean(row.cell(c.phone()))));
            String turn = Text.clean(row.cell(block.turn())).replaceAll("\\s", "");
            lines.add(new MonthDays.Line(e, day, Text.clean(row.cell(block.weekday())), turn));
            cells.add(new MonthRow.Cells(row.number(), block.columns(), texts, phones, turn, note.isEmpty() ? null : note));
            above = texts;
            noteAbove = note;
        }
    }

    /** The words of a row, 〃 and 同左 replaced by what they repeat. */
    private void texts(Row row, MonthHeads.Block block, Map<Integer, String> above, Map<Integer, String> texts) throws Unreadable {
        @Nullable Unreadable first = null;
        String left = "";
        for (MonthColumn c : block.columns()) {
            String doubt = task.look().doubt(row.number(), c.index()).orElse(null);
            String own = MonthCell.clean(row.cell(c.index()));
            String office = c.office() < 0 ? "" : Text.clean(row.cell(c.office()));
            try {
                if (doubt != null) {
                    throw Unreadable.of(c.name(), own, doubt);
                }
                String text = MonthWords.repeated(c, own, above.getOrDefault(c.index(), ""), left);
                boolean nobody = text.isEmpty() || Holders.isClosed(text) || MonthWords.isDitto(own) || MonthWords.isDitto(office);
                left = nobody || office.isEmpty() ? text.isEmpty() ? office : text : office + " " + text;
                texts.put(c.index(), left);
            } catch (Unreadable e) {
                first = first == null ? e : first;
                left = "";
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A row that is no day's: a note under the table, or a day nobody can read. */
    private void beside(Entry e, String day) {
        boolean elsewhere = blocks.stream().anyMatch(b -> MonthDays.isDay(Text.clean(e.row().cell(b.day())).replaceAll("\\s", "")));
        List<String> texts = e.row().cells().stream().map(Text::clean).filter(t -> !t.isEmpty()).distinct().toList();
        if (elsewhere || texts.isEmpty()) {
            return;
        }
        if (texts.size() > 1 && !texts.getFirst().matches("(?s)[※*(（・注].*") && !day.isEmpty()) {
            task.draft().refuse(task.sheet(), e.row().number(), "日", "「" + day + "」（日。例 9、12/9、第2土曜）");
            return;
        }
        String text = String.join(" ", texts);
        texts.forEach(notes::hear);
        task.draft().remark(e.row().number(), "脚注", text.replace("\n", " "));
    }

    private void warn() {
        if (title.isDraft()) {
            task.draft().remark(0, "表題", "案とあります。確定した表かお確かめください");
        }
        if (lines.stream().allMatch(l -> l.weekday().isEmpty())) {
            task.draft().remark(0, "曜", "曜日がないので、何月の表か確かめられません");
        }
        Set<Integer> columns = new HashSet<>();
        blocks.forEach(b -> b.columns().forEach(c -> columns.add(c.index())));
        Set<Integer> numbers = cells.stream().map(MonthRow.Cells::row).collect(Collectors.toSet());
        if (task.look().coloured().stream().anyMatch(s -> columns.contains(s.column()) && numbers.contains(s.row()))) {
            task.draft().remark(0, "色", "色の付いたセルや文字があります。色の意味は読めません（言葉で書いてください）");
        }
        if (task.look().drawn()) {
            task.draft().remark(0, "図", "図や文字の枠が置かれています。中の言葉は読めません");
        }
        task.look().comments().forEach((spot, text) -> {
            if (numbers.contains(spot.row())) {
                task.draft().remark(spot.row(), "コメント", text.replace("\n", " "));
            }
        });
    }
}
