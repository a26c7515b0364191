package dev.toban.adapters.files;

import dev.toban.days.Span;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.rota.Windows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rota in long form: one row a slot. */
final class RotaForm implements Form {
    @Override
    public String name() {
        return "当番表";
    }

    @Override
    public int turn() {
        return 5;
    }

    @Override
    public boolean fits(Heading heading) {
        return heading.has(Col.DATE, Col.HOLDER, Col.TYPE);
    }

    @Override
    public Reading open(Heading heading, Task task) throws Unfit {
        Hub hub = task.known().hub();
        if (hub == null) {
            throw new Unfit("拠点の設定（hub.yml）がまだないため、当番の種別と地区が分かりません");
        }
        task.draft().form(name(), task.asOf());
        return new Rows(task, hub);
    }

    private static final class Rows implements Reading {
        private final Task task;
        private final Hub hub;
        private final Slots slots;
        private final Holders holders;
        private final Windows windows;
        private final Map<String, LocalDate> lastDay = new HashMap<>();

        Rows(Task task, Hub hub) {
            this.task = task;
            this.hub = hub;
            this.slots = new Slots(task);
            this.holders = new Holders(task.known());
            this.windows = new Windows(hub, hub.customs().over(task.holiday()));
        }

        @Override
        public void take(Entry e) throws Unreadable {
            e.need(Col.DATE);
            LocalDate day = e.day(Col.DATE);
            Duty duty = task.known().duty(e.need(Col.TYPE)).orElseThrow(() -> e.error(Col.TYPE, duties()));
            List<String> areas = areas(e);
            int order = order(e);
            String phone = e.phone(Col.PHONE);
            String note = e.opt(Col.NOTE);
            var row = new ArrayList<Shift>();
            for (String area : areas) {
                Shift.Holder holder = holders.find(e.need(Col.HOLDER), phone, area, duty.kind(), e.heading().name(Col.HOLDER));
                for (Span span : spans(e, duty, day, task.known().officeOf(holder))) {
                    row.add(slots.shift(day, area, duty.kind(), order, span, holder, phone, note));
                }
            }
            slots.keep(e, row);
            LocalDate before = lastDay.put(areas + duty.kind() + order, day);
            if (before != null && day.isBefore(before)) { // taken, for rows may stand in any order; but a typing error looks like this
                task.draft().remark(e.row().number(), e.heading().name(Col.DATE), day + " は前の行の " + before + " より前です。日付をお確かめください");
            }
        }

        /** 伊敷・吉田 is two areas; none is the whole district. */
        private List<String> areas(Entry e) throws Unreadable {
            String text = e.text(Col.AREA);
            if (text.isEmpty() || text.matches("全域|全地区|全圏域|共通")) {
                return List.of("");
            }
            Optional<String> one = task.known().area(text).map(a -> a.name());
            if (one.isPresent()) {
                return List.of(one.get());
            }
            var areas = new ArrayList<String>();
            for (String word : Entry.split(text, "[・;、,/]")) {
                areas.add(task.known().area(word).orElseThrow(() -> e.error(Col.AREA, Areas.expected(hub))).name());
            }
            return areas;
        }

        private static int order(Entry e) throws Unreadable {
            String text = e.text(Col.ORDER).toLowerCase();
            if (text.matches("|[1１]|ファースト.*|first.*|主")) {
                return 1;
            }
            if (text.matches("セカンド.*|second.*|副")) {
                return 2;
            }
            if (!text.matches("[1-9]")) {
                throw e.error(Col.ORDER, "1 から 9。1 が最初にかける先");
            }
            return Integer.parseInt(text);
        }

        private List<Span> spans(Entry e, Duty duty, LocalDate day, @Nullable String office) throws Unreadable {
            Integer from = minutes(e, Col.START);
            Integer to = minutes(e, Col.END);
            List<Span> usual = windows.spans(duty.kind(), day, office);
            if (from == null && to == null) {
                if (usual.isEmpty()) {
                    throw Unreadable.of(e.heading().name(Col.START), "", "この日の" + duty.label() + "には決まった時間がありません。開始と終了を書いてください");
                }
                return usual;
            }
            if (from == null || to == null) { // one side is given: the other is the usual one, if there is only one
                if (usual.size() != 1) {
                    throw e.error(from == null ? Col.START : Col.END, "開始と終了は両方書くか、両方空ける");
                }
                Span w = usual.getFirst();
                from = from == null ? (Integer) Slots.minute(day, w.start()) : from;
                to = to == null ? (Integer) Slots.minute(day, w.end()) : to;
            }
            int end = to <= from ? to + Times.DAY : to; // 17:30–08:30 can only end on the next day
            if (end <= from || end - from > 2 * Times.DAY) {
                throw e.error(Col.END, "開始より後の時刻。例 翌08:30");
            }
            return List.of(Slots.span(day, from, end));
        }

        private static @Nullable Integer minutes(Entry e, Col col) throws Unreadable {
            String text = e.text(col);
            if (text.isEmpty()) {
                return null;
            }
            OptionalInt minutes = Times.minutes(text);
            return minutes.orElseThrow(() -> e.error(col, "時刻。例 17:30、翌08:30、24:00、26:00"));
        }

        private String duties() {
            return hub.duties().stream().map(d -> d.kind() + "（" + d.label() + "）").collect(Collectors.joining("、")) + " のどれか";
        }
    }
}
