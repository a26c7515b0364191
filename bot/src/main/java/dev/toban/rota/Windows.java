package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** When each kind of duty runs: the windows of the hub's file laid on the calendar. */
public final class Windows {
    private final Hub hub;
    private final Predicate<LocalDate> holiday;

    public Windows(Hub hub, Predicate<LocalDate> holiday) {
        this.hub = hub;
        this.holiday = holiday;
    }

    /** The hours of a kind of duty that start on this duty day, earliest first; empty if it does not run. */
    public List<Span> spans(String kind, LocalDate day) {
        return hub.duty(kind).map(duty -> spans(duty, day)).orElse(List.of());
    }

    /** The duty day whose hours are running at this moment: at 02:10 that is yesterday's. */
    public Optional<LocalDate> running(String kind, LocalDateTime at) {
        for (LocalDate day : List.of(at.toLocalDate(), at.toLocalDate().minusDays(1))) {
            if (spans(kind, day).stream().anyMatch(s -> s.contains(at))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private List<Span> spans(Duty duty, LocalDate day) {
        // of several classes the most special wins, and all its windows apply (a Sunday that is a holiday is a holiday)
        int rank = duty.windows().stream().mapToInt(w -> rank(w, day)).max().orElse(-1);
        return duty.windows().stream()
                .filter(w -> rank >= 0 && rank(w, day) == rank)
                .map(w -> span(w, day))
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    private static Span span(Duty.Window w, LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        return new Span(midnight.plusMinutes(w.from()), midnight.plusMinutes(w.to()));
    }

    private int rank(Duty.Window w, LocalDate day) {
        return w.days().stream().filter(c -> fits(c, day)).mapToInt(DayClass::rank).max().orElse(-1);
    }

    private boolean fits(DayClass c, LocalDate day) {
        return switch (c) {
            case DayClass.Weekday() -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !free(day);
            case DayClass.Every(DayOfWeek dow) -> day.getDayOfWeek() == dow;
            case DayClass.Nth(int nth, DayOfWeek dow) -> day.getDayOfWeek() == dow && nth(day, nth);
            case DayClass.Holiday() -> holiday.test(day);
            case DayClass.YearEnd() -> yearEnd(day);
            case DayClass.On(LocalDate date) -> date.equals(day);
        };
    }

    /** A weekday that is a holiday or lies in the year-end days is no weekday, also where the duty has no window for those. */
    private boolean free(LocalDate day) {
        return holiday.test(day) || yearEnd(day);
    }

    private static boolean nth(LocalDate day, int nth) {
        return nth < 0 ? day.getDayOfMonth() + 7 > day.lengthOfMonth() : (day.getDayOfMonth() - 1) / 7 + 1 == nth;
    }

    private boolean yearEnd(LocalDate day) {
        MonthDay md = MonthDay.from(day);
        MonthDay from = hub.yearEndFrom();
        MonthDay to = hub.yearEndTo();
        return from.isAfter(to)
                ? !md.isBefore(from) || !md.isAfter(to)
                : !md.isBefore(from) && !md.isAfter(to);
    }
}
