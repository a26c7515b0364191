package dev.toban.oncall;

import dev.toban.days.Span;
import dev.toban.rota.Shift;
import dev.toban.turns.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of a case, read as our own words: instants on the hub's line of time, zones as clocks, people as holders. */
record Node(JsonNode json) {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    boolean has(String name) {
        return json.has(name) && !json.get(name).isNull();
    }

    Node at(String name) {
        return new Node(json.path(name));
    }

    String text(String name) {
        return json.path(name).asString("");
    }

    String text() {
        return json.asString("");
    }

    int number(String name, int usual) {
        return json.path(name).asInt(usual);
    }

    boolean yes(String name) {
        return json.path(name).asBoolean(false);
    }

    Stream<Node> each(String name) {
        return json.path(name).valueStream().map(Node::new);
    }

    Stream<Node> each() {
        return json.valueStream().map(Node::new);
    }

    Set<String> names() {
        return json.isObject() ? Set.copyOf(json.propertyNames()) : Set.of();
    }

    List<String> words(String name) {
        return each(name).map(Node::text).toList();
    }

    LocalDateTime time(String name) {
        return WallClock.at(Instant.parse(text(name)));
    }

    @Nullable LocalDateTime timeOrNull(String name) {
        return has(name) ? time(name) : null;
    }

    Span span() {
        return new Span(time("start"), time("end"));
    }

    WallClock clock(WallClock usual) {
        return has("zone") ? new WallClock(ZoneId.of(text("zone"))) : usual;
    }

    LocalTime clockTime(String name) {
        return LocalTime.parse(text(name));
    }

    Set<DayOfWeek> days(String name) {
        return words(name).stream().map(Node::weekday).collect(Collectors.toUnmodifiableSet());
    }

    /** SA, or of a month 2SA and -1SA. */
    private static DayOfWeek weekday(String word) {
        if (!word.matches("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")) {
            throw new Unjudged("a day this version doesn't know: " + word);
        }
        return DayOfWeek.of(DAYS.indexOf(word.substring(word.length() - 2)) + 1);
    }

    /** Which of its month; 0 = each. */
    static int nth(String word) {
        return word.length() == 2 ? 0 : Integer.parseInt(word.substring(0, word.length() - 2));
    }

    DayOfWeek day(String name) {
        return weekday(text(name));
    }

    static Shift.Holder person(String name) {
        return new Shift.Someone(name);
    }

    List<Shift.Holder> people(String name) {
        return words(name).stream().map(Node::person).toList();
    }
}
