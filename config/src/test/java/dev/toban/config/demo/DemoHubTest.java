package dev.toban.config.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class DemoHubTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    private static final Pattern PHONE = Pattern.compile("\\b0\\d{1,4}-\\d{1,4}-\\d{3,4}\\b");

    @TempDir
    Path folder;

    private DemoFolder demo;

    @BeforeEach
    void write() {
        demo = DemoFolder.on(folder, TODAY);
    }

    @Test
    void noNumberInItRingsAnyone() {
        for (String file : List.of("hub.yml", "offices.csv", "people.csv", "rota.csv", "events.csv")) {
            List<String> numbers = PHONE.matcher(demo.text(file)).results().map(m -> m.group()).toList();
            assertThat(numbers).as(file).isNotEmpty().allMatch(n -> n.matches("099-000-\\d{4}|070-0000-\\d{4}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offices.csv", "people.csv", "rota.csv", "events.csv"})
    void everyRowHasTheColumnsOfItsHeader(String file) {
        List<String> lines = demo.text(file).lines().toList();
        assertThat(lines).doesNotHaveDuplicates().noneMatch(line -> line.contains("\""));
        assertThat(lines.stream().map(line -> line.split(",", -1).length).distinct()).hasSize(1);
    }

    @Test
    void itIsTheSizeOfARealHub() {
        assertThat(demo.column("offices.csv", "名称")).hasSize(demo.rows("offices.csv").size()).hasSizeBetween(60, 75);
        assertThat(demo.column("people.csv", "氏名")).hasSize(demo.rows("people.csv").size()).hasSizeBetween(40, 48);
    }

    @Test
    void noOtherNameOfAnOfficeIsAlsoTheNameOfAnother() {
        List<String> names = demo.rows("offices.csv").stream()
                .flatMap(row -> Stream.concat(Stream.of(row.get("名称")), Sheet.list(row.get("別名")).stream()))
                .toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContain("さくら"); // which さくら is the asker's to say
    }

    @Test
    void everybodyWorksSomewhereAndEveryDeskHasAHouse() {
        assertThat(demo.column("offices.csv", "名称"))
                .containsAll(demo.column("people.csv", "所属"))
                .containsAll(demo.column("offices.csv", "親事業所").stream().filter(p -> !p.isEmpty()).toList());
    }

    @Test
    void anArimaIsADoctorInKanmachiAndAnotherACareManagerInYoshino() {
        assertThat(demo.rows("people.csv"))
                .filteredOn(row -> row.get("氏名").startsWith("有馬 "))
                .extracting(row -> row.get("職種") + "/" + row.get("担当地区"))
                .containsExactlyInAnyOrder("医師/上町", "介護支援専門員/吉野");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-11-22", "2026-12-31", "2030-08-31"})
    void consentAndConfirmationAgeWithTheReader(LocalDate today) {
        DemoFolder other = DemoFolder.on(folder.resolve("other"), today);
        List<Map<String, String>> offices = other.rows("offices.csv");
        assertThat(offices).anyMatch(row -> row.get("承諾日").isEmpty());
        List<LocalDate> confirmed = offices.stream().map(row -> LocalDate.parse(row.get("確認日"))).toList();
        assertThat(confirmed).allMatch(day -> day.isBefore(today));
        assertThat(confirmed.stream().filter(day -> day.isBefore(today.minusMonths(6)))).hasSizeBetween(5, 20);
        assertThat(confirmed.stream().filter(day -> day.isAfter(today.minusMonths(3)))).hasSizeGreaterThan(40);
    }

    @Test
    void audiencesDiffer() {
        assertThat(demo.column("offices.csv", "公開範囲")).contains("住民", "専門職", "住民;夜間連絡先=専門職", "専門職;電話番号=住民");
        assertThat(demo.rows("people.csv"))
                .filteredOn(row -> row.get("承諾日").isEmpty())
                .isNotEmpty()
                .allMatch(row -> row.get("公開範囲").equals("拠点"));
        assertThat(demo.rows("people.csv"))
                .filteredOn(row -> !row.get("携帯番号").isEmpty())
                .allMatch(row -> row.get("公開範囲").endsWith("携帯番号=拠点"));
    }

    @ParameterizedTest
    @EnumSource
    void charactersAreWhoTheFilesSayTheyAre(Characters character) {
        assertThat(character.line()).matches("U[0-9a-f]{32}");
        Map<String, String> row = demo.byName("people.csv", "氏名").getOrDefault(character.person(), Map.of());
        if (character.professional()) {
            assertThat(row)
                    .containsEntry("LINE", character.line())
                    .containsEntry("所属", character.office())
                    .containsEntry("担当地区", character.area());
        } else {
            assertThat(row).isEmpty();
            assertThat(demo.column("people.csv", "LINE")).doesNotContain(character.line());
        }
    }

    @Test
    void hubAndFilesSpeakOfTheSameAreasDutiesAndCentres() {
        Map<String, List<Map<String, Object>>> hub = new Yaml().load(demo.text("hub.yml"));
        assertThat(hub.get("areas")).extracting(area -> area.get("name")).containsExactlyElementsOf(DemoFolder.AREAS);
        assertThat(hub.get("areas"))
                .extracting(area -> (String) area.get("centre"))
                .allMatch(demo.column("offices.csv", "名称")::contains);
        assertThat(hub.get("duties"))
                .extracting(duty -> (String) duty.get("kind"))
                .containsExactlyInAnyOrderElementsOf(demo.column("rota.csv", "種別"));
        for (String file : List.of("offices.csv", "rota.csv", "events.csv")) {
            assertThat(DemoFolder.AREAS).containsAll(demo.column(file, "地区").stream().filter(a -> !a.isEmpty()).toList());
        }
    }

    @Test
    void writingItAgainTheSameDayChangesNothing() {
        List<String> before = Stream.of("offices.csv", "people.csv", "rota.csv", "events.csv").map(demo::text).toList();
        DemoFolder.on(folder, TODAY);
        assertThat(Stream.of("offices.csv", "people.csv", "rota.csv", "events.csv").map(demo::text)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DemoHub.write(file, TODAY, day -> false)).isInstanceOf(UncheckedIOException.class);
    }
}
