package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static dev.toban.duties.Cape.first;
import static dev.toban.duties.Cape.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Tokyo;
import dev.toban.desk.Round;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are told of their duties in time, once, and the hub reads who did not answer. */
class NoticeTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private final Cape cape = new Cape();

    private List<Parcel> notices(String to) {
        return cape.sentTo(to).stream().filter(p -> p.about().equals("notice")).toList();
    }

    @Test
    void theEveningBeforeAndOnceMoreAtFiveOnlyThoseConcernedAreTold() {
        String me = first(TOMORROW);
        cape.at(TODAY.atTime(18, 59)).look();
        assertThat(notices(me)).as("not before its time").isEmpty();
        cape.at(TODAY.atTime(19, 0)).look();
        assertThat(notices(me)).hasSize(1);
        Reply told = notices(me).getFirst().what();
        assertThat(told.text()).contains("明日の当番です", "12/10(木) 17:30〜翌8:30 岬 在宅当番医", "一緒の当番", "次：12/11(金)");
        assertThat(notices(first(TOMORROW.plusDays(1)))).as("not on duty tomorrow").isEmpty();

        cape.at(TOMORROW.atTime(17, 0)).look();
        assertThat(notices(me)).hasSize(2);
        assertThat(notices(me).getLast().what().text()).contains("今日の当番です", "転送");
        assertThat(notices(me).getLast().until()).isEqualTo(TOMORROW.plusDays(1).atTime(8, 30).atZone(Tokyo.ZONE).toInstant());
    }

    @Test
    void eachIsSentOnceHoweverManyReplicasLookAndHoweverOften() {
        DutyRoom other = DutyRoom.of(cape.board, cape.shelf, cape.noted::add, Cape.HUB_CHANNEL, Cape.EASY, FileRoom.sketch(java.util.Optional.empty()), (_, _, _) -> {}, cape.groups, java.util.Map.of());
        cape.at(TODAY.atTime(19, 0)).look();
        int told = cape.shelf.told.size();
        for (Round r : other.rounds()) {
            r.look(cape.instant());
        }
        cape.at(TODAY.atTime(19, 1)).look();
        assertThat(cape.shelf.told).hasSize(told);
    }

    @Test
    void whoHasSaidSoIsNotToldAgainAndTheHubReadsOnlyOfTheOthers() {
        String me = first(TOMORROW);
        cape.at(TODAY.atTime(19, 0)).look();
        assertThat(cape.taps(me, tap(notices(me).getFirst().what(), "了解")).text()).contains("了解をいただきました", "在宅当番医");
        cape.at(TOMORROW.atTime(17, 0)).look();
        assertThat(notices(me)).hasSize(1);

        cape.at(TOMORROW.atTime(17, 19)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).isEmpty();
        cape.at(TOMORROW.atTime(17, 20)).look();
        List<Parcel> hub = cape.sentTo(Cape.HUB_CHANNEL);
        assertThat(hub).hasSize(1);
        assertThat(hub.getFirst().what().text()).contains("まだ了解がありません", "五味 涼", "☎070-0000-3005").doesNotContain(Cape.nameOf(me));
        cape.at(TOMORROW.atTime(17, 21)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).hasSize(1);
    }

    @Test
    void itIsEnoughToTypeIt() {
        String me = first(TOMORROW);
        cape.at(TODAY.atTime(19, 0)).look();
        assertThat(cape.says(me, "了解です").text()).contains("了解をいただきました");
        assertThat(cape.board.notices().day(TOMORROW)).anySatisfy(n -> assertThat(n.seen()).isNotNull());
        assertThat(cape.says("U9", "了解です").text()).doesNotContain("了解をいただきました");
    }

    @Test
    void theTransferIsPartOfTheAnswerAndTheNoticeOpensASwap() {
        String me = first(TOMORROW);
        cape.at(TOMORROW.atTime(17, 0)).look();
        Reply told = notices(me).getFirst().what();
        assertThat(cape.taps(me, tap(told, "転送切替済")).text()).contains("転送の切り替え済み");
        assertThat(cape.board.notices().day(TOMORROW)).anySatisfy(n -> assertThat(n.forwarded()).isTrue());
        assertThat(cape.taps(me, tap(told, "代わってほしい")).text()).contains("12/10(木)");
    }

    @Test
    void aProgramThatSleptTellsInTheMorningWhatCanWait() {
        cape.at(TODAY.atTime(23, 0)).look();
        assertThat(notices(first(TOMORROW)).getFirst().due()).isEqualTo(TOMORROW.atTime(7, 0).atZone(Tokyo.ZONE).toInstant());
    }

    @Test
    void afterASwapTheOneWhoIsReallyThereIsTold() {
        LocalDate day = TODAY.plusDays(3);
        String me = first(day);
        Reply pick = cape.says(me, "12日の当番、代わってほしい");
        cape.taps(me, tap(pick, "岬の方みんなに聞く"));
        String taker = cape.shelf.told.getLast().to().getFirst();
        cape.taps(taker, tap(cape.shelf.told.getLast().what(), "受けます"));
        cape.at(day.minusDays(1).atTime(19, 0)).look();
        assertThat(notices(taker)).anySatisfy(p -> assertThat(p.what().text()).contains("12/12(土) 17:30〜翌8:30 岬 在宅当番医"));
        assertThat(notices(me)).noneSatisfy(p -> assertThat(p.what().text()).contains("12/12(土) 17:30〜翌8:30 岬 在宅当番医"));
    }

    @Test
    void whoIsNotInLineIsOnAListForTheTelephoneAndTickedOff() {
        cape.shelf.write(dev.toban.books.Change.nothing("seed", "without LINE").put(dev.toban.books.Book.PEOPLE, Cape.person("五味 涼", "訪問看護師", "o5", null)));
        cape.at(TODAY.atTime(19, 0)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).as("the evening before says nothing of tomorrow's evening").isEmpty();
        cape.at(TOMORROW.atTime(17, 0)).look();
        Reply list = cape.sentTo(Cape.HUB_CHANNEL).getLast().what();
        assertThat(list.text()).contains("電話でお知らせください", "12/10(木) 17:30〜翌8:30 岬 訪問看護当番 五味 涼 さん ☎070-0000-3005").doesNotContain(Cape.nameOf(first(TOMORROW)));
        int posts = cape.sentTo(Cape.HUB_CHANNEL).size();
        cape.at(TOMORROW.atTime(17, 5)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL)).as("once").hasSize(posts);

        Cape left = cape;
        left.at(TOMORROW.atTime(17, 20)).look();
        assertThat(left.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).contains("五味 涼", "お電話がまだ");
        assertThat(cape.taps(first(TOMORROW), tap(list, "済：五味")).text()).as("only staff tick").doesNotContain("お電話済み");
        assertThat(cape.staffTaps(tap(list, "済：五味")).text()).contains("お電話済みとして記録しました", "訪問看護当番");
        assertThat(cape.board.notices().day(TOMORROW)).anySatisfy(n -> assertThat(n.to().toString().contains("五味") && n.seen() != null).isTrue());
    }

    @Test
    void whoIsTickedInTimeIsNotAskedForAgain() {
        cape.shelf.write(dev.toban.books.Change.nothing("seed", "without LINE").put(dev.toban.books.Book.PEOPLE, Cape.person("五味 涼", "訪問看護師", "o5", null)));
        cape.at(TOMORROW.atTime(17, 0)).look();
        cape.staffTaps(tap(cape.sentTo(Cape.HUB_CHANNEL).getLast().what(), "全員済"));
        cape.at(TOMORROW.atTime(17, 20)).look();
        assertThat(cape.sentTo(Cape.HUB_CHANNEL).getLast().what().text()).doesNotContain("五味");
    }
}
