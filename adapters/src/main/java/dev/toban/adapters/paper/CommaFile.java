package dev.toban.adapters.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.toban.paper.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A sheet as CSV: UTF-8 with the mark by which Excel knows it, and nothing in it that Excel would run. */
final class CommaFile {
    private static final String MARK = "\uFEFF";
    private static final String RUNS = "=+-@\t\r＝＋－＠"; // how a formula begins, also in full width, which Japanese Excel takes too

    private CommaFile() {}

    static byte[] of(Sheet sheet) {
        var out = new StringWriter();
        out.write(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(sheet.columns().stream().map(c -> tame(c.name())).toList());
            sheet.rows().forEach(row -> csv.writeRecord(row.cells().stream().map(CommaFile::value).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Words words -> tame(words.text());
            case Sheet.Count count -> count.number() == Math.rint(count.number())
                    ? String.valueOf((long) count.number())
                    : String.valueOf(count.number());
            case Sheet.Day day -> day.date().toString();
            case Sheet.Moment moment -> moment.at().toLocalDate() + " " + moment.at().toLocalTime();
            case Sheet.Box box -> SheetPdf.text(box);
        };
    }

    private static String tame(String words) {
        return !words.isEmpty() && RUNS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
