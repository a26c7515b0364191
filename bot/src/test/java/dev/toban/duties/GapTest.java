package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static dev.toban.duties.Cape.first;
import static dev.toban.duties.Cape.nameOf;
import static dev.toban.duties.Cape.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.rota.Shift;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What nobody holds: seen in time, called for, and filled by the first who can, with the hub's yes. */
class GapTest {
    private static final LocalDate DAY = TODAY.plusDays(6);
    private static final String FREE = first(DAY.plusDays(1));
    private final Cape cape = new Cape();

    private void leave(LocalDate day, Shift.Holder who) {
        cape.shelf.write(Change.nothing("seed", "import").put(Book.SHIFTS, Cape.shift(day, "doctor", who)));
    }

    private void remove(LocalDate day) {
        cape.shelf.write(Change.nothing("seed", "import").remove(Book.SHIFTS, Cape.shift(day, "doctor", new Shift.Open()).id()));
    }

    @Test
    void theDigestTellsHolesFromClosedHoursAndIsPostedOnceADay() {
        leave(DAY, new Shift.Open());
        remove(DAY.plusDays(1));
        leave(DAY.plusDays(2), new Shift.Closed());
        cape.at(TODAY.atTime(8, 59)).look();
        assertThat(cape.noted).noneMatch(n -> n.about().startsWith("gaps:"));
        cape.at(TODAY.atTime(9, 0)).look();
        cape.at(TODAY.atTime(9, 1)).look();
        assertThat(cape.noted).filteredOn(n -> n.about().equals("gaps:2026-12-09")).hasSize(1).first().satisfies(n -> assertThat(n.text())
                .contains("決まっていない当番 2件", "12/15(火) 17:30〜翌8:30 岬 在宅当番医", "12/16(水)", "お休みと決まっている時間", "12/17(木)"));
    }

    @Test
    void theFirstWhoCanTakesItWhenTheHubSaysYesAndNobodyElseDoes() {
        remove(DAY);
        Reply which = cape.staffSays("15日の岬が空欄。誰か募集かけて");
        assertThat(which.text()).contains("12/15(火) 17:30〜翌8:30 岬 在宅当番医 に入れる方を募集します");
        assertThat(cape.staffTaps(tap(which, "岬の方みんなに聞く")).text()).contains("人に募集しました");
        Reply request = cape.sentTo(FREE).getLast().what();
        assertThat(request.text()).contains("拠点からのお願い");
        assertThat(cape.taps(FREE, tap(request, "入れます")).text()).contains("拠点に伝えました");
        assertThat(cape.onDuty(DAY)).isNotEqualTo(nameOf(FREE));
        String other = first(DAY);
        assertThat(cape.taps(other, tap(request, "入れます")).text()).contains("ほかの方が先に");
        Reply hub = cape.sentTo(Cape.HUB_CHANNEL).getLast().what();
        cape.staffTaps(tap(hub, "承認"));
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(FREE));
        assertThat(cape.sentTo(FREE).getLast().what().text()).contains("拠点が承認しました");
    }

    @Test
    void somebodyMayOfferBeforeBeingAsked() {
        leave(DAY, new Shift.Open());
        assertThat(cape.says(FREE, "15日なら当番入れます").text()).contains("拠点に伝えました");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("空き枠に入る方がいます", nameOf(FREE));
        assertThat(cape.says("U5", "15日なら当番入れます").text()).as("a nurse is no doctor").contains("入れる空きの当番はありません");
    }

    @Test
    void onlyStaffCallForSomebody() {
        leave(DAY, new Shift.Open());
        String slot = Cape.shift(DAY, "doctor", new Shift.Open()).id();
        int before = cape.shelf.written.size();
        assertThat(cape.taps("U5", "gap|put|" + slot + "|ALL").text()).contains("拠点の職員だけ");
        assertThat(cape.staffTaps("gap|put|" + slot + "|EVERYONE").text()).isNotBlank();
        assertThat(cape.shelf.written).hasSize(before);
    }

    @Test
    void whoeverWillBeAwaySeesWhichDutiesNeedSomebodyAndTheAnswersChangeAtOnce() {
        String me = first(DAY);
        Reply sure = cape.says(me, "15日から16日まで学会で不在にします");
        assertThat(sure.text()).contains("12/15(火)〜12/16(水) を不在として届けます", "12/15(火) 17:30〜翌8:30 岬 在宅当番医");
        Reply done = cape.says(me, "はい");
        assertThat(done.text()).contains("不在を届けました", "代わりの方がまだ決まっていません");
        assertThat(cape.says("U5", "15日の岬の当番医は？").text()).contains("未定").doesNotContain("☎070-0000-300" + me.charAt(1));
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("不在の届け", nameOf(me));
        assertThat(cape.staffSays("今月まだ埋まってない枠ある？").text()).contains("不在、代わりなし");

        Reply pick = cape.taps(me, tap(done, "12/15"));
        cape.taps(me, tap(pick, "岬の方みんなに聞く"));
        cape.taps(FREE, tap(cape.sentTo(FREE).getLast().what(), "受けます"));
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(FREE));
        assertThat(cape.taps(FREE, tap(done, "届けを取り消す")).text()).contains("取り消せる不在の届けはありません");
    }
}
