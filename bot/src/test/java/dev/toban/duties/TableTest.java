package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static dev.toban.duties.Cape.first;
import static dev.toban.duties.Cape.nameOf;
import static dev.toban.duties.Cape.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.rota.Shift;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Hub staff change the table, see what it does first, and take it back. */
class TableTest {
    private static final LocalDate DAY = TODAY.plusDays(6);
    private final Cape cape = new Cape();
    private final String was = first(DAY);
    private final String will = first(DAY.plusDays(1));

    private static String surname(String line) {
        return nameOf(line).split(" ")[0];
    }

    private Reply preview() {
        return cape.staffSays("15日の岬の当番医、" + surname(was) + "先生→" + surname(will) + "先生に変更");
    }

    @Test
    void theEffectIsShownBeforeAnythingChanges() {
        Reply shown = preview();
        assertThat(shown.text()).contains("12/15(火) 17:30〜翌8:30 岬 在宅当番医：" + nameOf(was) + " さん → " + nameOf(will) + " さん に変えます", "回");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(was));
        Reply done = cape.staffTaps(tap(shown, "この内容で変える"));
        assertThat(done.text()).contains("変更しました");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(will));
        assertThat(cape.sentTo(was).getLast().what().text()).contains("あなたの当番ではなくなりました");
        assertThat(cape.sentTo(will).getLast().what().text()).contains("あなたの当番になりました");

        assertThat(cape.staffTaps(tap(done, "元に戻す")).text()).contains("元に戻しました");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(was));
        assertThat(cape.staffTaps(tap(done, "元に戻す")).text()).contains("そのあとにも変わっています");
    }

    @Test
    void itCanBeConfirmedAndUndoneInWords() {
        preview();
        assertThat(cape.staffSays("はい").text()).contains("変更しました");
        assertThat(cape.staffSays("さっきの変更、元に戻して").text()).contains(nameOf(will) + " さん から " + nameOf(was) + " さん に戻します");
        cape.staffSays("はい");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(was));
    }

    @Test
    void whatSpeaksAgainstItIsSaid() {
        String second = first(DAY.plusDays(2));
        assertThat(cape.staffSays("15日の岬の当番医、" + surname(was) + "先生→" + surname(second) + "先生に変更").text()).contains("⚠", "同じ時間に別の当番");
        assertThat(cape.staffSays("15日の岬の当番医、" + surname(was) + "先生に変更").text()).contains("何も変わりません");
        assertThat(cape.staffSays("2026年12月7日の岬の当番医、" + surname(will) + "先生に変更").text()).contains("訂正");
    }

    @Test
    void anOpenWishAboutTheSlotEnds() {
        Reply pick = cape.says(was, "15日の当番、代わってほしい");
        cape.taps(was, tap(pick, "岬の方みんなに聞く"));
        Reply request = cape.shelf.told.getLast().what();
        Reply shown = preview();
        assertThat(shown.text()).contains("交代のお願いは取り消しになります");
        cape.staffTaps(tap(shown, "この内容で変える"));
        assertThat(cape.taps(first(DAY.plusDays(3)), tap(request, "受けます")).text()).contains("もう終わっています");
    }

    @Test
    void nobodyElseChangesTheTable() {
        Reply shown = preview();
        assertThat(cape.taps(was, tap(shown, "この内容で変える")).text()).contains("拠点の職員だけ");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(was));
    }

    @Test
    void aSlotIsEditedInAForm() {
        Reply form = cape.staffTaps("table|edit|" + Cape.shift(DAY, "doctor", new Shift.Open()).id());
        assertThat(form.form()).isNotNull();
        Reply shown = cape.staffFills(form.form(), java.util.Map.of("who", "person:" + nameOf(will), "from", "22:00"));
        assertThat(shown.text()).contains("12/15(火) 22:00〜翌8:30");
        cape.staffTaps(tap(shown, "この内容で変える"));
        assertThat(cape.onDuty(DAY.atTime(21, 0))).isEqualTo(nameOf(was));
        assertThat(cape.onDuty(DAY.atTime(23, 0))).isEqualTo(nameOf(will));
    }

    @Test
    void theHomeTabShowsTonightWhatWaitsAndWhatIsOpen() {
        Reply home = cape.opens();
        assertThat(home.text()).contains("岬 在宅当番医 17:30〜翌8:30 " + nameOf(first(TODAY)), "決まっていない当番 0件");
    }

    @Test
    void countsSayWhoCarriesWhat() {
        assertThat(cape.staffSays("今月の当番の集計みせて").text()).contains("夜", "回", "差は");
        assertThat(cape.says("U1", "当番の回数かたよってない？").text()).contains("在宅当番医の回数").doesNotContain("五味");
        assertThat(cape.staffSays("集計 事業所別").text()).contains("第1診療所");
        assertThat(cape.staffSays("週間表").text()).contains("■ 12/9(水)", "☎");
        assertThat(cape.says("U1", "週間表").text()).doesNotContain("■");
    }
}
