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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody can't do a duty, and another takes it. */
class SwapTest {
    private static final LocalDate DAY = TODAY.plusDays(6);
    private final Cape cape = new Cape();
    private final String me = first(DAY);

    private static String said(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Two days later the other pair is on: free that night. */
    private static final String FREE = first(DAY.plusDays(1));

    private Reply asksAll() {
        Reply pick = cape.says(me, said(DAY) + "の当番、代わってほしい");
        return cape.taps(me, tap(pick, "岬の方みんなに聞く"));
    }

    private String request(String to) {
        return cape.sentTo(to).getLast().what().card().parts().toString();
    }

    @Test
    void ofTwoWhoTakeItAtTheSameMomentOneIsOnDutyAndTheOtherIsThanked() throws Exception {
        for (int round = 0; round < 20; round++) {
            var here = new Cape();
            LocalDate day = DAY;
            Reply pick = here.says(me, said(day) + "の当番、代わってほしい");
            here.taps(me, tap(pick, "岬の方みんなに聞く"));
            Reply request = here.shelf.told.getLast().what();
            List<String> two = here.shelf.told.getLast().to();
            assertThat(two).hasSize(2);
            var go = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<Reply>> replies = two.stream().map(u -> threads.submit((Callable<Reply>) () -> {
                    go.await();
                    return here.taps(u, tap(request, "受けます"));
                })).toList();
                go.countDown();
                List<String> said = List.of(replies.get(0).get().text(), replies.get(1).get().text());
                assertThat(said).filteredOn(s -> s.contains("あなたの当番になりました")).hasSize(1);
                assertThat(said).filteredOn(s -> s.contains("ほかの方が先に引き受けました")).hasSize(1);
                String winner = nameOf(two.get(said.get(0).contains("あなたの") ? 0 : 1));
                assertThat(here.onDuty(day)).isEqualTo(winner);
            }
        }
    }

    @Test
    void farEnoughAheadAndOfTheSameAreaItIsDoneAtOnceAndThoseConcernedAreTold() {
        asksAll();
        cape.taps(FREE, tap(cape.sentTo(FREE).getLast().what(), "受けます"));
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(FREE));
        assertThat(cape.sentTo(me).getLast().what().text()).contains("引き受けてくださいました", "交代が決まりました");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("当番の交代が決まりました", nameOf(me), nameOf(FREE));
        String second = first(DAY.plusDays(2));
        assertThat(cape.sentTo(second).getLast().what().text()).as("who is second call that night").contains("当番の変更です");
        assertThat(cape.shelf.written.getLast().why()).doesNotContain("ノ瀬", "二宮");
    }

    @Test
    void tooManyNightsInARowAreTheHubsToDecide() {
        var strict = new Cape(Etiquette.USUAL);
        Reply pick = strict.says(me, said(DAY) + "の当番、代わってほしい");
        assertThat(pick.text()).contains("夜の当番が3日続きます");
        strict.taps(me, tap(pick, "岬の方みんなに聞く"));
        assertThat(strict.taps(FREE, tap(strict.sentTo(FREE).getLast().what(), "受けます")).text()).contains("拠点に伝えました");
        assertThat(strict.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("夜の当番が3日続きます");
        assertThat(strict.onDuty(DAY)).isEqualTo(nameOf(me));
    }

    @Test
    void onShortNoticeTheHubSaysYesFirst() {
        LocalDate tomorrow = TODAY.plusDays(1);
        cape.at(TODAY.atTime(18, 30)); // 23 hours before
        String asker = first(tomorrow);
        Reply pick = cape.says(asker, "明日の当番、代わってほしい");
        cape.taps(asker, tap(pick, "岬の方みんなに聞く"));
        String taker = cape.shelf.told.getLast().to().getFirst();
        assertThat(cape.taps(taker, tap(cape.shelf.told.getLast().what(), "受けます")).text()).contains("拠点に伝えました");
        assertThat(cape.onDuty(tomorrow)).isEqualTo(nameOf(asker));
        Reply hub = cape.sentTo(Cape.HUB_CHANNEL).getLast().what();
        assertThat(hub.text()).contains("承認待ち");

        assertThat(cape.taps(asker, tap(hub, "承認")).text()).as("only staff").contains("拠点の職員だけ");
        assertThat(cape.onDuty(tomorrow)).isEqualTo(nameOf(asker));
        cape.staffTaps(tap(hub, "承認"));
        assertThat(cape.onDuty(tomorrow)).isEqualTo(nameOf(taker));
        int told = cape.shelf.told.size();
        assertThat(cape.staffTaps(tap(hub, "承認")).text()).contains("承認しました");
        assertThat(cape.shelf.told).as("a second tap tells nobody").hasSize(told);
        assertThat(cape.staffTaps(tap(hub, "見送り")).text()).contains("もう終わっています");
    }

    @Test
    void whatIsGivenBackReturnsToWhoeverAskedAndTheHubIsCalled() {
        asksAll();
        Reply taken = cape.taps(FREE, tap(cape.sentTo(FREE).getLast().what(), "受けます"));
        cape.taps(FREE, tap(taken, "やはり難しい"));
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(me));
        assertThat(cape.sentTo(me).getLast().what().text()).contains("都合で入れなくなりました");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().about()).isEqualTo("call");
    }

    @Test
    void onceItHasBegunNothingIsGivenBackOrTaken() {
        asksAll();
        Reply request = cape.sentTo(FREE).getLast().what();
        Reply taken = cape.taps(FREE, tap(request, "受けます"));
        cape.at(DAY.atTime(18, 0));
        assertThat(cape.taps(FREE, tap(taken, "やはり難しい")).text()).contains("もう始まっている");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(FREE));

        var late = new Cape();
        Reply pick = late.says(me, said(DAY) + "の当番、代わってほしい");
        late.taps(me, tap(pick, "岬の方みんなに聞く"));
        Reply open = late.sentTo(FREE).getLast().what();
        late.at(DAY.atTime(18, 0));
        assertThat(late.taps(FREE, tap(open, "受けます")).text()).contains("もう始まっている");
        assertThat(late.says(me, "今日の当番、代わってほしい").text()).contains("もう始まっています", "セカンド");
    }

    @Test
    void aWishFollowsASlotWhoseHoursAreEditedAndEndsWhenItIsSomebodyElses() {
        asksAll();
        Reply request = cape.sentTo(FREE).getLast().what();
        Shift later = new Shift(slot(DAY), DAY, "岬", "doctor", 1, new dev.toban.days.Span(DAY.atTime(19, 0), DAY.plusDays(1).atTime(8, 30)),
                new Shift.Someone(nameOf(me)), null, null, TODAY);
        cape.shelf.write(Change.nothing("seed", "hours corrected").put(Book.SHIFTS, later));
        assertThat(cape.taps(FREE, tap(request, "受けます")).text()).contains("19:00〜翌8:30", "あなたの当番になりました");

        var other = new Cape();
        Reply pick = other.says(me, said(DAY) + "の当番、代わってほしい");
        other.taps(me, tap(pick, "岬の方みんなに聞く"));
        Reply open = other.sentTo(FREE).getLast().what();
        other.shelf.write(Change.nothing("seed", "import").put(Book.SHIFTS, Cape.shift(DAY, "doctor", new Shift.Someone(nameOf(first(DAY.plusDays(3)))))));
        assertThat(other.taps(FREE, tap(open, "受けます")).text()).contains("当番表が変わったため");
        assertThat(other.sentTo(me).getLast().what().text()).contains("当番表が変わったため");
    }

    private static String slot(LocalDate day) {
        return Cape.shift(day, "doctor", new Shift.Open()).id();
    }

    @Test
    void whenAllHaveDeclinedTheAskerIsToldAndMayGoOn() {
        asksAll();
        List<String> asked = cape.shelf.told.getLast().to();
        Reply request = cape.shelf.told.getLast().what();
        cape.taps(asked.get(0), tap(request, "できません"));
        assertThat(cape.sentTo(me)).isEmpty();
        assertThat(cape.says(asked.get(1), "すまん無理").text()).contains("承知しました");
        assertThat(cape.sentTo(me).getLast().what().text()).contains("みなさん難しい");
        assertThat(cape.onDuty(DAY)).isEqualTo(nameOf(me));
    }

    @Test
    void aSecondWishForTheSameDutyAndOneThatChangesNothingAreRefusedWithTheReason() {
        asksAll();
        assertThat(cape.says(me, said(DAY) + "の当番、代わってほしい").text()).contains("もうお願いを出しています");
        assertThat(cape.says(me, said(DAY.plusDays(4)) + "の当番を" + nameOf(me).split(" ")[0] + "先生に代わってほしい").text()).contains("何も変わりません");
        assertThat(cape.says(me, said(DAY.plusDays(1)) + "の当番、代わってほしい").text()).contains("あなたの当番ではありません");
        assertThat(cape.says(me, said(TODAY.minusDays(2)) + "の当番を代わってほしい").text()).doesNotContain("お願いします。よろしい");
        assertThat(cape.says("Ustranger", said(DAY) + "の当番、代わってほしい").text()).contains("登録されていない");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swap", "swap|", "swap|yes", "swap|yes|x#1", "swap|to|x|y", "swap|pick|2026-13-99/a", "swap|all|2026-12-15/岬/doctor/1/1050@9-3", "swap|zz|y"})
    void aForgedButtonDoesNothing(String data) {
        int before = cape.shelf.written.size();
        assertThat(cape.taps(me, data).text()).isNotBlank();
        assertThat(cape.shelf.written).hasSize(before);
    }

    @Test
    void somebodyElsesDutyCantBeGivenAwayWithAForgedButton() {
        int before = cape.shelf.written.size();
        assertThat(cape.taps(FREE, "swap|all|" + slot(DAY)).text()).contains("あなたの当番ではありません");
        asksAll();
        assertThat(cape.taps("U5", tap(cape.shelf.told.getLast().what(), "受けます")).text()).contains("あなた宛てではありません");
        assertThat(cape.shelf.written).hasSize(before + 1);
    }

    @Test
    void inQuietHoursARequestWaitsForTheMorningUnlessTheDutyIsAtHand() {
        cape.at(TODAY.atTime(22, 30));
        asksAll();
        assertThat(cape.shelf.told.getLast().due()).isEqualTo(TODAY.plusDays(1).atTime(7, 0).atZone(dev.toban.days.Tokyo.ZONE).toInstant());
        assertThat(request(FREE)).contains("受けます");
    }
}
