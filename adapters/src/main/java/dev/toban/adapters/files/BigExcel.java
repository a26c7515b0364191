package dev.toban.adapters.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Long .xlsx lists, row by row. */
final class BigExcel {
    private BigExcel() {}

    static List<Table> read(byte[] bytes) throws Unfit {
        try {
            // not closed: its rows are read later, and it holds nothing but these bytes
            @SuppressWarnings("resource")
            var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
            return book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .map(s -> new Table(s.getName(), () -> rows(s)))
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new Unfit("Excel のファイルとして開けません（開き直して .xlsx で保存してください）");
        }
    }

    private static java.util.Iterator<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream().map(BigExcel::row).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int c = 0; c < row.getCellCount(); c++) {
            cells.add(text(row.getCell(c)));
        }
        return new Row(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            Integer id = cell.getDataFormatId();
            String format = cell.getDataFormatString();
            return Numbers.text(cell.asNumber().doubleValue(), id == null ? 0 : id, format == null ? "General" : format);
        }
        return cell.getText();
    }
}
