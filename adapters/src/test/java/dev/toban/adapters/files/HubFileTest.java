package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Band;
import dev.toban.days.TimeSettings;
import dev.toban.days.TimeSettings.Window;
import dev.toban.hub.Customs;
import dev.toban.hub.DayClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
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
    void pamphletsAreThereByTheirSafeAddress() {
        String hub = "hub: {id: a, name: 拠点, phone: 099-000-0100}\nfallback: {label: 夜間, phone: 099-000-0199}\ndocuments:\n";
        Imported read = Seed.alone("hub.yml", hub + "  - {name: しおり, url: 'https://example.jp/a.pdf', for: professionals}\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.hub().documents()).singleElement().satisfies(d -> {
            assertThat(d.residents()).isFalse();
            assertThat(d.large()).isNull();
        });
        assertThat(Seed.alone("hub.yml", hub + "  - {name: しおり, url: 'http://example.jp/a.pdf', for: all}\n").refused()).extracting(r -> r.column() + ": " + r.reason())
                .contains(
                        "documents[0].url: http://example.jp/a.pdf (expected: https:// で始まるアドレス)", "documents[0].for: all (expected: residents か professionals)");
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        Imported read = Seed.alone("any.txt.yml", "hub: {id: a, name: 拠点, phone: 099-000-0100}\nfallback: {label: 夜間, phone: 099-000-0199}\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.hub().yearEndFrom()).isEqualTo(MonthDay.of(12, 29));
        assertThat(read.hub().quietFrom()).isEqualTo(LocalTime.of(21, 0));
    }

    @Test
    void aHubSaysWhatItMeansByWordsForTimes() {
        Imported read = Seed.alone(
                "hub.yml",
                """
                hub: {id: a, name: 拠点, phone: 099-000-0100}
                fallback: {label: 夜間, phone: 099-000-0199}
                year-end: {from: "12-28"}
                times:
                  night: {from: "17:30", to: "翌08:00"}
                  small-hours: {to: "04:00"}
                  tonight-until: "06:00"
                  obon: {from: "08-12", to: "08-15"}
                  weekend: {from: friday}
                  month-end: 3
                holidays:
                  added: {2026-10-15: 開設記念日}
                  removed: [2026-11-03]
                topic-minutes: 20
                """);
        assertThat(read.refused()).isEmpty();
        Customs customs = read.hub().customs();
        assertThat(customs.times().window(Band.NIGHT)).isEqualTo(new Window(LocalTime.of(17, 30), LocalTime.of(8, 0)));
        assertThat(customs.times().window(Band.SMALL_HOURS)).isEqualTo(new Window(LocalTime.MIDNIGHT, LocalTime.of(4, 0)));
        assertThat(customs.times().window(Band.EVENING)).isEqualTo(TimeSettings.defaults().window(Band.EVENING));
        assertThat(customs.times().nightTurns()).isEqualTo(LocalTime.of(6, 0));
        assertThat(customs.times().yearEndFrom()).isEqualTo(MonthDay.of(12, 28));
        assertThat(customs.times().obonTo()).isEqualTo(MonthDay.of(8, 15));
        assertThat(customs.times().weekendFrom()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(customs.times().monthEnd()).isEqualTo(3);
        assertThat(customs.closed()).containsOnly(Map.entry(LocalDate.of(2026, 10, 15), "開設記念日"));
        assertThat(customs.open()).containsExactly(LocalDate.of(2026, 11, 3));
        assertThat(customs.topic()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void wrongWordsForTimesAreRefusedWithTheirRule() {
        Imported read = Seed.alone(
                "hub.yml",
                """
                hub: {id: a, name: 拠点, phone: 099-000-0100}
                fallback: {label: 夜間, phone: 099-000-0199}
                times:
                  night: {from: "6時ごろ"}
                  dawn: {from: "06:00"}
                  evning: {from: "16:00"}
                  obon: {to: "8/16"}
                  weekend: {from: saturday, to: friday}
                  month-end: 40
                holidays: {added: [10月15日], removed: [2026-02-30]}
                topic-minutes: 600
                """);
        assertThat(read.hub()).isNull();
        assertThat(read.refused()).extracting(r -> r.column() + ": " + r.reason()).contains(
                "times.night.from: 6時ごろ (expected: 時刻。例 18:00)",
                "times.dawn.to:  (expected: from とちがう時刻)",
                "times.obon.to: 8/16 (expected: 月-日。例 08-13)",
                "times.weekend.to: friday (expected: from と同じ週の日。日曜まで)",
                "times.month-end: 40 (expected: 1〜15)",
                "holidays.added: 10月15日 (expected: 日付。例 2026-10-15)",
                "holidays.removed: 2026-02-30 (expected: 日付。例 2026-10-15)",
                "topic-minutes: 600 (expected: 1〜60)");
        assertThat(read.refused()).extracting(Refused::column).contains("times.evning");
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
