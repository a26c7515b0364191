package dev.toban.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes round every month or week. */
class RecurTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MONTHLY;BYDAY=3TU | 毎月第3火曜 | 2026-12-15 2027-01-19 2027-02-16",
        "MONTHLY;BYDAY=-1FR | 毎月最終金曜 | 2026-12-25 2027-01-29 2027-02-26",
        "MONTHLY;BYDAY=5TH | 毎月第5木曜 | 2026-12-31",
        "MONTHLY;BYMONTHDAY=31 | 毎月31日 | 2026-12-31 2027-01-31",
        "MONTHLY;BYMONTHDAY=-1 | 毎月末日 | 2026-12-31 2027-01-31 2027-02-28",
        "MONTHLY;BYDAY=2SA,4SA | 毎月第2土曜・第4土曜 | 2026-12-12 2026-12-26 2027-01-09 2027-01-23 2027-02-13 2027-02-27"})
    void isReadAndSaid(String rule, String words, String days) {
        Recur recur = Recur.of(rule).orElseThrow();
        assertThat(recur.words()).isEqualTo(words);
        List<LocalDate> expected = Stream.of(days.strip().split(" ")).map(LocalDate::parse).toList();
        assertThat(recur.days(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 3, 1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAILY", "MONTHLY;BYDAY=TU", "WEEKLY;BYMONTHDAY=3", "YEARLY;BYDAY=3TU", "MONTHLY;BYDAY=9TU", ""})
    void whatNoMeetingHasIsNot(String rule) {
        assertThat(Recur.of(rule)).isEmpty();
    }
}
