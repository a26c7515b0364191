package dev.toban.ask;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of free beds, and of the search for somebody's doctor. */
final class BedSlots {
    private static final Pattern CHANGED_TO = Pattern.compile("(?:→|⇒|->)\\s*([0-9]{1,2})");
    private static final Pattern BEDS = Pattern.compile("([0-9]{1,2})\\s*(?:床|ベッド|名|人|室)|空(?:き|床)\\s*([0-9]{1,2})");
    private static final Pattern AGE = Pattern.compile("([0-9]{1,2}0代)");

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "bedtype", BedSlots::type,
            "date_from", s -> s.put("date_from", from(s)),
            "bedformat", Choice.of("format", "list: まとめ 一覧 リスト 表"),
            "bedcount", BedSlots::count,
            "bedkind", Choice.of("sex", "女性: 女性", "男性: 男性"),
            "answercount", s -> s.put("count", "yes".equals(s.found.get("answer")) ? s.number(BEDS) : null),
            "hide", s -> s.put("hide_from", s.reading.values("prof").stream().filter(p -> !p.equals("病院")).map(p -> p.equals("包括") ? "地域包括支援センター" : p).distinct().toList()),
            "matching", BedSlots::matching);

    private BedSlots() {}

    private static void type(Slots s) {
        if (!s.found.containsKey("type")) {
            s.put("type", s.reading.value("svc").orElse(s.has("bed-word") ? "空床" : null));
        }
    }

    private static @Nullable String from(Slots s) {
        var from = s.when().from();
        return s.when().date() != null || from == null ? s.day() : from.toLocalDate().toString();
    }

    private static void count(Slots s) {
        if (!s.found.containsKey("date") && s.when().month() == null) {
            s.put("date", s.today().toString());
        }
        if (s.found.containsKey("count")) {
            return;
        }
        Integer changed = s.number(CHANGED_TO);
        Integer beds = changed == null ? s.number(BEDS) : changed;
        s.put("count", beds != null ? beds : s.says("満床", "空きなし", "埋まり", "なし") ? Integer.valueOf(0) : null);
        if (!s.found.containsKey("count")) {
            s.ask("count");
        }
    }

    private static void matching(Slots s) {
        s.put("role", s.says("副主治") ? "副主治医" : "主治医");
        s.putAll("area", s.reading.areas());
        s.putAll("category", s.reading.values("cap").stream().filter(c -> !c.equals("訪問診療")).toList());
        s.put("age", s.match(AGE));
    }
}
