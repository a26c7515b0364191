package dev.toban.adapters.files;

import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month's rota as it hangs on the wall: days down, duties of areas across. What can't be read for sure is refused, a day whole. */
final class MonthSheet implements Form {
    private static final Pattern DAY = Pattern.compile("日|日付|月日|日にち|月/日");
    private static final Pattern WEEKDAY = Pattern.compile("曜|曜日");

    @Override
    public String name() {
        return "月間当番表";
    }

    @Override
    public int turn() {
        return 5;
    }

    @Override
    public boolean fits(Heading heading) {
        boolean onlyDays = heading.columns().keySet().stream().allMatch(c -> c == Col.DATE || c == Col.NOTE);
        return at(heading, DAY) >= 0 && !heading.has(Col.HOLDER) && (at(heading, WEEKDAY) >= 0 || onlyDays);
    }

    @Override
    public Reading open(Heading heading, Task task) throws Unfit {
        Hub hub = task.known().hub();
        if (hub == null) {
            throw new Unfit("拠点の設定（hub.yml）がまだないため、当番の種別と地区が分かりません");
        }
        task.draft().form(name(), task.asOf());
        return new Rows(heading, task, hub);
    }

    private static int at(Heading heading, Pattern name) {
        return IntStream.range(0, heading.names().size())
                .filter(i -> name.matcher(Fold.width(heading.names().get(i)).replaceAll("\\s", "")).matches())
                .findFirst()
                .orElse(-1);
    }

    private static final class Rows implements Reading {
        private final Heading heading;
        private final Task task;
        private final Hub hub;
        private final int dayAt;
        private final int weekdayAt;
        private final List<String> names;
        private final List<MonthDays.Line> lines = new ArrayList<>();
        private final Map<Integer, Map<Integer, String>> cells = new HashMap<>();
        private final Set<Integer> changedBelow = new HashSet<>();
        private @Nullable List<MonthColumn> columns;

        Rows(Heading heading, Task task, Hub hub) {
            this.heading = heading;
            this.task = task;
            this.hub = hub;
            this.dayAt = at(heading, DAY);
            this.weekdayAt = at(heading, WEEKDAY);
            this.names = new ArrayList<>(heading.names());
        }

        @Override
        public void take(Entry e) throws Unreadable {
            String day = Text.clean(e.row().cell(dayAt)).replaceAll("\\s", "");
            if (columns == null) {
                if (!MonthDays.isDay(day) && (day.isEmpty() || day.equals(Text.clean(heading.names().get(dayAt))))) {
                    for (int i = 0; i < names.size(); i++) { // a second row of headings
                        names.set(i, i == dayAt || names.get(i).equals(e.row().cell(i)) ? names.get(i) : names.get(i) + " " + e.row().cell(i));
                    }
                    return;
                }
                columns = columns();
            }
            if (columns.isEmpty()) {
                throw new Unreadable("見出し", "地区や当番の種別と分かる列がありません");
            }
            List<String> texts = e.row().cells().stream().map(Text::clean).filter(t -> !t.isEmpty()).distinct().toList();
            if (!MonthDays.isDay(day)) {
                if (texts.size() > 1 && !day.startsWith("※")) {
                    throw Unreadable.of(heading.names().get(dayAt), day, "日。例 9、12/9、第2土曜");
                }
                footnote(e.row().number(), String.join(" ", texts));
                return;
            }
            cells.put(lines.size(), texts(e, columns));
            lines.add(new MonthDays.Line(e, day, Text.clean(e.row().cell(weekdayAt))));
        }

        private List<MonthColumn> columns() {
            var all = new ArrayList<MonthColumn>();
            var reader = new MonthColumn.Reader(task.known(), hub, task.sheet(), task.preface(), task.above());
            Integer note = heading.columns().get(Col.NOTE);
            for (int i = 0; i < names.size(); i++) {
                if (i != dayAt && i != weekdayAt && (note == null || i != note) && !names.get(i).isBlank()) {
                    int column = i;
                    reader.read(i, names.get(i)).ifPresentOrElse(all::add, () -> task.draft()
                            .remark(heading.row(), Text.clean(names.get(column)), "地区も種別も分からない列です（読みません）"));
                }
            }
            return all;
        }

        /** The words of a row, 〃 and 同左 replaced by what they repeat. */
        private Map<Integer, String> texts(Entry e, List<MonthColumn> columns) {
            var texts = new HashMap<Integer, String>();
            Map<Integer, String> above = cells.getOrDefault(lines.size() - 1, Map.of());
            String left = "";
            for (MonthColumn c : columns) {
                String text = MonthCell.clean(e.row().cell(c.index()));
                text = MonthCell.isDitto(text) ? above.getOrDefault(c.index(), "") : text.equals("同左") ? left : text;
                texts.put(c.index(), text);
                left = text;
            }
            return texts;
        }

        private void footnote(int row, String text) {
            if (text.matches(".*(変更|訂正|中止|入れ?替|交代|交替|→|⇒).*")) {
                Pattern.compile("(\\d{1,2})日").matcher(text).results().forEach(m -> changedBelow.add(Integer.parseInt(m.group(1))));
            }
            task.draft().remark(row, "脚注", text);
        }

        @Override
        public void end() {
            var days = new MonthDays(task, lines);
            var cell = new MonthCell(task, hub);
            for (int i = 0; i < lines.size(); i++) {
                Entry e = lines.get(i).entry();
                try {
                    for (LocalDate day : days.of(i)) {
                        if (changedBelow.contains(day.getDayOfMonth())) {
                            throw Unreadable.of(heading.names().get(dayAt), day.toString(), "脚注に変更があります。表を直してから取り込む");
                        }
                        cell.read(e, day, columns == null ? List.of() : columns, cells.get(i));
                    }
                } catch (Unreadable u) {
                    task.draft().refuse(task.sheet(), e.row().number(), u.column(), u.why(), days.about(i));
                }
            }
        }
    }
}
