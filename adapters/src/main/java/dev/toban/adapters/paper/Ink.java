package dev.toban.adapters.paper;

import java.awt.Color;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;

/** Words on paper. */
final class Ink {
    static final Color BLACK = new Color(0x11, 0x11, 0x11);
    static final Color GREY = new Color(0x44, 0x44, 0x44); // still black enough for a fax
    static final Color LINE = new Color(0x77, 0x77, 0x77);
    static final Color SHADE = new Color(0xe8, 0xe8, 0xe8);

    private static final Kinsoku KINSOKU = new Kinsoku();
    private static final float LEADING = 1.35f; // of the size; kanji need more than Latin

    private final Typeface typeface;

    Ink(Typeface typeface) {
        this.typeface = typeface;
    }

    Chunk chunk(String words, float size, boolean bold, Color colour) {
        Chunk chunk = new Chunk(words, new Font(typeface.printed(bold), size, Font.NORMAL, colour));
        chunk.setSplitCharacter(KINSOKU);
        return chunk;
    }

    Phrase phrase(String words, float size, boolean bold) {
        Phrase phrase = new Phrase(size * LEADING);
        phrase.add(chunk(words, size, bold, BLACK));
        return phrase;
    }

    Paragraph paragraph(String words, float size, boolean bold) {
        Paragraph paragraph = new Paragraph(size * LEADING);
        paragraph.add(chunk(words, size, bold, BLACK));
        return paragraph;
    }

    Paragraph quiet(String words, float size) {
        Paragraph paragraph = new Paragraph(size * LEADING);
        paragraph.add(chunk(words, size, false, GREY));
        return paragraph;
    }

    /** A cell of a table, with the air that large type needs. */
    PdfPCell cell(String words, float size, boolean bold) {
        PdfPCell cell = new PdfPCell(phrase(words, size, bold));
        cell.setPadding(size * 0.35f);
        cell.setPaddingTop(size * 0.15f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderColor(LINE);
        return cell;
    }

    PdfPCell bare(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(2);
        return cell;
    }

    /** The largest size, at most {@code large}, in which the words stand in one line; {@code small} where none is. */
    float fitting(String words, float room, float large, float small) {
        float size = large;
        while (size > small && width(words, size, true) > room) {
            size -= 0.5f;
        }
        return size;
    }

    float width(String words, float size, boolean bold) {
        return typeface.printed(bold).getWidthPoint(words, size);
    }
}
