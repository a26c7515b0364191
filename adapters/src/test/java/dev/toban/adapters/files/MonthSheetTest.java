package dev.toban.adapters.files;

import dev.toban.books.Book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.rota.Shift;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The rota as it hangs on the wall. 2026-12-09 is a Wednesday. */
class MonthSheetTest {
    private static final String SHEET =
            """
            令和８年１２月　在宅当番表（確定）,,,,※変更は事務局まで FAX,,,,
            日,曜,上町(夜17:30-8:30),吉野(夜),伊敷・吉田,訪看①,訪看②,後方病院(昼/夜),備考
            ９,水,坂元C 有馬,黒木,川畑,あやめ,つばき,南風/市立,
            10,木,〃,〃,有村（代 黒木）,つばき,〃,市立/市立,夜のみ19時〜
            12,土,①有馬②黒木,同左,調整中,つばき,あやめ,南風/－,第２土曜
            31,木,黒木,黒木,,あやめ,－,市立/市立,年末年始体制
            1,金,有馬,有馬,有村,あやめ,休,南風/南風,
            ※20日→21日に変更,,,,,,,,
            """;

    private final Imported read = month(SHEET);

    @Test
    void theDayIsReadAsItStandsOnTheWall() {
        assertThat(told("2026-12-10")).containsExactly(
                "上町 doctor 1 17:30〜08:30 有馬 一郎 夜のみ19時〜",
                "吉野 doctor 1 17:30〜08:30 黒木 花子 夜のみ19時〜",
                "伊敷 doctor 1 17:30〜08:30 黒木 花子 有村の代わり 夜のみ19時〜",
                "吉田 doctor 1 17:30〜08:30 黒木 花子 有村の代わり 夜のみ19時〜",
                " nurse 1 18:00〜08:00 つばき訪問看護 夜のみ19時〜",
                " nurse 2 18:00〜08:00 つばき訪問看護 夜のみ19時〜",
                " bed 1 08:30〜17:30 市立みなと病院 夜のみ19時〜",
                " bed 1 17:30〜08:30 市立みなと病院 夜のみ19時〜");
        assertThat(read.remarks()).extracting(Refused::toString).anyMatch(r -> r.startsWith("month.csv:4 備考: 2026-12-10 の備考に時刻があります"));
    }

    @Test
    void twoNamesAreFirstAndSecondCallAndADashIsNobody() {
        assertThat(told("2026-12-12")).contains(
                "上町 doctor 1 17:30〜08:30 有馬 一郎 第2土曜",
                "上町 doctor 2 17:30〜08:30 黒木 花子 第2土曜",
                "伊敷 doctor 1 08:30〜08:30 未定 第2土曜",
                " nurse 2 18:00〜08:00 あやめ訪問看護ステーション 第2土曜",
                " bed 1 17:30〜08:30 なし 第2土曜");
    }

    @Test
    void anUnknownNameRefusesItsDayWhole() {
        assertThat(read.refused()).extracting(Refused::toString)
                .contains("month.csv:3 伊敷・吉田: 「川畑」（連絡帳にある人か事業所の名）");
        assertThat(told("2026-12-09")).isEmpty();
    }

    @Test
    void theNextMonthsFirstDaysAreTheNextMonths() {
        assertThat(told("2027-01-01")).contains("上町 doctor 1 17:30〜08:30 有馬 一郎", " nurse 2 18:00〜08:00 なし");
    }

    @Test
    void anEmptyCellIsTold() {
        assertThat(read.remarks()).extracting(Refused::toString).contains("month.csv:6 伊敷・吉田: 2026-12-31 は空欄です（取り込みません。今の当番がなければ未定です）");
        assertThat(told("2026-12-31")).noneMatch(s -> s.startsWith("伊敷"));
    }

    @Test
    void aWrongWeekdayIsRefused() {
        Imported copied = month("2026年12月当番表\n日,曜,上町,吉野\n9,水,有馬,黒木\n10,木,有馬,黒木\n11,木,有馬,黒木\n12,土,有馬,黒木\n");
        assertThat(copied.refused()).singleElement().asString().isEqualTo("month.csv:5 曜: 「木」（2026-12-11 は金曜日です）");
        assertThat(copied.shifts()).hasSize(6);
    }

    @Test
    void aDayOutOfOrderIsRefused() {
        Imported read = month("2026年12月\n日,曜,上町\n26,土,有馬\n27,日,有馬\n20,日,黒木\n28,月,有馬\n");
        assertThat(read.refused()).singleElement().asString().contains("month.csv:5", "日付の順が乱れています");
    }

    @Test
    void aDayNamedInAFootnoteOfChangesIsRefused() {
        Imported read = month("2026年12月\n日,曜,上町\n9,水,有馬\n10,木,有馬\n11,金,有馬\n12,土,有馬\n※11日は黒木先生に変更,,\n");
        assertThat(read.refused()).singleElement().asString().contains("month.csv:5", "脚注に変更があります");
        assertThat(read.remarks()).extracting(Refused::reason).contains("※11日は黒木先生に変更");
    }

    @Test
    void twoNamesWithoutNumbersAreFirstAndSecondOnlyWhereTheDayHasOneStretch() {
        Imported read = month("2026年12月\n日,曜,上町,後方病院\n9,水,有馬/黒木,南風\n10,木,有馬,南風/市立\n11,金,有馬,南風\n12,土,有馬,南風\n");
        assertThat(read.refused()).singleElement().asString().contains("month.csv:4 後方病院", "①②を付ける");
        assertThat(read.shifts()).filteredOn(s -> s.day().getDayOfMonth() == 9 && s.area().equals("上町")).extracting(Shift::order)
                .containsExactly(1, 2);
    }

    @Test
    void nthSaturdaysAreTheirDates() {
        Imported read = month("2026年12月\n日,曜,上町\n9,水,有馬\n第２第４土曜,,黒木\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.shifts()).extracting(s -> s.day().toString()).containsExactly("2026-12-09", "2026-12-12", "2026-12-26");
    }

    @Test
    void areasOverDutiesAndMergedCellsOfExcelAreUnderstood() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("12月");
            String[][] cells = {
                {"令和8年12月 当番表", "", "", "", ""},
                {"", "", "上町", "", "吉野"},
                {"日付", "曜日", "医師", "訪看", "医師"},
                {"9", "水", "有馬", "あやめ", "黒木"},
                {"10", "木", "", "つばき", "黒木"},
            };
            for (int r = 0; r < cells.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    row.createCell(c).setCellValue(cells[r][c]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
            book.write(out);
            Imported read = Seed.full().with("rota.xls", out.toByteArray()).last();
            assertThat(read.refused()).isEmpty();
            assertThat(told(read, "2026-12-10")).containsExactly(
                    "上町 doctor 1 17:30〜08:30 有馬 一郎", "上町 nurse 1 18:00〜08:00 つばき訪問看護", "吉野 doctor 1 17:30〜08:30 黒木 花子");
        }
    }

    @Test
    void aDiaryIsNoRota() {
        Imported read = month("2026年12月\n日付,出来事,備考\n12/9,雨,\n12/10,晴,\n");
        assertThat(read.hopeless()).isTrue();
        assertThat(read.refused()).extracting(Refused::reason).contains("地区や当番の種別と分かる列がありません");
    }

    @Test
    void aSheetNamedByItsAreaIsThatAreas() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            for (String area : List.of("上町", "吉野地区")) {
                var sheet = book.createSheet(area);
                sheet.createRow(0).createCell(0).setCellValue("2026年12月");
                var head = sheet.createRow(1);
                head.createCell(0).setCellValue("日");
                head.createCell(1).setCellValue("曜");
                head.createCell(2).setCellValue("医師");
                var row = sheet.createRow(2);
                row.createCell(0).setCellValue(9);
                row.createCell(1).setCellValue("水");
                row.createCell(2).setCellValue("有馬");
            }
            book.write(out);
            Imported read = Seed.full().with("rota.xlsx", out.toByteArray()).last();
            assertThat(read.refused()).isEmpty();
            assertThat(told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 有馬 一郎");
        }
    }

    private static Imported month(String csv) {
        return Seed.full().with("month.csv", csv).last();
    }

    private List<String> told(String day) {
        return told(read, day);
    }

    static List<String> told(Imported read, String day) {
        var report = Seed.full().read();
        var people = report.diff().change().of(Book.PEOPLE).put().stream().collect(Collectors.toMap(p -> p.id(), p -> p.name()));
        var offices = report.diff().change().of(Book.OFFICES).put().stream().collect(Collectors.toMap(o -> o.id(), o -> o.name()));
        return read.shifts().stream()
                .filter(s -> s.day().toString().equals(day))
                .map(s -> s.area() + " " + s.kind() + " " + s.order() + " " + s.span().start().toLocalTime() + "〜"
                        + s.span().end().toLocalTime() + " "
                        + switch (s.holder()) {
                            case Shift.Someone(String p) -> people.get(p);
                            case Shift.At(String o) -> offices.get(o);
                            case Shift.Closed() -> "なし";
                            case Shift.Open() -> "未定";
                        } + (s.note() == null ? "" : " " + s.note()))
                .toList();
    }
}
