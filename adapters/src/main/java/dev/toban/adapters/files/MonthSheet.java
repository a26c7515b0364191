package dev.toban.adapters.files;

import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month's rota as it hangs on the wall: days down, duties of areas across. What can't be read for sure is refused, a day whole. */
final class MonthSheet implements Form {
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
        boolean onlyDays = heading.columns().keySet().stream().allMatch(c -> c == Col.DATE || c == Col.NOTE || c == Col.HOLDER || c == Col.PHONE);
        return MonthHeads.at(heading, MonthHeads.DAY) >= 0
                && !heading.has(Col.TYPE)
                && (MonthHeads.at(heading, MonthHeads.WEEKDAY) >= 0 || onlyDays);
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

    /** Gathers the rows; a month's sheet can only be read as a whole. */
    private static final class Rows implements Reading {
        private final Heading heading;
        private final Task task;
        private final Hub hub;
        private final MonthTitle title;
        private final MonthHeads heads;
        private final int dayAt;
        private final List<Entry> rows = new ArrayList<>();
        private @Nullable Entry again;

        Rows(Heading heading, Task task, Hub hub) {
            this.heading = heading;
            this.task = task;
            this.hub = hub;
            this.title = new MonthTitle(task);
            this.heads = new MonthHeads(task, hub, title, heading);
            this.dayAt = MonthHeads.at(heading, MonthHeads.DAY);
        }

        @Override
        public void take(Entry e) throws Unreadable {
            String day = Text.clean(e.row().cell(dayAt)).replaceAll("\\s", "");
            boolean header = !MonthDays.isDay(day) && (day.isEmpty() || day.equals(plain(heading.names().get(dayAt))));
            if (rows.isEmpty() && header) {
                heads.add(e.row());
            } else if (again != null) {
                throw Unreadable.of(heading.names().get(dayAt), day, again.row().number() + "行から別の表が続いています。シートを分けてください");
            } else if (header && !day.isEmpty()) {
                if (!same(e.row())) {
                    again = e;
                }
            } else {
                rows.add(e);
            }
        }

        /** The same header on the next page. */
        private boolean same(Row row) {
            return row.cells().stream().map(Rows::plain).filter(c -> !c.isEmpty()).toList()
                    .equals(heading.names().stream().map(Rows::plain).filter(c -> !c.isEmpty()).toList());
        }

        private static String plain(String cell) {
            return Fold.width(cell).replaceAll("\\s", "");
        }

        @Override
        public void end() {
            try {
                List<MonthHeads.Block> blocks = heads.blocks(rows.stream().map(Entry::row).toList());
                new MonthPage(task, hub, title, blocks, rows).read();
            } catch (Unreadable e) {
                task.draft().refuseSheet(task.sheet(), heading.row(), rows.stream().map(r -> r.row().number()).toList(), e.column(), e.why());
            }
        }
    }
}
