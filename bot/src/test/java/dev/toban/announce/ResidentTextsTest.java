package dev.toban.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixty texts as hubs write them to residents: what is suggested is right Japanese that says the same, and good ones are left alone. */
class ResidentTextsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9); // a Wednesday
    private final PlainWords plain = PlainWords.standard();

    @ParameterizedTest
    @ValueSource(strings = {
            "地域サロンを開きます。どなたでもどうぞ。",
            "12月16日（水）の午後2時から、春日公民館で開きます。",
            "お茶を飲みながら、体を軽く動かします。",
            "お金はかかりません。申し込みもいりません。",
            "車でお越しの方は、公民館の裏にとめてください。",
            "雨の日も開きます。台風のときはお休みです。",
            "午後2時〜4時です。途中で帰ってもかまいません。",
            "薬のことで困っていることを、薬剤師に聞けます。",
            "家で最期まで過ごした方の、ご家族のお話です。",
            "動きやすい服で、飲みものを持って来てください。",
            "夕方5時に終わります。",
            "月に1回、第3水曜日に集まります。",
            "ご家族の介護でつかれたときは、ひとりで悩まず話しに来てください。",
            "場所：春日公民館（鹿児島市春日町1番2号、春日神社のとなり、バス停「春日町」から歩いて3分）",
            "電話：099-000-0100（平日の午前9時から午後5時まで、拠点の相談員が出ます）",
            "申し込みは12月10日（木）までに、電話かLINEでお願いします。",
            "ヘルパーやケアマネジャーの仕事を、わかりやすく話します。",
            "来月はお正月のため、お休みします。",
            "2時間ほどで終わります。",
            "大きな字の資料もあります。係に声をかけてください。",
            "くわしくは https://example.jp/salon/2026/12/16 をご覧ください。",
            "朝10時に開き、昼の12時に閉めます。",
    })
    void goodOnesAreLeftAlone(String text) {
        assertThat(plain.read(text, run -> false, TODAY)).isEmpty();
        assertThat(plain.suggest(text, TODAY)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "健康講座を開催します。|健康講座を開きます。",
            "市民フォーラムを開催する予定です。|市民フォーラムを開く予定です。",
            "フォーラムは毎年開催されています。|フォーラムは毎年開かれています。",
            "10:00に開場します。|午前10時に開場します。",
            "13:30開始、15時終了です。|午後1時30分開始、午後3時終了です。",
            "12:00にお弁当が出ます。|昼の12時にお弁当が出ます。",
            "12時半に集合です。|昼の12時30分に集合です。",
            "12月16日、春日公民館です。|12月16日（水）、春日公民館です。",
            "12/16に開きます。|12月16日（水）に開きます。",
            "年が明けて1月8日です。|年が明けて1月8日（金）です。",
            "かかりつけ医に相談しましょう。|いつもの先生に相談しましょう。",
            "気になるときは受診してください。|気になるときは病院に行ってください。",
            "早めに受診しましょう。|早めに病院に行きましょう。",
            "タオルを持参してください。|タオルを持ってきてください。",
            "筆記用具をご持参ください。|筆記用具をお持ちください。",
            "フレイルを防ぐ体操です。|体の弱りを防ぐ体操です。",
            "エンディングノートを書いてみましょう。|これからの希望を書くノートを書いてみましょう。",
            "暮らしをサポートします。|暮らしを手助けします。",
            "ADLが落ちないようにします。|日常の動作が落ちないようにします。",
            "ACPのお話です。|人生会議のお話です。",
            "定員になり次第、締め切ります。|席がうまりしだい、締め切ります。",
            "下記の日程で行います。|下の日程で行います。",
            "緩和ケアの先生が来ます。|つらさをやわらげる手当ての先生が来ます。",
            "ショートステイの使い方です。|短い泊まりの使い方です。",
            "参加は無料ですが、当日は名前をうかがいますので、受付にお立ち寄りいただければと思っているところです。|参加は無料です。その日は名前をうかがいます。ですから、受付にお立ち寄りいただければと思っているところです。",
            "訪問看護の紹介をします。|看護師が家に来てくれることの紹介をします。",
    })
    void hardOnesHaveASuggestionThatIsRight(String text, String suggestion) {
        assertThat(plain.read(text, run -> false, TODAY)).isNotEmpty();
        assertThat(plain.suggest(text, TODAY)).isEqualTo(suggestion);
        assertThat(plain.suggest(suggestion, TODAY)).as("said simply already").isEqualTo(suggestion);
    }

    /** Where a rule would make it wrong, it says what is hard and leaves the words to a person. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3時に集まってください。|HalfDay",
            "お茶は3:00からです。|HalfDay",
            "牛乳を1/2カップ使います。|Weekday",
            "独居高齢者の集いです。|Hard",
            "受診日をお知らせください。|Hard",
            "その後もフォローアップします。|Hard",
            "摂食嚥下障害に関する多職種協働的介入についてです。|Hard",
            "服薬指導を受けられます。|Hard",
            "在宅医療介護連携推進協議会からです。|Hard",
            "個人情報保護方針を守ります。|Dense",
            "PTXを使った体操です。|Foreign",
            "今回は地域にお住まいの皆さまに広く知っていただきたいことを先生がゆっくりとお話しくださいます。|Long",
    })
    void whatNoRuleCanMendIsOnlyPointedAt(String text, String what) {
        assertThat(plain.read(text, run -> false, TODAY)).extracting(w -> w.getClass().getSimpleName()).contains(what);
        assertThat(plain.suggest(text, TODAY)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12月16日（火）に開きます。|12月16日（|12月16日（水）",
            "12/17(水)に開きます。|12/17(|12月17日（木）",
            "2月30日（火）に開きます。|2月30日（|",
    })
    void aDateOnAnotherWeekdayIsSeen(String text, String date, String right) {
        assertThat(PlainWords.wrongWeekdays(text, TODAY)).singleElement().satisfies(f -> {
            assertThat(f.date()).startsWith(date);
            assertThat(f.right()).isEqualTo(right == null ? "" : right);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12月16日（水）に", "11月20日（金）はありがとうございました", "1月8日（金）", "12月16日水曜日に", "12/16（水・祝）"})
    void theRightWeekdayIsNot(String text) {
        assertThat(PlainWords.wrongWeekdays(text, TODAY)).isEmpty();
    }
}
