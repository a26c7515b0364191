package dev.toban.adapters.paper;

import dev.toban.paper.Sheet;
import java.awt.Color;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** A sheet as a picture: the week as a table. */
final class WeekPicture {
    private static final float LARGEST = 31;
    private static final float SMALLEST = 24;
    private static final int SHORT = 14; // characters of a date, a name or a number, which should stand in one line
    private static final int LEADING = 40;
    private static final int PADDING = 13;

    private final Sheet sheet;
    private final Typeface typeface;
    private final Canvas measure;
    private final float size;

    WeekPicture(Sheet sheet, Typeface typeface) {
        this.sheet = sheet;
        this.typeface = typeface;
        this.measure = new Canvas(typeface, 1);
        this.size = size();
    }

    /** @param bold as heading, @param alarm as a gap */
    private record Box(List<String> lines, boolean bold, boolean alarm, boolean shade, Color ink) {}

    byte[] draw() {
        double[] widths = widths();
        List<List<Box>> rows = new ArrayList<>();
        List<Box> heads = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            heads.add(new Box(measure.lines(sheet.columns().get(c).name(), widths[c] - 2 * PADDING, size, true), true, false, true, Canvas.INK));
        }
        rows.add(heads);
        for (Sheet.Section section : sheet.sections()) {
            if (section.heading() != null) {
                rows.add(List.of(new Box(List.of(section.heading()), true, false, false, Canvas.INK)));
            }
            section.rows().forEach(row -> rows.add(boxes(row, widths)));
        }
        List<String> notes = sheet.notes().stream().flatMap(n -> measure.lines(n, Canvas.WIDTH - 2 * Canvas.EDGE, 28, false).stream()).toList();
        int top = sheet.under() == null ? 90 : 132;
        int height = rows.stream().mapToInt(WeekPicture::height).sum();
        var canvas = new Canvas(typeface, top + height + notes.size() * 38 + 80);
        canvas.words(sheet.title(), Canvas.EDGE, 62, 46, true, Canvas.INK);
        if (sheet.under() != null) {
            canvas.words(sheet.under(), Canvas.EDGE, 108, 30, false, Canvas.GREY);
        }
        int y = top;
        for (List<Box> row : rows) {
            row(canvas, row, widths, y);
            y += height(row);
        }
        y += 40;
        for (String note : notes) {
            canvas.words(note, Canvas.EDGE, y, 28, false, Canvas.INK);
            y += 38;
        }
        canvas.words(sheet.foot(), Canvas.EDGE, y, 26, false, Canvas.GREY);
        return canvas.png();
    }

    private float size() {
        double[] widths = widths();
        for (float s = LARGEST; s > SMALLEST; s--) {
            if (fits(widths, s)) {
                return s;
            }
        }
        return SMALLEST;
    }

    private boolean fits(double[] widths, float s) {
        return sheet.rows().stream().allMatch(row -> {
            for (int c = 0; c < widths.length; c++) {
                double room = widths[c] - 2 * PADDING;
                if (SheetPdf.text(row.cells().get(c)).lines().anyMatch(l -> l.length() <= SHORT && measure.width(l, s, true) > room)) {
                    return false;
                }
            }
            return true;
        });
    }

    private List<Box> boxes(Sheet.Row row, double[] widths) {
        List<Box> boxes = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            Sheet.Cell cell = row.cells().get(c);
            Sheet.Weight weight = cell instanceof Sheet.Words w ? w.weight() : cell instanceof Sheet.Day ? Sheet.Weight.STRONG : Sheet.Weight.PLAIN;
            boolean bold = weight == Sheet.Weight.STRONG || weight == Sheet.Weight.ALARM;
            Color ink = weight == Sheet.Weight.ALARM ? Color.WHITE : weight == Sheet.Weight.QUIET ? Canvas.GREY : colour(cell);
            boxes.add(new Box(
                    measure.lines(SheetPdf.text(cell), widths[c] - 2 * PADDING, size, bold), bold, weight == Sheet.Weight.ALARM, false, ink));
        }
        return boxes;
    }

    private static Color colour(Sheet.Cell cell) {
        if (cell instanceof Sheet.Day(var date, boolean holiday)) {
            boolean red = holiday || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            return red ? Canvas.RED : date.getDayOfWeek() == DayOfWeek.SATURDAY ? Canvas.BLUE : Canvas.INK;
        }
        return Canvas.INK;
    }

    private static int height(List<Box> row) {
        return row.stream().mapToInt(b -> Math.max(1, b.lines().size())).max().orElse(1) * LEADING + 2 * PADDING;
    }

    private double[] widths() {
        double shares = sheet.columns().stream().mapToInt(Sheet.Column::share).sum();
        return sheet.columns().stream().mapToDouble(c -> (Canvas.WIDTH - 2 * Canvas.EDGE) * c.share() / shares).toArray();
    }

    private void row(Canvas canvas, List<Box> row, double[] widths, int y) {
        double x = Canvas.EDGE;
        int height = height(row);
        for (int c = 0; c < row.size(); c++) {
            Box box = row.get(c);
            double width = row.size() == 1 ? Canvas.WIDTH - 2 * Canvas.EDGE : widths[c];
            if (box.alarm() || box.shade()) {
                canvas.g.setColor(box.alarm() ? Canvas.ALARM : Canvas.SHADE);
                canvas.g.fill(new java.awt.geom.Rectangle2D.Double(x, y, width, height));
            }
            canvas.line(x, y, x + width, y, Canvas.RULE, 1);
            canvas.line(x, y + height, x + width, y + height, Canvas.RULE, 1);
            canvas.line(x, y, x, y + height, Canvas.RULE, 1);
            canvas.line(x + width, y, x + width, y + height, Canvas.RULE, 1);
            double base = y + PADDING + LEADING * 0.78;
            for (String line : box.lines()) {
                canvas.words(line, x + PADDING, base, size, box.bold(), box.ink());
                base += LEADING;
            }
            x += width;
        }
    }
}
