package dev.toban.adapters.files;

import dev.toban.days.Span;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.rota.Windows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the duties of one day. All of the day or nothing of it; every cell that can't be read is told. */
final class MonthRow {
    private static final int AFTERNOON = 15 * 60; // duties of the night start later, those of the day earlier
    private static final Duration ROUND_THE_CLOCK = Duration.ofHours(20);
    private static final Pattern HOURS = Pattern.compile("(\\S+?)[~〜-](\\S+)");

    private final Task task;
    private final Slots slots;
    private final MonthHolder holder;
    private final Holders holders;
    private final Windows windows;
    private final Set<String> told = new HashSet<>();

    MonthRow(Task task, Hub hub) {
        this.task = task;
        this.slots = new Slots(task);
        this.holders = new Holders(task.known());
        this.holder = new MonthHolder(holders);
        this.windows = new Windows(hub, hub.customs().over(task.holiday()));
    }

    /**
     * @param cells the words of each column, by its index
     * @param turn 昼, 夜 or hours, where the row is for a part of the day
     */
    record Cells(int row, List<MonthColumn> columns, Map<Integer, String> cells, Map<Integer, String> phones, String turn, @Nullable String note) {}

    /** The day's shifts; empty if anything of it had to be refused, which then has been told. */
    List<Shift> read(LocalDate day, Cells line) {
        var shifts = new ArrayList<Shift>();
        var empty = new ArrayList<String>();
        var faults = new ArrayList<Unreadable>();
        for (MonthColumn c : line.columns) {
            try {
                String text = line.cells.getOrDefault(c.index(), "");
                List<Span> spans = spans(c, day, line.turn);
                if (text.isEmpty()) {
                    blank(c, day, spans, empty);
                } else if (!spans.isEmpty() || !Holders.isClosed(text)) { // nobody on a day without this duty is nothing
                    cell(c, day, text, spans, line, shifts);
                }
            } catch (Unreadable e) {
                faults.add(e);
            }
        }
        faults.addAll(overlaps(shifts));
        faults.forEach(e -> task.draft().refuse(task.sheet(), line.row, e, day.toString()));
        if (!faults.isEmpty()) {
            return List.of();
        }
        if (!empty.isEmpty()) {
            task.draft().remark(line.row, String.join("、", empty), day + " は空欄です（取り込みません。今の当番がなければ未定です）");
        }
        return shifts;
    }

    private void blank(MonthColumn c, LocalDate day, List<Span> spans, List<String> empty) {
        if (!spans.isEmpty()) {
            empty.add(c.name());
        }
        c.areas().forEach(area -> task.draft().keep(day + "/" + area + "/" + c.kind()));
    }

    private void cell(MonthColumn c, LocalDate day, String text, List<Span> spans, Cells line, List<Shift> to) throws Unreadable {
        if (spans.isEmpty()) {
            throw Unreadable.of(c.name(), text, day + " にはこの当番の決まった時間がありません");
        }
        for (String area : c.areas()) {
            for (MonthCell.Named named : names(c, area, text, spans.size())) {
                MonthHolder.Held held = holder.find(named.word(), c, area);
                String phone = phone(held.found(), line.phones.get(c.index()));
                String note = held.note() == null ? line.note : line.note == null ? held.note() : held.note() + " " + line.note;
                int call = named.call() == 0 ? c.order() : named.call();
                for (Span span : named.half() < 0 ? ofOffice(c, day, held.found().holder(), spans) : List.of(spans.get(named.half()))) {
                    to.add(slots.shift(day, area, c.kind(), call, span, held.found().holder(), phone, note));
                }
            }
        }
    }

    /** An office with hours of its own has those wherever the duty's usual ones are meant. */
    private List<Span> ofOffice(MonthColumn c, LocalDate day, Shift.Holder holder, List<Span> spans) {
        return spans.equals(windows.spans(c.kind(), day)) ? windows.spans(c.kind(), day, task.known().officeOf(holder)) : spans;
    }

    /** 坂元C⏎有馬 is one, 有馬⏎黒木 are two: an office with a person of its own behind it is that person. */
    private List<MonthCell.Named> names(MonthColumn c, String area, String text, int spans) throws Unreadable {
        String joined = text.replaceAll("\\s*[/\\n、,・]\\s*", " ");
        if (!joined.equals(text) && !text.contains("(") && holders.knows(joined, area, c.kind())) {
            if (c.halves() && text.contains("/")) {
                throw Unreadable.of(c.name(), text, "昼/夜の二つか、事業所とその人か分かりません");
            }
            return List.of(new MonthCell.Named(0, -1, joined));
        }
        return MonthCell.names(c, text, spans);
    }

    /** The row's own number, where the directory does not have it anyway. */
    private @Nullable String phone(Holders.Found found, @Nullable String beside) throws Unreadable {
        List<String> written = beside == null ? List.of() : Phones.all(beside);
        if (beside != null && !Phones.none(beside) && written.size() != 1) {
            throw Unreadable.of("電話", beside, Phones.EXPECTED);
        }
        String number = written.isEmpty() ? task.phones().numberOf(found.names()) : written.getFirst();
        return number == null || found.names().isEmpty() || found.phones().contains(number.replaceAll("\\D", "")) ? null : number;
    }

    private List<Span> spans(MonthColumn c, LocalDate day, String turn) throws Unreadable {
        List<Span> usual = windows.spans(c.kind(), day);
        Matcher hours = HOURS.matcher(turn);
        Integer from = c.from();
        Integer to = c.to();
        if (hours.matches()) {
            OptionalInt start = Times.minutes(hours.group(1));
            OptionalInt end = Times.minutes(hours.group(2));
            if (start.isEmpty() || end.isEmpty()) {
                throw Unreadable.of("時間", turn, "時刻。例 17:30〜翌8:30");
            }
            from = start.getAsInt();
            to = end.getAsInt();
        }
        if (from != null && to != null) {
            Span said = Slots.span(day, from, to <= from ? to + Times.DAY : to);
            if (!usual.isEmpty() && !usual.contains(said)) {
                once(c, "時間は表のとおり取り込みます。この当番の決まった時間と違う日があります");
            }
            return List.of(said);
        }
        String part = turn.isEmpty() || turn.matches("終日|24時間|24h") ? c.part() : turn(turn);
        return part == null ? usual : part(c, day, usual, part);
    }

    private List<Span> part(MonthColumn c, LocalDate day, List<Span> usual, String part) throws Unreadable {
        if (usual.size() == 1 && Duration.between(usual.getFirst().start(), usual.getFirst().end()).compareTo(ROUND_THE_CLOCK) >= 0) {
            once(c, part + "の列ですが、土日祝など、この当番が一日じゅうの日は一日の当番として取り込みます");
            return usual;
        }
        return usual.stream().filter(s -> (Slots.minute(day, s.start()) >= AFTERNOON) == part.equals("夜")).toList();
    }

    private void once(MonthColumn c, String what) {
        if (told.add(c.name() + what)) {
            task.draft().remark(0, c.name(), what);
        }
    }

    private static String turn(String turn) throws Unreadable {
        return switch (turn) {
            case "昼", "日", "日中", "日勤", "日直", "昼間" -> "昼";
            case "夜", "夜間", "夜勤", "宿直", "当直" -> "夜";
            default -> throw Unreadable.of("時間", turn, "昼、夜、または 17:30〜8:30 のような時間");
        };
    }

    private List<Unreadable> overlaps(List<Shift> shifts) {
        var faults = new ArrayList<Unreadable>();
        Map<String, List<Shift>> seen = new HashMap<>();
        for (Shift s : List.copyOf(shifts)) {
            List<Shift> same = seen.computeIfAbsent(s.area() + "/" + s.kind() + "/" + s.order(), _ -> new ArrayList<>());
            if (same.stream().anyMatch(o -> o.span().overlaps(s.span()) && !(o.holder().equals(s.holder()) && o.span().equals(s.span())))) {
                faults.add(Unreadable.of(s.area() + " " + s.kind(), s.day().toString(), "同じ地区・種別・順番・時間に二人います"));
            }
            same.add(s);
        }
        return faults;
    }
}
