package dev.toban.adapters.paper;

import dev.toban.paper.Sheet;
import dev.toban.say.PaperWords;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A table on paper, in the largest type with which it fits on one page; what does not fit goes on, with its headings. */
final class SheetPdf {
    private static final float[] SIZES = {17, 15.5f, 14, 13, 12, 11}; // below 11 points nobody reads it on a wall
    private static final float TITLE = 24;
    private static final float LONG = 12; // points, where it takes several pages anyway

    private final Sheet sheet;
    private final Ink ink;

    SheetPdf(Sheet sheet, Ink ink) {
        this.sheet = sheet;
        this.ink = ink;
    }

    byte[] print() {
        var leaf = new Leaf(sheet.turn() == Sheet.Turn.ACROSS, sheet.title(), sheet.foot(), ink);
        float title = ink.fitting(sheet.title(), leaf.width(), TITLE, 15);
        leaf.document.add(ink.paragraph(sheet.title(), title, true));
        float used = title * 1.35f;
        if (sheet.under() != null) {
            leaf.document.add(ink.paragraph(sheet.under(), 13, false));
            used += 13 * 1.35f;
        }
        PdfPTable notes = notes(leaf.width());
        used += notes.getTotalHeight() + 16;
        PdfPTable table = fitting(leaf, used);
        table.setSpacingBefore(10);
        leaf.document.add(table);
        notes.setSpacingBefore(6);
        leaf.document.add(notes);
        return leaf.finished();
    }

    private PdfPTable fitting(Leaf leaf, float used) {
        for (float size : SIZES) {
            PdfPTable table = table(leaf.width(), size);
            if (table.getTotalHeight() <= leaf.height(used) && unbroken(leaf.width(), size)) {
                return table;
            }
        }
        return table(leaf.width(), LONG - (unbroken(leaf.width(), LONG) ? 0 : 1));
    }

    /** Whether every date, number, telephone number and heading stands in one line. */
    private boolean unbroken(float width, float size) {
        float shares = sheet.columns().stream().mapToInt(Sheet.Column::share).sum();
        for (int i = 0; i < sheet.columns().size(); i++) {
            float room = width * sheet.columns().get(i).share() / shares - size * 0.8f;
            if (ink.width(sheet.columns().get(i).name(), size, true) > room) {
                return false;
            }
            for (Sheet.Row row : sheet.rows()) {
                if (text(row.cells().get(i)).lines().anyMatch(l -> l.length() <= 14 && ink.width(l, size, true) > room)) {
                    return false;
                }
            }
        }
        return true;
    }

    private PdfPTable table(float width, float size) {
        var table = new PdfPTable(sheet.columns().size());
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setWidths(shares());
        table.setHeaderRows(1);
        table.setSplitRows(false);
        for (Sheet.Column column : sheet.columns()) {
            PdfPCell cell = ink.cell(column.name(), size, true);
            cell.setBackgroundColor(Ink.SHADE);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        for (Sheet.Section section : sheet.sections()) {
            if (section.heading() != null) {
                PdfPCell cell = ink.cell(section.heading(), size + 1, true);
                cell.setColspan(sheet.columns().size());
                cell.setBorder(Rectangle.BOTTOM);
                cell.setBorderWidth(1.2f);
                cell.setPaddingTop(size * 0.9f);
                table.addCell(cell);
            }
            section.rows().forEach(row -> row.cells().forEach(cell -> table.addCell(cell(cell, size))));
        }
        return table;
    }

    private float[] shares() {
        float[] shares = new float[sheet.columns().size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sheet.columns().get(i).share();
        }
        return shares;
    }

    private PdfPCell cell(Sheet.Cell cell, float size) {
        return switch (cell) {
            case Sheet.Words words -> words(words, size);
            case Sheet.Count _ -> {
                PdfPCell made = ink.cell(text(cell), size, false);
                made.setHorizontalAlignment(Element.ALIGN_RIGHT);
                yield made;
            }
            case Sheet.Day day -> ink.cell(text(cell), size, true);
            case Sheet.Moment _ -> ink.cell(text(cell), size, false);
            case Sheet.Box box -> box(box.ticked(), size);
        };
    }

    private PdfPCell words(Sheet.Words words, float size) {
        return switch (words.weight()) {
            case PLAIN -> ink.cell(words.text(), size, false);
            case STRONG -> ink.cell(words.text(), size, true);
            case QUIET -> ink.cell(words.text(), size * 0.85f, false);
            case ALARM -> {
                PdfPCell cell = ink.cell(words.text(), size, true);
                cell.setBackgroundColor(Ink.SHADE);
                cell.setBorderColor(Ink.BLACK);
                cell.setBorderWidth(2);
                yield cell;
            }
        };
    }

    private PdfPCell box(boolean ticked, float size) {
        PdfPCell cell = ink.cell(" ", size, false);
        cell.setMinimumHeight(size * 2);
        cell.setCellEvent((_, at, canvases) -> tick(canvases[PdfPTable.LINECANVAS], at, size * 1.15f, ticked));
        return cell;
    }

    /** A square to tick; drawn, because the typeface has none. */
    static void tick(PdfContentByte canvas, Rectangle at, float side, boolean ticked) {
        float x = (at.getLeft() + at.getRight() - side) / 2;
        float y = (at.getBottom() + at.getTop() - side) / 2;
        canvas.saveState();
        canvas.setColorStroke(Ink.BLACK);
        canvas.setLineWidth(1.2f);
        canvas.rectangle(x, y, side, side);
        canvas.stroke();
        if (ticked) {
            canvas.setLineWidth(2);
            canvas.moveTo(x + side * 0.2f, y + side * 0.5f);
            canvas.lineTo(x + side * 0.42f, y + side * 0.22f);
            canvas.lineTo(x + side * 0.85f, y + side * 0.85f);
            canvas.stroke();
        }
        canvas.restoreState();
    }

    private PdfPTable notes(float width) {
        var table = new PdfPTable(1);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        sheet.notes().forEach(note -> table.addCell(ink.bare(ink.paragraph(note, 12, false))));
        return table;
    }

    /** A cell in words. */
    static String text(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Words words -> words.text();
            case Sheet.Count(double number, String unit) -> number(number) + unit;
            case Sheet.Day(var date, boolean holiday) -> PaperWords.day(date, holiday);
            case Sheet.Moment(var at) -> PaperWords.moment(at);
            case Sheet.Box(boolean ticked) -> ticked ? "済" : "";
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format("%.1f", number);
    }
}
