package dev.toban.adapters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.paper.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TablesOutTest {
    private static final Sheet SHEET = new Sheet(
            "counts", "当番の回数/12月", null,
            List.of(new Sheet.Column("氏名", 3), new Sheet.Column("日にち", 2), new Sheet.Column("回数", 1), new Sheet.Column("時刻", 2), new Sheet.Column("済", 1)),
            List.of(
                    new Sheet.Section("上町", List.of(Sheet.Row.of(
                            new Sheet.Words("=HYPERLINK(\"x\")"), new Sheet.Day(LocalDate.of(2026, 12, 9), false), new Sheet.Count(12, "回"),
                            new Sheet.Moment(LocalDateTime.of(2026, 12, 9, 18, 40)), new Sheet.Box(true)))),
                    new Sheet.Section("伊敷", List.of(Sheet.Row.of(
                            new Sheet.Words("＋81, \"引用\"\n二行"), new Sheet.Day(LocalDate.of(2027, 1, 1), true), new Sheet.Count(2.5, ""),
                            new Sheet.Moment(LocalDateTime.of(2026, 12, 9, 8, 0)), new Sheet.Box(false))))),
            List.of(), "", Sheet.Turn.UPRIGHT);

    @Test
    void excelCountsWithItAndKeepsTheHeadingInSight() throws IOException {
        byte[] bytes = new PrintingPress().xlsx("counts", List.of(SHEET, SHEET)).bytes();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).isEqualTo("当番の回数 12月");
            assertThat(book.getSheetName(1)).isEqualTo("当番の回数 12月 2");
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("上町");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-12-09T00:00");
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).contains("yyyy");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-12-09T18:40");
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(15 * 256);
        }
    }

    @Test
    void csvIsKnownByExcelAndRunsNothing() {
        String csv = new String(new PrintingPress().csv(SHEET).bytes(), StandardCharsets.UTF_8);

        assertThat(csv).isEqualTo("\uFEFF氏名,日にち,回数,時刻,済\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",2026-12-09,12,2026-12-09 18:40,済\r\n"
                + "\"'＋81, \"\"引用\"\"\n二行\",2027-01-01,2.5,2026-12-09 08:00,\r\n");
    }
}
