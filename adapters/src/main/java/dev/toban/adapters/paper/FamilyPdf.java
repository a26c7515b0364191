package dev.toban.adapters.paper;

import dev.toban.paper.FamilySheet;
import dev.toban.say.PaperWords;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The families' sheet on one A4: the number to ring is the largest thing on it. */
final class FamilyPdf {
    private static final float[] SIZES = {16, 15, 14, 13.5f, 13, 12.5f, 12, 11.5f, 11, 10.5f, 10, 9.5f, 9, 8.5f};
    private static final float[] SHARES = {17, 22, 42, 24};

    private final FamilySheet sheet;
    private final Ink ink;

    FamilyPdf(FamilySheet sheet, Ink ink) {
        this.sheet = sheet;
        this.ink = ink;
    }

    byte[] print() {
        var leaf = new Leaf(false, PaperWords.FAMILY_TITLE, sheet.asOf(), ink);
        List<PdfPTable> top = List.of(heading(leaf.width()), phone(leaf.width()));
        PdfPTable bottom = bottom(leaf.width());
        float used = bottom.getTotalHeight() + 20; // and the air between the tables
        for (PdfPTable part : top) {
            leaf.document.add(part);
            used += part.getTotalHeight();
        }
        PdfPTable turns = turns(leaf.width(), leaf.height(used));
        turns.setSpacingBefore(10);
        leaf.document.add(turns);
        bottom.setSpacingBefore(8);
        leaf.document.add(bottom);
        return leaf.finished();
    }

    private PdfPTable heading(float width) {
        PdfPTable table = table(width, 60, 40);
        table.addCell(ink.bare(ink.phrase(PaperWords.FAMILY_TO, 14, false)));
        PdfPCell name = ink.bare(ink.phrase(PaperWords.FAMILY_NAME, 14, false));
        name.setHorizontalAlignment(Element.ALIGN_RIGHT);
        name.setBorder(Rectangle.BOTTOM);
        table.addCell(name);
        PdfPCell title = ink.bare(ink.phrase(PaperWords.FAMILY_TITLE + "　" + sheet.period(), 25, true));
        title.setColspan(2);
        title.setPaddingTop(10);
        title.setPaddingBottom(6);
        title.setHorizontalAlignment(Element.ALIGN_CENTER);
        table.addCell(title);
        return table;
    }

    private PdfPTable phone(float width) {
        PdfPTable table = table(width, 100);
        var words = new Paragraph(40);
        words.setAlignment(Element.ALIGN_CENTER);
        words.add(ink.chunk(PaperWords.FAMILY_PHONE + "　", 15, true, Ink.BLACK));
        words.add(ink.chunk("☎ " + sheet.phone(), 32, true, Ink.BLACK));
        var cell = new PdfPCell();
        cell.addElement(words);
        var clinic = ink.paragraph(sheet.clinic(), 16, true);
        clinic.setAlignment(Element.ALIGN_CENTER);
        cell.addElement(clinic);
        cell.setBorderWidth(2);
        cell.setPaddingBottom(12);
        table.addCell(cell);
        return table;
    }

    private PdfPTable turns(float width, float room) {
        for (float size : SIZES) {
            PdfPTable table = turnsOf(size, width);
            if (table.getTotalHeight() <= room) {
                return table;
            }
        }
        return turnsOf(SIZES[SIZES.length - 1], width);
    }

    private PdfPTable turnsOf(float size, float width) {
        PdfPTable table = table(width, SHARES);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        for (String column : PaperWords.FAMILY_COLUMNS) {
            PdfPCell cell = ink.cell(column, size, true);
            cell.setBackgroundColor(Ink.SHADE);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            table.addCell(cell);
        }
        for (FamilySheet.Turn turn : sheet.turns()) {
            row(turn, size).forEach(table::addCell);
        }
        return table;
    }

    private List<PdfPCell> row(FamilySheet.Turn turn, float size) {
        Phrase doctor = ink.phrase(turn.doctor(), size, true);
        if (turn.swapped()) {
            doctor.add(ink.chunk("【" + PaperWords.SWAPPED + "】", size, true, Ink.BLACK));
        }
        if (turn.clinic() != null) {
            doctor.add(ink.chunk("　" + turn.clinic(), size * 0.8f, false, Ink.BLACK));
        }
        PdfPCell who = ink.cell("", size, false);
        who.setPhrase(doctor);
        List<PdfPCell> cells = List.of(
                ink.cell(PaperWords.day(turn.day(), turn.holiday()), size, true),
                ink.cell(turn.hours(), size * 0.9f, false),
                who,
                ink.cell(turn.phone() == null ? sheet.phone() : turn.phone(), size, false));
        cells.forEach(c -> {
            c.setPaddingTop(0);
            c.setPaddingBottom(size * 0.28f);
            if (turn.swapped()) {
                c.setBorderWidth(2);
                c.setBorderColor(Ink.BLACK);
            }
        });
        return cells;
    }

    private PdfPTable bottom(float width) {
        PdfPTable table = table(width, 100);
        if (sheet.turns().stream().anyMatch(FamilySheet.Turn::swapped)) {
            table.addCell(ink.bare(ink.phrase(PaperWords.SWAPPED_NOTE, 12, true)));
        }
        sheet.notes().forEach(note -> table.addCell(ink.bare(ink.phrase(note, 12, false))));
        String from = sheet.clinic() + (sheet.address() == null ? "" : "　" + sheet.address());
        PdfPCell clinic = ink.bare(ink.phrase(from, 13, true));
        clinic.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.addCell(clinic);
        return table;
    }

    private static PdfPTable table(float width, float... shares) {
        var table = new PdfPTable(shares.length);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setWidths(shares);
        return table;
    }
}
