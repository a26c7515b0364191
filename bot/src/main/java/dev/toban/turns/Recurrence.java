package dev.toban.turns;

import dev.toban.days.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Something that comes round every so many hours, days, weeks or months, at the same time of day and for the same length by the clock.
 *
 * @param unit HOURS, DAYS, WEEKS or MONTHS
 * @param interval every how many of them
 * @param start when it first could; also its time of day
 * @param byDay only on these weekdays; empty = as {@code start}
 * @param byMonthDay only on these days of the month, -1 = the last; empty = as {@code start}
 * @param except starts that are left out; they are counted all the same
 */
public record Recurrence(
        ChronoUnit unit,
        int interval,
        LocalDateTime start,
        Duration length,
        Set<DayOfWeek> byDay,
        Set<Integer> byMonthDay,
        DayOfWeek weekStart,
        Set<LocalDateTime> except,
        WallClock clock)
        implements Pattern {
    /** Days by which what an interval holds may lie before the start's own day and time in it: a month's first for its last. */
    private static final int LONGEST_PERIOD = 32;

    public Recurrence {
        byDay = Set.copyOf(byDay);
        byMonthDay = Set.copyOf(byMonthDay);
        except = Set.copyOf(except);
        if (interval < 1 || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("recurrence: every " + interval + ", " + length + " long (expected: at least 1, and some time)");
        }
    }

    @Override
    public Stream<Occurrence> starting(Span asked) {
        if (asked.end() == null || !start.isBefore(asked.end())) {
            return Stream.empty();
        }
        long from = filtered() ? 0 : firstPeriod(asked);
        LocalDateTime first = clock.shows(start);
        LocalDateTime last = clock.shows(asked.end()).plusDays(LONGEST_PERIOD);
        var count = new AtomicLong(from);
        return LongStream.iterate(from, p -> first.plus(p * interval, unit).isBefore(last), p -> p + 1)
                .boxed()
                .flatMap(p -> period(p).map(shown -> new Occurrence(span(shown), p, count.getAndIncrement())))
                .takeWhile(o -> o.span().start().isBefore(asked.end()))
                .filter(o -> asked.contains(o.span().start()) && !except.contains(o.span().start()));
    }

    /** Where each interval holds exactly one, there is no need to count from the beginning. */
    private boolean filtered() {
        return !byDay.isEmpty() || !byMonthDay.isEmpty();
    }

    private long firstPeriod(Span asked) {
        LocalDateTime from = Objects.requireNonNull(asked.start());
        return from.isBefore(start) ? 0 : Math.max(0, unit.between(clock.shows(start), clock.shows(from)) / interval - 1);
    }

    private Span span(LocalDateTime shown) {
        return new Span(clock.first(shown), clock.first(shown.plus(length)));
    }

    /** The starts of an interval, by the clock. */
    private Stream<LocalDateTime> period(long number) {
        LocalDateTime first = clock.shows(start);
        LocalDateTime it = first.plus(number * interval, unit);
        Stream<LocalDateTime> all = switch (unit) {
            case WEEKS -> week(it);
            case MONTHS -> month(YearMonth.from(first).plusMonths(number * interval), it);
            default -> Stream.of(it).filter(t -> fits(t.toLocalDate()));
        };
        return all.filter(t -> !t.isBefore(first));
    }

    private Stream<LocalDateTime> week(LocalDateTime it) {
        if (byDay.isEmpty()) {
            return Stream.of(it).filter(t -> fits(t.toLocalDate()));
        }
        LocalDate monday = it.toLocalDate().with(TemporalAdjusters.previousOrSame(weekStart));
        return monday.datesUntil(monday.plusWeeks(1)).filter(this::fits).map(d -> d.atTime(it.toLocalTime()));
    }

    private Stream<LocalDateTime> month(YearMonth month, LocalDateTime it) {
        return filtered()
                ? month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(this::fits).map(d -> d.atTime(it.toLocalTime()))
                : Stream.of(it);
    }

    private boolean fits(LocalDate day) {
        return (byDay.isEmpty() || byDay.contains(day.getDayOfWeek()))
                && (byMonthDay.isEmpty()
                        || byMonthDay.contains(day.getDayOfMonth())
                        || byMonthDay.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1));
    }

    /** The time that holds a moment: of several, the one that began last. */
    public Optional<Occurrence> at(LocalDateTime moment) {
        return starting(new Span(moment.minusDays(reach()), moment.plusNanos(1)))
                .filter(o -> o.span().contains(moment))
                .reduce((_, last) -> last);
    }

    /** All times there are until then: what a table for the weeks ahead is made from. */
    public List<Occurrence> until(LocalDateTime end) {
        return starting(new Span(start, end)).toList();
    }

    @Override
    public int reach() {
        return (int) length.toDays() + 2;
    }
}
