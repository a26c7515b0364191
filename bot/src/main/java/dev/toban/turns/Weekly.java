package dev.toban.turns;

import dev.toban.days.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same hours on some weekdays, each named by the day it starts on: to 08:00 from 20:00 runs into the next day, and from 08:00 to
 * 08:00 joins days in a row into one.
 */
public record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime to, WallClock clock) implements Pattern {
    private static final int WEEK = 7;

    public Weekly {
        days = Set.copyOf(days);
    }

    /** The hours that begin on a day of this clock; joined days come one by one. */
    public Optional<Span> on(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
        Span span = new Span(clock.first(day.atTime(from)), clock.last(end.atTime(to)));
        return span.start().equals(span.end()) ? Optional.empty() : Optional.of(span);
    }

    @Override
    public Stream<Occurrence> starting(Span asked) {
        LocalDate first = clock.shows(Objects.requireNonNull(asked.start())).toLocalDate().minusDays(1);
        LocalDate last = clock.shows(Objects.requireNonNull(asked.end())).toLocalDate().plusDays(1);
        return first.datesUntil(last.plusDays(1))
                .flatMap(d -> on(d).map(s -> new Occurrence(s, d.toEpochDay(), d.toEpochDay())).stream())
                .filter(o -> asked.contains(o.span().start()));
    }

    /** The hours that hold the moment, else the next ones; empty if there are none. Days that are joined are one. */
    public Optional<Span> holdingOrNext(LocalDateTime moment) {
        LocalDate today = clock.shows(moment).toLocalDate();
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(WEEK + 1)); day = day.plusDays(1)) {
            Optional<Span> span = on(day).filter(s -> s.end().isAfter(moment));
            if (span.isPresent()) {
                return Optional.of(joined(day, span.get()));
            }
        }
        return Optional.empty();
    }

    /** With the days before and after that leave no gap; a whole week that never ends is given from its own first day on. */
    private Span joined(LocalDate day, Span span) {
        Span all = span;
        for (int i = 1; i < WEEK && on(day.minusDays(i)).isPresent() && !on(day.minusDays(i)).get().end().isBefore(all.start()); i++) {
            all = new Span(on(day.minusDays(i)).get().start(), all.end());
        }
        for (int i = 1; i < WEEK && on(day.plusDays(i)).isPresent() && !on(day.plusDays(i)).get().start().isAfter(all.end()); i++) {
            all = new Span(all.start(), on(day.plusDays(i)).get().end());
        }
        return all;
    }

    @Override
    public int reach() {
        return 2;
    }
}
