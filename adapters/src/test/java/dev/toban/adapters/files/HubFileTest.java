package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.hub.DayClass;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubFileTest {
    @Test
    void mistakesAreToldAllAtOnceAndNothingIsTaken() {
        Imported read = Seed.alone(
                "hub.yml",
                """
                hub: {id: "上町", name: 拠点, phone: "12345"}
                areas:
                  - {name: 上町}
                  - {name: 上町}
                duties:
                  - kind: doctor
                    label: 当番医
                    windows:
                      - {days: [weekdays], from: "17:30", to: "翌8:3"}
                year-end: {from: "12/29"}
                """);
        assertThat(read.hub()).isNull();
        assertThat(read.refused()).extracting(r -> r.column() + ": " + r.reason()).contains(
                "hub.id: 上町 (expected: 小文字の英数字と - 、40字まで)",
                "hub.phone: 12345 (expected: 市外局番からの電話番号。例 099-000-0100)",
                "areas.name: 上町 (expected: 一度だけ)",
                "duties[0].windows[0].days: weekdays (expected: " + DayWords.EXPECTED + ")",
                "duties[0].windows[0].to: 翌8:3 (expected: 時刻。例 17:30、翌08:30)",
                "year-end.from: 12/29 (expected: 月-日。例 12-29)",
                "fallback.phone:  (expected: 必須)");
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        Imported read = Seed.alone("any.txt.yml", "hub: {id: a, name: 拠点, phone: 099-000-0100}\nfallback: {label: 夜間, phone: 099-000-0199}\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.hub().yearEndFrom()).isEqualTo(MonthDay.of(12, 29));
        assertThat(read.hub().quietFrom()).isEqualTo(LocalTime.of(21, 0));
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        Imported read = Seed.alone("hub.yml", "hub: {id: a\nareas: [\n");
        assertThat(read.refused()).last().asString().contains("YAML として読めません");
    }

    @ParameterizedTest
    @CsvSource({"2nd saturday", "saturday-2", "第2土曜", "第２土曜日"})
    void nthDaysAreUnderstood(String word) {
        assertThat(DayWords.of(word)).contains(new DayClass.Nth(2, DayOfWeek.SATURDAY));
    }

    @Test
    void otherDaysToo() {
        assertThat(DayWords.of("last friday")).contains(new DayClass.Nth(-1, DayOfWeek.FRIDAY));
        assertThat(DayWords.of("Sunday")).contains(new DayClass.Every(DayOfWeek.SUNDAY));
        assertThat(DayWords.of("土曜")).contains(new DayClass.Every(DayOfWeek.SATURDAY));
        assertThat(DayWords.of("2026-12-31")).contains(new DayClass.On(LocalDate.of(2026, 12, 31)));
        assertThat(DayWords.of("someday")).isEmpty();
    }
}
