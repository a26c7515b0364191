package dev.toban.adapters.files;

import dev.toban.adapters.files.Look.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Looks at a sheet of Excel as the one who opens it does. */
final class ExcelLook {
    private final Sheet sheet;
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Spot> struck = new HashSet<>();
    private final Set<Spot> broken = new HashSet<>();
    private final Set<Spot> coloured = new HashSet<>();
    private final Map<Spot, String> comments = new HashMap<>();

    private ExcelLook(Sheet sheet) {
        this.sheet = sheet;
    }

    static Look of(Sheet sheet) {
        var looker = new ExcelLook(sheet);
        sheet.forEach(looker::row);
        sheet.getMergedRegions().forEach(looker::spread);
        return new Look(
                looker.hiddenColumns, looker.hiddenRows, looker.struck, looker.broken, looker.coloured, looker.comments, looker.drawn());
    }

    private void row(Row row) {
        if (row.getZeroHeight()) {
            hiddenRows.add(row.getRowNum() + 1);
        }
        row.forEach(this::cell);
    }

    private void cell(Cell cell) {
        var spot = new Spot(cell.getRowIndex() + 1, cell.getColumnIndex());
        if (sheet.isColumnHidden(spot.column()) || sheet.getColumnWidth(spot.column()) == 0) {
            hiddenColumns.add(spot.column());
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            broken.add(spot);
        }
        Font font = sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
        if (type != CellType.BLANK && (font.getStrikeout() || type == CellType.STRING && partlyStruck(cell))) {
            struck.add(spot);
        }
        if (filled(cell) || type != CellType.BLANK && inked(font)) {
            coloured.add(spot);
        }
        if (cell.getCellComment() != null) {
            comments.put(spot, cell.getCellComment().getString().getString());
        }
    }

    /** Some letters only: 有馬 crossed out with 黒木 behind it. */
    private boolean partlyStruck(Cell cell) {
        return switch (cell.getRichStringCellValue()) {
            case XSSFRichTextString text -> text.getCTRst().getRList().stream()
                    .anyMatch(run -> run.isSetRPr() && run.getRPr().sizeOfStrikeArray() > 0 && run.getRPr().getStrikeArray(0).getVal());
            case HSSFRichTextString text -> java.util.stream.IntStream.range(0, text.numFormattingRuns())
                    .anyMatch(i -> sheet.getWorkbook().getFontAt(text.getFontOfFormattingRun(i)).getStrikeout());
            default -> false;
        };
    }

    private static boolean filled(Cell cell) {
        Color fill = cell.getCellStyle().getFillForegroundColorColor();
        boolean none = cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL || fill == null;
        return !none && !(fill instanceof ExtendedColor c && c.getARGBHex() != null && c.getARGBHex().endsWith("FFFFFF"))
                && cell.getCellStyle().getFillForegroundColor() != IndexedColors.WHITE.getIndex();
    }

    private static boolean inked(Font font) {
        if (font instanceof XSSFFont f) {
            var colour = f.getXSSFColor();
            String argb = colour == null ? null : colour.getARGBHex();
            return argb != null && !argb.endsWith("000000");
        }
        return font.getColor() != Font.COLOR_NORMAL && font.getColor() != IndexedColors.BLACK.getIndex() && font.getColor() != 0
                && font.getColor() != IndexedColors.AUTOMATIC.getIndex();
    }

    /** What is true of a merged cell's first is true of all of it. */
    private void spread(CellRangeAddress region) {
        var first = new Spot(region.getFirstRow() + 1, region.getFirstColumn());
        for (Set<Spot> marks : java.util.List.of(struck, broken)) {
            if (marks.contains(first)) {
                region.forEach(at -> marks.add(new Spot(at.getRow() + 1, at.getColumn())));
            }
        }
    }

    private boolean drawn() {
        return switch (sheet) {
            case XSSFSheet s -> s.getDrawingPatriarch() != null && s.getDrawingPatriarch().getShapes().stream().anyMatch(XSSFShape.class::isInstance);
            case HSSFSheet s -> s.getDrawingPatriarch() != null
                    && s.getDrawingPatriarch().getChildren().stream().anyMatch(c -> !(c instanceof org.apache.poi.ss.usermodel.Comment));
            default -> false;
        };
    }
}
