package dev.toban.adapters.files;

import dev.toban.books.Book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Diff;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Duty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedFolderTest {
    private final SeedFolder.Report report = Seed.full()
            .with(
                    "当番.csv",
                    """
                    日付,開始,終了,地区,種別,順番,担当,電話番号,備考
                    2026-12-09,,,上町,doctor,,有馬一郎,,
                    2026-12-09,,,吉野,当番医,1,黒木花子,,
                    """)
            .with(
                    "events.csv",
                    """
                    イベント名,開始日,開始時間,終了時間,場所名称,対象,地区
                    多職種交流会,2026-12-18,19:00,20:30,上町ふれあい館,医師;ケアマネ,上町
                    いきいきサロン,令和8年12月20日,10:00,11:30,清水公民館,,
                    """)
            .read();

    @Test
    void nothingIsRefused() {
        assertThat(report.refused()).isEmpty();
        assertThat(report.files()).extracting(Imported::form).containsExactly("拠点の設定", "連絡帳", "人の一覧", "イベント一覧", "当番表");
    }

    @Test
    void theHubIsReadWithItsTownsAndHours() {
        var hub = report.diff().change().of(Book.HUB).put().getFirst();
        assertThat(hub.area("上町").orElseThrow().towns().getFirst().kana()).isEqualTo("いけのうえちょう");
        assertThat(hub.duty("doctor").orElseThrow().windows()).extracting(Duty.Window::from, Duty.Window::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1050, 1950), org.assertj.core.groups.Tuple.tuple(510, 1950));
        assertThat(hub.fallback().phone()).isEqualTo("099-000-0199");
    }

    @Test
    void anOfficesAreaComesFromItsTownAndADeskKnowsItsOffice() {
        Office clinic = office("さかもと内科クリニック");
        assertThat(clinic.area()).isEqualTo("上町");
        assertThat(clinic.capabilities()).containsExactly("訪問診療", "在宅酸素");
        assertThat(clinic.kinds()).containsExactly("診療所");
        assertThat(clinic.confirmed()).isEqualTo("2026-10-01");
        Office desk = office("地域連携室");
        assertThat(desk.parent()).isEqualTo(office("南風中央病院").id());
        assertThat(desk.area()).isEqualTo("上町");
    }

    @Test
    void consentIsKeptPerColumnAndNothingLeavesTheHubWithoutItsDay() {
        Consent nurse = office("あやめ訪問看護ステーション").consent();
        assertThat(nurse.shows(Field.PHONE, Audience.PROFESSIONALS)).isTrue();
        assertThat(nurse.shows(Field.PHONE, Audience.RESIDENTS)).isFalse();
        assertThat(nurse.shows(Field.NIGHT_PHONE, Audience.PROFESSIONALS)).isFalse();
        assertThat(nurse.given()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(person("有村 次郎").consent()).isEqualTo(Consent.HUB_ONLY);
    }

    @Test
    void twoOfOneNameAreTwoPeople() {
        List<Person> satos = report.diff().change().of(Book.PEOPLE).put().stream().filter(p -> p.name().equals("佐藤 健")).toList();
        assertThat(satos).extracting(Person::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(person("有村 次郎").areas()).containsExactly("伊敷", "吉田");
    }

    @Test
    void againItChangesNothing() {
        var held = Seed.after(Diff.Held.NOTHING, report.diff());
        var again = Seed.full()
                .with(
                        "当番.csv",
                        """
                        日付,開始,終了,地区,種別,順番,担当,電話番号,備考
                        2026-12-09,,,上町,doctor,,有馬一郎,,
                        2026-12-09,,,吉野,当番医,1,黒木花子,,
                        """)
                .with(
                        "events.csv",
                        """
                        イベント名,開始日,開始時間,終了時間,場所名称,対象,地区
                        多職種交流会,2026-12-18,19:00,20:30,上町ふれあい館,医師;ケアマネ,上町
                        いきいきサロン,令和8年12月20日,10:00,11:30,清水公民館,,
                        """)
                .read(held);
        assertThat(again.diff().change().isEmpty()).isTrue();
        assertThat(again.diff().offices()).isEqualTo(new Diff.Count(0, 0, 0, 9));
        assertThat(again.diff().shifts()).isEqualTo(new Diff.Count(0, 0, 0, 2));
    }

    @Test
    void whatANewEditionLeavesOutGoes() {
        var held = Seed.after(Diff.Held.NOTHING, report.diff());
        String without = Seed.OFFICES.replaceAll("(?m)^北園薬局.*\n", "").replace("099-000-1003", "099-000-1033");
        var next = Seed.hub().with("directory.csv", without).read(held);
        assertThat(next.diff().offices()).isEqualTo(new Diff.Count(0, 1, 1, 7));
        assertThat(next.diff().people()).isEqualTo(new Diff.Count(0, 0, 0, 0));
    }

    @Test
    void whatCouldNotBeReadIsNotTakenForGone() {
        var held = Seed.after(Diff.Held.NOTHING, report.diff());
        String broken = Seed.OFFICES.replace("099-000-1003", "130266146");
        var next = Seed.hub().with("directory.csv", broken).read(held);
        assertThat(next.refused()).singleElement().asString().startsWith("directory.csv:4 電話番号: 「130266146」");
        assertThat(next.diff().offices()).isEqualTo(new Diff.Count(0, 0, 0, 8));
    }

    @Test
    void aLongFileTellsHowFarItIs() {
        String rows = IntStream.rangeClosed(1, 2500).mapToObj(i -> "医院" + i + ",試験市" + i + ",\n").collect(Collectors.joining());
        var told = new ArrayList<String>();
        new SeedFolder(Seed.TODAY, Seed::holiday).read(
                Map.of("long.csv", ("名称,住所,電話番号\n" + rows).getBytes(StandardCharsets.UTF_8)), Diff.Held.NOTHING, "seed", "test",
                (file, count) -> told.add(file + " " + count));
        assertThat(told).containsExactly("long.csv 1000", "long.csv 2000", "long.csv 2500");
    }

    @Test
    void aFileThatCantBeTakenLeavesTheOthersAlone() {
        var mixed = Seed.full().with("notes.csv", "覚え書き\n何か\n").with("broken.xlsx", new byte[] {'P', 'K', 3, 4}).read();
        assertThat(mixed.refused()).extracting(Refused::where).containsExactlyInAnyOrder("notes.csv", "broken.xlsx");
        assertThat(mixed.diff().offices().added()).isEqualTo(9);
    }

    @Test
    void whatIsToldForALogSaysNothingOfAnybody() {
        var refused = Seed.hub().with("directory.csv", Seed.OFFICES).with("people.csv", Seed.PEOPLE.replace("090-0000-0001", "090-1")).read().refused();
        assertThat(refused).isNotEmpty().allMatch(r -> !r.where().contains("有馬") && !r.where().contains("090"));
        assertThat(refused).extracting(Refused::toString).anyMatch(r -> r.contains("090-1"));
    }

    private Office office(String name) {
        return report.diff().change().of(Book.OFFICES).put().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }

    private Person person(String name) {
        return report.diff().change().of(Book.PEOPLE).put().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }
}
