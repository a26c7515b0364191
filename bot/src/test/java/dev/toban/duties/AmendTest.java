package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static dev.toban.duties.Cape.first;
import static dev.toban.duties.Cape.nameOf;
import static dev.toban.duties.Cape.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.rota.Cover;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The past is locked: what really was is a new fact with a reason; what is to come may be changed by the day or by the month. */
class AmendTest {
    private static final LocalDate PAST = TODAY.minusDays(2);
    private final Cape cape = new Cape();

    @Test
    void aPastDutyIsCorrectedByAFormWithAReasonAndTheRowStays() {
        Reply find = cape.staffSays("訂正");
        assertThat(find.form()).isNotNull();
        Reply which = cape.staffFills(find.form(), Map.of("day", PAST.toString(), "duty", "doctor"));
        Reply form = cape.staffTaps(tap(which, "岬 在宅当番医"));
        String other = nameOf(first(PAST.plusDays(1)));
        Reply preview = cape.staffFills(form.form(), Map.of("who", "person:" + other, "why", "amended-0"));
        assertThat(preview.text()).contains("12/7(月)", other, "記録の訂正として残します", "訂正の理由：急な交代");
        assertThat(cape.onDuty(PAST)).isEqualTo(nameOf(first(PAST)));
        assertThat(cape.staffTaps(tap(preview, "この内容で変える")).text()).contains("変更しました");
        assertThat(cape.onDuty(PAST)).isEqualTo(other);
        assertThat(cape.board.rota().all().filter(s -> s.day().equals(PAST) && s.kind().equals("doctor")).findFirst().orElseThrow().holder().toString())
                .as("what was written").contains(nameOf(first(PAST)));
        assertThat(cape.board.rota().covers()).singleElement().satisfies(c -> {
            assertThat(c.type()).isEqualTo(Cover.Type.CORRECTION);
            assertThat(c.reason()).isEqualTo("amended-0");
        });
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("訂正しました", "理由：急な交代");
        assertThat(cape.sentTo(first(PAST))).as("nobody is told that they are on duty the day before yesterday").isEmpty();
        assertThat(cape.staffSays("集計 12月 事業所別").text()).contains("第" + first(PAST.plusDays(1)).substring(1) + "診療所");
    }

    @Test
    void aPastDutyIsNotChangedWithoutAReasonHoweverItIsAsked() {
        String other = nameOf(first(PAST.plusDays(1)));
        Reply asked = cape.staffSays("おとといの岬の当番医、" + nameOf(first(PAST)) + "→" + other + "に変更");
        assertThat(asked.text()).contains("理由はどれですか");
        String slot = cape.board.rota().day(PAST).stream().filter(s -> s.kind().equals("doctor")).findFirst().orElseThrow().shift().id();
        assertThat(cape.staffTaps("table|do|" + slot + "|person:" + other).text()).contains("理由はどれですか");
        assertThat(cape.staffTaps("table|do|" + slot + "|person:" + other + "|now").text()).contains("理由はどれですか");
        assertThat(cape.board.rota().covers()).isEmpty();
        assertThat(cape.taps(first(PAST), "amend|pick|" + slot).text()).contains("拠点の職員だけ");
    }

    @Test
    void daysAreClosedOnPurposeAtOnceAndGivenBack() {
        Reply form = cape.staffSays("休み");
        Reply preview = cape.staffFills(form.form(), Map.of("from", "2026-12-12", "to", "2026-12-14", "duty", "doctor", "who", "休み"));
        assertThat(preview.text()).contains("3件の当番を「当番なし」に変えます", "12/12(土)", "12/14(月)");
        Reply done = cape.staffTaps(tap(preview, "この内容で変える"));
        LocalDate day = LocalDate.of(2026, 12, 13);
        assertThat(cape.onDuty(day)).isEqualTo("Closed[]");
        assertThat(cape.onDuty(LocalDate.of(2026, 12, 15))).isEqualTo(nameOf(first(LocalDate.of(2026, 12, 15))));
        assertThat(cape.sentTo(first(day)).getLast().what().text()).contains("当番なし", "12/13(日)");
        assertThat(cape.staffSays("今月まだ埋まってない枠ある？").text()).contains("お休みと決まっている時間", "12/13(日)");
        assertThat(cape.staffTaps(tap(done, "元に戻す")).text()).contains("3件を元に戻しました");
        assertThat(cape.onDuty(day)).isEqualTo(nameOf(first(day)));
    }

    @Test
    void aWeekdayIsFixedToSomebodyAndClashesAreSaid() {
        Reply form = cape.staffSays("まとめて");
        Reply preview = cape.staffFills(form.form(), Map.of("from", "2026-12-11", "to", "2026-12-31", "days", "金", "duty", "doctor", "who", "三好海先生"));
        assertThat(preview.text()).contains("三好 海 さん").containsPattern("[23]件の当番を");
        cape.staffTaps(tap(preview, "この内容で変える"));
        for (int d : new int[] {11, 18, 25}) {
            assertThat(cape.onDuty(LocalDate.of(2026, 12, d))).isEqualTo("三好 海");
        }
        assertThat(cape.onDuty(LocalDate.of(2026, 12, 12))).isEqualTo(nameOf(first(LocalDate.of(2026, 12, 12))));
        assertThat(cape.staffFills(form.form(), Map.of("from", "2026-12-31", "to", "2026-12-01", "duty", "doctor", "who", "三好 海")).text()).contains("日にちを確かめて");
        assertThat(cape.staffFills(form.form(), Map.of("from", "2026-12-11", "to", "2026-12-12", "duty", "doctor", "who", "だれか")).text()).contains("見つかりませんでした");
        assertThat(cape.taps(first(TODAY), "stretch|do|2026-12-11|2026-12-12||岬|doctor|closed").text()).contains("拠点の職員だけ");
        assertThat(cape.staffTaps("stretch|do|2026-12-11|never||岬|doctor|closed").text()).doesNotContain("変更しました");
    }

    @Test
    void aDayWithoutARowIsFilledToo() {
        LocalDate day = LocalDate.of(2026, 12, 20);
        cape.shelf.write(dev.toban.books.Change.nothing("seed", "hole").remove(dev.toban.books.Book.SHIFTS, Cape.shift(day, "doctor", new dev.toban.rota.Shift.Open()).id()));
        Reply form = cape.staffSays("休み");
        Reply preview = cape.staffFills(form.form(), Map.of("from", day.toString(), "to", day.toString(), "duty", "doctor", "who", "一ノ瀬 花"));
        cape.staffTaps(tap(preview, "この内容で変える"));
        assertThat(cape.onDuty(day)).isEqualTo("一ノ瀬 花");
    }
}
