package dev.toban.adapters.calendar;

import dev.toban.days.Span;
import dev.toban.paper.Almanac.Illegible;
import dev.toban.paper.Almanac.Listed;
import dev.toban.paper.Almanac.Why;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody's calendar, read for what is on. Titles and places are looked at only where they are asked for: whoever is away keeps why. */
final class Entries {
    private static final int LARGEST = 1_000_000; // bytes: some thousand entries
    private static final int EVENTS = 2_000;
    private static final int LONGEST = 80; // characters of a title

    private final Span within;
    private final List<Listed> all = new ArrayList<>();
    private final Map<String, Set<LocalDateTime>> moved = new HashMap<>(); // starts of a series that are told of apart

    Entries(Span within) {
        this.within = within;
    }

    /** When somebody is away. */
    List<Span> away(byte[] ics) throws Illegible {
        read(ics, false);
        return all.stream().map(Listed::when).distinct().sorted(Comparator.comparing((Span s) -> Objects.requireNonNull(s.start()))).toList();
    }

    List<Listed> titled(byte[] ics) throws Illegible {
        read(ics, true);
        return all.stream().distinct().sorted(Comparator.comparing((Listed l) -> Objects.requireNonNull(l.when().start()))).toList();
    }

    private void read(byte[] ics, boolean titles) throws Illegible {
        if (ics.length > LARGEST) {
            throw new Illegible(Why.TOO_LARGE);
        }
        List<ContentLine> lines = ContentLine.of(ics);
        if (lines.isEmpty() || !opens(lines.getFirst(), "VCALENDAR")) {
            throw new Illegible(Why.NO_CALENDAR);
        }
        List<List<ContentLine>> events = events(lines);
        for (List<ContentLine> event : events) {
            ContentLine at = find(event, "RECURRENCE-ID");
            if (at != null) {
                moved.computeIfAbsent(uid(event), _ -> new HashSet<>()).add(Moments.of(at));
            }
        }
        for (List<ContentLine> event : events) {
            event(event, titles);
        }
    }

    /** The lines of each VEVENT, without those of alarms within. */
    private static List<List<ContentLine>> events(List<ContentLine> lines) throws Illegible {
        List<List<ContentLine>> events = new ArrayList<>();
        List<ContentLine> event = null;
        int inner = 0;
        for (ContentLine line : lines) {
            if (opens(line, "VEVENT")) {
                event = new ArrayList<>();
                events.add(event);
            } else if (event != null && line.name().equals("BEGIN")) {
                inner++;
            } else if (event != null && line.name().equals("END")) {
                event = inner == 0 ? null : event;
                inner = Math.max(0, inner - 1);
            } else if (event != null && inner == 0) {
                event.add(line);
            }
        }
        if (events.size() > EVENTS) {
            throw new Illegible(Why.TOO_MANY);
        }
        return events;
    }

    private static boolean opens(ContentLine line, String what) {
        return line.name().equals("BEGIN") && line.value().equalsIgnoreCase(what);
    }

    private void event(List<ContentLine> event, boolean titles) throws Illegible {
        ContentLine status = find(event, "STATUS");
        if (status != null && status.value().equalsIgnoreCase("CANCELLED")) {
            return;
        }
        ContentLine begins = find(event, "DTSTART");
        if (begins == null) {
            throw new Illegible(Why.NO_START);
        }
        LocalDateTime start = Moments.of(begins);
        Duration length = Duration.between(start, end(event, begins, start));
        if (length.isNegative()) {
            throw new Illegible(Why.BACKWARDS);
        }
        for (LocalDateTime t : starts(event, start)) {
            Span span = new Span(t, t.plus(length));
            if (!length.isZero() && span.overlaps(within)) {
                all.add(new Listed(titles ? said(event, "SUMMARY", "（題なし）") : "", span, titles ? said(event, "LOCATION", null) : null));
            }
        }
    }

    private static LocalDateTime end(List<ContentLine> event, ContentLine begins, LocalDateTime start) throws Illegible {
        ContentLine ends = find(event, "DTEND");
        if (ends != null) {
            return Moments.of(ends);
        }
        ContentLine lasts = find(event, "DURATION");
        if (lasts == null) {
            return Moments.day(begins) ? start.plusDays(1) : start;
        }
        try {
            String value = lasts.value();
            return value.contains("W") ? start.plus(Period.parse(value)) : start.plus(Duration.parse(value));
        } catch (DateTimeException e) {
            throw new Illegible(Why.NO_START);
        }
    }

    private List<LocalDateTime> starts(List<ContentLine> event, LocalDateTime start) throws Illegible {
        ContentLine rule = find(event, "RRULE");
        if (find(event, "RDATE") != null || find(event, "EXRULE") != null) {
            throw new Illegible(Why.HARD_RULE);
        }
        if (rule == null) {
            return List.of(start);
        }
        LocalDateTime end = within.end() != null ? within.end() : start.plusYears(1);
        List<LocalDateTime> starts = new ArrayList<>(Repeat.of(rule.value()).starts(start, end));
        for (ContentLine line : event) {
            if (line.name().equals("EXDATE")) {
                for (String value : line.value().split(",")) {
                    starts.remove(Moments.of(value.strip(), line.parameters().get("TZID")));
                }
            }
        }
        starts.removeAll(moved.getOrDefault(uid(event), Set.of()));
        return starts;
    }

    /** Words as RFC 5545 escapes them, one line, no longer than a title is. */
    private static @Nullable String said(List<ContentLine> event, String name, @Nullable String otherwise) {
        ContentLine line = find(event, name);
        String words = line == null ? "" : line.value().replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
        return words.isEmpty() ? otherwise : words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String uid(List<ContentLine> event) {
        ContentLine uid = find(event, "UID");
        return uid == null ? "" : uid.value();
    }

    private static @Nullable ContentLine find(List<ContentLine> event, String name) {
        return event.stream().filter(l -> l.name().equals(name)).findFirst().orElse(null);
    }
}
