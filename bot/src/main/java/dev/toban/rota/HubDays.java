package dev.toban.rota;

import dev.toban.days.Holidays;
import dev.toban.hub.DayClass;
import dev.toban.hub.Hub;
import dev.toban.hub.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The hub's calendar: which classes a day belongs to. */
public final class HubDays {
    private static final Holidays LAW = new Holidays();

    private final List<Season> seasons;
    private final Season yearEnd;
    private final Predicate<LocalDate> holiday;

    public HubDays(Hub hub, Predicate<LocalDate> holiday) {
        var times = hub.customs().times();
        this.seasons = Stream.concat(
                        hub.rules().seasons().stream(), Stream.of(new Season("お盆", times.obonFrom(), times.obonTo())))
                .toList();
        this.yearEnd = new Season("年末年始", hub.yearEndFrom(), hub.yearEndTo());
        this.holiday = holiday;
    }

    public boolean fits(DayClass c, LocalDate day) {
        return switch (c) {
            case DayClass.Weekday() -> working(day);
            case DayClass.Every(DayOfWeek dow) -> day.getDayOfWeek() == dow;
            case DayClass.Nth(int nth, DayOfWeek dow) -> day.getDayOfWeek() == dow && nth(day, nth);
            case DayClass.Date(int date) ->
                date < 0 ? day.getDayOfMonth() == day.lengthOfMonth() : day.getDayOfMonth() == date;
            case DayClass.Working(int nth) -> working(day) && day.equals(workingDay(YearMonth.from(day), nth));
            case DayClass.Holiday() -> holiday.test(day);
            case DayClass.Substitute() -> holiday.test(day) && LAW.name(day).filter("振替休日"::equals).isPresent();
            case DayClass.YearEnd() -> yearEnd.holds(day);
            case DayClass.Season(String name) -> seasons.stream().anyMatch(s -> s.name().equals(name) && s.holds(day));
            case DayClass.On(LocalDate date) -> date.equals(day);
        };
    }

    public boolean fitsAny(List<DayClass> classes, LocalDate day) {
        for (DayClass c : classes) {
            if (fits(c, day)) {
                return true;
            }
        }
        return false;
    }

    /** How special the day is among these; -1 if none of them fits. */
    int rank(List<DayClass> classes, LocalDate day) {
        int rank = -1;
        for (DayClass c : classes) {
            if (c.rank() > rank && fits(c, day)) {
                rank = c.rank();
            }
        }
        return rank;
    }

    /** A weekday that is a holiday or lies in the year-end days is no weekday, also where the duty has no window for those. */
    private boolean working(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !holiday.test(day) && !yearEnd.holds(day);
    }

    private LocalDate workingDay(YearMonth month, int nth) {
        LocalDate day = nth < 0 ? month.atEndOfMonth() : month.atDay(1);
        int left = Math.abs(nth);
        while (true) {
            left -= working(day) ? 1 : 0;
            if (left == 0) {
                return day;
            }
            day = day.plusDays(nth < 0 ? -1 : 1);
        }
    }

    private static boolean nth(LocalDate day, int nth) {
        return nth < 0 ? day.getDayOfMonth() + 7 > day.lengthOfMonth() : (day.getDayOfMonth() - 1) / 7 + 1 == nth;
    }
}
