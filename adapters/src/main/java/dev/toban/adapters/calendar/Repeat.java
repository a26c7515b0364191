package dev.toban.adapters.calendar;

import dev.toban.paper.Almanac.Illegible;
import dev.toban.paper.Almanac.Why;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an absence repeats: daily or weekly. Anything finer is refused rather than half understood. */
final class Repeat {
    private static final Set<String> UNDERSTOOD = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int MOST = 1_000; // more often nobody is away in the time we look at

    private final boolean weekly;
    private final int interval;
    private final int count;
    private final @Nullable LocalDateTime until;
    private final EnumSet<DayOfWeek> days;
    private final DayOfWeek weekStart;

    private Repeat(Map<String, String> rule) throws Illegible {
        try {
            weekly = switch (rule.getOrDefault("FREQ", "")) {
                case "DAILY" -> false;
                case "WEEKLY" -> true;
                default -> throw new Illegible(Why.HARD_RULE);
            };
            interval = Integer.parseInt(rule.getOrDefault("INTERVAL", "1"));
            count = Integer.parseInt(rule.getOrDefault("COUNT", String.valueOf(Integer.MAX_VALUE)));
        } catch (NumberFormatException e) {
            throw new Illegible(Why.HARD_RULE);
        }
        String last = rule.get("UNTIL");
        until = last == null ? null : last.length() == 8 ? Moments.of(last, null).plusDays(1).minusSeconds(1) : Moments.of(last, null);
        days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : rule.getOrDefault("BYDAY", "").split(",")) {
            if (!day.isEmpty()) {
                days.add(dayOfWeek(day));
            }
        }
        weekStart = dayOfWeek(rule.getOrDefault("WKST", "MO"));
        if (interval < 1 || count < 1 || !UNDERSTOOD.containsAll(rule.keySet())) {
            throw new Illegible(Why.HARD_RULE);
        }
    }

    static Repeat of(String rule) throws Illegible {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.toUpperCase(Locale.ROOT).split(";")) {
            String[] sides = part.split("=", 2);
            if (sides.length != 2) {
                throw new Illegible(Why.HARD_RULE);
            }
            parts.put(sides[0].strip(), sides[1].strip());
        }
        return new Repeat(parts);
    }

    private static DayOfWeek dayOfWeek(String day) throws Illegible {
        int i = DAYS.indexOf(day.strip());
        if (i < 0) {
            throw new Illegible(Why.HARD_RULE); // 2MO: the second Monday
        }
        return DayOfWeek.of(i + 1);
    }

    /** Every start before {@code end}. */
    List<LocalDateTime> starts(LocalDateTime first, LocalDateTime end) throws Illegible {
        List<LocalDateTime> starts = new ArrayList<>();
        EnumSet<DayOfWeek> on = days.isEmpty() ? weekly ? EnumSet.of(first.getDayOfWeek()) : EnumSet.allOf(DayOfWeek.class) : days;
        LocalDateTime period = weekly ? first.with(TemporalAdjusters.previousOrSame(weekStart)) : first;
        while (period.isBefore(end) && starts.size() < count && (until == null || !period.isAfter(until))) {
            for (int i = 0; i < (weekly ? 7 : 1); i++) {
                LocalDateTime t = period.plusDays(i);
                boolean counts = !t.isBefore(first) && on.contains(t.getDayOfWeek()) && (until == null || !t.isAfter(until));
                if (counts && t.isBefore(end) && starts.size() < count) {
                    starts.add(t);
                }
            }
            if (starts.size() > MOST) {
                throw new Illegible(Why.TOO_MANY);
            }
            period = period.plusDays((long) interval * (weekly ? 7 : 1));
        }
        return starts;
    }
}
