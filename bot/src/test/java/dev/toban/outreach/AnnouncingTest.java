package dev.toban.outreach;

import static dev.toban.outreach.Hall.labels;
import static dev.toban.outreach.Hall.read;
import static dev.toban.outreach.Hall.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Announcement;
import dev.toban.announce.Quota;
import dev.toban.directory.Audience;
import dev.toban.talk.Card;
import dev.toban.talk.Outbox.Receipt;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An announcement from the first word to the last person, as the people of the hub see it. */
class AnnouncingTest {
    private final Hall hall = new Hall();

    @Test
    void oneWritesAnotherApprovesAndOnlyThoseItIsForGetIt() {
        assertThat(hall.salon(Map.of()).text()).contains("下書きを拠点のチャンネルに出しました");
        Reply draft = hall.posted();
        assertThat(read(draft)).contains("12/16(水) 午後2時〜午後3時30分", "浜手公民館", "［行きます］", "もう送らないで", "送る通数 1通", "今月の残り 180通", "179通", "サロン・体操の会を知りたい方");
        assertThat(hall.taps("UA", tap(draft, "承認する")).text()).contains("自分では承認できません");
        Reply approved = hall.taps("UB", tap(draft, "承認する"));
        assertThat(labels(approved)).containsExactly("いま送る", "日時を決めて送る", "直す（承認は取り消し）");
        assertThat(hall.inLine()).isEmpty();
        Reply sent = hall.taps("UA", tap(approved, "いま送る"));
        assertThat(sent.text()).contains("送信を始めました", "LINEで届く人 1人");
        assertThat(hall.deliver()).containsExactly(Hall.ANNA);
        assertThat(hall.only()).isInstanceOf(Announcement.Done.class);
        assertThat(hall.posted().text()).contains("送り終えました", "1人に届けました");
    }

    @Test
    void theMeetingIsOnTheAgendaOnceItIsSentAndIsSaidToResidents() {
        assertThat(hall.says(Hall.ANNA, "次のサロンはいつ？").text()).doesNotContain("12/16");
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        assertThat(hall.says(Hall.ANNA, "次のサロンはいつ？").text()).contains("12/16(水)", "午後2時", "浜手公民館");
        assertThat(hall.board.agenda().all()).singleElement().satisfies(m -> {
            assertThat(m.id()).isEqualTo(hall.only().leaflet().meeting());
            assertThat(m.audience()).isEqualTo(Audience.RESIDENTS);
        });
        assertThat(hall.only().leaflet().answers()).isTrue();
    }

    @Test
    void whoGetsItAnswersByATap() {
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        Reply invitation = hall.inLine().getFirst().what();
        hall.deliver();
        assertThat(hall.taps(Sender.line(Hall.ANNA), tap(invitation, "行きます")).text()).contains("1人で申し込みました");
        assertThat(hall.board.lists().roll(hall.only().leaflet().meeting()).of(Hall.ANNA)).isPresent();
    }

    @Test
    void whoTapsTwiceSendsOnce() {
        hall.salon(Map.of());
        Reply draft = hall.posted();
        hall.approved();
        assertThat(hall.taps("UB", tap(draft, "承認する")).text()).contains("もう承認されています");
        hall.sent();
        Announcement a = hall.only();
        assertThat(hall.taps("UC", new Card.Tap("", "announce|send|" + a.id() + "|1")).text()).contains("もう送信が始まっています");
        assertThat(hall.inLine()).hasSize(1);
    }

    @Test
    void whatWasChangedHasToBeReadAndApprovedAnew() {
        hall.salon(Map.of());
        Reply first = hall.posted();
        hall.fills("UC", hall.taps("UC", tap(first, "直す")), Map.of("place", List.of("浜手会館")));
        assertThat(hall.taps("UB", tap(first, "承認する")).text()).contains("あとから直されています");
        assertThat(hall.taps("UC", tap(hall.posted(), "承認する")).text()).as("who changed it wrote it").contains("自分では承認できません");
        assertThat(read(hall.posted())).contains("2版", "浜手会館");
        hall.approved();
        hall.fills("UB", hall.taps("UB", new Card.Tap("", "announce|edit|" + hall.only().id())), Map.of("place", List.of("浜手学校")));
        assertThat(hall.only()).isInstanceOf(Announcement.Draft.class);
        assertThat(hall.taps("UB", tap(hall.posted(), "承認する")).text()).contains("自分では承認できません");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "title||題がありません",
            "words||文がありません",
            "day|2026-12-08|日時が過ぎています",
            "to|13:00|終わりの時刻が、始まりより前",
            "words|12月16日（火）に開きます。|「12月16日（火）」は曜日が合いません（12月16日（水）です）",
            "title|フォーラム「　」|まだ書いていない所があります：フォーラム「　」",
            "words|お茶を飲みます。講師は　　です。|まだ書いていない所があります",
            "links|資料 http://example.jp/a.pdf|http:// のままでは送れません",
            "links|資料だけ|https://",
            "offices|灯台歯科|「灯台歯科」が名簿に見つかりません",
            "credits|みなと市|主催：○○",
            "cosigners|みなと医師会|名簿に見つかりません",
            "cosigners|みなと医師会：だれか|名簿に見つかりません",
            "whom||あて先がありません",
            "interests|VOLUNTEERS|当てはまる人がいません",
            "words|このたび当拠点では地域にお住まいの皆さまの健やかな暮らしのためにサロンを開くことになりました。|1文40字まで",
    })
    void whatIsWrongIsSaidAndNotApproved(String field, String value, String said) {
        hall.salon(Map.of(field, value == null ? List.of() : List.of(value)));
        assertThat(hall.posted().text()).contains(said);
        assertThat(labels(hall.posted())).doesNotContain("承認する（書いた人以外）").contains("直す");
        Announcement a = hall.only();
        assertThat(hall.taps("UB", new Card.Tap("", "announce|ok|" + a.id() + "|1")).text()).contains("まだ承認できません", said);
        assertThat(hall.taps("UB", new Card.Tap("", "announce|send|" + a.id() + "|1")).text()).contains("まだ承認されていない");
        assertThat(hall.inLine()).isEmpty();
    }

    @Test
    void whatIsTooLongIsSaid() {
        hall.salon(Map.of("words", List.of("あいう。".repeat(251)), "title", List.of("題".repeat(51))));
        assertThat(hall.posted().text()).contains("文が長すぎます（1004字。1000字まで）", "題が長すぎます（51字。50字まで）");
    }

    @Test
    void healthWordsOfAPersonAreNeitherKeptNorSent() {
        Reply form = hall.types("UA", "お知らせ サロン");
        Reply answer = hall.fills("UA", form, Map.of("words", List.of()), "name", "condition");
        assertThat(answer.text()).contains("患者さんの情報と思われる所があった", "何も保存していません");
        assertThat(hall.board.mailroom().all()).isEmpty();
        assertThat(hall.post).isEmpty();
    }

    @Test
    void residentsWordsAreLookedThroughAndNeverChangedUnasked() {
        hall.salon(Map.of("words", List.of("フレイル予防の会です。14:00から開催します。")));
        Reply draft = hall.posted();
        assertThat(read(draft)).contains("フレイル予防の会です。14:00から開催します。");
        Reply plainer = hall.taps("UA", tap(draft, "やさしい文の案を見る"));
        assertThat(read(plainer)).contains("「フレイル」→「体の弱り」", "いまの文", "体の弱り予防の会です。午後2時から開きます。");
        assertThat(hall.only().leaflet().words()).startsWith("フレイル");
        hall.taps("UA", tap(plainer, "この案にする"));
        assertThat(hall.only().leaflet().words()).isEqualTo("体の弱り予防の会です。午後2時から開きます。");
        assertThat(labels(hall.posted())).doesNotContain("やさしい文の案を見る");
    }

    @Test
    void whoWantsTheirWordsKeepsThem() {
        hall.salon(Map.of("words", List.of("フレイル予防の会です。")));
        Reply draft = hall.posted();
        Reply plainer = hall.taps("UA", tap(draft, "やさしい文の案を見る"));
        assertThat(hall.taps("UA", tap(plainer, "このままにする")).text()).contains("いまの文のまま");
        assertThat(hall.only().leaflet().words()).startsWith("フレイル");
        hall.approved();
        assertThat(hall.only()).isInstanceOf(Announcement.Approved.class);
    }

    @Test
    void professionalsAreNotTaughtTheirOwnWords() {
        hall.fills("UA", hall.types("UA", "お知らせ 多職種勉強会"), Map.of("title", List.of("多職種勉強会「褥瘡」"), "words", List.of("話題は褥瘡です。"), "day", List.of("2026-12-17"), "from", List.of("19:00")));
        assertThat(labels(hall.posted())).doesNotContain("やさしい文の案を見る");
        assertThat(read(hall.posted())).contains("19:00〜").contains("専門職 3人", "LINE未登録 1人", "手渡しが要る事業所");
    }

    @Test
    void whoDoesNotBelongToTheHubIsNotShownTheForm() {
        assertThat(hall.says(Hall.DOCTOR, "お知らせ サロン").form()).isNull();
        assertThat(hall.types("T9:UX", "お知らせ サロン").form()).as("a guest of a shared channel").isNull();
        hall.salon(Map.of());
        assertThat(hall.taps("T9:UX", tap(hall.posted(), "承認する")).text()).contains("拠点の職員だけ");
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), tap(hall.posted(), "承認する")).text()).contains("拠点の職員だけ");
        assertThat(hall.only()).isInstanceOf(Announcement.Draft.class);
    }

    @Test
    void inAnotherBodysNameOnlyWithItsYes() {
        hall.salon(Map.of("cosigners", List.of("みなと医師会：黒潮 航")));
        Reply draft = hall.posted();
        assertThat(read(draft)).contains("みなと拠点・みなと医師会から", "連名の返事待ち：みなと医師会");
        assertThat(labels(draft)).doesNotContain("承認する（書いた人以外）");
        assertThat(hall.taps("UB", new Card.Tap("", "announce|ok|" + hall.only().id() + "|1")).text()).contains("連名の返事がそろっていません：みなと医師会");
        assertThat(hall.taps("UA", tap(draft, "連名の確認を頼む")).text()).contains("確認を頼みました");
        Parcel question = hall.post.stream().filter(p -> p.about().equals("cosign")).findFirst().orElseThrow();
        assertThat(question.to()).containsExactly(Hall.DOCTOR);
        assertThat(hall.taps(Sender.line(Hall.NURSE), tap(question.what(), "この内容でよい")).text()).contains("お願いしていません");
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), tap(question.what(), "この内容でよい")).text()).contains("ありがとうございます");
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), tap(question.what(), "この内容でよい")).text()).as("again").contains("お願いしていません");
        hall.approved();
        assertThat(hall.only()).isInstanceOf(Announcement.Approved.class);
    }

    @Test
    void aYesByTelephoneIsNotedWithWhoAndWhen() {
        hall.salon(Map.of("cosigners", List.of("みなと市：電話\nみなと医師会：黒潮 航")));
        Reply draft = hall.posted();
        assertThat(read(draft)).contains("みなと拠点・みなと市・みなと医師会から", "連名の返事待ち：みなと市、みなと医師会");
        Reply form = hall.taps("UA", tap(draft, "電話・紙での「よい」を記録"));
        assertThat(hall.fills("UA", form, Map.of("who", List.of("福祉課 潮崎様"), "day", List.of("2026-12-10"))).text()).as("not yet").contains("記録していません");
        assertThat(hall.fills("UA", form, Map.of("time", List.of("09:40"))).text()).as("nobody").contains("記録していません");
        assertThat(hall.fills("UA", form, Map.of("who", List.of("福祉課 潮崎様"), "time", List.of("09:40"))).text()).contains("みなと市の「よい」を記録しました", "あと 1件");
        assertThat(hall.posted().text()).contains("みなと市「よい」（12/9(水) 9:40 電話、福祉課 潮崎様）");
        assertThat(hall.taps("UB", new Card.Tap("", "announce|ok|" + hall.only().id() + "|1")).text()).contains("連名の返事がそろっていません：みなと医師会");
        hall.fills("UA", hall.taps("UA", tap(draft, "電話・紙での「よい」を記録")), Map.of("who", List.of("事務局"), "via", List.of("FAX・書面")));
        assertThat(read(hall.posted())).contains("連名：みなと市「よい」", "連名：みなと医師会「よい」（12/9(水) 10:00 FAX・書面、事務局）");
        assertThat(hall.taps("UA", tap(draft, "電話・紙での「よい」を記録")).text()).contains("待っている連名の返事はありません");
        hall.approved();
        assertThat(hall.only()).isInstanceOf(Announcement.Approved.class);
    }

    @Test
    void whoIsNotInLineIsNotAskedThere() {
        hall.salon(Map.of("cosigners", List.of("みなと市：FAX")));
        assertThat(labels(hall.posted())).contains("電話・紙での「よい」を記録").doesNotContain("連名の確認を頼む（LINE）");
        hall.fills("UA", hall.taps("UA", tap(hall.posted(), "直す")), Map.of());
        assertThat(hall.only().leaflet().cosigners()).singleElement().satisfies(c -> assertThat(c.person()).isNull());
    }

    @Test
    void aYesIsAYesToWhatWasRead() {
        hall.salon(Map.of("cosigners", List.of("みなと医師会：黒潮 航")));
        hall.taps("UA", tap(hall.posted(), "連名の確認を頼む"));
        Parcel question = hall.post.stream().filter(p -> p.about().equals("cosign")).findFirst().orElseThrow();
        hall.fills("UA", hall.taps("UA", tap(hall.posted(), "直す")), Map.of("place", List.of("別の場所")));
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), tap(question.what(), "この内容でよい")).text()).contains("あとから直されています");
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), tap(question.what(), "直してほしい")).text()).contains("あとから直されています");
        assertThat(((Announcement.Draft) hall.only()).waitingFor()).hasSize(1);
    }

    @Test
    void atNightItWaitsForTheMorning() {
        hall.salon(Map.of());
        hall.approved();
        hall.now = Instant.parse("2026-12-09T13:00:00Z"); // 22:00
        assertThat(hall.sent().text()).contains("12/10(木) 7:00", "夜間は送らない");
        assertThat(hall.deliver()).isEmpty();
        hall.now = Instant.parse("2026-12-09T22:00:00Z");
        assertThat(hall.deliver()).containsExactly(Hall.ANNA);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-09,09:00,過ぎています", "2026-12-10,21:30,夜（21:00〜7:00）は送れません", "2026-12-10,06:59,は送れません", "2027-06-01,09:00,90日先まで", "2026-12-16,15:00,会の始まりより後"})
    void timesAtWhichItCantBeSent(String day, String time, String said) {
        hall.salon(Map.of());
        hall.approved();
        Reply form = hall.taps("UA", new Card.Tap("", "announce|when|" + hall.only().id() + "|1"));
        assertThat(hall.fills("UA", form, Map.of("day", List.of(day), "time", List.of(time))).text()).contains(said);
        assertThat(hall.only()).isInstanceOf(Announcement.Approved.class);
    }

    @Test
    void stoppedBeforeItsTimeItSaysSoOnceAndForAll() {
        hall.salon(Map.of());
        hall.approved();
        Reply form = hall.taps("UA", new Card.Tap("", "announce|when|" + hall.only().id() + "|1"));
        Reply sent = hall.fills("UA", form, Map.of());
        assertThat(hall.taps("UC", tap(sent, "中止")).text()).contains("まだだれにも送っていません");
        hall.now = hall.now.plus(Duration.ofHours(23));
        assertThat(hall.deliver()).isEmpty();
        assertThat(hall.post.stream().filter(p -> p.id().endsWith(":stopped"))).as("nobody waits for numbers the morning after").isEmpty();
    }

    @Test
    void atATimeItLeavesThen() {
        hall.salon(Map.of());
        hall.approved();
        Reply form = hall.taps("UA", new Card.Tap("", "announce|when|" + hall.only().id() + "|1"));
        assertThat(hall.fills("UA", form, Map.of()).text()).contains("予約しました", "12/10(木) 9:00");
        assertThat(hall.deliver()).isEmpty();
        hall.now = hall.now.plus(Duration.ofHours(23));
        assertThat(hall.deliver()).containsExactly(Hall.ANNA);
    }

    @Test
    void stoppedNothingMoreLeaves() {
        hall.salon(Map.of());
        hall.approved();
        Reply sent = hall.sent();
        assertThat(hall.taps("UC", tap(sent, "中止")).text()).contains("届いた方は、いまのところいません");
        assertThat(hall.deliver()).isEmpty();
        assertThat(hall.only()).isInstanceOf(Announcement.Stopped.class);
        assertThat(hall.taps("UC", tap(sent, "中止")).text()).contains("中止されています");
        assertThat(hall.types("UC", "配信ストップ！").text()).contains("いま送信中・予約中のお知らせはありません");
    }

    @Test
    void stoppedOnItsWayItSaysInTheEndWhomItReached() {
        hall.salon(Map.of("whom", List.of("residents", "every"), "areas", List.of(), "interests", List.of()));
        hall.approved();
        Reply sent = hall.sent();
        hall.deliverOne(p -> Receipt.ACCEPTED);
        assertThat(hall.taps("UC", tap(sent, "中止")).text()).contains("3人にはもう届いています。残り 3人には送りません");
        assertThat(hall.posted().text()).doesNotContain("中止した結果");
        assertThat(hall.deliver()).isEmpty();
        assertThat(hall.posted().text()).contains("中止した結果", "3人に届いたところで", "送らずに済んだ方：3人");
        hall.filing.look(hall.now);
        assertThat(hall.post.stream().filter(p -> p.id().endsWith(":stopped")).toList()).as("once").hasSize(1);
    }

    /** LINE refuses a whole batch for one id that it does not know. */
    @Test
    void oneBadIdSpoilsNobodyElses() {
        hall.salon(Map.of("whom", List.of("residents", "every"), "areas", List.of(), "interests", List.of()));
        hall.approved();
        hall.sent();
        List<String> got = new java.util.ArrayList<>();
        for (int wave = 0; wave < 4; wave++) {
            got.addAll(hall.deliver(p -> p.to().contains(Hall.BEN) ? Receipt.REFUSED : Receipt.ACCEPTED));
        }
        assertThat(got).containsExactlyInAnyOrder(Hall.DOCTOR, Hall.NURSE, Hall.CLERK, Hall.ANNA, Hall.CARL);
        assertThat(hall.posted().text()).contains("途中までです", "5人に届けました", "LINEが受け付けなかった方：1人");
        assertThat(hall.taps("UA", tap(hall.posted(), "届いていない人")).text()).contains("山手").doesNotContain("浜手");
    }

    /** Where it is the words that LINE won't have, parting batches on and on would only be many calls. */
    @Test
    void whatNobodyCanGetIsNotTriedForEachOne() {
        hall.write(dev.toban.books.Change.nothing("seed", "many").putAll(dev.toban.books.Book.MEMBERS, java.util.stream.IntStream.range(200, 1_200)
                .mapToObj(n -> Hall.resident(Hall.user(n), "浜手", dev.toban.talk.Interest.SALON)).toList()));
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        int calls = 0;
        for (int wave = 0; wave < 12; wave++) {
            calls += hall.inLine().size();
            hall.deliver(p -> Receipt.REFUSED);
        }
        assertThat(calls).isLessThan(60);
        assertThat(hall.posted().text()).contains("途中までです", "0人に届けました", "LINEが受け付けなかった方：1,001人");
    }

    @Test
    void byWordsTheRunningOnesAreShownToBeStopped() {
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        assertThat(labels(hall.types("UC", "配信ストップ！！間違えた"))).containsExactly("中止：地域サロン");
    }

    @Test
    void whoHasLeftSinceTheApprovalGetsNothing() {
        hall.salon(Map.of("areas", List.of()));
        hall.approved();
        hall.sent();
        hall.write(dev.toban.books.Change.nothing("people", "left").remove(dev.toban.books.Book.MEMBERS, Hall.BEN));
        assertThat(hall.deliver()).containsExactly(Hall.ANNA);
        assertThat(hall.posted().text()).contains("1人に届けました", "送るまでにやめた・止めた方：1人");
    }

    @Test
    void whoSaidStopIsNotCountedAndNotWrittenTo() {
        hall.salon(Map.of("areas", List.of()));
        hall.approved();
        hall.sent();
        hall.write(dev.toban.books.Change.nothing("U", "stop").put(dev.toban.books.Book.WISHES, dev.toban.people.Wish.usual(Hall.BEN).quiet(true)));
        assertThat(hall.deliver()).containsExactly(Hall.ANNA);
        hall.now = hall.now.plusSeconds(60);
        hall.fills("UA", hall.types("UA", "お知らせ サロン"), Map.of("day", List.of("2026-12-23")));
        assertThat(read(hall.posted())).contains("送る通数 1通", "お知らせを止めた方 1人");
    }

    /** Large letters and plain words are batches of their own: a batch keeps one key, whatever its people wish later. */
    @Test
    void whoIsWrittenToOtherwiseIsInAnotherBatch() {
        hall.write(dev.toban.books.Change.nothing("U", "easy").put(dev.toban.books.Book.WISHES, dev.toban.people.Wish.usual(Hall.BEN).easy(true)));
        hall.salon(Map.of("areas", List.of()));
        hall.approved();
        hall.sent();
        assertThat(hall.inLine()).extracting(Parcel::to).containsExactlyInAnyOrder(List.of(Hall.ANNA), List.of(Hall.BEN));
        assertThat(hall.inLine()).extracting(Parcel::id).doesNotHaveDuplicates();
        assertThat(hall.deliver()).containsExactlyInAnyOrder(Hall.ANNA, Hall.BEN);
    }

    @Test
    void theMonthsEndStopsItAndTheRestIsSentLaterToNobodyTwice() {
        hall.month = Optional.of(new Quota(21L, 20));
        hall.salon(Map.of("whom", List.of("residents", "every"), "areas", List.of(), "interests", List.of()));
        assertThat(hall.posted().text()).contains("送る通数 6通", "5通足りません");
        hall.approved();
        hall.sent();
        assertThat(hall.deliver(p -> p.to().contains(Hall.DOCTOR) ? Receipt.ACCEPTED : Receipt.SPENT)).containsExactly(Hall.DOCTOR, Hall.NURSE, Hall.CLERK);
        Reply result = hall.posted();
        assertThat(result.text()).contains("途中までです", "3人に届けました", "月の通数が足りず送れなかった方：3人");
        assertThat(hall.taps("UA", tap(result, "届いていない人")).text()).contains("住民の方（浜手）", Hall.ANNA.substring(0, 8));
        assertThat(hall.taps("UA", tap(result, "続きを送る")).text()).contains("今月の残りは 1通", "月が替わってから");
        hall.month = Optional.of(new Quota(200L, 0));
        assertThat(hall.taps("UA", tap(result, "続きを送る")).text()).contains("続きを送ります。3人");
        assertThat(hall.taps("UA", tap(result, "続きを送る")).text()).as("twice").contains("続きを送る人はいません");
        assertThat(hall.deliver()).containsExactly(Hall.ANNA, Hall.BEN, Hall.CARL);
        assertThat(hall.posted().text()).contains("送り終えました", "6人に届けました");
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgain() {
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        hall.deliver(p -> Receipt.EXPIRED);
        assertThat(hall.posted().text()).contains("届いたか分からない方：1人（二重に送らないため、送り直しません）");
        assertThat(labels(hall.posted())).contains("届いていない人の一覧").doesNotContain("続きを送る");
    }

    @Test
    void aReceiptToldTwiceIsFiledOnce() {
        hall.salon(Map.of());
        hall.approved();
        hall.sent();
        Parcel p = hall.inLine().getFirst();
        hall.filing.done(p, Receipt.ACCEPTED);
        hall.filing.done(p, Receipt.ACCEPTED);
        hall.filing.look(hall.now);
        assertThat(hall.post.stream().filter(m -> m.id().contains(":done")).toList()).hasSize(1);
        assertThat(hall.posted().text()).contains("1人に届けました");
    }

    @Test
    void aClosedCircleHearsOfItAndNobodyElse() {
        Reply form = hall.taps("UA", tap(hall.types("UA", "お知らせ 名簿"), "新しい名簿"));
        assertThat(hall.fills("UA", form, Map.of("name", List.of("管理者会"), "members", List.of("岬 渚\nだれ それ"))).text()).contains("だれ それ", "保存していません");
        assertThat(hall.fills("UA", form, Map.of("name", List.of("管理者会"), "members", List.of("岬渚\n波止 場子"))).text()).contains("「管理者会」を保存しました（2人）");
        String circle = hall.board.mailroom().circles().getFirst().id();
        hall.fills("UA", hall.types("UA", "お知らせ 管理者会"), Map.of("whom", List.of("circle:" + circle), "words", List.of("議題は次のとおりです。"), "day", List.of("2026-12-18")));
        assertThat(read(hall.posted())).contains("あて先, value=管理者会", "LINE未登録 1人", "手渡しが要る事業所 1か所");
        hall.approved();
        hall.sent();
        assertThat(hall.deliver()).containsExactly(Hall.NURSE);
        assertThat(hall.says(Hall.DOCTOR, "次の管理者会はいつ？").text()).doesNotContain("12/18");
    }

    private Reply paperList() {
        hall.fills("UA", hall.types("UA", "お知らせ 多職種勉強会"), Map.of("title", List.of("多職種勉強会「褥瘡」"), "words", List.of("話題は褥瘡です。"), "day", List.of("2026-12-17"), "from", List.of("19:00"), "areas", List.of("浜手")));
        hall.approved();
        hall.sent();
        hall.deliver();
        return hall.taps("UA", tap(hall.posted(), "手渡しの一覧"));
    }

    @Test
    void whoIsNotInLineIsTakenAPaperAndTicked() {
        Reply list = paperList();
        assertThat(list.text()).contains("あと1か所", "■浜手", "□ 潮見中央薬局 浜手1-3").doesNotContain("灯台クリニック");
        assertThat(hall.types("UA", "手渡し済：潮見中央薬局").text()).contains("手渡し済にしました：潮見中央薬局", "あと0か所");
        assertThat(hall.posted().text()).as("the thread hears of it").contains("手渡し済にしました：潮見中央薬局");
        assertThat(hall.types("UB", "手渡し済：潮見中央薬局").text()).as("again").contains("見つかりません");
        Reply ticks = hall.taps("UA", tap(list, "手渡し済を付ける：浜手"));
        assertThat(hall.fills("UA", ticks, Map.of()).text()).as("the ticks are there still").contains("変わっていません");
        assertThat(hall.taps("UA", new Card.Tap("", "announce|paper|" + hall.only().id())).text()).contains("手渡し済 1か所", "残っている事業所はありません");
        assertThat(hall.fills("UA", ticks, Map.of("offices0", List.of())).text()).contains("印を消しました：潮見中央薬局", "あと1か所");
        assertThat(hall.types("UA", "手渡し済：灯台クリニック").text()).contains("手渡しの一覧に見つかりません");
    }

    @Test
    void thePapersForTheRoundsLieInTheThread() {
        Reply list = paperList();
        assertThat(hall.taps("UA", tap(list, "案内状")).text()).contains("拠点のチャンネルに載せました");
        assertThat(hall.laid.getLast().read()).contains("to=潮見中央薬局", "https://line.me/R/oaMessage/%40000toban/?", "12/17(木) 19:00").doesNotContain("to=灯台クリニック");
        hall.taps("UA", tap(list, "手渡しの一覧（A4）"));
        assertThat(hall.laid.getLast().read()).contains("浜手（1か所）", "潮見中央薬局", "Box[ticked=false]", "波止 場子");
        hall.taps("UA", tap(list, "手渡しの一覧（Excel）"));
        assertThat(hall.laid).extracting(Hall.Laid::thread).containsOnly(hall.only().id());
        assertThat(hall.laid.getLast().name()).endsWith(".xlsx");
        hall.types("UA", "手渡し済：潮見中央薬局");
        hall.taps("UA", tap(list, "案内状"));
        assertThat(hall.laid.getLast().read()).as("a second stack has only those that are open: one to write on").doesNotContain("to=潮見中央薬局");
        hall.slackTakesFiles = false;
        assertThat(hall.taps("UA", tap(list, "案内状")).text()).contains("https://toban.example/f/secret/letters-", "24時間");
    }

    @Test
    void whoHasSaidWhoTheyAreSeesItInTheirOwnLineFirst() {
        hall.salon(Map.of());
        Reply draft = hall.posted();
        assertThat(hall.taps("UA", tap(draft, "自分のLINEで見る")).text()).contains("私は（氏名）");
        hall.write(dev.toban.books.Change.nothing("U0STAFF1", "linked").put(dev.toban.books.Book.MEMBERS, new dev.toban.talk.Member(
                "U0STAFF1", dev.toban.talk.Role.HUB_STAFF, dev.toban.talk.Profession.CLERK, "p4", "o1", List.of())));
        assertThat(hall.taps("U0STAFF1", tap(draft, "自分のLINEで見る")).text()).contains("ためしに1通");
        assertThat(hall.post.getLast().to()).containsExactly(Hall.CLERK);
    }

    @Test
    void lastMonthsIsCopiedToTheSameWeekdayOfThisOne() {
        hall.salon(Map.of()); // the third Wednesday
        hall.approved();
        hall.sent();
        hall.deliver();
        hall.now = hall.now.plus(Duration.ofDays(20));
        Reply copies = hall.types("UA", "お知らせ 先月");
        hall.fills("UA", hall.taps("UA", tap(copies, "写す：地域サロン")), Map.of());
        assertThat(read(hall.posted())).contains("1/20(水) 午後2時", "浜手公民館");
    }

    @Test
    void byWordsItBeginsWithWhomItIsFor() {
        Reply form = hall.types("UA", "勉強会の案内、訪看とケアマネだけに送って");
        hall.fills("UA", form, Map.of("day", List.of("2026-12-17")));
        assertThat(read(hall.posted())).contains("訪問看護師・介護支援専門員");
        assertThat(read(hall.types("UA", "プレビュー"))).contains("LINEではこう見えます", "多職種勉強会");
    }

    @Test
    void theSameLetterAgainWritesNothingNew() {
        Reply form = hall.types("UA", "お知らせ サロン");
        hall.fills("UA", form, Map.of("day", List.of("2026-12-16")));
        hall.fills("UA", form, Map.of("day", List.of("2026-12-16")));
        assertThat(hall.only()).isInstanceOf(Announcement.Draft.class);
        assertThat(hall.post).hasSize(1);
    }

    @Test
    void someoneOutsideAsksForAnAnnouncementAndTheHubSendsIt() {
        assertThat(hall.says(Hall.NURSE, "MSW会の勉強会、告知のせてもらえますか").text()).contains("次の1通にまとめて");
        assertThat(hall.answers(Hall.NURSE, "request", "やめます").text()).contains("何も渡していません");
        assertThat(hall.board.mailroom().all()).isEmpty();
        assertThat(hall.answers(Hall.NURSE, "request", "MSW会の勉強会\n12月18日（金）19時、浜手病院。").text()).contains("下書きとして拠点に渡しました");
        assertThat(hall.post.getFirst().what().text()).contains("訪問看護ステーションはまなすの方から", "依頼がありました");
        assertThat(read(hall.posted())).contains("MSW会の勉強会", "あて先がありません");
        assertThat(labels(hall.posted())).doesNotContain("承認する（書いた人以外）");
        hall.fills("UA", hall.taps("UA", tap(hall.posted(), "直す")), Map.of("whom", List.of("every")));
        assertThat(hall.taps("UA", tap(hall.posted(), "承認する")).text()).contains("自分では承認できません");
        hall.approved();
        assertThat(hall.only()).isInstanceOf(Announcement.Approved.class);
    }

    @Test
    void thoseWhoCameAreToldOfItAfterwardsAndOnlyThey() {
        hall.salon(Map.of("areas", List.of()));
        hall.approved();
        hall.sent();
        Reply invitation = hall.inLine().getFirst().what();
        hall.deliver();
        hall.taps(Sender.line(Hall.BEN), tap(invitation, "行きます"));
        assertThat(hall.types("UA", "お知らせ 報告").text()).contains("報告を送れる会", "ありません");
        hall.now = hall.now.plus(Duration.ofDays(8));
        Reply which = hall.types("UA", "お知らせ 報告");
        hall.fills("UA", hall.taps("UA", tap(which, "12/16")), Map.of("links", List.of("会のまとめ https://example.jp/salon")));
        assertThat(read(hall.posted())).contains("ご報告：地域サロン", "「地域サロン」に参加した方", "送る通数 1通", "https://example.jp/salon");
        hall.taps("UB", tap(hall.posted(), "承認する"));
        Announcement report = hall.board.mailroom().all().getFirst();
        hall.taps("UB", new Card.Tap("", "announce|send|" + report.id() + "|1"));
        assertThat(hall.deliver()).containsExactly(Hall.BEN);
    }

    @Test
    void anyTextIsMadePlainerOnlyBesideItself() {
        assertThat(hall.types("UA", "住民向けにやさしくして→「フレイル予防の講座を14:00から開催します」").text()).contains("「フレイル」→「体の弱り」", "やさしい文の案：体の弱り予防の講座を午後2時から開きます");
        assertThat(hall.types("UA", "LINEの残り通数いくつ").text()).contains("今月の残りは 180通", "上限 200通");
        hall.month = Optional.empty();
        assertThat(hall.types("UA", "LINEの残り通数いくつ").text()).contains("いま確認できません");
        assertThat(hall.says(Hall.ANNA, "LINEの残り通数いくつ").text()).doesNotContain("180");
        assertThat(hall.board.mailroom().all()).isEmpty();
    }

    @Test
    void aDroppedDraftIsGone() {
        hall.salon(Map.of());
        Reply draft = hall.posted();
        assertThat(hall.taps("UA", tap(draft, "捨てる")).text()).contains("捨てました");
        assertThat(hall.taps("UB", tap(draft, "承認する")).text()).contains("もうありません");
    }
}
