package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.turns.Occurrence;
import dev.toban.turns.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days of a calendar on which a duty comes round: weekdays but not holidays, second Saturdays, month-ends. A day counts once,
 * whatever hours it has, and a day that is skipped counts not at all.
 */
final class OnDays implements Pattern {
    private final LocalDate from;
    private final Predicate<LocalDate> fits;
    private final Predicate<LocalDate> skipped;
    private final ChronoUnit unit;
    private final Function<LocalDate, List<Span>> hours;
    /** How many days counted before each day since {@code from}; grows as it is asked further ahead. */
    private volatile int[] counts = {0};

    OnDays(
            LocalDate from, Predicate<LocalDate> fits, Predicate<LocalDate> skipped, ChronoUnit unit, Function<LocalDate, List<Span>> hours) {
        this.from = from;
        this.fits = fits;
        this.skipped = skipped;
        this.unit = unit;
        this.hours = hours;
    }

    /** What was asked last: areas that take turns alike ask for the same day one after the other. */
    private record Asked(Span span, List<Occurrence> times) {}

    private volatile Asked last = new Asked(Span.day(LocalDate.MIN), List.of());

    @Override
    public Stream<Occurrence> starting(Span asked) {
        Asked before = last;
        if (!before.span.equals(asked)) {
            before = new Asked(asked, times(asked).toList());
            last = before;
        }
        return before.times.stream();
    }

    private Stream<Occurrence> times(Span asked) {
        LocalDate first = Objects.requireNonNull(asked.start()).toLocalDate().minusDays(reach());
        LocalDate last = Objects.requireNonNull(asked.end()).toLocalDate();
        LocalDate start = first.isBefore(from) ? from : first;
        return start.isAfter(last)
                ? Stream.empty()
                : start.datesUntil(last.plusDays(1)).flatMap(this::on).filter(o -> asked.contains(o.span().start()));
    }

    private Stream<Occurrence> on(LocalDate day) {
        return fits.test(day) ? hours.apply(day).stream().map(s -> new Occurrence(s, period(day), number(day))) : Stream.empty();
    }

    private long period(LocalDate day) {
        return switch (unit) {
            case WEEKS -> ChronoUnit.WEEKS.between(monday(from), monday(day));
            case MONTHS -> ChronoUnit.MONTHS.between(from.withDayOfMonth(1), day.withDayOfMonth(1));
            default -> unit.between(from, day);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private long number(LocalDate day) {
        int at = (int) ChronoUnit.DAYS.between(from, day);
        int[] known = counts;
        if (at >= known.length) {
            known = counted(known, at);
            counts = known; // two threads may both count: they count the same
        }
        return known[at];
    }

    private int[] counted(int[] known, int at) {
        int[] more = Arrays.copyOf(known, Math.max(at + 1, known.length * 2));
        for (int i = known.length; i < more.length; i++) {
            LocalDate before = from.plusDays(i - 1L);
            more[i] = more[i - 1] + (fits.test(before) && !skipped.test(before) ? 1 : 0);
        }
        return more;
    }

    /** Hours may begin after midnight of their duty day, at 26:00. */
    @Override
    public int reach() {
        return 2;
    }
}
