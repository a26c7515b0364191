package dev.toban.adapters.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Bytes as the text they were written as, and cells as the words they were meant as. */
final class Text {
    // strictest first: hardly any CP932 text is valid UTF-8
    private static final List<Charset> GUESSES = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private Text() {}

    /** UTF-8, UTF-16 and CP932, with or without a byte order mark. */
    static String decode(byte[] bytes) throws Unfit {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int zeroAt = zeroAt(bytes);
        if (zeroAt >= 0) { // commas and line ends of UTF-16 have a zero half; no other text has zeros
            return new String(bytes, zeroAt % 2 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        for (Charset guess : GUESSES) {
            try {
                return guess.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // the next guess
            }
        }
        throw new Unfit("文字コードが分かりません（UTF-8、CP932、UTF-16 のどれかで保存してください）");
    }

    /** {@code  ﾐﾈｼﾘﾂ_x000D_} → {@code ミネシリツ}: NFKC, one kind of space, no leftovers of Excel; a cell of dashes is empty. */
    static String clean(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        String plain = cell.replace("_x000D_", "").replace("&nbsp;", " ");
        String text = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        var out = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\u00A0';
            boolean again = space && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
            if (c != '\r' && c != '\uFEFF' && (c < '\u200B' || c > '\u200D') && !again) {
                out.append(space ? ' ' : c);
                blank &= space || c == '\n' || "-‐‑–—―−ー*".indexOf(c) >= 0;
            }
        }
        return blank ? "" : out.toString().strip();
    }

    static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeroAt(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
