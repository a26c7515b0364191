package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static dev.toban.duties.Cape.first;
import static dev.toban.duties.Cape.nameOf;
import static dev.toban.duties.Cape.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.rota.Shift;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A duty that runs changes hands; a number does not answer. */
class HandoverTest {
    private static final LocalDateTime NIGHT = TODAY.plusDays(1).atTime(2, 10);
    private final Cape cape = new Cape();
    private final String me = first(TODAY);
    private final String second = first(TODAY.plusDays(2));

    @Test
    void atTenPastTwoTheSecondCallIsOnDutyAtOnceAndBothAndTheHubAreTold() {
        cape.at(NIGHT);
        assertThat(cape.onDuty(NIGHT)).isEqualTo(nameOf(me));
        Reply done = cape.says(me, "いま看取り対応中で出られない、セカンドに回して");
        assertThat(done.text()).contains("12/9(水) 翌2:10〜翌8:30 岬 在宅当番医", nameOf(second), "引き継ぎました", "☎");
        assertThat(cape.onDuty(NIGHT)).isEqualTo(nameOf(second));
        assertThat(cape.onDuty(TODAY.atTime(23, 0))).as("what was before stays").isEqualTo(nameOf(me));
        Parcel told = cape.sentTo(second).getLast();
        assertThat(told.what().text()).contains("至急", nameOf(me));
        assertThat(told.due()).as("quiet hours do not hold it").isEqualTo(cape.instant());
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().about()).isEqualTo(Parcel.CALL);
        assertThat(cape.says(me, "いま出られない、セカンドに").text()).contains("もう " + nameOf(second));
    }

    @Test
    void whoeverHandedOverCanTakeItBackAndWhoeverGotItCanSayThatTheyCant() {
        cape.at(NIGHT);
        Reply done = cape.says(me, "いま出られない、セカンドに回して");
        Reply urgent = cape.sentTo(second).getLast().what();
        assertThat(cape.taps(second, tap(urgent, "出られない")).text()).contains("拠点を呼びました", "099-000-3099");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("引き継いだ方も出られません");
        cape.taps(me, tap(done, "取り消す"));
        assertThat(cape.onDuty(NIGHT)).isEqualTo(nameOf(me));
        assertThat(cape.taps(second, tap(done, "取り消す")).text()).contains("取り消せる引き継ぎはありません");
    }

    @Test
    void withoutAnAnswerInFiveMinutesTheHubIsCalledAgain() {
        cape.at(NIGHT);
        cape.says(me, "いま出られない、セカンドに回して");
        int calls = cape.sentTo(Cape.HUB_CHANNEL).size();
        cape.at(NIGHT.plusMinutes(4)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).hasSize(calls);
        cape.at(NIGHT.plusMinutes(5)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).hasSize(calls + 1);
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("まだ了解がありません", nameOf(second));
    }

    @Test
    void whoIsNotOnDutyHandsNothingOver() {
        int before = cape.shelf.written.size();
        assertThat(cape.at(TODAY.atTime(12, 0)).says(me, "いま出られない、セカンドに回して").text()).contains("いまはあなたの当番の時間ではありません");
        assertThat(cape.at(NIGHT).says("Ustranger", "いま出られない、セカンドに回して").text()).contains("登録されていない");
        assertThat(cape.taps(second, "now|rung|" + Cape.shift(TODAY, "doctor", new Shift.Open()).id()).text()).contains("当番の時間ではありません");
        assertThat(cape.shelf.written).hasSize(before);
    }

    @Test
    void withoutASecondCallTheHubIsCalled() {
        cape.shelf.write(Change.nothing("seed", "import").remove(Book.SHIFTS, Cape.shift(TODAY, "doctor2", new Shift.Open()).id()));
        assertThat(cape.at(NIGHT).says(me, "いま出られない、セカンドに回して").text()).contains("引き継げませんでした", "099-000-3099");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().about()).isEqualTo(Parcel.CALL);
        assertThat(cape.onDuty(NIGHT)).isEqualTo(nameOf(me));
    }

    @Test
    void whenNobodyAnswersTheNextNumberComesFirstAndTheHubIsCalled() {
        Reply next = cape.at(NIGHT).says("U5", "当番の先生の携帯つながらないんだけど！！");
        assertThat(next.text()).startsWith("次はこちらへ：岬 セカンドコール医 " + nameOf(second) + " ☎070-").contains("夜間連絡先 ☎099-000-3099", "拠点も呼びました");
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().about()).isEqualTo(Parcel.CALL);
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains(nameOf(me), "五味 涼");
    }

    @Test
    void anotherNumberHoldsForThisDutyAndNoOther() {
        cape.at(TODAY.atTime(18, 0));
        assertThat(cape.says(me, "今日オンコールの携帯忘れました。個人のほうにかけてもらって下さい").text()).contains("番号を送ってください");
        assertThat(cape.says(me, "あとで").text()).doesNotContain("変えました");
        cape.says(me, "今日オンコールの携帯忘れました。個人のほうにかけてもらって下さい");
        Reply set = cape.says(me, "０７０ー１２３４ー５６７８です");
        assertThat(set.text()).contains("070-1234-5678");
        assertThat(cape.says("U5", "今夜の当番医は？").text()).contains("☎070-1234-5678");
        assertThat(cape.says("Ustranger", "今夜の当番医は？").text()).doesNotContain("070-1234-5678");
        cape.taps(me, tap(set, "元に戻す"));
        assertThat(cape.says("U5", "今夜の当番医は？").text()).doesNotContain("070-1234-5678");
    }

    @Test
    void withTheStoreAwayTheNextNumberIsGivenAtOnceAndTheHubIsCalledPastIt() {
        cape.at(NIGHT);
        DutyRoom alone = DutyRoom.of(cape.board, change -> {
            throw new dev.toban.talk.Inbox.Unavailable(new java.io.IOException("away"));
        }, cape.noted::add, Cape.HUB_CHANNEL, Cape.EASY, FileRoom.sketch(java.util.Optional.empty()), (_, _, _) -> {}, cape.groups, java.util.Map.of());
        var bot = new dev.toban.Bot(cape.board, new dev.toban.ask.Ear(dev.toban.ask.Lexicon.standard()), new dev.toban.talk.Topics() {
            @Override
            public dev.toban.talk.Topic of(dev.toban.talk.Sender sender) {
                return null;
            }

            @Override
            public void remember(dev.toban.talk.Sender sender, dev.toban.talk.Topic topic) {}
        }, new dev.toban.desk.Desks(alone.desks()), dev.toban.desk.Desks.NONE);
        Reply said = bot.hear(new dev.toban.talk.Incoming.Said(dev.toban.talk.Sender.line("U5"), cape.instant(), null, "当番の先生の電話がつながらない", true, java.util.List.of()));
        assertThat(said.text()).contains("次はこちらへ", nameOf(second), "拠点も呼びました");
        assertThat(said.notes()).singleElement().satisfies(n -> {
            assertThat(n.calls()).isTrue();
            assertThat(n.text()).contains("つながらない", nameOf(me), "五味 涼");
        });
        assertThat(cape.shelf.told).isEmpty();
    }
}
