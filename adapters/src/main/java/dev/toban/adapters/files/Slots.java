package dev.toban.adapters.files;

import dev.toban.days.Span;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots a rota fills, each once. */
final class Slots {
    private final Task task;

    Slots(Task task) {
        this.task = task;
    }

    static Span span(LocalDate day, int from, int to) {
        return new Span(day.atStartOfDay().plusMinutes(from), day.atStartOfDay().plusMinutes(to));
    }

    static int minute(LocalDate day, @Nullable LocalDateTime at) {
        return at == null ? 0 : (int) Duration.between(day.atStartOfDay(), at).toMinutes();
    }

    Shift shift(
            LocalDate day, String area, String kind, int order, Span span, Shift.Holder holder, @Nullable String phone,
            @Nullable String note) {
        LocalDateTime start = span.start() == null ? day.atStartOfDay() : span.start();
        LocalDate confirmed = task.asOf() == null ? task.today() : task.asOf();
        return new Shift(Rota.id(day, area, kind, order, start), day, area, kind, order, span, holder, phone, note, confirmed);
    }

    /** All shifts of a day on a month's sheet. Where another sheet of the file says otherwise, neither is believed. */
    void claim(String sheet, int row, LocalDate day, List<Shift> shifts) {
        var claims = task.draft().claims;
        for (Shift s : shifts) {
            Draft.Claim before = claims.get(s.id());
            if (before != null && !before.shift().holder().equals(s.holder())) {
                String why = "「" + day + "」（シート「" + before.sheet() + "」の" + before.row() + "行と「" + sheet + "」の" + row + "行で当番が違います）";
                task.draft().refuse(sheet, row, "日", why, day.toString());
                task.draft().refuse(before.sheet(), before.row(), "日", why, day.toString());
                task.draft().shifts.values().removeIf(kept -> kept.day().equals(day));
                task.draft().contested.add(day);
                return;
            }
        }
        if (!task.draft().contested.contains(day)) {
            shifts.forEach(s -> {
                claims.put(s.id(), new Draft.Claim(sheet, row, s));
                task.draft().shifts.put(s.id(), s);
            });
        }
    }

    /** All shifts of a row, or none of them. */
    void keep(Entry e, List<Shift> row) throws Unreadable {
        var kept = task.draft().shifts;
        for (Shift s : row) {
            Shift before = kept.get(s.id());
            if (before != null && !before.holder().equals(s.holder())) {
                throw Unreadable.of(
                        e.heading().name(Col.HOLDER), e.text(Col.HOLDER), "同じ日・地区・種別・順番に別の担当がもういます。二人目は順番 2");
            }
        }
        row.forEach(s -> kept.put(s.id(), s));
    }
}
