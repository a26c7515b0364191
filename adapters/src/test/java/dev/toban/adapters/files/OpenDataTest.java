package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.books.Diff;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The published files themselves, where {@code -Dopendata.dir} says where they lie. What is asserted was counted without this program. */
class OpenDataTest {
    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> theFilesThemselves() {
        String dir = System.getProperty("opendata.dir");
        if (dir == null) {
            return Stream.of();
        }
        Path data = Path.of(dir);
        Path yamaguchi = data.resolve("yamaguchi-municipal");

        test("the health bureau's list of Kagoshima", () -> {
            Imported read = read(data.resolve("kouseikyoku-202510/r7_10_shisetsu_kagoshima_ika_02.xlsx"));
            assertThat(read.rows()).isEqualTo(26_157);
            assertThat(read.asOf()).isEqualTo(LocalDate.of(2025, 10, 1));
            assertThat(read.refused()).isEmpty();
            assertThat(read.offices()).hasSize(1_208);
            List<Office> city = read.offices().stream().filter(o -> o.address().startsWith("鹿児島県鹿児島市")).toList();
            assertThat(city).hasSize(500);
            assertThat(city).filteredOn(o -> can(o, "在宅療養支援診療所")).hasSize(89);
            assertThat(city).filteredOn(o -> can(o, "在宅療養支援病院")).hasSize(33);
            assertThat(city).filteredOn(o -> o.name().contains("池之上クリニック")).singleElement()
                    .satisfies(o -> assertThat(o.address()).contains("池之上町"))
                    .satisfies(o -> assertThat(can(o, "在宅療養支援診療所")).isTrue());
        });
        test("the same of Tottori, with dentists and pharmacies", () -> {
            Imported read = read(data.resolve("kouseikyoku-202510/31_鳥取_届出受理医療機関名簿.xlsx"));
            assertThat(read.offices()).hasSize(920);
            assertThat(read.offices()).filteredOn(o -> can(o, "訪問薬剤管理指導")).allMatch(o -> o.kinds().equals(List.of("薬局")));
            assertThat(read.offices()).filteredOn(o -> can(o, "在宅療養支援歯科診療所")).allMatch(o -> o.kinds().equals(List.of("歯科")));
        });
        for (var city : Map.of("kagoshima-city", 500, "kashiwa-city", 258, "yonago-seibu", 420).entrySet()) {
            test("collected directory of " + city.getKey(), () -> assertThat(
                            read(data.resolve("derived-directories/" + city.getKey() + "-medical.csv")).offices())
                    .hasSize(city.getValue()));
        }
        test("Takamatsu's medical list, old and new, without its private names", () -> {
            for (String name : List.of("hospital_data.xlsx", "hospital_data.csv", "hospital_date_old.xlsx")) {
                Imported read = read(data.resolve("takamatsu/" + name));
                assertThat(read.refused()).isEmpty();
                assertThat(read.offices()).hasSizeBetween(616, 628).allMatch(o -> o.address().contains("高松市"));
                assertThat(read.offices().toString()).doesNotContain("理事長", "corporateRepresentative", "院長", "新木", "支部長");
                assertThat(named(read, "高松赤十字病院").phone()).isEqualTo("087-831-7101");
                assertThat(named(read, "高松赤十字病院").kinds()).containsExactly("病院");
            }
        });
        test("Takamatsu's homes and centres", () -> {
            assertThat(read(data.resolve("takamatsu/elderly_welfare_facility.csv")).offices()).hasSize(47)
                    .filteredOn(o -> o.kinds().contains("介護老人福祉施設")).hasSizeGreaterThan(25);
            assertThat(read(data.resolve("takamatsu/regional_comprehensive_support_center.xlsx")).offices()).hasSize(7)
                    .allMatch(o -> o.kinds().equals(List.of("地域包括支援センター")) && o.closedDays().startsWith("土日"));
            assertThat(read(data.resolve("takamatsu/nursing_home.xlsx")).offices()).hasSize(11);
        });
        test("Kudamatsu's care offices, a row a service", () -> {
            Imported read = read(data.resolve("yamaguchi-kudamatsu-care/352071_care_service.csv"));
            assertThat(read.rows()).isEqualTo(90);
            assertThat(read.refused()).isEmpty();
            assertThat(read.offices().stream().mapToInt(o -> o.kinds().size()).sum()).isLessThanOrEqualTo(90);
            assertThat(named(read, "さくら苑指定居宅介護支援事業所").kinds()).containsExactly("居宅介護支援");
            assertThat(read.offices()).anyMatch(o -> o.kinds().size() == 4);
        });

        // rows of offices in each of the ten shapes
        Map<String, Integer> medical = Map.ofEntries(
                Map.entry("03_医療機関一覧_353418_hospital.csv", 6),
                Map.entry("2_医療機関一覧.csv", 3),
                Map.entry("352080_hospital.csv", 164),
                Map.entry("352152_hospital.csv", 12),
                Map.entry("353434_hospital.csv", 11),
                Map.entry("【下松市】医療機関一覧.csv", 68),
                Map.entry("【山陽小野田市】医療機関一覧.csv", 60),
                Map.entry("【柳井市】医療機関一覧（令和5年4月1日時点）.csv", 35),
                Map.entry("【美祢市】医療機関一覧（令和3年10月1日時点）.csv", 26),
                Map.entry("医療機関一覧(令和6年4月1日時点) .csv", 145),
                Map.entry("山口県内の医療機関一覧（csv）.csv", 142));
        medical.forEach((name, offices) -> test(name, () -> {
            Imported read = read(yamaguchi.resolve("medical/" + name));
            assertThat(read.refused()).isEmpty();
            assertThat(read.offices()).hasSize(offices).allMatch(o -> o.consent().equals(Consent.PUBLIC));
            assertThat(read.offices()).allMatch(o -> List.of("病院", "診療所", "歯科").contains(o.kinds().getFirst()));
            assertThat(read.offices()).filteredOn(o -> o.phone() != null).allMatch(o -> o.phone().matches("0\\d{1,4}-\\d{1,4}-\\d{3,4}"));
        }));
        for (String twin : List.of("03_医療機関一覧_353418_hospital", "352080_hospital", "352152_hospital", "353434_hospital")) {
            test(twin + " as CSV and as a workbook", () -> assertThat(read(yamaguchi.resolve("medical/" + twin + ".xlsx")).offices())
                    .extracting(Office::phone) // one name differs between the two as published
                    .containsExactlyElementsOf(read(yamaguchi.resolve("medical/" + twin + ".csv")).offices().stream()
                            .map(Office::phone)
                            .toList()));
        }
        test("Nagato's printed tables", () -> {
            Imported read = read(yamaguchi.resolve("medical/【長門市】医療機関一覧.xls"));
            assertThat(read.refused()).isEmpty();
            assertThat(named(read, "うちだ眼科").phone()).isEqualTo("0837-22-4141");
            assertThat(named(read, "うちだ眼科").hours()).isEqualTo("9:00〜11:30 月火水木金土、14:00〜17:00 月金、16:00〜17:00 火水");
            assertThat(read.offices()).filteredOn(o -> o.kinds().contains("薬局")).hasSizeGreaterThan(10);
            assertThat(read.offices()).filteredOn(o -> o.kinds().contains("歯科")).hasSizeGreaterThan(10);
        });
        test("AED and population lists are none of ours", () -> {
            assertThat(read(yamaguchi.resolve("medical/352080_aed.csv")).hopeless()).isTrue();
            assertThat(read(yamaguchi.resolve("medical/共通フォーマット_01.AED設置箇所一覧.xlsx")).hopeless()).isTrue();
            assertThat(read(yamaguchi.resolve("population/352161_population_20250430.csv")).hopeless()).isTrue();
            assertThat(read(yamaguchi.resolve("population/萩市の人口（毎月月末現在）.xls")).hopeless()).isTrue();
        });
        test("events, old form and new", () -> {
            assertThat(read(yamaguchi.resolve("events/12_352063_event.csv")).meetings()).hasSize(23);
            assertThat(read(yamaguchi.resolve("events/350001_event.csv")).meetings()).hasSize(350);
            assertThat(read(yamaguchi.resolve("events/350001_event.xlsx")).meetings()).hasSize(350);
            assertThat(read(yamaguchi.resolve("events/ube_event.csv")).meetings()).filteredOn(m -> m.title().contains("まちなか保健室"))
                    .hasSizeGreaterThan(10).allMatch(m -> m.when().start() != null);
            assertThat(read(yamaguchi.resolve("events/352071_event.csv")).meetings()).hasSize(30)
                    .anyMatch(m -> "未定".equals(m.whenNote()) && m.when().start() == null);
        });
        test("Takamatsu's events through the years", () -> {
            for (String name : List.of("events.xlsx", "events_history/2024-03-12_60cd4c1.xlsx", "events_history/2025-05-13_5a008c9.xlsx")) {
                List<Meeting> meetings = read(data.resolve("takamatsu/" + name)).meetings();
                assertThat(meetings).isNotEmpty().filteredOn(m -> m.when().start() != null).hasSizeGreaterThan(meetings.size() / 2);
            }
        });
        test("Hirakata's centres and the schools they cover", () -> assertThat(
                        read(data.resolve("hirakata/houkatsu_centers.geojson")).offices())
                .hasSize(13)
                .anyMatch(o -> o.name().equals("はなまる") && o.note().contains("樟葉北") && o.phone().equals("072-856-9177")));
        test("every file again changes nothing, alone and all together", () -> {
            var folder = new SeedFolder(Seed.TODAY, Seed::holiday);
            var all = new TreeMap<String, byte[]>();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|xlsx?|geojson)")).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    all.put(file.getFileName().toString(), bytes);
                    Map<String, byte[]> alone = Map.of(file.getFileName().toString(), bytes);
                    var once = folder.read(alone, Diff.Held.NOTHING, "seed", "test", (_, _) -> {});
                    var again = folder.read(alone, Seed.after(Diff.Held.NOTHING, once.diff()), "seed", "test", (_, _) -> {});
                    assertThat(again.diff().change().isEmpty()).as(file.toString()).isTrue();
                }
            }
            var once = folder.read(all, Diff.Held.NOTHING, "seed", "test", (_, _) -> {});
            Diff.Held held = Seed.after(Diff.Held.NOTHING, once.diff());
            assertThat(folder.read(all, held, "seed", "test", (_, _) -> {}).diff().change().isEmpty()).isTrue();
            assertThat(held.offices()).hasSizeGreaterThan(5_000);
        });
        test("all care offices of Japan, twice", () -> {
            byte[] csv = unpacked(data.resolve("mhlw-national/care-national-2025-2026.csv.xz"));
            SeedFolder folder = new SeedFolder(Seed.TODAY, Seed::holiday);
            var first = folder.read(Map.of("care.csv", csv), Diff.Held.NOTHING, "seed", "test", (_, _) -> {});
            Imported read = first.files().getFirst();
            assertThat(read.rows()).isEqualTo(110_942);
            assertThat(read.refused()).hasSizeLessThan(read.rows() / 50).allMatch(r -> r.column().equals("tel"));
            assertThat(first.diff().offices().added()).isGreaterThan(106_000);
            var again = folder.read(Map.of("care.csv", csv), Seed.after(Diff.Held.NOTHING, first.diff()), "seed", "test", (_, _) -> {});
            assertThat(again.diff().change().isEmpty()).isTrue();
        });
        return tests.stream();
    }

    private void test(String name, Executable body) {
        tests.add(DynamicTest.dynamicTest(name, body));
    }

    private static boolean can(Office o, String capability) {
        return o.capabilities().stream().anyMatch(c -> c.startsWith(capability));
    }

    private static Office named(Imported read, String name) {
        return read.offices().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }

    private static Imported read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new InTray(Seed.TODAY, Seed::holiday).read(file.getFileName().toString(), in, Known.of(Diff.Held.NOTHING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(Path xz) throws IOException {
        Process process = new ProcessBuilder("xz", "-dc", xz.toString()).start();
        try (InputStream out = process.getInputStream()) {
            return out.readAllBytes();
        }
    }
}
