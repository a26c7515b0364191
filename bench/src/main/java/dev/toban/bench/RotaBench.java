package dev.toban.bench;

import dev.toban.days.Holidays;
import dev.toban.days.Span;
import dev.toban.hub.Area;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Turns;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Rota;
import dev.toban.rota.Rules;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Windows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Who is on duty: now, over a year, and after a change. A third of the days is written, the rest are turns; one in twenty is covered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RotaBench {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 18, 40);
    private static final int WRITTEN_DAYS = 120;

    /** A district has four; a thousand is more than the country's largest city would need. */
    @Param({"4", "1000"})
    int areas;

    private Rota rota;
    private Cover cover;

    @Setup
    public void open() {
        List<String> names = IntStream.range(0, areas).mapToObj(i -> "地区" + i).toList();
        List<DayClass> all = List.of(
                new DayClass.Weekday(), new DayClass.Every(DayOfWeek.SATURDAY), new DayClass.Every(DayOfWeek.SUNDAY), new DayClass.Holiday(),
                new DayClass.YearEnd());
        var hub = new Hub(
                "bench", "拠点", "099-000-0100", names.stream().map(n -> new Area(n, null, List.of(), List.of(), null)).toList(),
                List.of(new Duty("doctor", "当番医", List.of(), List.of(new Duty.Window(all, 1050, 1950)))), MonthDay.of(12, 29), MonthDay.of(1, 3),
                new Hub.Fallback("夜間", "099-000-0199"), LocalTime.of(21, 0), LocalTime.of(7, 0))
                .with(new DutyRules(List.of(), names.stream().map(RotaBench::turns).toList(), List.of()));
        var rows = new ArrayList<Shift>();
        var covers = new ArrayList<Cover>();
        for (int d = 0; d < WRITTEN_DAYS; d++) {
            for (int a = 0; a < areas; a++) {
                Shift row = row(FIRST.plusDays(d), names.get(a), new Shift.Someone("p" + a + "-" + d % 5));
                rows.add(row);
                if ((a * 7 + d) % 20 == 0) {
                    covers.add(new Cover(
                            row.id(), row.id(), null, row.holder(), new Shift.Someone("p" + a + "-9"), Cover.Type.PEER, null, null, "b", Instant.EPOCH));
                }
            }
        }
        rota = Rota.EMPTY
                .under(Rules.of(hub, new Windows(hub, new Holidays()::isHoliday), p -> null))
                .with(rows, List.of())
                .withCovers(covers, List.of())
                .withAbsences(
                        List.of(new Absence("a", new Shift.Someone("p0-1"), Span.days(FIRST, FIRST.plusDays(90)), null, null, "b", Instant.EPOCH)),
                        List.of());
        Shift tonight = row(NOW.toLocalDate(), names.getFirst(), new Shift.Someone("p0-" + 69 % 5));
        cover = new Cover("new", tonight.id(), null, tonight.holder(), new Shift.Someone("x"), Cover.Type.PEER, null, null, "b", Instant.MAX);
        rota.at(NOW);
    }

    private static Turns turns(String area) {
        return new Turns(
                "輪番", area, "doctor", 1, null, List.of(), FIRST, null, Turns.Every.TIME, 1,
                List.of(List.of("person:" + area + "a"), List.of("person:" + area + "b"), List.of("person:" + area + "c")), List.of(),
                Turns.WhenAbsent.DEPUTY, 0, null, null);
    }

    private static Shift row(LocalDate day, String area, Shift.Holder who) {
        LocalDateTime start = day.atTime(17, 30);
        return new Shift(
                Rota.id(day, area, "doctor", 1, start), day, area, "doctor", 1, new Span(start, day.plusDays(1).atTime(8, 30)), who, null, null, day);
    }

    /** Everyone on duty now, in all areas. */
    @Benchmark
    public List<Stint> now() {
        return rota.at(NOW);
    }

    /** A cover for tonight, and who is on duty then. */
    @Benchmark
    public List<Stint> coverAndNow() {
        return rota.withCovers(List.of(cover), List.of()).at(NOW);
    }

    /** Every stint of a year, all areas; counted so that it can't be left out. */
    @Benchmark
    public long year() {
        return rota.within(Span.days(FIRST, FIRST.plusDays(364))).count();
    }
}
