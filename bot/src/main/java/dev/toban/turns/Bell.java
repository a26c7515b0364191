package dev.toban.turns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Something that is said at the same time of day on some weekdays. */
public record Bell(LocalTime time, Set<DayOfWeek> days, WallClock clock) {
    private static final int WEEK = 7;

    public Bell {
        days = Set.copyOf(days);
    }

    public static Bell daily(LocalTime time) {
        return new Bell(time, Set.of(DayOfWeek.values()), WallClock.TOKYO);
    }

    /** The first time after a moment, not at it; empty if it has no days. */
    public Optional<LocalDateTime> after(LocalDateTime moment) {
        LocalDate today = clock.shows(moment).toLocalDate();
        return today.datesUntil(today.plusDays(WEEK + 1L))
                .filter(d -> days.contains(d.getDayOfWeek()))
                .map(d -> clock.first(d.atTime(time)))
                .filter(t -> t.isAfter(moment))
                .findFirst();
    }
}
