package dev.toban.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of notices: to whom, about what, when, and what to change in them. */
final class NoticeSlots {
    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "segment", NoticeSlots::segment,
            "segmentelse", NoticeSlots::segmentElse,
            "deadline", s -> s.put("deadline", s.has("deadline") || s.says("まで") ? s.day() : null),
            "bctopic", NoticeSlots::topic,
            "edit", NoticeSlots::edit,
            "metric", s -> s.found.putIfAbsent("metric", s.says("何人", "何件", "何名", "何通", "返事の数", "回答数") ? "answer_count" : s.says("既読", "読ま", "読んだ", "見た", "見て") ? "read_rate" : "answer_rate"),
            "when", s -> s.put("at", s.when().at() == null ? s.day() : Slots.minutes(s.when().at())));

    private static final Consumer<Slots> GROUP = Choice.of("segment", "all: 全員 みんな", "resident: 住民", "absent: 欠席");

    private static final Pattern TO_PLACE =
            Pattern.compile("(?:場所|会場)(?:を|は|が)\\s*(.+?)\\s*に(?:変え|変更|直|して|し直)");

    private NoticeSlots() {}

    private static void segment(Slots s) {
        var professions = s.reading.values("prof");
        if (professions.isEmpty()) {
            GROUP.accept(s);
        } else {
            s.found.put("segment", new LinkedHashMap<>(Map.of("profession", professions)));
        }
    }

    private static void segmentElse(Slots s) {
        if (!s.found.containsKey("segment")) {
            segment(s);
        }
    }

    private static void topic(Slots s) {
        if (!s.found.containsKey("event")) {
            s.put("topic", about(s));
        }
    }

    private static @Nullable String about(Slots s) {
        String event = EventSlots.event(s.reading);
        if (event != null) {
            return s.has("event:MSW会") && s.has("event:勉強会") ? "MSW会勉強会" : event;
        }
        if (s.has("toban")) {
            return s.says("年末年始") ? "年末年始当番" : "当番";
        }
        return s.says("募集") ? "募集" : null;
    }

    private static void edit(Slots s) {
        String field = changed(s);
        s.put("field", field);
        s.put("value", switch (field) {
            case "start" -> s.when().time().toString();
            case "date", "deadline" -> s.day();
            case "place" -> s.match(TO_PLACE) == null ? EventSlots.quoted(s) : s.match(TO_PLACE);
            default -> EventSlots.quoted(s);
        });
        s.put("then", s.says("送信", "送って", "配信して") ? "send" : null);
    }

    private static String changed(Slots s) {
        return s.when().time() != null ? "start"
                : s.says("場所", "会場") ? "place"
                : s.says("件名", "タイトル", "題") ? "title"
                : s.says("締切", "締め切り", "〆切") ? "deadline"
                : s.when().date() != null ? "date" : "body";
    }
}
