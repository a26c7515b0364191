package dev.toban.adapters.files;

import dev.toban.days.Span;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.rota.Windows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one day: ①有馬②黒木, 有馬（代 川畑）, 南風/市立, 調整中. All of the day or nothing of it. */
final class MonthCell {
    private static final Pattern STAND_IN = Pattern.compile("(.+)\\(代(?:理|行|わり)?[:\\s]*(.+)\\)");
    private static final Pattern REMARK = Pattern.compile("(.+?)\\s*\\(([^)]+)\\)");
    private static final int AFTERNOON = 15 * 60; // duties of the night start later, those of the day earlier

    private final Task task;
    private final Slots slots;
    private final Holders holders;
    private final Windows windows;

    MonthCell(Task task, Hub hub) {
        this.task = task;
        this.slots = new Slots(task);
        this.holders = new Holders(task.known());
        this.windows = new Windows(hub, hub.customs().over(task.holiday()));
    }

    private record Named(int order, String word) {}

    /** As Text.clean, save that a dash says nobody and ① stays what it is. */
    static String clean(String cell) {
        if (cell.strip().matches("[-‐‑–—―−ー－ｰ×✕]+")) {
            return "なし";
        }
        String kept = cell.replace('①', '\uE001').replace('②', '\uE002').replace('③', '\uE003');
        return Text.clean(kept).replace('\uE001', '①').replace('\uE002', '②').replace('\uE003', '③');
    }

    static boolean isDitto(String text) {
        return text.matches("[〃々\"”″]|同上");
    }

    void read(Entry e, LocalDate day, List<MonthColumn> columns, Map<Integer, String> texts) throws Unreadable {
        var row = new ArrayList<Shift>();
        String note = e.opt(Col.NOTE);
        for (MonthColumn c : columns) {
            String text = texts.getOrDefault(c.index(), "");
            if (text.isEmpty()) {
                task.draft().remark(e.row().number(), c.name(), day + " は空欄です（未定として扱います）");
                continue;
            }
            for (String area : c.areas()) {
                filled(c, area, day, text, note, row);
            }
        }
        slots.keep(e, row);
        if (note != null && note.matches(".*\\d{1,2}(:\\d{2}|時).*")) {
            task.draft().remark(e.row().number(), "備考", day + " の備考に時刻があります。当番の時間は表のとおり取り込みました: " + note);
        }
    }

    private void filled(MonthColumn c, String area, LocalDate day, String text, @Nullable String note, List<Shift> to)
            throws Unreadable {
        if (text.matches(".*([→⇒]|\\d:\\d|\\d時).*")) {
            throw Unreadable.of(c.name(), text, "名だけ。変更や時刻の書き込みは読めません");
        }
        List<Span> spans = spans(c, day, text);
        if (c.halves() && text.contains("/")) {
            String[] sides = text.split("/", -1);
            if (spans.size() == 1 && sides.length == 2 && sides[0].strip().equals(sides[1].strip())) {
                to.add(one(c, day, area, new Named(c.order(), sides[0]), spans.getFirst(), note));
                return;
            }
            if (sides.length != 2 || spans.size() != 2) {
                throw Unreadable.of(c.name(), text, "昼/夜の二つ。この日の時間帯は" + spans.size() + "つ");
            }
            to.add(one(c, day, area, new Named(c.order(), sides[0]), spans.get(0), note));
            to.add(one(c, day, area, new Named(c.order(), sides[1]), spans.get(1), note));
            return;
        }
        for (Named named : names(c, text, spans.size())) {
            for (Span span : spans) {
                to.add(one(c, day, area, named, span, note));
            }
        }
    }

    private Shift one(MonthColumn c, LocalDate day, String area, Named named, Span span, @Nullable String note) throws Unreadable {
        String word = clean(named.word());
        String said = note;
        Shift.Holder holder = null;
        Matcher m = STAND_IN.matcher(word);
        if (m.matches()) {
            word = m.group(2);
            said = joined(m.group(1).strip() + "の代わり", note);
        } else if ((m = REMARK.matcher(word)).matches()) { // 佐藤(南風): an office first, else a remark
            word = m.group(1);
            try {
                holder = holders.find(m.group(2) + " " + word, null, area, c.kind(), c.name());
            } catch (Unreadable e) {
                said = joined(m.group(2), note);
            }
        }
        holder = holder == null ? holders.find(word, null, area, c.kind(), c.name()) : holder;
        return slots.shift(day, area, c.kind(), named.order(), span, holder, null, said);
    }

    private static String joined(String first, @Nullable String then) {
        return then == null ? first : first + " " + then;
    }

    private static List<Named> names(MonthColumn c, String text, int spans) throws Unreadable {
        if (text.matches("[①②③].*")) {
            var all = new ArrayList<Named>();
            Pattern.compile("([①②③])([^①②③]+)").matcher(text).results()
                    .forEach(m -> all.add(new Named("①②③".indexOf(m.group(1)) + 1, m.group(2))));
            return all;
        }
        List<String> words = Entry.split(text.replaceAll("\\([^)]*\\)", ""), "[/、,\\n]");
        if (words.size() > 1 && (spans != 1 || text.contains("("))) {
            throw Unreadable.of(c.name(), text, "昼夜の二人か、一番目と二番目か分かりません。①②を付ける");
        }
        if (words.size() < 2) {
            return List.of(new Named(c.order(), text.replace("\n", " ")));
        }
        var all = new ArrayList<Named>();
        words.forEach(w -> all.add(new Named(c.order() + all.size(), w)));
        return all;
    }

    private List<Span> spans(MonthColumn c, LocalDate day, String text) throws Unreadable {
        Integer from = c.from();
        Integer to = c.to();
        if (from != null && to != null) {
            return List.of(Slots.span(day, from, to <= from ? to + Times.DAY : to));
        }
        List<Span> usual = windows.spans(c.kind(), day);
        if (usual.size() > 1 && c.part() != null) {
            usual = usual.stream().filter(s -> (Slots.minute(day, s.start()) >= AFTERNOON) == c.part().equals("夜")).toList();
        }
        if (usual.isEmpty()) {
            throw Unreadable.of(c.name(), text, day + " にはこの当番の決まった時間がありません");
        }
        return usual;
    }
}
