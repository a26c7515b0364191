package dev.toban.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Duty.Window;
import dev.toban.hub.Hub;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final int H = 60;

    private final LocalDate holiday = LocalDate.of(2026, 12, 23);
    private final Windows windows = windows(
            new Window(List.of(new DayClass.Weekday()), 17 * H + 30, 32 * H + 30),
            new Window(List.of(new DayClass.Every(DayOfWeek.SATURDAY), new DayClass.Every(DayOfWeek.SUNDAY)), 8 * H + 30, 32 * H + 30),
            new Window(List.of(new DayClass.Holiday()), 9 * H, 33 * H),
            new Window(List.of(new DayClass.YearEnd()), 8 * H, 20 * H),
            new Window(List.of(new DayClass.YearEnd()), 20 * H, 32 * H),
            new Window(List.of(new DayClass.Nth(2, DayOfWeek.SATURDAY)), 12 * H, 32 * H + 30),
            new Window(List.of(new DayClass.On(LocalDate.of(2026, 12, 31))), 0, 24 * H));

    private Windows windows(Window... all) {
        var hub = new Hub(
                "h", "拠点", "099-000-0100", List.of(), List.of(new Duty("doctor", "当番医", List.of(), List.of(all))),
                MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間", "099-000-0199"), LocalTime.of(21, 0), LocalTime.of(7, 0));
        return new Windows(hub, holiday::equals);
    }

    private String on(int year, int month, int day) {
        LocalDate d = LocalDate.of(year, month, day);
        return String.join(" ", windows.spans("doctor", d).stream().map(s -> hours(s, d)).toList());
    }

    private static String hours(Span s, LocalDate d) {
        return java.time.Duration.between(d.atStartOfDay(), s.start()).toMinutes() / 60.0
                + "-"
                + java.time.Duration.between(d.atStartOfDay(), s.end()).toMinutes() / 60.0;
    }

    @Test
    void weekdayNightRunsIntoTheNextMorning() {
        assertThat(on(2026, 12, 9)).isEqualTo("17.5-32.5");
    }

    @Test
    void ofSeveralClassesTheMostSpecialWins() {
        assertThat(on(2026, 12, 5)).as("1st Saturday").isEqualTo("8.5-32.5");
        assertThat(on(2026, 12, 12)).as("2nd Saturday").isEqualTo("12.0-32.5");
        assertThat(on(2026, 12, 23)).as("holiday on a Wednesday").isEqualTo("9.0-33.0");
        assertThat(on(2026, 12, 30)).as("year-end: both its windows").isEqualTo("8.0-20.0 20.0-32.0");
        assertThat(on(2027, 1, 3)).as("year-end over Sunday").isEqualTo("8.0-20.0 20.0-32.0");
        assertThat(on(2027, 1, 4)).as("the first weekday").isEqualTo("17.5-32.5");
        assertThat(on(2026, 12, 31)).as("a date over year-end").isEqualTo("0.0-24.0");
    }

    @Test
    void aHolidayIsNoWeekdayEvenWithoutHolidayHours() {
        Windows onlyWeekdays = windows(new Window(List.of(new DayClass.Weekday()), 17 * H, 32 * H));
        assertThat(onlyWeekdays.spans("doctor", holiday)).isEmpty();
        assertThat(onlyWeekdays.spans("doctor", LocalDate.of(2026, 12, 29))).isEmpty();
        assertThat(onlyWeekdays.spans("doctor", LocalDate.of(2026, 12, 28))).hasSize(1);
    }

    @Test
    void afterMidnightTheDutyOfTheEveningBeforeIsRunning() {
        assertThat(windows.running("doctor", LocalDateTime.of(2026, 12, 10, 2, 10))).contains(LocalDate.of(2026, 12, 9));
        assertThat(windows.running("doctor", LocalDateTime.of(2026, 12, 10, 8, 29))).contains(LocalDate.of(2026, 12, 9));
        assertThat(windows.running("doctor", LocalDateTime.of(2026, 12, 10, 8, 30))).isEmpty();
        assertThat(windows.running("doctor", LocalDateTime.of(2026, 12, 10, 17, 30))).contains(LocalDate.of(2026, 12, 10));
    }

    @Test
    void aKindTheHubDoesNotHaveNeverRuns() {
        assertThat(windows.spans("dental", LocalDate.of(2026, 12, 9))).isEmpty();
    }
}
