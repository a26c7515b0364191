package dev.toban.say;

import dev.toban.days.Span;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.rota.Stint;
import java.time.LocalDate;

/** What a slot of the rota is called in a line: 12/13(日) 8:30〜翌8:30 上町 在宅当番医. */
public final class SlotWords {
    private SlotWords() {}

    public static String of(Stint s, Span hours, Hub hub, LocalDate today) {
        return When.shift(hours, s.day(), today) + " " + post(s, hub);
    }

    /** 上町 在宅当番医; the second of several calls is said. */
    public static String post(Stint s, Hub hub) {
        return post(s.area(), s.kind(), s.order(), hub);
    }

    public static String post(String area, String kind, int order, Hub hub) {
        return (area.isEmpty() ? "" : area + " ") + hub.duty(kind).map(Duty::label).orElse(kind) + (order > 1 ? "（" + order + "番手）" : "");
    }

    /** On a button, which holds twenty characters: 12/13(日) 上町 在宅当番医. */
    public static String button(Stint s, Hub hub, LocalDate today) {
        String all = When.day(s.day(), today) + " " + post(s, hub);
        return all.length() <= 20 ? all : all.substring(0, 19) + "…";
    }
}
