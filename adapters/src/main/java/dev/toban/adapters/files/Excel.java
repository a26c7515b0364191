package dev.toban.adapters.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Workbooks made by hand, .xls and .xlsx: merged cells read as if each had been filled in; what is hidden stays unread. */
final class Excel {
    private Excel() {}

    static List<Table> read(byte[] bytes) throws Unfit {
        var tables = new ArrayList<Table>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                tables.add(hidden ? Table.hidden(book.getSheetName(i)) : table(book.getSheetAt(i)));
            }
        } catch (EncryptedDocumentException e) {
            throw new Unfit("パスワードのかかったファイルは読めません");
        } catch (IOException | RuntimeException e) { // POI throws all kinds at broken files
            throw new Unfit("Excel のファイルとして開けません（開き直して .xlsx で保存してください）");
        }
        return tables;
    }

    private static Table table(Sheet sheet) {
        var rows = new ArrayList<Row>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            var cells = new ArrayList<String>();
            var row = sheet.getRow(r);
            for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                cells.add(text(row.getCell(c)));
            }
            rows.add(new Row(r + 1, cells));
        }
        sheet.getMergedRegions().forEach(region -> fill(rows, region));
        Look look = ExcelLook.of(sheet);
        // a merged cell is seen although its first column is hidden, so what is hidden goes last
        for (Row row : rows) {
            look.hiddenColumns().stream().filter(c -> c < row.cells().size()).forEach(c -> row.cells().set(c, ""));
        }
        return new Table(sheet.getSheetName(), rows, look, false);
    }

    private static void fill(List<Row> rows, CellRangeAddress region) {
        String value = region.getFirstRow() < rows.size() ? rows.get(region.getFirstRow()).cell(region.getFirstColumn()) : "";
        for (int r = region.getFirstRow(); !value.isEmpty() && r <= Math.min(region.getLastRow(), rows.size() - 1); r++) {
            List<String> cells = rows.get(r).cells();
            cells.addAll(Collections.nCopies(Math.max(0, region.getLastColumn() + 1 - cells.size()), ""));
            Collections.fill(cells.subList(region.getFirstColumn(), region.getLastColumn() + 1), value);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> Numbers.text(
                    cell.getNumericCellValue(),
                    cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }
}
