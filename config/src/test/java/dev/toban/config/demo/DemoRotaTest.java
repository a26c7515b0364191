package dev.toban.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRotaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    private static final Set<String> NOBODY = Set.of("調整中", "当番なし");

    @TempDir
    Path folder;

    private static List<Map<String, String>> rota(LocalDate today) {
        return Sheet.rows(new DemoRota(today, DemoFolder.HOLIDAYS::contains).csv());
    }

    private static List<Map<String, String>> slot(List<Map<String, String>> rota, LocalDate day, String area, String kind) {
        return rota.stream()
                .filter(r -> r.get("日付").equals(day.toString()) && r.get("地区").equals(area) && r.get("種別").equals(kind))
                .toList();
    }

    private static List<String> holders(List<Map<String, String>> rows) {
        return rows.stream().map(r -> r.get("担当")).toList();
    }

    @Test
    void tonightAndLastNightHaveADoctorAndANurseEverywhereOnEveryDayOfTwoYears() {
        for (LocalDate today = TODAY; today.isBefore(TODAY.plusYears(2)); today = today.plusDays(1)) {
            DemoRota written = new DemoRota(today, DemoFolder.HOLIDAYS::contains);
            List<Map<String, String>> rota = Sheet.rows(Stream.of(
                            List.of(DemoRota.HEADER), written.on(today.minusDays(1)), written.on(today))
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n")));
            for (String area : DemoFolder.AREAS) {
                for (String kind : List.of("doctor", "nurse")) {
                    for (LocalDate night : List.of(today, today.minusDays(1))) {
                        assertThat(holders(slot(rota, night, area, kind)))
                                .as("%s on %s of %s", kind, night, area)
                                .isNotEmpty()
                                .doesNotContainAnyElementsOf(NOBODY);
                    }
                }
            }
        }
    }

    @Test
    void itRunsFromLastMonthToTheEndOfTheThirdMonthAheadWithoutAMissingDay() {
        List<String> days = rota(TODAY).stream().map(r -> r.get("日付")).distinct().toList();
        assertThat(days).hasSize(151).startsWith("2026-11-01").endsWith("2027-03-31").isSorted();
    }

    @Test
    void everyHolderIsInTheFilesAndCanBeRungAtNight() {
        DemoFolder demo = DemoFolder.on(folder, TODAY);
        Map<String, Map<String, String>> offices = demo.byName("offices.csv", "名称");
        Map<String, Map<String, String>> people = demo.byName("people.csv", "氏名");
        for (Map<String, String> row : demo.rows("rota.csv")) {
            String holder = row.get("担当");
            if (NOBODY.contains(holder)) {
                continue;
            }
            Map<String, String> person = people.getOrDefault(holder, Map.of());
            Map<String, String> office = offices.get(person.getOrDefault("所属", holder));
            assertThat(office).as(holder).isNotNull();
            boolean atNight = !row.get("種別").equals("dental");
            assertThat(Stream.of(
                            row.get("電話番号"),
                            person.getOrDefault("電話番号", ""),
                            office.get(atNight ? "夜間連絡先" : "電話番号")))
                    .as("a number for %s", holder)
                    .anyMatch(number -> !number.isEmpty());
        }
    }

    @Test
    void thereIsAGapThisWeekAndOneClosedOnPurpose() {
        List<Map<String, String>> rota = rota(TODAY);
        assertThat(slot(rota, LocalDate.of(2026, 12, 13), "伊敷", "doctor"))
                .singleElement()
                .satisfies(r -> assertThat(r).containsEntry("担当", "調整中").containsEntry("電話番号", ""));
        assertThat(holders(slot(rota, LocalDate.of(2027, 1, 2), "吉田", "doctor"))).containsExactly("調整中");
        assertThat(holders(slot(rota, LocalDate.of(2026, 12, 18), "", "pharmacy"))).containsExactly("当番なし");
    }

    @Test
    void theGapOfNewYearIsFilledByTheTimeItComesNear() {
        List<Map<String, String>> rota = rota(LocalDate.of(2027, 1, 1));
        assertThat(holders(slot(rota, LocalDate.of(2027, 1, 2), "吉田", "doctor"))).doesNotContainAnyElementsOf(NOBODY);
    }

    @Test
    void yearEndHasItsOwnTeamsAndNotes() {
        List<Map<String, String>> rota = rota(TODAY);
        for (String area : DemoFolder.AREAS) {
            for (String kind : List.of("doctor", "doctor2", "nurse")) {
                assertThat(slot(rota, LocalDate.of(2026, 12, 31), area, kind))
                        .singleElement()
                        .satisfies(r -> assertThat(r).containsEntry("備考", "年末年始体制"));
            }
        }
        assertThat(holders(slot(rota, LocalDate.of(2027, 1, 1), "", "dental"))).containsExactly("当番なし");
        assertThat(slot(rota, LocalDate.of(2026, 12, 31), "", "hub")).isEmpty();
    }

    @Test
    void aSplitNightHasNoHole() {
        assertThat(slot(rota(TODAY), TODAY, "吉野", "doctor"))
                .extracting(r -> r.get("開始") + "–" + r.get("終了"))
                .containsExactly("17:30–19:00", "19:00–翌08:30");
    }

    @Test
    void weekendsAndHolidaysDifferFromWeekdays() {
        List<Map<String, String>> rota = rota(TODAY);
        LocalDate sunday = LocalDate.of(2026, 12, 20);
        assertThat(slot(rota, sunday, "", "dental")).hasSize(1);
        assertThat(slot(rota, LocalDate.of(2027, 1, 11), "", "dental")).as("成人の日").hasSize(1);
        assertThat(slot(rota, sunday.plusDays(1), "", "dental")).isEmpty();
        assertThat(holders(slot(rota, sunday, "吉田", "doctor")))
                .as("at weekends 吉野 covers 吉田")
                .isEqualTo(holders(slot(rota, sunday, "吉野", "doctor")));
    }

    @Test
    void inKanmachiTheSecondNurseIsOfAnotherStationThanTheFirst() {
        Map<String, Map<String, String>> people = DemoFolder.on(folder, TODAY).byName("people.csv", "氏名");
        List<Map<String, String>> rota = rota(TODAY);
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(60)); day = day.plusDays(1)) {
            String first = slot(rota, day, "上町", "nurse").getFirst().get("担当");
            assertThat(holders(slot(rota, day, "上町", "nurse2"))).as("on %s", day).doesNotContain(people.get(first).get("所属"));
        }
    }

    @Test
    void noSlotIsWrittenTwice() {
        List<String> keys = rota(TODAY).stream()
                .map(r -> String.join("/", r.get("日付"), r.get("地区"), r.get("種別"), r.get("順番"), r.get("開始")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(3000);
    }

    @Test
    void turnsAreFair() {
        Map<String, Long> nights = rota(TODAY).stream()
                .filter(r -> r.get("地区").equals("上町") && r.get("種別").equals("doctor"))
                .collect(Collectors.groupingBy(r -> r.get("担当"), Collectors.counting()));
        assertThat(nights).hasSize(4);
        assertThat(Collections.max(nights.values()) - Collections.min(nights.values())).isLessThanOrEqualTo(3);
    }

    @Test
    void nobodyIsOnFirstCallThreeNightsInARow() {
        Map<String, Set<String>> nights = rota(TODAY).stream()
                .filter(r -> Set.of("doctor", "nurse").contains(r.get("種別")) && r.get("担当").contains(" "))
                .collect(Collectors.groupingBy(
                        r -> r.get("担当"), Collectors.mapping(r -> r.get("日付"), Collectors.toSet())));
        assertThat(nights).hasSizeGreaterThan(15);
        nights.forEach((person, days) -> assertThat(days)
                .as(person)
                .noneMatch(day -> days.contains(after(day, 1)) && days.contains(after(day, 2))));
    }

    private static String after(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
