package dev.toban.adapters.paper;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** A file of A4 leaves while it is being printed, with a line at the foot of each. */
final class Leaf implements AutoCloseable {
    static final float MM = 72 / 25.4f;
    private static final float SIDE = 14 * MM; // printers and punch holes take 10
    private static final float TOP = 13 * MM;
    private static final float BOTTOM = 17 * MM;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final Document document;
    final PdfWriter writer;

    Leaf(boolean across, String title, String foot, Ink ink) {
        Rectangle size = across ? PageSize.A4.rotate() : PageSize.A4;
        document = new Document(size, SIDE, SIDE, TOP, BOTTOM);
        writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        writer.setPageEvent(new Foot(foot, ink));
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja")); // for screen readers
    }

    float width() {
        return document.right() - document.left();
    }

    /** What is left of the page below this much. */
    float height(float used) {
        return document.top() - document.bottom() - used;
    }

    byte[] finished() {
        close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        document.close();
    }

    private static final class Foot extends PdfPageEventHelper {
        private static final float SIZE = 9;
        private final String words;
        private final Ink ink;
        private @Nullable PdfTemplate pages;

        Foot(String words, Ink ink) {
            this.words = words;
            this.ink = ink;
        }

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            pages = writer.getDirectContent().createTemplate(30, SIZE * 2);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            float y = document.bottom() - 6 * MM;
            show(writer, words, Element.ALIGN_LEFT, document.left(), y);
            String page = writer.getPageNumber() + " / ";
            if (!words.isEmpty() && pages != null) {
                show(writer, page, Element.ALIGN_RIGHT, document.right() - SIZE, y);
                writer.getDirectContent().addTemplate(pages, document.right() - SIZE, y - 3);
            }
        }

        private void show(PdfWriter writer, String text, int align, float x, float y) {
            ColumnText.showTextAligned(writer.getDirectContent(), align, new Phrase(ink.chunk(text, SIZE, false, Ink.GREY)), x, y, 0);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            if (pages == null) {
                return;
            }
            ColumnText.showTextAligned(
                    pages, Element.ALIGN_LEFT, new Phrase(ink.chunk(String.valueOf(writer.getPageNumber() - 1), SIZE, false, Ink.GREY)), 0, 3, 0);
        }
    }
}
