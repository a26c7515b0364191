package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How offices write numbers, days, hours and addresses. */
class WritingsTest {
    @ParameterizedTest
    @CsvSource({
        "(0833)48-1111,0833-48-1111", "(083)-933-1234,083-933-1234", "（083）902-1556,083-902-1556", "0836‐31‐1732,0836-31-1732",
        "(0834)28−9650,0834-28-9650", "０９９６－３６－３０６０,0996-36-3060", "0827-41-0850 （錦川鉄道㈱）,0827-41-0850", "050-32042418,050-3204-2418",
        "0570-01-7333,0570-01-7333", "0120000100,0120-000-100", "09000000001,090-0000-0001", "0312345678,03-1234-5678",
        "0995631234,0995631234", "TEL：0837-22-4141,0837-22-4141", "099ー000ー1234,099-000-1234", "０９０-0000-0001（携帯）,090-0000-0001",
        "099-000-0100 内線 12,099-000-0100",
    })
    void numbersThatRing(String written, String number) {
        assertThat(Phones.all(written)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"130266146", "24345678", "41-1345", "41-4355(会長)", "0271-287-4165", "186-84-8131", "31.5967", "00-0000-0000", "", "なし", "000-0000"})
    void numbersThatDont(String written) {
        assertThat(Phones.all(written)).isEmpty();
    }

    @Test
    void severalNumbersAndExtensions() {
        assertThat(Phones.all("0820-22-0001\n0820-22-0002")).containsExactly("0820-22-0001", "0820-22-0002");
        assertThat(Phones.extension("099-000-0100 内線：123")).isEqualTo("123");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09,2026-12-09", "2026/12/9,2026-12-09", "令和8年12月9日,2026-12-09", "令和 02年05月01日,2020-05-01", "平成22年 4月 1日,2010-04-01",
        "令和元年5月1日,2019-05-01", "昭和64年1月7日,1989-01-07", "２０２６年１２月９日（水）,2026-12-09", "R8.12.9,2026-12-09", "5/16/2020,2020-05-16",
        "20261209,2026-12-09", "2026-12-09T00:00,2026-12-09", "46032,2026-01-10", "2026年11月23日(月・祝),2026-11-23",
    })
    void days(String written, LocalDate day) {
        assertThat(Dates.day(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "令和8年13月1日", "2026年12月9日(木)", "中旬", "21時0-分", "12/9", "", "20261340"})
    void noDays(String written) {
        assertThat(Dates.day(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8:30,510", "８：３０,510", "8:30:00,510", "8時30分,510", "8時半,510", "午後5時30分,1050", "翌08:30,1950", "翌8時,1920", "24:00,1440", "26:00,1560",
        "23:59:59,1440", "0.3541666667,510", "正午,720", "5:30 PM,1050",
    })
    void times(String written, int minutes) {
        assertThat(Times.minutes(written)).isEqualTo(OptionalInt.of(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"午前中", "8:3", "25:75", "49:00", "17:00（最終入館16:30まで）", "", "随時"})
    void noTimes(String written) {
        assertThat(Times.minutes(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "月火水木金,土日", "月・火・水・木・金・土,日", "月～金,土日", "月火水木金土日,''", "平日・土曜日・祝日,日", "平日,土日祝", "火曜日,月水木金土日",
        "不定期（週２日）,''", "'休日、平日夜間',''", "'',''",
    })
    void closedDays(String written, String closed) {
        assertThat(Weekdays.closed(written)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "鹿児島市西田一丁目１６の１,鹿児島県鹿児島市西田1丁目16-1", "試験市東陽6ｰ1ｰ3,試験市東陽６丁目１番３号", "試験市1番地2,試験市１－２", "試験市大字北町5,試験市北町５番地",
    })
    void twoWritingsOfOneAddress(String one, String other) {
        assertThat(Addresses.key(one)).isEqualTo(Addresses.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "鹿児島県,鹿児島市,池之上町１,,鹿児島県鹿児島市池之上町1", "鹿児島県,鹿児島市,鹿児島県南郡元町２４－１５,,鹿児島県鹿児島市南郡元町24-15",
        "鹿児島県,,鹿児島市西田1,,鹿児島県鹿児島市西田1", "山口県,上関町,山口県熊毛郡上関町長島1,,山口県熊毛郡上関町長島1", "山口県,熊毛郡田布施町,田布施町波野1,,山口県熊毛郡田布施町波野1",
        "山口県,宇部市,〒757-0216 宇部市船木1,,山口県宇部市船木1", "東京都,千代田区,東京都千代田区1,岬ビル2階,東京都千代田区1 岬ビル2階",
    })
    void addressesAreMadeWhole(String prefecture, String city, String address, String building, String whole) {
        String written = Addresses.full(prefecture == null ? "" : prefecture, city == null ? "" : city, address, building == null ? "" : building);
        assertThat(written).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "鹿児島県鹿児島市池之上町1,鹿児島市", "鹿児島市池之上町1,鹿児島市", "山口県熊毛郡上関町大字長島529,上関町", "福島県郡山市若葉町16,郡山市", "東京都渋谷区1,渋谷区",
        "奈良県大和郡山市1,大和郡山市", "1-2,''",
    })
    void municipalities(String address, String municipality) {
        assertThat(Addresses.municipality(address)).isEqualTo(municipality);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "http://www.example.jp/,http://www.example.jp/", "www.example.jp,https://www.example.jp", "someone@example.jp,-", "なし,-", "-,-",
        "http://www.岩国病院.jp/,http://www.xn--vcsv5k9wyg03a.jp/", "http://www.kagawa.example/http://www.kagawa.example/hospital,http://www.kagawa.example/",
    })
    void addressesOnTheWeb(String written, String url) {
        assertThat(Places.url(written == null ? "" : Text.clean(written))).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "居宅介護支援事業所,居宅介護支援", "無床診療所,診療所", "複合型サービス（看護小規模多機能型居宅介護）,看護小規模多機能型居宅介護", "介護予防訪問看護,訪問看護",
        "特別養護老人ホーム,介護老人福祉施設", "デイサービス,通所介護", "歯科診療所,歯科", "訪問看護ステーション,訪問看護", "歯科医師会,歯科医師会", "医師会,医師会",
        "22 病院,病院", "地域包括支援センター,地域包括支援センター", "認知症対応型通所介護,認知症対応型通所介護", "介護予防支援,介護予防支援",
    })
    void kindsByTheirOfficialNames(String written, String kind) {
        assertThat(Kinds.official(written)).contains(kind);
    }

    @Test
    void excelsNumbersAreReadAsTheyAreShown() {
        assertThat(Numbers.text(46032, 14, "m/d/yy")).isEqualTo("2026-01-10");
        assertThat(Numbers.text(46032, 176, "[$-411]ggge\"年\"m\"月\"d\"日\"")).isEqualTo("2026-01-10");
        assertThat(Numbers.text(0.5625, 20, "h:mm")).isEqualTo("13:30");
        assertThat(Numbers.text(26 / 24.0, 46, "[h]:mm")).isEqualTo("26:00");
        assertThat(Numbers.text(1013205001281d, 0, "General")).isEqualTo("1013205001281");
        assertThat(Numbers.text(0.5, 0, "General")).isEqualTo("0.5");
        assertThat(Numbers.text(46, 177, "0\"名\"")).isEqualTo("46");
    }
}
