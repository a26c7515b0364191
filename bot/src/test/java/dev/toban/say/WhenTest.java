package dev.toban.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class WhenTest {
    private final LocalDate today = LocalDate.of(2026, 12, 9);

    @Test
    void aNightReadsFromItsEvening() {
        assertThat(When.span(new Span(today.atTime(17, 30), today.plusDays(1).atTime(8, 30)), today)).isEqualTo("12/9(水) 17:30〜翌8:30");
    }

    @Test
    void wholeDaysHaveNoHours() {
        assertThat(When.span(Span.day(today), today)).isEqualTo("12/9(水)");
        assertThat(When.span(Span.days(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3)), today)).isEqualTo("12/29(火)〜1/3(日)");
    }

    @Test
    void theYearIsSaidWhereItCouldBeMistaken() {
        assertThat(When.day(LocalDate.of(2025, 12, 9), today)).isEqualTo("2025/12/9(火)");
        assertThat(When.day(LocalDate.of(2027, 1, 2), today)).isEqualTo("1/2(土)");
    }

    @Test
    void openSidesAreSaid() {
        assertThat(When.span(new Span(today.atTime(9, 0), null), today)).isEqualTo("12/9(水) 9:00から");
        assertThat(When.span(new Span(null, today.atStartOfDay()), today)).isEqualTo("12/9(水)まで");
    }

    @Test
    void midnightAtTheEndIsTwentyFour() {
        assertThat(When.hours(new Span(today.atTime(8, 30), today.plusDays(1).atStartOfDay()), today)).isEqualTo("8:30〜24:00");
    }

    @Test
    void residentsReadTheClockInWords() {
        assertThat(When.spoken(LocalTime.of(14, 0))).isEqualTo("午後2時");
        assertThat(When.spoken(LocalTime.of(9, 30))).isEqualTo("午前9時30分");
        assertThat(When.spoken(LocalTime.of(12, 15))).isEqualTo("午後12時15分");
    }
}
