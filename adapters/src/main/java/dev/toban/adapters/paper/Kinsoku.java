package dev.toban.adapters.paper;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line of Japanese may end: not before 。」々ー, not after 「（☎, and never within a number or a Latin word. */
final class Kinsoku implements SplitCharacter {
    private static final String NOT_FIRST = "、。，．・：；？！ー々ゝゞ」』）］｝〉》】〜～…‥っゃゅょぁぃぅぇぉッャュョァィゥェォ゛゜,.:;?!)]}%％℃";
    private static final String NOT_LAST = "「『（［｛〈《【([{☎〒第￥¥";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] cc, PdfChunk[] ck) {
        char here = at(current, cc, ck);
        if (here <= ' ' || here == '\u3000') {
            return true;
        }
        if (current + 1 >= end) {
            return wide(here) && NOT_LAST.indexOf(here) < 0;
        }
        char next = at(current + 1, cc, ck);
        return (wide(here) || wide(next)) && NOT_LAST.indexOf(here) < 0 && NOT_FIRST.indexOf(next) < 0;
    }

    private static char at(int i, char[] cc, PdfChunk[] ck) {
        return ck == null ? cc[i] : (char) ck[Math.min(i, ck.length - 1)].getUnicodeEquivalent(cc[i]);
    }

    private static boolean wide(char c) {
        return c >= 0x2e80;
    }
}
