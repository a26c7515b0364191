package dev.toban.adapters.files;

import static java.util.stream.Collectors.joining;

import dev.toban.days.Band;
import dev.toban.days.TimeSettings;
import dev.toban.days.TimeSettings.Window;
import dev.toban.hub.Customs;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of hub.yml that says what words for times mean here: {@code times}, {@code holidays}, {@code topic-minutes}. */
final class HubTimes {
    static final Set<String> KEYS = Set.of("times", "holidays", "topic-minutes");
    private static final Customs USUAL = Customs.usual();
    private static final Set<String> OTHERS = Set.of("tonight-until", "obon", "weekend", "month-start", "month-end");
    /** Longer than this nobody knows what was last talked about. */
    private static final int LONGEST_TOPIC = 60;

    /** Where a mistake is told. */
    interface Mistakes {
        void wrong(String name, String value, String rule);
    }

    private final JsonNode times;
    private final Mistakes mistakes;

    private HubTimes(JsonNode times, Mistakes mistakes) {
        this.times = times;
        this.mistakes = mistakes;
    }

    static Customs read(JsonNode root, Mistakes mistakes) {
        var file = new HubTimes(root.path("times"), mistakes);
        return new Customs(
                file.times(),
                file.closed(root.path("holidays").path("added")),
                file.days("holidays.removed", root.path("holidays").path("removed")),
                Duration.ofMinutes(file.number(root, "topic-minutes", (int) USUAL.topic().toMinutes(), LONGEST_TOPIC)));
    }

    private TimeSettings times() {
        TimeSettings usual = USUAL.times();
        var bands = new EnumMap<Band, Window>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, window(band.word(), usual.window(band)));
        }
        times.propertyNames().stream()
                .filter(k -> !OTHERS.contains(k) && Arrays.stream(Band.values()).noneMatch(b -> b.word().equals(k)))
                .forEach(k -> mistakes.wrong("times." + k, times.path(k).toString(), names()));
        DayOfWeek first = weekday("from", usual.weekendFrom());
        DayOfWeek last = weekday("to", usual.weekendTo());
        if (last.compareTo(first) < 0) {
            mistakes.wrong("times.weekend.to", last.toString().toLowerCase(Locale.ROOT), "from と同じ週の日。日曜まで");
            last = DayOfWeek.SUNDAY;
        }
        return new TimeSettings(
                bands,
                time("times.tonight-until", times.path("tonight-until"), usual.nightTurns(), "時刻。例 05:00"),
                usual.yearEndFrom(),
                usual.yearEndTo(),
                monthDay("from", usual.obonFrom()),
                monthDay("to", usual.obonTo()),
                first,
                last,
                number(times, "month-start", usual.monthStart(), 15),
                number(times, "month-end", usual.monthEnd(), 15));
    }

    private static String names() {
        return Arrays.stream(Band.values()).map(Band::word).collect(joining(", ")) + ", "
                + OTHERS.stream().sorted().collect(joining(", "));
    }

    private Window window(String band, Window usual) {
        JsonNode node = times.path(band);
        if (node.isMissingNode()) {
            return usual;
        }
        String at = "times." + band;
        LocalTime from = time(at + ".from", node.path("from"), usual.from(), "時刻。例 18:00");
        LocalTime to = time(at + ".to", node.path("to"), usual.to(), "時刻。例 翌08:30");
        if (from.equals(to)) {
            mistakes.wrong(at + ".to", node.path("to").asString(""), "from とちがう時刻");
        }
        return new Window(from, to);
    }

    private LocalTime time(String name, JsonNode node, LocalTime usual, String rule) {
        if (node.isMissingNode()) {
            return usual;
        }
        OptionalInt minutes = Times.minutes(node.asString(""));
        if (minutes.isEmpty() || minutes.getAsInt() > 2 * Times.DAY - 1) {
            mistakes.wrong(name, node.asString(""), rule);
            return usual;
        }
        return LocalTime.ofSecondOfDay(minutes.getAsInt() % Times.DAY * 60L);
    }

    private DayOfWeek weekday(String name, DayOfWeek usual) {
        JsonNode node = times.path("weekend").path(name);
        if (node.isMissingNode()) {
            return usual;
        }
        try {
            return DayOfWeek.valueOf(node.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            mistakes.wrong("times.weekend." + name, node.asString(""), "monday … sunday");
            return usual;
        }
    }

    private MonthDay monthDay(String name, MonthDay usual) {
        JsonNode node = times.path("obon").path(name);
        if (node.isMissingNode()) {
            return usual;
        }
        try {
            return MonthDay.parse("--" + node.asString(""));
        } catch (DateTimeException e) {
            mistakes.wrong("times.obon." + name, node.asString(""), "月-日。例 08-13");
            return usual;
        }
    }

    private int number(JsonNode of, String name, int usual, int most) {
        JsonNode node = of.path(name);
        if (node.isMissingNode()) {
            return usual;
        }
        int number = node.isInt() ? node.asInt() : 0;
        if (number < 1 || number > most) {
            mistakes.wrong(of == times ? "times." + name : name, node.asString(""), "1〜" + most);
            return usual;
        }
        return number;
    }

    /** {@code {2026-10-15: 開設記念日}}, or only the days. */
    private Map<LocalDate, String> closed(JsonNode added) {
        var closed = new LinkedHashMap<LocalDate, String>();
        if (added.isObject()) {
            added.properties().forEach(e -> put(closed, e.getKey(), Text.clean(e.getValue().asString(""))));
        } else {
            days("holidays.added", added).forEach(day -> closed.put(day, ""));
        }
        return closed;
    }

    private void put(Map<LocalDate, String> closed, String day, String name) {
        LocalDate date = date("holidays.added", day);
        if (date != null) {
            closed.put(date, name);
        }
    }

    private Set<LocalDate> days(String name, JsonNode list) {
        var days = new LinkedHashSet<LocalDate>();
        for (JsonNode day : list) {
            LocalDate date = date(name, day.asString(""));
            if (date != null) {
                days.add(date);
            }
        }
        return days;
    }

    private @Nullable LocalDate date(String name, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            mistakes.wrong(name, day, "日付。例 2026-10-15");
            return null;
        }
    }
}
