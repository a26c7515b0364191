package dev.toban.adapters.paper;

import dev.toban.paper.Certificate;
import dev.toban.say.PaperWords;
import java.util.stream.Collectors;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;

/** A certificate on A4 across, framed, with room for a seal. */
final class CertificatePdf {
    private final Certificate certificate;
    private final Ink ink;

    CertificatePdf(Certificate certificate, Ink ink) {
        this.certificate = certificate;
        this.ink = ink;
    }

    void print(Leaf leaf) {
        Rectangle page = leaf.document.getPageSize();
        PdfContentByte canvas = leaf.writer.getDirectContent();
        frame(canvas, page, 10 * Leaf.MM, 3);
        frame(canvas, page, 12.5f * Leaf.MM, 0.8f);
        float left = 34 * Leaf.MM;
        float right = page.getWidth() - left;
        String number = PaperWords.CERTIFICATE_NUMBER + " " + certificate.number() + " " + PaperWords.CERTIFICATE_NUMBER_END
                + (certificate.reissued() ? "（" + PaperWords.REISSUED + "）" : "");
        lay(canvas, number, 13, false, Element.ALIGN_RIGHT, left, right, page.getHeight() - 22 * Leaf.MM, 10);
        lay(canvas, spaced(PaperWords.CERTIFICATE, "　"), 46, true, Element.ALIGN_CENTER, left, right, page.getHeight() - 34 * Leaf.MM, 28);
        if (certificate.profession() != null) {
            lay(canvas, certificate.profession(), 16, false, Element.ALIGN_CENTER, left, right, page.getHeight() - 64 * Leaf.MM, 10);
        }
        lay(canvas, certificate.name() + "　" + PaperWords.HONORIFIC, 36, true, Element.ALIGN_CENTER, left, right, page.getHeight() - 73 * Leaf.MM, 24);
        lay(canvas, "　" + certificate.words(), 20, false, Element.ALIGN_LEFT, left, right, page.getHeight() - 101 * Leaf.MM, 50);
        lay(canvas, PaperWords.wareki(certificate.day()), 17, false, Element.ALIGN_LEFT, left, right, 60 * Leaf.MM, 12);
        float seal = 24 * Leaf.MM;
        lay(canvas, certificate.issuer(), 20, true, Element.ALIGN_RIGHT, left, right - seal - 10, 50 * Leaf.MM, 28);
        seal(canvas, right - seal, 24 * Leaf.MM, seal);
    }

    private static void frame(PdfContentByte canvas, Rectangle page, float in, float line) {
        canvas.saveState();
        canvas.setColorStroke(Ink.BLACK);
        canvas.setLineWidth(line);
        canvas.rectangle(in, in, page.getWidth() - 2 * in, page.getHeight() - 2 * in);
        canvas.stroke();
        canvas.restoreState();
    }

    private void lay(PdfContentByte canvas, String words, float size, boolean bold, int align, float left, float right, float top, float mm) {
        var column = new ColumnText(canvas);
        column.setSimpleColumn(left, top - mm * Leaf.MM, right, top);
        Paragraph paragraph = ink.paragraph(words, size, bold);
        paragraph.setAlignment(align);
        column.addElement(paragraph);
        column.go();
    }

    /** A faint square: here the seal goes. */
    private void seal(PdfContentByte canvas, float x, float y, float side) {
        canvas.saveState();
        canvas.setColorStroke(Ink.LINE);
        canvas.setLineDash(2, 3);
        canvas.rectangle(x, y, side, side);
        canvas.stroke();
        canvas.restoreState();
        lay(canvas, PaperWords.SEAL, 11, false, Element.ALIGN_CENTER, x, x + side, y + side / 2 + 10, 8);
    }

    private static String spaced(String words, String between) {
        return words.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
    }
}
