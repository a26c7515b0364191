package dev.toban.days;

import dev.toban.days.TimeSettings.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places one moment in the calendar: which year 12/31 is in, which night 昨夜1時 belongs to, which 3時 is meant. */
final class Readings {
    private Readings() {}

    /** Null when there is no such time: 30/2, 午後13時. */
    static @Nullable Reading of(Moment m, Frame f) {
        if (m.now()) {
            return at(f.now(), Span.at(f.now()), Grain.INSTANT, null, f.dutyOf(f.now()), "now");
        }
        if (m.shift() != null) {
            LocalDateTime t = m.shift().from(f.now(), m.sign());
            return at(t, Span.at(t), Grain.INSTANT, null, f.dutyOf(t), "shift");
        }
        if (m.day() == null) {
            return m.nothing() ? null : dayless(m, f);
        }
        List<Days> days = m.day().readings(f);
        if (days.isEmpty()) {
            return null;
        }
        List<Span> others = new ArrayList<>();
        days.stream().skip(1).map(d -> on(m, d, f).span()).filter(Objects::nonNull).forEach(others::add);
        return dated(m, days.getFirst(), others, f);
    }

    /** Every reading, likeliest first. */
    static List<Reading> all(Moment m, Frame f) {
        if (m.day() == null) {
            Reading only = of(m, f);
            return only == null ? List.of() : List.of(only);
        }
        return m.day().readings(f).stream().map(d -> dated(m, d, List.of(), f)).toList();
    }

    private static Reading dated(Moment m, Days d, List<Span> more, Frame f) {
        Reading first = on(m, d, f);
        List<Span> others = new ArrayList<>(first.alternatives());
        others.addAll(more);
        boolean contradicts = m.check() != null && d.grain() == Grain.DAY && d.first().getDayOfWeek() != m.check();
        Set<DayOfWeek> week = m.check() != null ? Set.of(m.check()) : m.day().steps().getLast().week();
        return new Reading(first.span(), first.grain(), first.band(), first.duty(), first.at(), d, week, null, others,
                contradicts ? d.first().getDayOfWeek() : null, first.rule());
    }

    /** The moment on days that are known. */
    private static Reading on(Moment m, Days d, Frame f) {
        String rule = m.day() == null ? "part-of-day" : m.day().steps().getLast().rule();
        boolean today =
                d.grain() == Grain.DAY && m.day() != null && m.day().steps().size() == 1 && rule.equals("relative-day");
        if (m.clock() != null) {
            return clock(m, m.clock(), today ? tonight(m, d.first(), f) : d.first(), f, rule);
        }
        if (m.band() != null) {
            LocalDate first = today ? tonight(m, d.first(), f) : d.first();
            LocalDate last = today ? first : d.last();
            return band(m, first, last, f, rule);
        }
        // a week only for the weekday that may follow it
        Grain grain = rule.equals("day-after") ? Grain.DAY : d.grain();
        return new Reading(d.span(), grain, null, d.first(), null, d, Set.of(), null, List.of(), null, rule);
    }

    /** At 02:10 今夜 is the night that began yesterday, and 昨夜 the one before it. */
    private static LocalDate tonight(Moment m, LocalDate day, Frame f) {
        boolean night = m.band() != null && m.band().band() == Band.NIGHT;
        boolean near = !day.isAfter(f.today());
        LocalDate evening = night && near ? day.minusDays(f.today().toEpochDay() - f.eveningOfTonight().toEpochDay()) : day;
        boolean over = night && m.clock() != null && day.equals(f.today()) && m.clock().on(evening).isBefore(f.now());
        return over ? day : evening;
    }

    private static Reading band(Moment m, LocalDate first, LocalDate last, Frame f, String rule) {
        Bands.Said said = Objects.requireNonNull(m.band());
        Span span = new Span(bounds(said, first, f).start(), bounds(said, last, f).end());
        Band band = said.band();
        boolean early = band == Band.DAWN || band == Band.MORNING;
        LocalDate duty = early ? first.minusDays(1) : first;
        List<Span> others = band == Band.SMALL_HOURS && m.day() != null
                ? List.of(bounds(said, first.minusDays(1), f)) : List.of();
        return new Reading(
                span,
                band == Band.NIGHT ? Grain.NIGHT : Grain.PART,
                band,
                duty,
                null,
                Days.day(first),
                Set.of(),
                null,
                others,
                null,
                rule);
    }

    /** A part of one day; 深夜 of a day is the small hours that follow it. */
    static Span bounds(Bands.Said said, LocalDate day, Frame f) {
        Window window = said.exact() != null ? said.exact() : f.settings().window(said.band());
        LocalDate from = said.band() == Band.SMALL_HOURS && window.from().isBefore(LocalTime.NOON) ? day.plusDays(1) : day;
        LocalDate to = window.to().isAfter(window.from()) ? from : from.plusDays(1);
        return new Span(from.atTime(window.from()), to.atTime(window.to()));
    }

    private static Reading clock(Moment m, Clock clock, LocalDate day, Frame f, String rule) {
        LocalDateTime t = clock.on(day);
        Band band = m.band() == null ? null : m.band().band();
        List<Span> others = new ArrayList<>();
        if (clock.loose() && clock.hour() < 12) {
            others.add(new Span(t.plusHours(12), clock.end(day).plusHours(12)));
        }
        if (band == Band.SMALL_HOURS && clock.hour() >= 24) {
            others.add(new Span(t.minusDays(1), clock.end(day).minusDays(1)));
        }
        LocalDate duty = band == Band.NIGHT || band == Band.SMALL_HOURS || clock.hour() >= 24 ? day : f.dutyOf(t);
        return new Reading(new Span(t, clock.end(day)), clock.grain(), band, duty, t, Days.day(day), Set.of(), null, others, null, rule);
    }

    /** 夜, 8時: on the day named before it, else the next time it comes. */
    private static Reading dayless(Moment m, Frame f) {
        if (f.sameDay() != null) {
            return m.clock() != null
                    ? clock(m, m.clock(), f.sameDay(), f, "clock")
                    : band(m, f.sameDay(), f.sameDay(), f, "part-of-day");
        }
        LocalDateTime from = f.after() != null ? f.after() : f.now();
        List<Reading> readings = new ArrayList<>();
        for (int k = -1; k <= 1; k++) {
            LocalDate day = from.toLocalDate().plusDays(k);
            Clock clock = m.clock();
            if (k < 0 && clock != null && clock.hour() >= 24 && m.band() == null) {
                continue;
            }
            if (clock == null) {
                readings.add(band(m, day, day, f, "part-of-day"));
                continue;
            }
            readings.add(clock(m, clock.at(clock.hour()), day, f, "clock"));
            if (clock.loose() && clock.hour() < 12) {
                readings.add(clock(m, clock.at(clock.hour() + 12), day, f, "clock"));
            }
        }
        readings.removeIf(r -> f.after() != null ? !r.start().isAfter(from) : r.span() == null || !r.span().end().isAfter(from));
        readings.sort(Comparator.comparing(Reading::start));
        Reading first = readings.getFirst();
        boolean loose = m.clock() != null && m.clock().loose() && readings.size() > 1;
        return loose ? withOther(first, readings.get(1)) : first;
    }

    private static Reading withOther(Reading r, Reading other) {
        return new Reading(r.span(), r.grain(), r.band(), r.duty(), r.at(), r.days(), r.week(), r.recur(),
                other.span() == null ? List.of() : List.of(other.span()), r.mismatch(), r.rule());
    }

    private static Reading at(LocalDateTime t, Span span, Grain grain, @Nullable Band band, LocalDate duty, String rule) {
        return new Reading(span, grain, band, duty, t, null, Set.of(), null, List.of(), null, rule);
    }
}
