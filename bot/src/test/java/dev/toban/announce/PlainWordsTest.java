package dev.toban.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What residents stumble over is pointed at, and said more simply where a rule can. */
class PlainWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9); // a Wednesday
    private final PlainWords plain = PlainWords.standard();

    private List<Wording> read(String text) {
        return plain.read(text, run -> run.contains("潮見中央"), TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "サロンを14:00から開きます。|サロンを午後2時から開きます。",
            "１３時３０分に始まります。|午後1時30分に始まります。",
            "朝9:05の回|朝9時5分の回",
            "15時半まで|午後3時30分まで",
            "午後2時から|午後2時から",
            "2時間かかります|2時間かかります",
            "12月16日に開きます|12月16日（水）に開きます",
            "12/16に|12月16日（水）に",
            "12月16日（水）に|12月16日（水）に",
            "1月8日に|1月8日（金）に",
            "2月30日に|2月30日に",
            "ADLが下がる前に|日常の動作が下がる前に",
            "LINEとFAX|LINEとFAX",
            "誤嚥と褥瘡|むせて気管に入ることと床ずれ",
            "フレイル予防|体の弱り予防",
            "アスタリスク|アスタリスク",
            "くわしくは https://example.jp/a/12/16/ADL へ|くわしくは https://example.jp/a/12/16/ADL へ",
            "訪問看護ステーションへ|訪問看護ステーションへ",
    })
    void suggests(String text, String suggestion) {
        assertThat(plain.suggest(text, TODAY)).isEqualTo(suggestion);
        assertThat(plain.suggest(suggestion, TODAY)).as("said simply already").isEqualTo(suggestion);
    }

    @Test
    void saysWhatIsHardAndWhere() {
        assertThat(read("在宅医療介護連携推進事業の説明をします。PTXも来ます。12/16 14:00から。"))
                .contains(
                        new Wording.Hard("在宅医療介護連携", "医療と介護の協力"),
                        new Wording.Foreign("PTX"),
                        new Wording.Weekday("12/16", "12月16日（水）"),
                        new Wording.Clock("14:00", "午後2時"));
        assertThat(read("個人情報保護方針を読みます。")).containsExactly(new Wording.Dense("個人情報保護方針"));
        assertThat(read("潮見中央薬局二階会議室に来てください。")).as("a name of the district stays").isEmpty();
    }

    @Test
    void aSentenceOfMoreThanFortyCharactersIsTooLong() {
        String forty = "あ".repeat(39) + "。";
        assertThat(read(forty)).isEmpty();
        assertThat(read("い" + forty)).containsExactly(new Wording.Long("い" + forty, 41));
        assertThat(read(forty + "\n" + forty)).isEmpty();
    }

    @Test
    void aLongSentenceIsPartedWhereItCanEnd() {
        String text = "今年も地域の皆さまといっしょに楽しいサロンを公民館で行いますが、どなたでも来ていただけますので、気軽にお立ち寄りください。";
        assertThat(plain.suggest(text, TODAY))
                .isEqualTo("今年も地域の皆さまといっしょに楽しいサロンを公民館で行います。どなたでも来ていただけます。ですから、気軽にお立ち寄りください。");
    }

    @Test
    void whatIsSimpleIsLeftAlone() {
        assertThat(read("サロンを開きます。お茶を飲みます。どなたでもどうぞ。お金はかかりません。")).isEmpty();
    }
}
