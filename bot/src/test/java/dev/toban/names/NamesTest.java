package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Town town = new Town();

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "今夜の松上の当番は？ = 松上>松上:EXACT",
        "今夜松上当番 = 松上>松上:EXACT",
        "まつがみの先生 = まつがみ>松上:READING",
        "ﾏﾂｶﾞﾐ 今夜 = マツガミ>松上:READING",
        "matsugami tonight = matsugami>松上:ROMAJI",
        "who is on duty in Matugami? = matugami>松上:ROMAJI",
        "tsuzumidaki-cho dare = tsuzumidaki-cho>皷滝町:ROMAJI",
        "鼓滝町はどこの包括 = 鼓滝町>皷滝町:VARIANT",
        "小坂元の当番 = 小坂元>小坂元町:PART",
        "藤が丘１丁目 = 藤が丘1丁目>藤ヶ丘一丁目:VARIANT",
        "よしのの当番 = よしの>芳野:READING",
        "千日之出町の明日 = 千日之出町>千日之出町:EXACT",
        "千日ノ出町 = 千日ノ出町>千日之出町:VARIANT",
        "松上台風で停電 = 松上>松上:EXACT",
        "岩敷と松上 = 岩敷>岩敷:EXACT | 松上>松上:EXACT",
        "今夜の岩敷の当番は？ = 岩敷>岩敷:EXACT"})
    void placesAreFound(String typed, String read) {
        assertThat(town.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "松上薬局の電話 = 松上薬局>松上薬局:EXACT",
        "岩敷台の訪看さん = 岩敷台>岩敷台:EXACT | 訪看>訪問看護:EXACT",
        "真坂クリニックはどこ = 真坂クリニック>医療法人社団 若葉会 真坂クリニック:VARIANT",
        "若葉会真坂クリニック = 若葉会真坂クリニック>医療法人社団 若葉会 真坂クリニック:VARIANT",
        "眞坂ｸﾘﾆｯｸ = 眞坂クリニック>医療法人社団 若葉会 真坂クリニック:VARIANT",
        "真坂の番号 = 真坂>医療法人社団 若葉会 真坂クリニック:PART",
        "岡村の番号 = 岡村>岡村内科医院+岡村歯科医院:PART",
        "岡村歯科の番号 = 岡村歯科>岡村歯科医院:VARIANT",
        "岡村医院の番号 = 岡村医院>岡村内科医院:VARIANT",
        "岡村内科の番号 = 岡村内科>岡村内科医院:VARIANT",
        "居宅あおなみの人 = 居宅あおなみ>居宅介護支援事業所　あおなみ:VARIANT",
        "あおなみ居宅介護支援事業所 = あおなみ居宅介護支援事業所>居宅介護支援事業所　あおなみ:VARIANT",
        "居宅介護支援事業所あおなみ = 居宅介護支援事業所あおなみ>居宅介護支援事業所　あおなみ:EXACT",
        "訪看あおなみ = 訪看あおなみ>あおなみ訪問看護ステーション:VARIANT",
        "訪問看護 あおなみ = 訪問看護 あおなみ>あおなみ訪問看護ステーション:VARIANT",
        "あおなみST = あおなみst>あおなみ訪問看護ステーション:VARIANT",
        "あおなみの訪看 = あおなみの訪看>あおなみ訪問看護ステーション:VARIANT",
        "あおなみの電話 = あおなみ>あおなみ訪問看護ステーション+居宅介護支援事業所　あおなみ:PART",
        "aonami houkan = aonami houkan>あおなみ訪問看護ステーション:ROMAJI",
        "aonami no bangou = aonami>あおなみ訪問看護ステーション+居宅介護支援事業所　あおなみ:PART",
        "包括芳野 = 包括芳野>地域包括支援センター芳野:VARIANT",
        "芳野包括 = 芳野包括>地域包括支援センター芳野:VARIANT",
        "芳野包括Ｃの担当 = 芳野包括c>地域包括支援センター芳野:VARIANT",
        "ケアみさきのヘルパーさん = ケアみさきのヘルパー>有限会社ケアみさき:VARIANT",
        "岩敷の包括の電話 = 岩敷の包括>地域包括支援センター岩敷:EXACT",
        "みどりのに電話 = みどりの>みどりの薬局:PART",
        "(有)ケアみさき = ケアみさき>有限会社ケアみさき:VARIANT",
        "訪看 縁に連絡 = 訪看 縁>訪問看護ステーション縁:VARIANT",
        "老健汐見の里 = 老健汐見の里>介護老人保健施設　汐見の里:VARIANT",
        "しおみのさと空いてる = しおみのさと>介護老人保健施設　汐見の里:PART",
        "さざなみ薬局はどこ = さざなみ薬局>さざなみ薬局 松上店:VARIANT",
        "浜田薬局さん = 浜田薬局>浜田薬局岩敷店:VARIANT",
        "訪看そよかね = 訪看そよかね>そよかね訪問看護リハビリステーション西浜:VARIANT",
        "市立病院の退院支援 = 市立病院>灘浦市立病院:PART",
        "こもれびホスピタルまで = こもれびホスピタル>こもれびホスピタル灘浦:VARIANT",
        "デイあした = デイあした>デイサービスあした:VARIANT",
        "masaka clinic = masaka clinic>医療法人社団 若葉会 真坂クリニック:ROMAJI",
        "多職種の夕べはいつ = 多職種の夕べ>多職種の夕べ:EXACT"})
    void officesAreFound(String typed, String read) {
        assertThat(town.read(typed)).isEqualTo(read.replace("事業所 あ", "事業所　あ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "高木先生は今夜 = 高木先生>高木 美和+髙木 健一:PART 先生",
        "髙木健一先生 = 髙木健一先生>髙木 健一:EXACT 先生",
        "高木　健一 = 高木 健一>髙木 健一:VARIANT",
        "日高先生に電話 = 日高先生>日高 望:PART 先生",
        "明日日高先生いますか = 日高先生>日高 望:PART 先生",
        "望月さんの連絡先 = 望月さん>望月　さやか:PART さん",
        "森Drの番号 = 森dr>森 千夏:PART dr",
        "Dr.森に = dr.森>森 千夏:PART dr.",
        "たかぎ先生 = たかぎ先生>高木 美和+髙木 健一:PART 先生",
        "Dr. Takagi on duty? = dr. takagi>高木 美和+髙木 健一:PART dr.",
        "hidaka-sensei = hidaka-sensei>日高 望:PART sensei",
        "takagi ken'ichi = takagi ken'ichi>髙木 健一:ROMAJI",
        "前之園ケアマネさん = 前之園ケアマネさん>前之園春樹:PART ケアマネさん",
        "前ノ園さん = 前ノ園さん>前之園春樹:PART さん",
        "日高 = 日高>日高 望:PART"})
    void peopleAreFoundWithTheirHonorific(String typed, String read) {
        assertThat(town.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "東岩敷の当番", "岩敷北", "松上台の先生", "岩敷中央薬局", // another place, known to us or not
        "森で倒れた", "縁がありますように", "小林先生と大森先生", // one char is no name; 森 is not in 大森
        "明日高いところへ", "日高屋で昼", // a surname within other kanji
        "あしたの予定は", // an everyday word
        "真坂医院の電話", "薬局あおなみ", // another office: 真坂 is a クリニック
        "よしのぶさんに", "こまつがみえない", "もりあがった", // kana within other words
        "matsugamiya", "kamatsugami", "the masakari", // Latin within other words
        "ベッドであした", "縁側", "介護老人保健施設を探す", "総合病院", "2日と15日", "", "　", "？！"})
    void whatIsNoNameIsLeftAlone(String typed) {
        assertThat(town.read(typed)).isEmpty();
    }

    @Test
    void aPlaceGoesAlongWithTheOfficesNamedAfterIt() {
        assertThat(town.names.scan("松上の番号").getFirst().also()).containsExactly(new Ref(Kind.OFFICE, "松上薬局"));
        assertThat(town.names.scan("芳野包括").getFirst().also()).containsExactly(new Ref(Kind.AREA, "芳野"));
    }

    @Test
    void namesComeAndGo() {
        var clinic = new Ref(Kind.OFFICE, "岡村内科医院");
        town.names.put(clinic, NameForms.office("浜風診療所", "はまかぜしんりょうじょ", List.of("ハマ")));
        assertThat(town.read("岡村の番号")).isEqualTo("岡村>岡村歯科医院:PART");
        assertThat(town.read("浜風の番号と岡村内科")).isEqualTo("浜風>岡村内科医院:PART");
        assertThat(town.nearly("はまかせしんりょうじょ")).isEqualTo("はまかせしんりょうじょ>岡村内科医院:FUZZY");
        town.names.remove(clinic);
        assertThat(town.read("浜風診療所")).isEmpty();
        assertThat(town.nearly("はまかせしんりょうじょ")).isEmpty();
        town.names.remove(clinic);
    }

    @Test
    void readersNeverMissANameThatStaysWhileOthersChange() throws InterruptedException {
        var writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 2_000; i++) {
                town.office("松上第" + i + "薬局", "", "薬局");
                town.place(Kind.AREA, "松上", "まつがみ", "別名" + i);
            }
        });
        while (writer.isAlive()) {
            assertThat(town.read("今夜の松上は")).isEqualTo("松上>松上:EXACT");
        }
        writer.join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "まつがに = まつがに>松上:FUZZY",
        "まつみがの当番 = まつみが>松上:FUZZY",
        "こさかもちょう = こさかもちょう>小坂元町:FUZZY",
        "せんにちのだちよう = せんにちのだちよう>千日之出町:FUZZY",
        "matsugani = matsugani>松上:FUZZY",
        "tsuzumdaki cho = tsuzumdaki cho>皷滝町:FUZZY",
        "訪看あおなに = あおなに>あおなみ訪問看護ステーション:FUZZY",
        "北斗難中央総合病院 = 北斗難中央総合病院>北斗灘中央総合病院:FUZZY"})
    void slipsInReadingsAndLongNamesAreNear(String typed, String read) {
        assertThat(town.nearly(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "松神薬局 = 松神>松上薬局:FUZZY",
        "丘村内科医院 = 丘村内科医院>岡村内科医院:FUZZY",
        "緑野薬局 = 緑野>みどりの薬局:FUZZY",
        "隆木先生 = 隆木>高木 美和+髙木 健一:FUZZY",
        "日鷹さん = 日鷹>日高 望:FUZZY",
        "肥高先生の電話 = 肥高>日高 望:FUZZY",
        "前野園ケアマネ = 前野園>前之園春樹:FUZZY",
        "雅坂クリニック = ''"})
    void otherKanjiOfTheSameSoundAreNear(String typed, String read) {
        assertThat(town.nearly(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "松神の当番", "松神", "津積瀬町", "岩式", // places are never guessed from their sound
        "松神クリニック", "隆木薬局", "日高の里", "隆気分がいい", "真の坂", // another kind of office; nobody addressed
        "下荒浜", "松下", "岩敷代", "若敷台", // one kanji is another town
        "よしだ", "かみま", // short readings
        "yosi", "まつばみね", "ありがとうございます", "おつかれさまでした",
        "南斗灘中央総合病院", "北斗灘中央総合医院", // a direction; the office word
        "地域包括支援センター牧野", "灘浦郡磯原海岸町", "居宅介護支援事業所あおの"})
    void otherNamesAreNotNear(String typed) {
        assertThat(town.nearly(typed)).isEmpty();
    }
}
