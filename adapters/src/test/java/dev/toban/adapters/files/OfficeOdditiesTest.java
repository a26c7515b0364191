package dev.toban.adapters.files;

import dev.toban.books.Book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One small file for each oddity seen in published lists of offices. */
class OfficeOdditiesTest {
    private static final String OLD =
            "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,医療機関の種類,住所,方書,緯度,経度,電話番号,法人の名称,医療機関コード,診療曜日,診療開始時間,診療終了時間,診療日時特記事項,診療科目,病床数,URL,備考\n";

    @TestFactory
    Stream<DynamicTest> everyEncodingAndSeparatorSaysTheSame() {
        String csv = "名称,住所,電話番号\n髙木醫院,試験市１−２,（099）000‐0001\n";
        return Stream.of(
                        new Object[] {"UTF-8", csv.getBytes(StandardCharsets.UTF_8)},
                        new Object[] {"UTF-8 with mark", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)},
                        new Object[] {"CP932", csv.replace('−', '－').replace('‐', '－').getBytes(Charset.forName("windows-31j"))},
                        new Object[] {"UTF-16LE with mark", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE)},
                        new Object[] {"UTF-16BE with mark", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE)},
                        new Object[] {"UTF-16LE", csv.getBytes(StandardCharsets.UTF_16LE)},
                        new Object[] {"tabs", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8)},
                        new Object[] {"CRLF", csv.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)},
                        new Object[] {"metadata first", ("#LINK,,\n作成 令和6年4月1日,,\n\n" + csv).getBytes(StandardCharsets.UTF_8)},
                        new Object[] {"blank columns and rows", csv.replace("\n", ",,,,\n").concat(",,,,,,\n,,,\n").getBytes(StandardCharsets.UTF_8)})
                .map(c -> DynamicTest.dynamicTest((String) c[0], () -> {
                    Imported read = new Seed().with("x.dat", (byte[]) c[1]).last();
                    assertThat(read.refused()).isEmpty();
                    Office office = read.offices().getFirst();
                    assertThat(read.offices()).hasSize(1);
                    assertThat(office.name()).isEqualTo("髙木醫院");
                    assertThat(office.phone()).isEqualTo("099-000-0001");
                    assertThat(office.address()).isEqualTo("試験市1-2");
                }));
    }

    @Test
    void aWorkbookIsReadByItsBytesAndSamplesAreLeftOut() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var list = book.createSheet("医療機関一覧");
            row(list.createRow(1), "名称", "住所", "電話番号", "法人番号");
            row(list.createRow(2), "海辺診療所_x000D_\n", "試験市１６の１", "099-000-0002", "");
            list.getRow(2).getCell(3).setCellValue(1013205001281d);
            var sample = book.createSheet("医療機関一覧_作成例");
            row(sample.createRow(0), "名称", "住所", "電話番号");
            row(sample.createRow(1), "○○病院", "北海道札幌市中央区", "011-000-0000");
            row(book.createSheet("選択肢").createRow(0), "名称", "住所", "電話番号");
            var hidden = book.createSheet("old");
            row(hidden.createRow(0), "名称", "住所", "電話番号");
            row(hidden.createRow(1), "去年の診療所", "試験市9", "099-000-0009");
            book.setSheetHidden(3, true);
            var out = new ByteArrayOutputStream();
            book.write(out);
            Imported read = new Seed().with("list.csv", out.toByteArray()).last();
            assertThat(read.offices()).extracting(Office::name).containsExactly("海辺診療所");
            assertThat(read.offices().getFirst().address()).isEqualTo("試験市16の1");
        }
    }

    @Test
    void aFileCutOffIsRefusedWithItsReason() throws IOException {
        var book = new XSSFWorkbook();
        row(book.createSheet("一覧").createRow(0), "名称", "住所", "電話番号");
        var out = new ByteArrayOutputStream();
        book.write(out);
        byte[] half = java.util.Arrays.copyOf(out.toByteArray(), out.size() / 2);
        assertThat(new Seed().with("list.xlsx", half).last().refused()).singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("Excel のファイルとして開けません"));
        byte[] pressed = {0x1F, (byte) 0x8B, 8, 0, 0};
        assertThat(new Seed().with("list.csv.gz", pressed).last().refused().getFirst().reason()).isEqualTo("圧縮ファイルが壊れています");
        assertThat(Seed.alone("list.csv", "名称,住所,電話番号\n甲医院,試験市1,099-000-0001\n\"乙医院,試験市2,099-000-0002\n丙医院,試験市3,\n").offices())
                .extracting(Office::name).contains("甲医院");
    }

    @Test
    void oneOfficeOverSeveralRowsIsOneOffice() {
        Imported read = Seed.alone(
                "care.csv",
                """
                全国地方公共団体コード,介護サービス事業所名称,実施サービス,所在地_連結表記,所在地_町字,所在地_番地以下,電話番号,事業所番号
                999999,ひまわり苑,通所介護（デイサービス）,試験県試験市東陽6-1-3,東陽,6+1-1,0990-00-0001,
                999999,ひまわり苑 ,短期入所生活介護（ショートステイ）,試験県試験市東陽６－１－３,,,0990-00-0001,
                999999,ひまわり苑,居宅介護支援事業所,試験県試験市東陽６丁目１番３号,,,0990-00-0001,
                999999,ひまわり苑,訪問看護,試験県試験市西陽1-1,,,0990-00-0002,
                999999,つくし,訪問看護,試験県試験市西陽2-1,,,0990-00-0003,170100143
                999999,つくし訪問看護,定期巡回・随時対応型訪問介護看護,試験県試験市西陽2-1,,,0990-00-0003,0170100143
                """);
        assertThat(read.offices()).extracting(Office::name, Office::kinds).containsExactly(
                org.assertj.core.groups.Tuple.tuple("ひまわり苑", List.of("通所介護", "短期入所生活介護", "居宅介護支援")),
                org.assertj.core.groups.Tuple.tuple("ひまわり苑", List.of("訪問看護")),
                org.assertj.core.groups.Tuple.tuple("つくし", List.of("訪問看護", "定期巡回・随時対応型訪問介護看護")));
        Office tsukushi = read.offices().getLast();
        assertThat(tsukushi.id()).isEqualTo("0170100143");
        assertThat(tsukushi.aliases()).containsExactly("つくし訪問看護");
        assertThat(read.offices().getFirst().address()).isEqualTo("試験県試験市東陽6-1-3");
    }

    @Test
    void whatExcelAndHandsDamagedIsMendedOrLeftOut() {
        Office o = one("353418,0032020091,試験県,試験町,みさき医院　,ﾐｻｷｲｲﾝ,無床診療所,大字長島529,岬ビル2階,0.0,-,0820-00-0027,-,0007310466,"
                + "月火水木金土,8:30:00,0.729166666666667,\"木曜午後休診。祝日、12/29〜1/3は休診\",内科;外科,0,www.misaki.example.jp,");
        assertThat(o.id()).isEqualTo("3517310466");
        assertThat(o.name()).isEqualTo("みさき医院");
        assertThat(o.kana()).isEqualTo("ミサキイイン");
        assertThat(o.kinds()).containsExactly("診療所");
        assertThat(o.address()).isEqualTo("試験県試験町大字長島529 岬ビル2階");
        assertThat(o.lat()).isNull();
        assertThat(o.organisation()).isNull();
        assertThat(o.hours()).isEqualTo("月火水木金土 08:30〜17:30（木曜午後休診。祝日、12/29〜1/3は休診）");
        assertThat(o.closedDays()).isEqualTo("日祝");
        assertThat(o.capabilities()).containsExactly("内科", "外科");
        assertThat(o.capacity()).isNull();
        assertThat(o.url()).isEqualTo("https://www.misaki.example.jp");
        assertThat(o.consent()).isEqualTo(Consent.PUBLIC);
    }

    @Test
    void hoursThatFitNoTimeStayInTheirOwnWords() {
        Office o = one(",,,,夜間急病診療所,,,試験市1,,,,0834-00-0099,,,休日、平日夜間,9:00,午前中,,内科,,,");
        assertThat(o.hours()).isEqualTo("休日、平日夜間 09:00〜午前中");
        assertThat(o.closedDays()).isEmpty();
        assertThat(one(",,,,終日診療所,,,試験市2,,,,0834-00-0098,,,月火水木金土日,0:00,0:00,,内科,,,").hours())
                .isEqualTo("月火水木金土日 24時間");
    }

    @Test
    void dentistsAreDentistsWhateverTheirKindSays() {
        assertThat(one(",,,,むらさき医院,,無床診療所,試験市1,,,,0834-00-0001,,,,,,,歯科、小児歯科,,,").kinds()).containsExactly("歯科");
    }

    @Test
    void coordinatesSwappedAreTurnedAndAbroadLeftOut() {
        assertThat(one(",,,,甲医院,,,試験市1,,131.9,34.0,0834-00-0001,,,,,,,,,,").lat()).isEqualTo(34.0);
        assertThat(one(",,,,乙医院,,,試験市1,,3.4,131.9,0834-00-0001,,,,,,,,,,").lat()).isNull();
    }

    @Test
    void theBuildingWrittenTwiceIsWrittenOnce() {
        assertThat(one(",,鹿児島県,鹿児島市,丙医院,,,鹿児島県鹿児島市伊敷一丁目３番１０号３０５号 ３０５号,,,,,,,,,,,,,,").address())
                .isEqualTo("鹿児島県鹿児島市伊敷一丁目3番10号305号");
    }

    @Test
    void twoNumbersInOneCellKeepTheFirstAndTellBoth() {
        Office o = one(",,,,二つ医院,,,試験市1,,,,\"【耳鼻科】(083)000-3800　【眼科】(083)000-3801\",,,,,,,,,,");
        assertThat(o.phone()).isEqualTo("083-000-3800");
        assertThat(o.note()).contains("【眼科】(083)000-3801");
    }

    @Test
    void aRowWithoutANumberThatRingsIsToldAndLeftOut() {
        Imported read = Seed.alone(
                "list.csv",
                "名称,住所,電話番号\n甲医院,試験市1,130266146\n乙医院,試験市2,電話なし\n丙医院,試験市3,41-1345\n"
                        + ",試験市4,099-000-0004\n丁医院,試験市5,099-000-0005\n戊医院,試験市6,0\n己医院,試験市7,099-000-0007\n");
        assertThat(read.refused()).extracting(Refused::toString).containsExactly(
                "list.csv:2 電話番号: 「130266146」（市外局番からの電話番号。例 099-000-0100）",
                "list.csv:4 電話番号: 「41-1345」（市外局番からの電話番号。例 099-000-0100）",
                "list.csv:5 名称: 空欄です（必須）");
        assertThat(read.offices()).extracting(Office::name).containsExactly("乙医院", "丁医院", "戊医院", "己医院");
    }

    @Test
    void aFileOfWhichTwoThirdsCantBeReadIsRefusedWhole() {
        Imported read = Seed.alone("list.csv", "名称,住所,電話番号\n甲医院,試験市1,12\n乙医院,試験市2,34\n丙医院,試験市3,099-000-0003\n");
        assertThat(read.hopeless()).isTrue();
        assertThat(read.offices()).isEmpty();
        assertThat(read.refused().getFirst().reason()).isEqualTo("3行のうち2行が読めないため、何も取り込みません");
    }

    @Test
    void aListOfPrivateNumbersIsNotTakenForAPublishedOne() {
        for (String header : List.of("氏名,電話番号", "名前,電話番号,住所", "名称,電話番号")) {
            assertThat(Seed.alone("list.csv", header + "\n山田花子,099-000-0001\n").hopeless()).as(header).isTrue();
        }
    }

    @Test
    void whatIsNoDirectoryIsRefusedWithItsReason() {
        assertThat(Seed.alone("a.csv", "010112489,0112489,甲病院,0050813,札幌市\n").refused()).extracting(Refused::reason)
                .containsExactly("見出しの行が見つかりません（どの様式の列名もありません）");
        assertThat(Seed.alone("a.csv", "名称,住所,設置位置,電話番号\n市役所,試験市1,1階,099-000-0001\n").refused().getFirst().reason())
                .contains("AED");
        assertThat(Seed.alone("a.xls", "<?xml version=\"1.0\"?><Workbook/>").refused().getFirst().reason()).contains("XML");
        assertThat(new Seed().with("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).last().refused().getFirst().reason())
                .contains("Excel のファイルとして開けません");
        assertThat(new Seed().with("a.csv", new byte[] {(byte) 0x83, 0x20, (byte) 0xFF, (byte) 0xA0}).last().refused().getFirst().reason())
                .contains("文字コード");
        assertThat(Seed.alone("a.csv", "名称,住所,電話番号\n").refused().getFirst().reason()).isEqualTo("データの行がありません");
    }

    @Test
    void columnsThatNameAPersonAreNotRead() {
        Imported read = Seed.alone(
                "list.csv",
                "#property,name,address,corporateRepresentative,establisher,管理者,開設者氏名,担当医師名,telephone　number,法人の名称\n"
                        + "1,甲医院,試験市1,理事長　秘密太郎,秘密次郎,秘密三郎,秘密四郎,秘密五郎,099-000-0001,秘密六郎\n");
        assertThat(read.offices().toString()).doesNotContain("秘密").contains("099-000-0001");
    }

    @Test
    void filingsWithTheBureauBecomeCapabilities() {
        Imported read = Seed.alone(
                "届出.csv",
                """
                [令和７年１０月１日　現在 ]令和７年１０月３日作成
                項番,都道府県コード,都道府県名,区分,医療機関番号,医療機関名称,医療機関所在地（郵便番号）,医療機関所在地（住所）,電話番号,病床数,受理届出名称,種別
                1,46,鹿児島県,医科,0110365,医療法人　試験会　池上クリニック,890-0046,鹿児島市池之上町１の１,099-000-5711,一般　　19,「特掲診療料の施設基準等」第９」の１の(２)に規定する在宅療養支援診療所,
                1,46,鹿児島県,医科,0110365,医療法人　試験会　池上クリニック,890-0046,鹿児島市池之上町１の１,099-000-5711,一般　　19,在宅時医学総合管理料及び施設入居時等医学総合管理料,
                1,46,鹿児島県,医科,0110365,医療法人　試験会　池上クリニック,890-0046,鹿児島市池之上町１の１,099-000-5711,一般　　19,酸素の購入単価,
                2,46,鹿児島県,歯科,0110365,池上歯科,890-0046,鹿児島市池之上町２,099-000-5712,,歯科訪問診療料の注１５に規定する基準,診療所
                3,46,鹿児島県,薬局,0140365,池上薬局,890-0046,鹿児島市池之上町３,099-000-5713,,在宅患者訪問薬剤管理指導料,
                """);
        assertThat(read.asOf()).isEqualTo("2025-10-01");
        assertThat(read.offices()).extracting(Office::id, Office::kinds, Office::capabilities).containsExactly(
                org.assertj.core.groups.Tuple.tuple(
                        "4610110365", List.of("診療所"), List.of("在宅療養支援診療所(機能強化型・連携)", "訪問診療")),
                org.assertj.core.groups.Tuple.tuple("4630110365", List.of("歯科"), List.of("訪問歯科")),
                org.assertj.core.groups.Tuple.tuple("4640140365", List.of("薬局"), List.of("訪問薬剤管理指導")));
    }

    @Test
    void aTownsTableOfHoursIsReadOfficeByOffice() {
        Imported read = Seed.alone(
                "時間.csv",
                """
                ○町内の診療時間,,,,,,,,,,
                令和6年12月　現在,,,,,,,,,,
                地区,医療機関名,診療時間,月,火,水,木,金,土,日・祝,備考
                北町,"うちだ眼科
                TEL：0837-00-4141
                FAX：0837-00-4142",9：00 ～ 11：30,○,○,○,○,○,○,,木・土曜AMのみ
                ,,14：00 ～ 17：00,○,,,,○,,,
                ,,,,,,,,,,
                ,"みどり歯科
                TEL：0837-00-6527",8：30～12：00,○,○,○,,○,,,
                """);
        assertThat(read.offices()).extracting(Office::name, Office::phone, Office::hours, Office::closedDays).containsExactly(
                org.assertj.core.groups.Tuple.tuple("うちだ眼科", "0837-00-4141", "9:00〜11:30 月火水木金土、14:00〜17:00 月金", "日祝"),
                org.assertj.core.groups.Tuple.tuple("みどり歯科", "0837-00-6527", "8:30〜12:00 月火水金", "木土日祝"));
        assertThat(read.offices().getLast().kinds()).containsExactly("歯科");
        assertThat(read.asOf()).isEqualTo("2024-12-01");
    }

    @Test
    void aTownOfTheSameNameInAnotherCityIsAnotherTown() {
        String list = "名称,住所,電話番号\n甲医院,鹿児島県鹿児島市池之上町1,\n乙医院,鹿児島市清水町2,\n丙医院,福井県福井市清水町3,\n丁医院,静岡県駿東郡清水町伏見4,\n"
                + "戊医院,鹿児島市川上町5,\n己医院,鹿児島市春日町一丁目6,\n庚医院,鹿児島市西伊敷三丁目7,\n辛医院,鹿児島市大池之上町8,\n壬医院,池ノ上町９,\n";
        assertThat(Seed.hub().with("list.csv", list).last().offices()).extracting(o -> o.name() + o.area()).containsExactly(
                "甲医院上町", "乙医院上町", "丙医院null", "丁医院null", "戊医院吉野", "己医院上町", "庚医院伊敷", "辛医院null", "壬医院上町");
    }

    @Test
    void aLongerTownIsNotAShorterOne() {
        String list = "名称,住所,電話番号\n甲医院,鹿児島市伊敷一丁目1,\n乙医院,鹿児島市伊敷台二丁目2,\n丙医院,鹿児島市伊敷原3,\n丁医院,鹿児島市大字吉野町4,\n";
        assertThat(Seed.hub().with("list.csv", list).last().offices()).extracting(o -> o.name() + o.area())
                .containsExactly("甲医院伊敷", "乙医院伊敷", "丙医院null", "丁医院吉野");
    }

    @Test
    void headersAreKnownWithTheirMarks() {
        Office o = Seed.alone("list.csv", "名称※,名称（カナ）,住所（必須）,\"電話番号\n（代表）\"\n甲医院,コウイイン,試験市1,099-000-0001\n").offices().getFirst();
        assertThat(o.kana()).isEqualTo("コウイイン");
        assertThat(o.phone()).isEqualTo("099-000-0001");
    }

    @Test
    void ofTheHubsOwnEntriesASecondNumberIsNotWrittenIntoANoteAllCanSee() {
        Office o = Seed.alone("list.csv", "名称,住所,電話番号,公開範囲,承諾日\n甲医院,試験市1,099-000-0001 090-0000-0002,住民;電話番号=拠点,2026-04-01\n").offices().getFirst();
        assertThat(o.phone()).isEqualTo("099-000-0001");
        assertThat(o.note()).isNull();
    }

    @Test
    void audiencesAreReadAsWrittenAndAnUnknownOneIsRefused() {
        String head = "名称,住所,電話番号,公開範囲,承諾日\n";
        Imported read = Seed.alone("list.csv", head + "甲,市1,,だれでも,2026-04-01\n乙,市2,,住民;夜間番号=拠点,2026-04-01\n"
                + "丙,市3,,住民,未\n丁,市4,,,2026-04-01\n戊,市5,,住民；電話番号＝専門職,2026-04-01\n");
        assertThat(read.refused()).extracting(r -> r.row() + r.column()).containsExactly("2公開範囲", "3公開範囲");
        assertThat(read.offices()).extracting(o -> o.name() + o.consent().whole()).containsExactly("丙HUB", "丁HUB", "戊RESIDENTS");
    }

    @Test
    void theHubsOwnEntryStandsBeforeAPublicListAndPublicListsCompleteEachOther() {
        Seed seed = Seed.hub()
                .with("a.csv", "名称,住所,電話番号,事業所番号\nあやめ,鹿児島市吉野町1,099-000-1111,4660000001\nすみれ,鹿児島市吉野町2,099-000-2222,4660000002\n")
                .with("b.csv", "事業所名,サービスの種類,住所,事業所番号,定員\nすみれ訪問看護,訪問看護,鹿児島市吉野町2,4660000002,12\n")
                .with("c.csv", Seed.OFFICES);
        var offices = seed.read().diff().change().of(Book.OFFICES).put();
        assertThat(offices).filteredOn(o -> o.id().equals("4660000001")).singleElement()
                .satisfies(o -> assertThat(o.phone()).isEqualTo("099-000-1002"))
                .satisfies(o -> assertThat(o.consent()).isNotEqualTo(Consent.PUBLIC));
        assertThat(offices).filteredOn(o -> o.id().equals("4660000002")).singleElement()
                .satisfies(o -> assertThat(o.consent()).isNotEqualTo(Consent.PUBLIC));
        var twoPublic = new Seed()
                .with("a.csv", "名称,住所,電話番号,事業所番号\nすみれ,鹿児島市吉野町2,099-000-2222,4660000002\n")
                .with("b.csv", "事業所名,サービスの種類,住所,事業所番号,定員\nすみれ訪問看護,訪問看護,鹿児島市吉野町2,4660000002,12\n")
                .read();
        assertThat(twoPublic.diff().change().of(Book.OFFICES).put()).singleElement()
                .satisfies(o -> assertThat(o.phone()).isEqualTo("099-000-2222"))
                .satisfies(o -> assertThat(o.capacity()).isEqualTo("12"));
    }

    private static Office one(String row) {
        Imported read = Seed.alone("list.csv", OLD + row + "\n");
        assertThat(read.refused()).isEmpty();
        return read.offices().getFirst();
    }

    private static void row(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
