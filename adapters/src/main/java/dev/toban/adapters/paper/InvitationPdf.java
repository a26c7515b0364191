package dev.toban.adapters.paper;

import dev.toban.paper.Invitation;
import dev.toban.say.PaperWords;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The invitation on one A4: above what it is, below the part that comes back. Black on white, for the fax. */
final class InvitationPdf {
    private static final float QR = 40 * Leaf.MM; // 29 modules and the quiet zone: more than 1 mm each, which a fax still shows
    private static final int LINES = 3; // people of one office that fit; more are written beside

    private final Invitation invitation;
    private final Ink ink;

    InvitationPdf(Invitation invitation, Ink ink) {
        this.invitation = invitation;
        this.ink = ink;
    }

    void print(Leaf leaf) {
        if (invitation.to() != null || invitation.answer() != null) { // what hangs on a wall is to nobody
            leaf.document.add(to(leaf.width()));
        }
        Paragraph title = ink.paragraph(invitation.title(), ink.fitting(invitation.title(), leaf.width(), 27, 18), true);
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingBefore(8);
        leaf.document.add(title);
        if (invitation.lead() != null) {
            Paragraph lead = ink.paragraph(invitation.lead(), 13.5f, false);
            lead.setSpacingBefore(4);
            leaf.document.add(lead);
        }
        leaf.document.add(facts(leaf));
        for (String line : invitation.about()) {
            leaf.document.add(ink.paragraph(line, 14.5f, false));
        }
        Paragraph foot = ink.paragraph(String.join("　", invitation.credit()) + "\n" + invitation.contact(), 13, false);
        foot.setSpacingBefore(4);
        leaf.document.add(foot);
        Invitation.Answer answer = invitation.answer();
        if (answer != null) {
            tearOff(answer, leaf);
        }
    }

    /** The office, or a line to write it on. */
    private PdfPTable to(float width) {
        PdfPTable table = table(width, 48, 10, 42);
        PdfPCell name = ink.bare(ink.phrase(invitation.to() == null ? " " : invitation.to(), 15, true));
        name.setBorder(Rectangle.BOTTOM);
        table.addCell(name);
        table.addCell(ink.bare(ink.phrase(PaperWords.TO, 14, false)));
        table.addCell(ink.bare(ink.phrase(" ", 14, false)));
        return table;
    }

    private PdfPTable facts(Leaf leaf) {
        Invitation.Link link = invitation.link();
        PdfPTable both = table(leaf.width(), link == null ? new float[] {100} : new float[] {leaf.width() - QR - 16, QR + 16});
        both.setSpacingBefore(8);
        both.setSpacingAfter(6);
        PdfPTable facts = table(leaf.width() - (link == null ? 0 : QR + 16), 17, 83);
        for (Invitation.Fact fact : invitation.facts()) {
            PdfPCell label = ink.cell(fact.label(), 13, false);
            label.setBackgroundColor(Ink.SHADE);
            label.setHorizontalAlignment(Element.ALIGN_CENTER);
            facts.addCell(label);
            facts.addCell(ink.cell(fact.value(), 17, true));
        }
        PdfPCell left = new PdfPCell(facts);
        left.setBorder(Rectangle.NO_BORDER);
        both.addCell(left);
        if (link != null) {
            both.addCell(code(link, leaf));
        }
        return both;
    }

    private PdfPCell code(Invitation.Link link, Leaf leaf) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        Image code = QrCode.image(link.url(), QR, leaf.writer);
        code.setAlignment(Element.ALIGN_CENTER);
        cell.addElement(code);
        Paragraph words = ink.paragraph(link.words(), 11, true);
        words.setAlignment(Element.ALIGN_CENTER);
        cell.addElement(words);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }

    /** Laid at the foot of the page, wherever the words above end. */
    private void tearOff(Invitation.Answer answer, Leaf leaf) {
        PdfPTable part = part(answer, leaf.width());
        float top = leaf.document.bottom() + part.getTotalHeight();
        boolean room = leaf.writer.getVerticalPosition(false) > top + 20;
        if (!room) {
            leaf.document.newPage();
        }
        cut(leaf, top + 9);
        part.writeSelectedRows(0, -1, leaf.document.left(), top, leaf.writer.getDirectContent());
    }

    private void cut(Leaf leaf, float y) {
        PdfContentByte canvas = leaf.writer.getDirectContent();
        canvas.saveState();
        canvas.setLineDash(4, 4);
        canvas.setColorStroke(Ink.BLACK);
        canvas.moveTo(leaf.document.left(), y);
        canvas.lineTo(leaf.document.right(), y);
        canvas.stroke();
        canvas.restoreState();
        float width = ink.width(PaperWords.TEAR, 10, false) + 12;
        float middle = (leaf.document.left() + leaf.document.right()) / 2;
        canvas.saveState();
        canvas.setColorFill(java.awt.Color.WHITE);
        canvas.rectangle(middle - width / 2, y - 6, width, 12);
        canvas.fill();
        canvas.restoreState();
        org.openpdf.text.pdf.ColumnText.showTextAligned(
                canvas, Element.ALIGN_CENTER, new Phrase(ink.chunk(PaperWords.TEAR, 10, false, Ink.BLACK)), middle, y - 4, 0);
    }

    private PdfPTable part(Invitation.Answer answer, float width) {
        PdfPTable table = table(width, 100);
        Phrase head = ink.phrase(PaperWords.ANSWER_TITLE + "　", 15, true);
        head.add(ink.chunk(PaperWords.ANSWER_FAX + "　" + answer.fax(), 18, true, Ink.BLACK));
        table.addCell(ink.bare(head));
        String by = answer.by() == null ? "" : PaperWords.ANSWER_BY + "　" + answer.by() + "　／　";
        table.addCell(ink.bare(ink.phrase(by + invitation.title(), 11, false)));
        add(table, office(width));
        add(table, choices(answer, width));
        add(table, people(width));
        answer.questions().forEach(q -> {
            PdfPCell line = ink.cell(q, 11, false);
            line.setMinimumHeight(36);
            line.setVerticalAlignment(Element.ALIGN_TOP);
            table.addCell(line);
        });
        table.addCell(ink.bare(ink.phrase(PaperWords.PATIENTS, 10, false)));
        return table;
    }

    private static void add(PdfPTable table, PdfPTable inner) {
        PdfPCell cell = new PdfPCell(inner);
        cell.setBorder(Rectangle.NO_BORDER);
        table.addCell(cell);
    }

    private PdfPTable office(float width) {
        PdfPTable table = table(width, 14, 40, 12, 34);
        String name = invitation.to() == null ? "" : invitation.to();
        table.addCell(label(PaperWords.OFFICE));
        table.addCell(blank(name, 29));
        table.addCell(label(PaperWords.ANSWERED_BY));
        table.addCell(blank("", 29));
        return table;
    }

    private PdfPTable choices(Invitation.Answer answer, float width) {
        PdfPTable table = table(width, answer.materials() ? new float[] {40, 25, 35} : new float[] {60, 40});
        table.addCell(choice(PaperWords.COMING + PaperWords.HOW_MANY));
        table.addCell(choice(PaperWords.NOT_COMING));
        if (answer.materials()) {
            table.addCell(choice(PaperWords.MATERIALS));
        }
        return table;
    }

    private PdfPCell choice(String words) {
        PdfPCell cell = ink.cell(words, 15, true);
        cell.setPaddingLeft(34);
        cell.setFixedHeight(30);
        cell.setCellEvent((_, at, canvases) -> SheetPdf.tick(
                canvases[PdfPTable.LINECANVAS], new Rectangle(at.getLeft() + 6, at.getBottom(), at.getLeft() + 30, at.getTop()), 16, false));
        return cell;
    }

    private PdfPTable people(float width) {
        PdfPTable table = table(width, 8, 54, 38);
        table.addCell(label(""));
        table.addCell(label(PaperWords.NAME));
        table.addCell(label(PaperWords.PROFESSION));
        for (int i = 1; i <= LINES; i++) {
            table.addCell(label(String.valueOf(i)));
            table.addCell(blank("", 27));
            table.addCell(blank("", 27));
        }
        return table;
    }

    private PdfPCell label(String words) {
        PdfPCell cell = ink.cell(words, 11, false);
        cell.setBackgroundColor(Ink.SHADE);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return cell;
    }

    private PdfPCell blank(String words, float height) {
        PdfPCell cell = ink.cell(words, 12, true);
        cell.setMinimumHeight(height);
        return cell;
    }

    private static PdfPTable table(float width, float... shares) {
        var table = new PdfPTable(shares.length);
        table.setTotalWidth(width);
        table.setLockedWidth(true);
        table.setWidths(shares);
        return table;
    }
}
