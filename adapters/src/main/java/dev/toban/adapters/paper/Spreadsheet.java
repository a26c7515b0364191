package dev.toban.adapters.paper;

import dev.toban.paper.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets as an Excel file: one tab each, the heading stays in sight, dates and numbers are real ones. Words are never formulas. */
final class Spreadsheet {
    private static final int TAB = 31; // characters of a tab's name, Excel's limit
    private static final double WIDEST = 60; // characters
    private static final double NARROWEST = 6;

    private Spreadsheet() {}

    static byte[] of(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("sheets: none (expected: at least one)");
        }
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Toban", "1.0")) {
            Set<String> tabs = new HashSet<>();
            for (Sheet sheet : sheets) {
                write(sheet, book.newWorksheet(tab(sheet.title(), tabs)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Excel forbids some characters and the same name twice. */
    private static String tab(String title, Set<String> taken) {
        String clean = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = clean.isEmpty() ? "Sheet" : clean.substring(0, Math.min(clean.length(), TAB));
        for (int i = 2; !taken.add(name.toLowerCase(java.util.Locale.ROOT)); i++) {
            String number = " " + i;
            name = clean.substring(0, Math.min(clean.length(), TAB - number.length())) + number;
        }
        return name;
    }

    private static void write(Sheet sheet, Worksheet page) {
        int across = sheet.columns().size();
        boolean stacked = sheet.sections().stream().anyMatch(s -> s.heading() != null);
        int first = stacked ? 1 : 0; // what a stack is called becomes a column, so that it can be filtered by
        for (int c = 0; c < across; c++) {
            page.value(0, c + first, sheet.columns().get(c).name());
        }
        page.range(0, 0, 0, across - 1 + first).style().bold().fillColor(Color.GRAY2).wrapText(true).set();
        int r = 1;
        for (Sheet.Section section : sheet.sections()) {
            for (Sheet.Row row : section.rows()) {
                if (stacked && section.heading() != null) {
                    page.value(r, 0, section.heading());
                }
                for (int c = 0; c < across; c++) {
                    write(row.cells().get(c), page, r, c + first);
                }
                r++;
            }
        }
        for (int c = 0; c < across; c++) {
            page.width(c + first, width(sheet, c));
        }
        if (stacked) {
            page.width(0, width(sheet.sections().stream().map(s -> s.heading() == null ? "" : s.heading()).toList()));
        }
        page.freezePane(0, 1);
        if (r > 1) {
            page.setAutoFilter(0, 0, r - 1, across - 1 + first);
        }
    }

    private static void write(Sheet.Cell cell, Worksheet page, int r, int c) {
        switch (cell) {
            case Sheet.Words words -> {
                page.value(r, c, words.text());
                var style = page.style(r, c).wrapText(words.text().contains("\n"));
                if (words.weight() == Sheet.Weight.STRONG || words.weight() == Sheet.Weight.ALARM) {
                    style.bold();
                }
                if (words.weight() == Sheet.Weight.ALARM) {
                    style.fillColor(Color.GRAY3);
                }
                style.set();
            }
            case Sheet.Count count -> page.value(r, c, count.number());
            case Sheet.Day day -> {
                page.value(r, c, day.date());
                page.style(r, c).format("yyyy/m/d(aaa)").horizontalAlignment("left").set();
            }
            case Sheet.Moment moment -> {
                page.value(r, c, moment.at());
                page.style(r, c).format("yyyy/m/d(aaa) h:mm").horizontalAlignment("left").set();
            }
            case Sheet.Box box -> page.value(r, c, SheetPdf.text(box));
        }
    }

    private static double width(Sheet sheet, int column) {
        return width(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(sheet.columns().get(column).name()),
                        sheet.rows().stream().map(r -> shown(r.cells().get(column))))
                .toList());
    }

    private static String shown(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Day _ -> "2026/12/31(水)";
            case Sheet.Moment _ -> "2026/12/31(水) 23:59";
            case Sheet.Words _, Sheet.Count _, Sheet.Box _ -> SheetPdf.text(cell);
        };
    }

    /** In characters of Latin; a kanji is two. */
    private static double width(List<String> lines) {
        double widest = lines.stream().flatMap(String::lines).mapToInt(l -> l.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum()).max().orElse(0);
        return Math.clamp(widest + 2, NARROWEST, WIDEST);
    }
}
