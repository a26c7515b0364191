package dev.toban.adapters.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens a file by its first bytes, whatever its name ends in, and gives its sheets. */
final class Tables {
    // beyond this an .xlsx is looked at twice: a long list, or a short table with a picture in it?
    private static final int BIG = 500_000;
    // bytes of cells beyond which an .xlsx is a list without merged cells; as objects it would take ten times as much
    private static final int LONG = 4_000_000;

    private Tables() {}

    static List<Table> of(String name, byte[] bytes) throws Unfit {
        if (Text.starts(bytes, 0x1F, 0x8B)) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return of(name, unpacked.readAllBytes());
            } catch (IOException e) {
                throw new Unfit("圧縮ファイルが壊れています");
            }
        }
        if (Text.starts(bytes, 'P', 'K')) {
            return bytes.length > BIG && isLong(bytes) ? BigExcel.read(bytes) : Excel.read(bytes);
        }
        if (Text.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Excel.read(bytes);
        }
        String text = Text.decode(bytes);
        if (text.startsWith("<")) {
            throw new Unfit("XML や HTML の表は読めません（Excel で開き、.xlsx か CSV で保存し直してください）");
        }
        if (text.startsWith("{")) {
            return List.of(GeoJson.table(name, text));
        }
        return text.isBlank() ? List.of() : List.of(new Table(name, () -> rows(text)));
    }

    private static boolean isLong(byte[] bytes) throws Unfit {
        long cells = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && cells <= LONG; entry = zip.getNextEntry()) {
                cells += entry.getName().startsWith("xl/worksheets/") ? zip.skip(LONG + 1L) : 0;
            }
        } catch (IOException e) {
            throw new Unfit("圧縮ファイルが壊れています");
        }
        return cells > LONG;
    }

    private static Iterator<Row> rows(String text) {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
        Iterator<CsvRecord> records = csv.iterator();
        return new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return new Row(++number, records.next().getFields());
            }
        };
    }

    private static char separator(String text) {
        String head = text.substring(0, Math.min(text.length(), 4096));
        long tabs = head.chars().filter(c -> c == '\t').count();
        long commas = head.chars().filter(c -> c == ',').count();
        return tabs > commas ? '\t' : ',';
    }
}
