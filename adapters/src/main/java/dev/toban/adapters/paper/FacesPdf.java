package dev.toban.adapters.paper;

import dev.toban.paper.Faces;
import dev.toban.say.PaperWords;
import java.io.IOException;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The faces of a district, two beside each other, ten on a page. */
final class FacesPdf {
    private static final float PHOTO_WIDTH = 27 * Leaf.MM;
    private static final float PHOTO_HEIGHT = 34 * Leaf.MM;
    private static final int BESIDE = 2;

    private final Faces faces;
    private final Ink ink;

    FacesPdf(Faces faces, Ink ink) {
        this.faces = faces;
        this.ink = ink;
    }

    byte[] print() {
        var leaf = new Leaf(false, faces.title(), faces.foot(), ink);
        leaf.document.add(ink.paragraph(faces.title(), 22, true));
        if (faces.under() != null) {
            leaf.document.add(ink.paragraph(faces.under(), 12, false));
        }
        var table = new PdfPTable(BESIDE);
        table.setTotalWidth(leaf.width());
        table.setLockedWidth(true);
        table.setSpacingBefore(8);
        table.setSplitRows(false);
        faces.faces().forEach(f -> table.addCell(card(f, leaf.width() / BESIDE)));
        table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
        table.completeRow();
        leaf.document.add(table);
        return leaf.finished();
    }

    private PdfPCell card(Faces.Face face, float width) {
        var inner = new PdfPTable(new float[] {PHOTO_WIDTH + 8, width - PHOTO_WIDTH - 8});
        inner.addCell(photo(face));
        inner.addCell(words(face));
        PdfPCell cell = new PdfPCell(inner);
        cell.setPadding(4);
        cell.setBorderColor(Ink.LINE);
        return cell;
    }

    private PdfPCell photo(Faces.Face face) {
        byte[] photo = face.photo();
        if (photo != null) {
            try {
                Image image = Image.getInstance(photo);
                image.scaleToFit(PHOTO_WIDTH, PHOTO_HEIGHT);
                PdfPCell cell = new PdfPCell(image, false);
                cell.setBorder(Rectangle.NO_BORDER);
                cell.setFixedHeight(PHOTO_HEIGHT + 4);
                cell.setHorizontalAlignment(Element.ALIGN_CENTER);
                cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
                return cell;
            } catch (IOException | BadElementException _) {
                // a file that is no picture: the frame to put one in
            }
        }
        PdfPCell cell = ink.cell(PaperWords.PHOTO, 10, false);
        cell.setFixedHeight(PHOTO_HEIGHT);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return cell;
    }

    private PdfPCell words(Faces.Face face) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(8);
        cell.setPaddingTop(0);
        if (face.kana() != null) {
            cell.addElement(ink.quiet(face.kana(), 9));
        }
        cell.addElement(ink.paragraph(face.name(), 17, true));
        cell.addElement(ink.paragraph(face.profession(), 11, false));
        if (face.office() != null) {
            cell.addElement(ink.paragraph(face.office(), 11, false));
        }
        if (face.phone() != null) {
            cell.addElement(ink.paragraph("☎ " + face.phone(), 14, true));
        }
        if (face.hours() != null) {
            cell.addElement(ink.paragraph(PaperWords.HOURS + "：" + face.hours(), 10, false));
        }
        return cell;
    }
}
