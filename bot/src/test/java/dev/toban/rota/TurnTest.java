package dev.toban.rota;

import static dev.toban.rota.Night.p;
import static dev.toban.rota.Night.row;
import static dev.toban.rota.Night.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Holidays;
import dev.toban.days.Span;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Duty.Window;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Season;
import dev.toban.hub.Turns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of hub.yml, laid on the calendar of the turn of the year 2026/27. */
class TurnTest {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final List<DayClass> WEEKDAYS = List.of(new DayClass.Weekday());
    private static final List<DayClass> YEAR_END = List.of(new DayClass.YearEnd());

    private static Hub hub(Turns... turns) {
        var all = List.<DayClass>of(
                new DayClass.Weekday(), new DayClass.Every(DayOfWeek.SATURDAY), new DayClass.Every(DayOfWeek.SUNDAY), new DayClass.Holiday(),
                new DayClass.YearEnd());
        return new Hub(
                "h", "拠点", "099-000-0100", List.of(),
                List.of(new Duty("doctor", "当番医", List.of(), List.of(
                        new Window(all, 17 * 60 + 30, 32 * 60 + 30), new Window(all, 18 * 60, 33 * 60, "office:o")))),
                MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間", "099-000-0199"), LocalTime.of(21, 0), LocalTime.of(7, 0))
                .with(new DutyRules(
                        List.of(new Season("師走市", MonthDay.of(12, 12), MonthDay.of(12, 13))), List.of(turns),
                        List.of(new DutyRules.Deputy("person:a", "person:d"))));
    }

    private static Rota rota(Turns... turns) {
        Hub hub = hub(turns);
        return Rota.EMPTY.under(Rules.of(hub, new Windows(hub, new Holidays()::isHoliday), Map.of("x", "o")::get));
    }

    private static Turns turns(List<DayClass> days, Turns.Every every, int length, String... members) {
        return turns(days, every, length, List.of(), Turns.WhenAbsent.DEPUTY, 0, null, members);
    }

    private static Turns turns(
            List<DayClass> days, Turns.Every every, int length, List<DayClass> closed, Turns.WhenAbsent absent, int priority,
            @Nullable String team, String... members) {
        return new Turns(
                "輪番", "上町", "doctor", 1, team, days, FROM, null, every, length,
                Stream.of(members).map(m -> Stream.of(m.split("\\+")).map(id -> "person:" + id).toList()).toList(), closed, absent, priority, null,
                null);
    }

    /** 1a 2b: day of the month and who. */
    private static String month(Rota rota, LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .flatMap(d -> rota.day(d).stream())
                .map(s -> s.day().getDayOfMonth() + (s.state() == Stint.State.CLOSED ? "-" : ((Shift.Someone) s.holder()).person()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTurnEachTime() {
        assertThat(month(rota(turns(List.of(), Turns.Every.TIME, 1, "a", "b", "c")), FROM, 7)).isEqualTo("1a 2b 3c 4a 5b 6c 7a");
        assertThat(month(rota(turns(List.of(), Turns.Every.TIME, 2, "a", "b", "c")), FROM, 7)).isEqualTo("1a 2a 3b 4b 5c 6c 7a");
    }

    @Test
    void workingDaysCountAloneAndHolidaysAreNone() {
        assertThat(month(rota(turns(WEEKDAYS, Turns.Every.TIME, 1, "a", "b", "c")), FROM, 10)).isEqualTo("1a 2b 3c 4a 7b 8c 9a 10b");
        assertThat(month(rota(turns(WEEKDAYS, Turns.Every.TIME, 1, "a", "b")), LocalDate.of(2026, 12, 28), 9)).isEqualTo("28b 4a 5b");
    }

    @Test
    void everyTurnOfAWeekOrAMonthStaysTogether() {
        assertThat(month(rota(turns(WEEKDAYS, Turns.Every.WEEK, 1, "a", "b")), FROM, 14)).isEqualTo("1a 2a 3a 4a 7b 8b 9b 10b 11b 14a");
        assertThat(month(rota(turns(List.of(new DayClass.Date(-1)), Turns.Every.MONTH, 1, "a", "b")), FROM, 100)).isEqualTo("31a 31b 28a");
    }

    @Test
    void nthWeekdaysMonthEndsAndTheLastWorkingDay() {
        assertThat(month(rota(turns(List.of(new DayClass.Nth(2, DayOfWeek.SATURDAY)), Turns.Every.TIME, 1, "a", "b", "c")), FROM, 80))
                .isEqualTo("12a 9b 13c");
        assertThat(month(rota(turns(List.of(new DayClass.Working(-1)), Turns.Every.TIME, 1, "a", "b")), FROM, 62)).isEqualTo("28a 29b");
        assertThat(month(rota(turns(List.of(new DayClass.Working(1)), Turns.Every.TIME, 1, "a", "b")), FROM, 62)).isEqualTo("1a 4b");
    }

    @Test
    void seasonsAndSubstituteHolidays() {
        assertThat(month(rota(turns(List.of(new DayClass.Season("師走市")), Turns.Every.TIME, 1, "a", "b")), FROM, 31)).isEqualTo("12a 13b");
        assertThat(month(rota(turns(List.of(new DayClass.Season("お盆")), Turns.Every.DAY, 1, "a")), LocalDate.of(2027, 8, 1), 31))
                .isEqualTo("13a 14a 15a 16a");
        // 2027-03-21 is 春分の日 on a Sunday
        assertThat(month(rota(turns(List.of(new DayClass.Substitute()), Turns.Every.TIME, 1, "a")), LocalDate.of(2027, 3, 1), 31)).isEqualTo("22a");
    }

    @Test
    void closedDaysAreNobodysTurn() {
        Rota rota = rota(turns(List.of(), Turns.Every.TIME, 1, YEAR_END, Turns.WhenAbsent.DEPUTY, 0, null, "a", "b", "c"));
        assertThat(month(rota, LocalDate.of(2026, 12, 27), 9)).isEqualTo("27c 28a 29- 30- 31- 1- 2- 3- 4b");
    }

    @Test
    void whoeverIsAwayIsStoodInForByTheDeputyOrTheNextAndTheOrderStays() {
        Span second = Span.days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2));
        Rota next = rota(turns(List.of(), Turns.Every.TIME, 1, List.of(), Turns.WhenAbsent.NEXT, 0, null, "b", "c"))
                .withAbsences(List.of(Night.away(p("b"), second, null)), List.of());
        assertThat(said(next.day(FROM))).isEqualTo("17:30-08:30 c/b");
        assertThat(said(next.day(FROM.plusDays(1)))).isEqualTo("17:30-08:30 c");
        Rota deputy = rota(turns(List.of(), Turns.Every.TIME, 1, "a", "b")).withAbsences(List.of(Night.away(p("a"), second, null)), List.of());
        assertThat(said(deputy.day(FROM))).isEqualTo("17:30-08:30 d/a");
        Rota nobody = rota(turns(List.of(), Turns.Every.TIME, 1, "b", "c")).withAbsences(List.of(Night.away(p("b"), second, null)), List.of());
        assertThat(said(nobody.day(FROM))).isEqualTo("17:30-08:30 b away");
    }

    @Test
    void whatIsWrittenHoldsBeforeTheTurn() {
        Rota rota = rota(turns(List.of(), Turns.Every.TIME, 1, "a", "b", "c"))
                .with(List.of(row(FROM.plusDays(1), "上町", "w"), row(FROM.plusDays(2), "上町", 1, new Shift.Open())), List.of());
        assertThat(said(rota.day(FROM.plusDays(1)))).isEqualTo("17:30-08:30 w");
        assertThat(said(rota.day(FROM.plusDays(2)))).isEqualTo("17:30-08:30 open");
        assertThat(said(rota.day(FROM.plusDays(3)))).isEqualTo("17:30-08:30 a");
        assertThat(rota.day(FROM.plusDays(3)).getFirst().source()).isEqualTo(Stint.Source.TURN);
    }

    @Test
    void coversHoldForTurnsToo() {
        Rota rota = rota(turns(List.of(), Turns.Every.TIME, 1, "a", "b", "c"));
        String slot = rota.day(FROM).getFirst().shift().id();
        assertThat(slot).isEqualTo("2026-12-01/上町/doctor/1/1050");
        assertThat(said(rota.withCovers(List.of(Night.cover(slot, null, p("a"), p("x"))), List.of()).day(FROM))).isEqualTo("17:30-08:30 x/a");
    }

    @Test
    void aRuleForSpecialDaysLiesOverTheUsualOne() {
        Rota rota = rota(
                turns(List.of(), Turns.Every.TIME, 1, "a", "b"),
                turns(YEAR_END, Turns.Every.TIME, 1, List.of(), Turns.WhenAbsent.DEPUTY, 1, "年末年始", "y", "z"));
        assertThat(month(rota, LocalDate.of(2026, 12, 27), 9)).isEqualTo("27a 28b 29y 30z 31y 1z 2y 3z 4a");
    }

    @Test
    void twoTeamsOnOneNightAndTwoOfOneTeam() {
        Rota rota = rota(
                turns(List.of(), Turns.Every.TIME, 1, List.of(), Turns.WhenAbsent.DEPUTY, 0, "A", "a", "b"),
                turns(List.of(), Turns.Every.TIME, 1, List.of(), Turns.WhenAbsent.DEPUTY, 0, "B", "x+y", "z"));
        assertThat(said(rota.day(FROM))).isEqualTo("17:30-08:30 a, 17:30-08:30 y, 18:00-09:00 x");
        assertThat(month(rota, FROM.plusDays(1), 1)).isEqualTo("2b 2z");
    }

    @Test
    void theHoursAreThoseOfTheHoldersOffice() {
        assertThat(said(rota(turns(List.of(), Turns.Every.TIME, 1, "a", "x")).day(FROM.plusDays(1)))).isEqualTo("18:00-09:00 x");
    }

    @Test
    void nextIsFoundWhereOnlyTurnsGoOn() {
        Rota rota = rota(turns(List.of(new DayClass.Nth(-1, DayOfWeek.FRIDAY)), Turns.Every.TIME, 1, "a", "b"));
        assertThat(said(rota.next(LocalDate.of(2027, 1, 1).atStartOfDay(), s -> true))).isEqualTo("17:30-08:30 b");
        assertThat(rota(new Turns[0]).next(FROM.atStartOfDay(), s -> true)).isEmpty();
    }
}
