package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Document;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** hub.yml: the hub in its own words. Every mistake is told at once, as {@code name: value (expected: rule)}. */
final class HubFile {
    private static final Set<String> KEYS = Set.of("hub", "areas", "duties", "year-end", "fallback", "quiet-hours", "documents");

    private final Draft draft;
    private int mistakes;
    private final HubRules rules;

    private HubFile(JsonNode root, Draft draft) {
        this.draft = draft;
        this.rules = new HubRules(root, this::wrong);
    }

    static boolean fits(String text) {
        return text.lines().limit(200).anyMatch(l -> l.matches("hub:.*")) && !text.contains("\t");
    }

    static void read(String text, Draft draft) {
        draft.form("拠点の設定", null);
        try {
            JsonNode root = new YAMLMapper().readTree(text);
            var file = new HubFile(root, draft);
            Hub hub = file.hub(root);
            if (file.mistakes == 0) {
                draft.hub(hub);
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            draft.refuse("", line, "hub.yml", "YAML として読めません: " + e.getOriginalMessage());
        }
    }

    private Hub hub(JsonNode root) {
        root.propertyNames().stream().filter(k -> !KEYS.contains(k) && !HubTimes.KEYS.contains(k) && !HubRules.KEYS.contains(k)).forEach(k -> draft.remark(0, k, "知らない項目です（読みません）"));
        JsonNode hub = root.path("hub");
        var areas = each(root, "areas", this::area);
        var duties = each(root, "duties", this::duty);
        twice("areas.name", areas.stream().map(Area::name).toList());
        areas.stream()
                .filter(a -> a.neighbour() != null && (a.neighbour().equals(a.name()) || areas.stream().noneMatch(o -> o.name().equals(a.neighbour()))))
                .forEach(a -> wrong("areas.neighbour", a.neighbour(), "areas にあるほかの地区"));
        twice("duties.kind", duties.stream().map(Duty::kind).toList());
        String id = text(hub, "hub", "id");
        if (!id.matches("[a-z0-9-]{1,40}")) {
            wrong("hub.id", id, "小文字の英数字と - 、40字まで");
        }
        JsonNode fallback = root.path("fallback");
        return new Hub(
                id,
                text(hub, "hub", "name"),
                phone(hub, "hub"),
                areas,
                duties,
                monthDay(root.path("year-end"), "year-end", "from", MonthDay.of(12, 29)),
                monthDay(root.path("year-end"), "year-end", "to", MonthDay.of(1, 3)),
                new Hub.Fallback(text(fallback, "fallback", "label"), phone(fallback, "fallback")),
                time(root.path("quiet-hours"), "from", LocalTime.of(21, 0)),
                time(root.path("quiet-hours"), "to", LocalTime.of(7, 0)),
                HubTimes.read(root, this::wrong),
                rules.read(root, areas, duties),
                each(root, "documents", this::document));
    }

    private Document document(JsonNode it, String at) {
        String whom = it.path("for").asString("residents");
        if (!whom.equals("residents") && !whom.equals("professionals")) {
            wrong(at + ".for", whom, "residents か professionals");
        }
        return new Document(text(it, at, "name"), words(it, "aliases"), link(text(it, at, "url"), at + ".url"), link(optional(it, "large"), at + ".large"), whom.equals("residents"));
    }

    private <S extends @Nullable String> S link(S url, String at) {
        if (url != null && !url.matches("https://\\S{3,900}")) {
            wrong(at, url, "https:// で始まるアドレス");
        }
        return url;
    }

    private Area area(JsonNode area, String at) {
        return new Area(
                text(area, at, "name"),
                optional(area, "kana"),
                words(area, "aliases"),
                each(area, "towns", (t, where) -> t.isString()
                        ? new Area.Town(t.asString(), null)
                        : new Area.Town(text(t, at + "." + where, "name"), optional(t, "kana"))),
                optional(area, "centre"),
                optional(area, "neighbour"));
    }

    private Duty duty(JsonNode duty, String at) {
        return new Duty(
                text(duty, at, "kind"),
                text(duty, at, "label"),
                words(duty, "aliases"),
                each(duty, "windows", (w, where) -> window(w, at + "." + where)).stream().flatMap(List::stream).toList());
    }

    private List<Duty.Window> window(JsonNode window, String at) {
        List<DayClass> days = rules.days(window, at, "days");
        if (days.isEmpty() && words(window, "days").isEmpty()) {
            wrong(at + ".days", "", DayWords.EXPECTED);
        }
        OptionalInt from = minutes(window, at, "from");
        OptionalInt to = minutes(window, at, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        int end = to.getAsInt() <= from.getAsInt() ? to.getAsInt() + Times.DAY : to.getAsInt();
        if (end <= from.getAsInt()) {
            wrong(at + ".to", window.path("to").asString(""), "from より後の時刻。例 翌08:30");
            return List.of();
        }
        return List.of(new Duty.Window(days, from.getAsInt(), end, optional(window, "office")));
    }

    private OptionalInt minutes(JsonNode node, String at, String name) {
        OptionalInt minutes = Times.minutes(node.path(name).asString(""));
        if (minutes.isEmpty()) {
            wrong(at + "." + name, node.path(name).asString(""), "時刻。例 17:30、翌08:30");
        }
        return minutes;
    }

    private LocalTime time(JsonNode node, String name, LocalTime usual) {
        String text = node.path(name).asString("");
        if (text.isEmpty()) {
            return usual;
        }
        OptionalInt minutes = Times.minutes(text);
        if (minutes.isEmpty() || minutes.getAsInt() >= Times.DAY) {
            wrong("quiet-hours." + name, text, "時刻。例 21:00");
            return usual;
        }
        return LocalTime.ofSecondOfDay(minutes.getAsInt() * 60L);
    }

    private MonthDay monthDay(JsonNode node, String at, String name, MonthDay usual) {
        String text = node.path(name).asString("");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            wrong(at + "." + name, text, "月-日。例 12-29");
            return usual;
        }
    }

    private String phone(JsonNode node, String at) {
        String text = text(node, at, "phone");
        List<String> numbers = Phones.all(text);
        if (numbers.size() != 1 && !text.isEmpty()) {
            wrong(at + ".phone", text, Phones.EXPECTED);
        }
        return numbers.isEmpty() ? "" : numbers.getFirst();
    }

    private String text(JsonNode node, String at, String name) {
        String text = Text.clean(node.path(name).asString(""));
        if (text.isEmpty()) {
            wrong(at + "." + name, "", "必須");
        }
        return text;
    }

    static @Nullable String optional(JsonNode node, String name) {
        String text = Text.clean(node.path(name).asString(""));
        return text.isEmpty() ? null : text;
    }

    static List<String> words(JsonNode node, String name) {
        JsonNode list = node.path(name);
        return list.isArray()
                ? list.valueStream().map(w -> Text.clean(w.asString(""))).filter(w -> !w.isEmpty()).toList()
                : Entry.split(list.asString(""), "[,、;]");
    }

    /** Reads an item of a list and knows where it stands: {@code areas[2]}. */
    interface Item<T> {
        T read(JsonNode node, String at);
    }

    static <T> List<T> each(JsonNode node, String name, Item<T> read) {
        var all = new ArrayList<T>();
        for (JsonNode item : node.path(name)) {
            all.add(read.read(item, name + "[" + all.size() + "]"));
        }
        return all;
    }

    private void twice(String name, List<String> words) {
        var seen = new HashSet<String>();
        words.stream().filter(w -> !seen.add(w)).forEach(w -> wrong(name, w, "一度だけ"));
    }

    private void wrong(String name, String value, String rule) {
        mistakes++;
        draft.refuse("", 0, name, value + " (expected: " + rule + ")");
    }
}
