package dev.toban.adapters.typeface;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFTable;

/** An OpenType file around the cut outlines; what does not depend on them is taken over from the old one, its licence among it. */
final class OpenType {
    private static final int[] BOX = {-1000, -1100, 3000, 1900}; // of all glyphs, in thousandths of the size; generous

    private final OpenTypeFont old;
    private final List<byte[]> glyphs;
    private final List<Integer> widths;
    private final SortedMap<Integer, Integer> glyphOf;

    OpenType(OpenTypeFont old, List<byte[]> glyphs, List<Integer> widths, SortedMap<Integer, Integer> glyphOf) {
        this.old = old;
        this.glyphs = glyphs;
        this.widths = widths;
        this.glyphOf = glyphOf;
    }

    byte[] bytes(String name) throws IOException {
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("CFF ", CompactFont.of(name, glyphs, BOX));
        tables.put("OS/2", taken("OS/2"));
        tables.put("cmap", cmap());
        tables.put("head", with(taken("head"), 8, 0)); // its sum is set below
        tables.put("hhea", with16(taken("hhea"), 34, glyphs.size()));
        tables.put("hmtx", hmtx());
        tables.put("maxp", with16(taken("maxp"), 4, glyphs.size()));
        tables.put("name", taken("name"));
        tables.put("post", with(java.util.Arrays.copyOf(taken("post"), 32), 0, 0x00030000)); // without glyph names
        return sfnt(tables);
    }

    private byte[] taken(String tag) throws IOException {
        TTFTable table = old.getTableMap().get(tag);
        return old.getTableBytes(table);
    }

    private byte[] hmtx() {
        ByteBuffer b = ByteBuffer.allocate(4 * widths.size());
        widths.forEach(w -> b.putShort(w.shortValue()).putShort((short) 0));
        return b.array();
    }

    /** Format 12, which holds every plane, and format 4 for those who read nothing else. */
    private byte[] cmap() {
        byte[] all = groups(glyphOf);
        byte[] basic = segments(glyphOf.headMap(0xffff));
        ByteBuffer b = ByteBuffer.allocate(4 + 16 + basic.length + all.length);
        b.putShort((short) 0).putShort((short) 2);
        b.putShort((short) 3).putShort((short) 1).putInt(20);
        b.putShort((short) 3).putShort((short) 10).putInt(20 + basic.length);
        b.put(basic).put(all);
        return b.array();
    }

    private record Run(int first, int last, int glyph) {}

    /** Neighbours whose glyphs are neighbours too. */
    private static List<Run> runs(SortedMap<Integer, Integer> map) {
        List<Run> runs = new ArrayList<>();
        map.forEach((c, g) -> {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.last() + 1 == c && last.glyph() + c - last.first() == g) {
                runs.set(runs.size() - 1, new Run(last.first(), c, last.glyph()));
            } else {
                runs.add(new Run(c, c, g));
            }
        });
        return runs;
    }

    private static byte[] groups(SortedMap<Integer, Integer> map) {
        List<Run> runs = runs(map);
        ByteBuffer b = ByteBuffer.allocate(16 + 12 * runs.size());
        b.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * runs.size()).putInt(0).putInt(runs.size());
        runs.forEach(r -> b.putInt(r.first()).putInt(r.last()).putInt(r.glyph()));
        return b.array();
    }

    /** The length of this form is 16 bits: of very many runs only the first are in it. */
    private static byte[] segments(SortedMap<Integer, Integer> map) {
        List<Run> runs = new ArrayList<>(runs(map));
        int most = (0xffff - 16) / 8 - 1;
        List<Run> kept = new ArrayList<>(runs.subList(0, Math.min(most, runs.size())));
        kept.add(new Run(0xffff, 0xffff, 0));
        int n = kept.size();
        int power = Integer.highestOneBit(n);
        ByteBuffer b = ByteBuffer.allocate(16 + 8 * n);
        b.putShort((short) 4).putShort((short) (16 + 8 * n)).putShort((short) 0).putShort((short) (2 * n));
        b.putShort((short) (2 * power)).putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (n - power)));
        kept.forEach(r -> b.putShort((short) r.last()));
        b.putShort((short) 0);
        kept.forEach(r -> b.putShort((short) r.first()));
        kept.forEach(r -> b.putShort((short) (r.glyph() - r.first())));
        kept.forEach(_ -> b.putShort((short) 0));
        return b.array();
    }

    private static byte[] with(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putInt(at, value);
        return table;
    }

    private static byte[] with16(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private static byte[] sfnt(Map<String, byte[]> tables) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        int n = tables.size();
        int power = Integer.highestOneBit(n);
        data.writeBytes("OTTO");
        data.writeShort(n);
        data.writeShort(16 * power);
        data.writeShort(Integer.numberOfTrailingZeros(power));
        data.writeShort(16 * (n - power));
        int at = 12 + 16 * n;
        int head = 0;
        for (var table : tables.entrySet()) {
            data.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(sum(table.getValue()));
            data.writeInt(at);
            data.writeInt(table.getValue().length);
            head = table.getKey().equals("head") ? at : head;
            at += padded(table.getValue()).length;
        }
        for (byte[] table : tables.values()) {
            data.write(padded(table));
        }
        byte[] font = out.toByteArray();
        ByteBuffer.wrap(font).putInt(head + 8, 0xb1b0afba - sum(font));
        return font;
    }

    private static byte[] padded(byte[] table) {
        return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
    }

    private static int sum(byte[] table) {
        ByteBuffer b = ByteBuffer.wrap(padded(table));
        int sum = 0;
        while (b.hasRemaining()) {
            sum += b.getInt();
        }
        return sum;
    }
}
