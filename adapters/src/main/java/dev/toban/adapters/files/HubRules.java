package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Season;
import dev.toban.hub.Turns;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The part of hub.yml that says who takes turns, who is whose deputy and which days of the year have a name: {@code turns},
 * {@code deputies}, {@code seasons}. People and offices stand there by their names; {@link HubNames} finds them later.
 */
final class HubRules {
    static final Set<String> KEYS = Set.of("turns", "deputies", "seasons");
    private static final Set<String> TURN_KEYS = Set.of(
            "name", "area", "duty", "order", "team", "days", "from", "until", "every", "members", "closed", "absent", "priority", "hours", "phone");
    private static final Pattern EVERY = Pattern.compile("(?:(\\d{1,2}) ?)?(time|day|week|month)s?|(\\d{0,2})(回|日|週|か月|ヶ月)ごと");

    private final HubTimes.Mistakes mistakes;
    private final List<Season> seasons;

    HubRules(JsonNode root, HubTimes.Mistakes mistakes) {
        this.mistakes = mistakes;
        this.seasons = HubFile.each(root, "seasons", this::season);
    }

    DutyRules read(JsonNode root, List<Area> areas, List<Duty> duties) {
        return new DutyRules(
                seasons,
                HubFile.each(root, "turns", (t, at) -> turns(t, at, areas, duties)).stream().flatMap(List::stream).toList(),
                HubFile.each(root, "deputies", this::deputy));
    }

    /** Weekdays and the like, and the hub's own seasons by their names. */
    Optional<DayClass> day(String word) {
        return seasons.stream()
                .filter(s -> s.name().equals(word))
                .findFirst()
                .<DayClass>map(s -> new DayClass.Season(s.name()))
                .or(() -> DayWords.of(word));
    }

    /** A list of such words. */
    List<DayClass> days(JsonNode node, String at, String name) {
        var days = new ArrayList<DayClass>();
        for (String word : HubFile.words(node, name)) {
            day(word).ifPresentOrElse(days::add, () -> mistakes.wrong(at + "." + name, word, DayWords.EXPECTED));
        }
        return days;
    }

    private Season season(JsonNode s, String at) {
        return new Season(text(s, at, "name"), monthDay(s, at, "from"), monthDay(s, at, "to"));
    }

    private MonthDay monthDay(JsonNode node, String at, String name) {
        String text = node.path(name).asString("");
        if (text.matches("\\d{2}-\\d{2}")) {
            try {
                return MonthDay.parse("--" + text);
            } catch (java.time.DateTimeException e) {
                // told below
            }
        }
        mistakes.wrong(at + "." + name, text, "月-日。例 12-29");
        return MonthDay.of(1, 1);
    }

    private List<Turns> turns(JsonNode t, String at, List<Area> areas, List<Duty> duties) {
        t.propertyNames().stream().filter(k -> !TURN_KEYS.contains(k)).forEach(k -> mistakes.wrong(at + "." + k, "", String.join(", ", TURN_KEYS.stream().sorted().toList())));
        String area = Text.clean(t.path("area").asString(""));
        if (!area.isEmpty() && areas.stream().noneMatch(a -> a.name().equals(area))) {
            mistakes.wrong(at + ".area", area, "areas にある地区。空なら全域");
        }
        String kind = text(t, at, "duty");
        if (!kind.isEmpty() && duties.stream().noneMatch(d -> d.kind().equals(kind))) {
            mistakes.wrong(at + ".duty", kind, "duties にある kind");
        }
        Matcher every = EVERY.matcher(Text.clean(t.path("every").asString("time")));
        if (!every.matches()) {
            mistakes.wrong(at + ".every", t.path("every").asString(""), "time（1回ごと）, day, week, month, 2 weeks（2週ごと）");
        }
        List<List<String>> members = members(t);
        if (members.isEmpty()) {
            mistakes.wrong(at + ".members", "", "順番に、名前か事業所。一度に二人なら [A, B]");
        }
        LocalDate from = date(t, at, "from", true);
        LocalDate until = date(t, at, "until", false);
        String absent = Text.clean(t.path("absent").asString("deputy"));
        if (!absent.matches("deputy|next|副|次")) {
            mistakes.wrong(at + ".absent", absent, "deputy（副の人）か next（次の順番の人）");
        }
        Turns.Hours hours = hours(t, at);
        if (!every.matches() || members.isEmpty() || from == null) {
            return List.of();
        }
        return List.of(new Turns(
                optional(t, "name", at),
                area,
                kind,
                t.path("order").asInt(1),
                HubFile.optional(t, "team"),
                days(t, at, "days"),
                from,
                until,
                unit(every),
                length(every),
                members,
                days(t, at, "closed"),
                absent.matches("next|次") ? Turns.WhenAbsent.NEXT : Turns.WhenAbsent.DEPUTY,
                t.path("priority").asInt(0),
                hours,
                HubFile.optional(t, "phone")));
    }

    private static Turns.Every unit(Matcher every) {
        String word = every.group(2) != null ? every.group(2) : every.group(4);
        return switch (word) {
            case "day", "日" -> Turns.Every.DAY;
            case "week", "週" -> Turns.Every.WEEK;
            case "month", "か月", "ヶ月" -> Turns.Every.MONTH;
            default -> Turns.Every.TIME;
        };
    }

    private static int length(Matcher every) {
        String number = every.group(1) != null ? every.group(1) : every.group(3);
        return number == null || number.isEmpty() ? 1 : Math.max(1, Integer.parseInt(number));
    }

    private static List<List<String>> members(JsonNode t) {
        var members = new ArrayList<List<String>>();
        for (JsonNode m : t.path("members")) {
            List<String> group = m.isArray()
                    ? m.valueStream().map(n -> Text.clean(n.asString(""))).filter(n -> !n.isEmpty()).toList()
                    : List.of(Text.clean(m.asString("")));
            if (!group.isEmpty() && group.stream().noneMatch(String::isEmpty)) {
                members.add(group);
            }
        }
        return members;
    }

    private @Nullable LocalDate date(JsonNode t, String at, String name, boolean needed) {
        String text = t.path(name).asString("");
        Optional<LocalDate> day = Dates.day(text);
        if (day.isEmpty() && (needed || !text.isEmpty())) {
            mistakes.wrong(at + "." + name, text, Dates.EXPECTED);
        }
        return day.orElse(null);
    }

    /** hours: {from: "19:00", to: "翌07:00"} */
    private Turns.@Nullable Hours hours(JsonNode t, String at) {
        JsonNode hours = t.path("hours");
        if (hours.isMissingNode()) {
            return null;
        }
        OptionalInt from = Times.minutes(hours.path("from").asString(""));
        OptionalInt to = Times.minutes(hours.path("to").asString(""));
        int end = to.orElse(0) <= from.orElse(0) ? to.orElse(0) + Times.DAY : to.orElse(0);
        if (from.isEmpty() || to.isEmpty() || end <= from.getAsInt()) {
            mistakes.wrong(at + ".hours", hours.toString(), "{from: \"19:00\", to: \"翌07:00\"}");
            return null;
        }
        return new Turns.Hours(from.getAsInt(), end);
    }

    private DutyRules.Deputy deputy(JsonNode d, String at) {
        return new DutyRules.Deputy(text(d, at, "of"), text(d, at, "by"));
    }

    private String text(JsonNode node, String at, String name) {
        String text = Text.clean(node.path(name).asString(""));
        if (text.isEmpty()) {
            mistakes.wrong(at + "." + name, "", "必須");
        }
        return text;
    }

    private static String optional(JsonNode node, String name, String otherwise) {
        String text = HubFile.optional(node, name);
        return text == null ? otherwise : text;
    }
}
