package dev.toban.adapters.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets written for a test as a clerk would: rows of cells, and what is done to them by hand afterwards. */
final class Wall {
    private record Page(String name, List<List<String>> rows, List<Consumer<Sheet>> touches) {}

    private final List<Page> pages = new ArrayList<>();

    /** @param rows cells parted by |, as they stand; a cell of digits is a number */
    Wall sheet(String name, String... rows) {
        pages.add(new Page(name, List.of(rows).stream().map(r -> List.of(r.split("\\|", -1))).toList(), new ArrayList<>()));
        return this;
    }

    Wall sheet(String name, List<List<String>> rows) {
        pages.add(new Page(name, rows, new ArrayList<>()));
        return this;
    }

    Wall touch(Consumer<Sheet> by) {
        pages.getLast().touches.add(by);
        return this;
    }

    /** Both as Excel's A1 counts: merge("C3:C5"). */
    Wall merge(String range) {
        return touch(s -> s.addMergedRegion(CellRangeAddress.valueOf(range)));
    }

    Wall hideColumn(int column) {
        return touch(s -> s.setColumnHidden(column, true));
    }

    Wall hideRow(int row) {
        return touch(s -> s.getRow(row - 1).setZeroHeight(true));
    }

    Wall strike(int row, int column) {
        return touch(s -> {
            var font = s.getWorkbook().createFont();
            font.setStrikeout(true);
            var style = s.getWorkbook().createCellStyle();
            style.setFont(font);
            s.getRow(row - 1).getCell(column).setCellStyle(style);
        });
    }

    Wall colour(int row, int column) {
        return touch(s -> {
            var style = s.getWorkbook().createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            s.getRow(row - 1).getCell(column).setCellStyle(style);
        });
    }

    Wall comment(int row, int column, String text) {
        return touch(s -> {
            var help = s.getWorkbook().getCreationHelper();
            var comment = s.createDrawingPatriarch().createCellComment(help.createClientAnchor());
            comment.setString(help.createRichTextString(text));
            s.getRow(row - 1).getCell(column).setCellComment(comment);
        });
    }

    Wall hideSheet() {
        return touch(s -> s.getWorkbook().setSheetHidden(s.getWorkbook().getSheetIndex(s), true));
    }

    byte[] xlsx() {
        return excel(new XSSFWorkbook());
    }

    byte[] xls() {
        return excel(new HSSFWorkbook());
    }

    private byte[] excel(Workbook made) {
        try (Workbook book = made; var out = new ByteArrayOutputStream()) {
            for (Page page : pages) {
                Sheet sheet = book.createSheet(page.name);
                for (int r = 0; r < page.rows.size(); r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < page.rows.get(r).size(); c++) {
                        String text = page.rows.get(r).get(c);
                        if (text.matches("\\d{1,2}")) {
                            row.createCell(c).setCellValue(Integer.parseInt(text));
                        } else {
                            row.createCell(c).setCellValue(text);
                        }
                    }
                }
                page.touches.forEach(t -> t.accept(sheet));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sheet as text; merged cells are blank but for their first, as Excel saves them. */
    byte[] csv(Charset charset, char separator) {
        String text = pages.getFirst().rows.stream()
                .map(r -> r.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        byte[] plain = text.getBytes(charset);
        if (charset != StandardCharsets.UTF_16LE) {
            return plain;
        }
        byte[] marked = new byte[plain.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(plain, 0, marked, 2, plain.length);
        return marked;
    }

    Imported read() {
        return read("当番.xlsx", xlsx());
    }

    static Imported read(String name, byte[] file) {
        return Seed.full().with(name, file).last();
    }
}
