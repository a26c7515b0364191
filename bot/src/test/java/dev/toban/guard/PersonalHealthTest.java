package dev.toban.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.names.Kind;
import dev.toban.names.NameForms;
import dev.toban.names.Names;
import dev.toban.names.Ref;
import dev.toban.talk.Incoming;
import dev.toban.talk.Sender;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalHealthTest {
    private static final Names NAMES = names();
    private final PersonalHealth guard = new PersonalHealth(() -> NAMES);

    private static Names names() {
        var names = new Names();
        names.put(new Ref(Kind.PERSON, "p1"), NameForms.person("黒木 航平", "くろき こうへい"));
        names.put(new Ref(Kind.PERSON, "p2"), NameForms.person("前田 美和", "まえだ みわ"));
        names.put(new Ref(Kind.OFFICE, "o1"), NameForms.office("さくら薬局", "", List.of(), List.of("薬局")));
        names.put(new Ref(Kind.AREA, "上町"), NameForms.place("上町", "かんまち", List.of()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "田代さん（79）熱38.2あります",
        "母の鬼塚トメヨが87歳で褥瘡があります",
        "大迫様 血圧80/40で意識レベル低下",
        "T.K様 88歳 肺炎で入院しました",
        "S・M氏 90F 呼吸苦あり",
        "Kさん、褥瘡が悪化しています",
        "松山ハナさん、要介護4になりました",
        "橋口さんが誤嚥性肺炎で亡くなりました",
        "利用者の内村さん、麻薬の残薬が合いません",
        "中馬様のインスリン量を確認したいです",
        "昭和9年3月2日生まれの男性、がん末期です",
        "大正14年生の方です",
        "患者ID 0034512 の方の処方について",
        "被保険者番号 12345678 です",
        "生年月日は昭和20年です",
        "竹内一郎(86)、胃ろう造設予定",
        "堀内トシ子さん SpO2 85% 酸素3L",
        "福田さん、昨夜転倒して骨折です",
        "森永さん 透析導入になりました",
        "前田さん（82）熱が39.1度です",
        "吉永氏、余命1か月とのこと",
        "二丁目の奥さんが脳梗塞で倒れたそうです",
        "三丁目のおばあちゃん、認知症が進んでいます",
        "ADL全介助、キーパーソンは長男です",
        "寝たきりで全介助、長女と同居の85歳",
        "坂口様の胃瘻交換は来週です",
        "Aさん(90)の点滴が漏れています",
        "木原さんのモルヒネ増量の相談です",
        "有川ミツさん、独居で食事量が落ちています",
        "小山さん HbA1cと血糖 320",
        "浜崎さんの退院後の訪問診療をお願いします",
    })
    void takesAPatientOut(String text) {
        Incoming.Said passed = pass(text);
        assertThat(passed.hidden()).as(text).isNotEmpty();
        assertThat(passed.text())
                .as(text)
                .doesNotContain(
                        "さん（",
                        "様",
                        "氏",
                        "38.2",
                        "88",
                        "肺炎",
                        "褥瘡",
                        "要介護",
                        "昭和",
                        "0034512",
                        "12345678",
                        "胃ろう",
                        "透析",
                        "骨折",
                        "キーパーソン",
                        "独居",
                        "モルヒネ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "今夜の上町の当番医は誰ですか",
        "黒木先生に連絡したいです",
        "黒木さんの電話番号は",
        "さくら薬局さんは日曜やってますか",
        "人工呼吸器をみられる訪看さんはいますか",
        "認知症の相談はどこですか",
        "母が認知症かもしれません",
        "父が80歳になりました。訪問診療を受けたいです",
        "利用者さんが転びました",
        "患者さんに渡す当番表をください",
        "田中さんご夫婦、サロンに申し込みます",
        "電話申込 池田さん75歳 サロン1名",
        "MSWの福島さんより、退カンは20日です",
        "担当の山下さんはいますか",
        "訪看さんに点滴をお願いしたい",
        "がん末期の方の主治医を募集しています、伊敷、70代",
        "小児の在宅をみられる先生はいますか",
        "胃ろうOKの特養を教えて",
        "緩和ケアの勉強会に参加します",
        "包括の川崎さんは今日いますか",
        "退職した山本さんの登録を消してください",
        "市立病院の退院支援の看護師さんは誰ですか",
        "麻薬の調剤ができる薬局はありますか",
        "2床空きました",
        "099-000-1234 内線512 になりました",
        "平日9:00-18:30に変わりました",
        "1/13 1/14 1/20 で聞いてください",
        "看取りの勉強会は何時からですか",
        "酸素の業者さんに連絡したい",
        "ヘルパーさんの数が足りません",
        "皆さん、熱中症に気をつけてください",
        "上町で停電、在宅酸素の方の安否確認をします",
        "8050のケースで相談です",
        "介護保険課の担当者さんは誰ですか",
    })
    void leavesWhatSpeaksOfNoPatient(String text) {
        Incoming.Said passed = pass(text);
        assertThat(passed.hidden()).as(text).isEmpty();
        assertThat(passed.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "田代 熱38", "中村、昨夜転倒しました", "福留 SpO2 88", "大迫キヨ 82 熱発です", "内村 BP80/40", "山之内　38.5度", "KT 85F 肺炎で入院",
        "東 熱39.2 Drコール必要？", "橋口が急変です", "瀬戸口 発熱してます", "米倉 要介護4 明日退院です", "坂口 今夜あぶないです"})
    void aSurnameWithoutATitleBesideAStateIsAPatient(String text) {
        Incoming.Said passed = pass(text);
        assertThat(passed.hidden()).as(text).isNotEmpty();
        assertThat(passed.text()).as(text).doesNotContain("田代", "中村", "福留", "大迫", "内村", "38", "88", "転倒", "肺炎", "要介護", "あぶない");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "中村 褥瘡", "福田クリニック 胃ろう", "田中 明日の当番お願いします", "黒木 熱で当番代わってほしい", "東 薬局", "吉田 胃ろう 訪看", "森田内科 休診日",
        "上村先生 電話番号", "中村です。緩和ケアの勉強会に参加します", "田代です、明日の当番医は誰ですか", "山口先生 連絡先", "西 訪問歯科 義歯",
        "透析の送迎をしてくれる老健さん", "特養さんで胃ろうOKなところ", "南 点滴できる訪看さん", "有馬先生→山口先生に変更", "川畑 学会で留守にします",
        "連携室さんに退院の件で連絡したい", "木場 24日の夜入れます", "認知症の方を受けてくれる小多機さん"})
    void professionalWordsWithASurnameStay(String text) {
        Incoming.Said passed = pass(text);
        assertThat(passed.hidden()).as(text).isEmpty();
        assertThat(passed.text()).isEqualTo(text);
    }

    @Test
    void whatIsAskedInTheSameBreathIsKept() {
        assertThat(pass("田代さん熱38あるんだけど今夜の上町の当番医だれ").text()).isEqualTo("今夜 上町 当番医 だれ");
        assertThat(pass("Y.Mさん88歳が転倒してさくら薬局に連絡したいんですが電話番号教えて").text()).isEqualTo("さくら薬局 電話番号 教えて");
        assertThat(pass("内村様の件で黒木先生に熱38.9と伝えて").text()).isEqualTo("黒木先生 伝えて");
    }

    @Test
    void theKindsAreToldInTheOrderOfTheWords() {
        assertThat(pass("T.K氏 88M 肺炎で入院しました").hidden()).containsExactly("initials", "age", "sex", "condition", "admission");
        assertThat(pass("山下さん、要介護4、来週退院です").hidden()).containsExactly("name", "care_level", "discharge");
    }

    @Test
    void keepsTheHalfThatCanBeAnswered() {
        Incoming.Said passed = pass("T.K氏 91M 今夜あぶないです。当番の先生に伝えてください");
        assertThat(passed.hidden()).containsExactly("initials", "age", "sex", "prognosis");
        assertThat(passed.text()).contains("今夜").contains("当番の先生に伝えてください").doesNotContain("t.k", "T.K", "91", "あぶない");
    }

    @Test
    void keepsTheWordsThatBringAnAmbulance() {
        Incoming.Said passed = pass("上田さん（80）息をしていません");
        assertThat(passed.hidden()).contains("name", "age");
        assertThat(passed.text()).contains("息をしていません").doesNotContain("上田");
    }

    @Test
    void dropsEverythingWhenItFails() {
        var failing = new PersonalHealth(() -> {
            throw new IllegalStateException("no names");
        });
        var said = (Incoming.Said) failing.pass(said("田代さん（79）熱38.2"));
        assertThat(said.text()).isEmpty();
        assertThat(said.hidden()).isNotEmpty();
    }

    private Incoming.Said pass(String text) {
        return (Incoming.Said) guard.pass(said(text));
    }

    private static Incoming.Said said(String text) {
        return new Incoming.Said(Sender.line("U1"), Instant.EPOCH, "m1", text, true, List.of());
    }
}
