package dev.toban.adapters.paper;

import dev.toban.paper.MonthPicture;
import dev.toban.say.MonthWords;
import dev.toban.talk.Card;
import java.awt.Color;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The month at a glance, one calendar below the other. */
final class MonthDrawing {
    private static final double CELL = (Canvas.WIDTH - 2 * Canvas.EDGE) / 7.0;
    private static final int ROW = 158;
    private static final int HEAD = 140; // title and weekdays
    private static final int TITLE = 84;
    private static final int FOOT = 110;
    private static final int LINES = 3; // of names in a cell

    private final MonthPicture picture;
    private final Typeface typeface;

    MonthDrawing(MonthPicture picture, Typeface typeface) {
        this.picture = picture;
        this.typeface = typeface;
    }

    byte[] draw() {
        int rows = picture.months().stream().mapToInt(m -> m.weeks().size()).sum();
        var canvas = new Canvas(typeface, TITLE + picture.months().size() * HEAD + rows * ROW + FOOT);
        canvas.words(picture.title(), Canvas.EDGE, 62, 46, true, Canvas.INK);
        int y = TITLE;
        for (Card.Month month : picture.months()) {
            canvas.words(MonthWords.heading(month), Canvas.EDGE, y + 56, 42, true, Canvas.INK);
            for (int i = 0; i < 7; i++) {
                canvas.middle(MonthWords.WEEKDAYS.get(i), Canvas.EDGE + (i + 0.5) * CELL, y + 120, 34, false, colour(i));
            }
            y += HEAD;
            for (List<Card.@Nullable Day> week : month.weeks()) {
                for (int i = 0; i < 7; i++) {
                    Card.Day day = week.get(i);
                    if (day != null) {
                        day(canvas, day, month, Canvas.EDGE + i * CELL, y);
                    }
                }
                y += ROW;
            }
        }
        canvas.words(MonthWords.LEGEND, Canvas.EDGE, y + 44, 28, false, Canvas.GREY);
        canvas.words(picture.foot(), Canvas.EDGE, y + 86, 28, false, Canvas.GREY);
        return canvas.png();
    }

    private static void day(Canvas canvas, Card.Day day, Card.Month month, double x, double y) {
        boolean gap = day.state() == Card.State.GAP;
        double w = CELL - 6;
        double h = ROW - 8;
        Color fill = gap ? Canvas.ALARM : day.mine() ? Canvas.PALE : day.state() == Card.State.CLOSED ? Canvas.SHADE : Color.WHITE;
        canvas.box(x + 3, y, w, h, fill);
        canvas.frame(x + 3, y, w, h, day.mine() ? Canvas.GREEN : Canvas.RULE, day.mine() ? 5 : 1);
        int column = day.holiday() ? 0 : day.date().getDayOfWeek().getValue() % DayOfWeek.SUNDAY.getValue();
        Color ink = gap ? Color.WHITE : colour(column);
        String marks = (day.holiday() ? MonthWords.HOLIDAY : "") + (day.mine() ? MonthWords.MINE : "");
        canvas.words(day.date().getDayOfMonth() + marks, x + 12, y + 38, 34, true, ink);
        if (day.date().equals(month.today())) {
            canvas.line(x + 12, y + 45, x + 12 + canvas.width(String.valueOf(day.date().getDayOfMonth()), 34, true), y + 45, ink, 4);
        }
        double base = y + 80;
        int left = LINES;
        for (String holder : day.holders()) {
            float size = 34;
            while (size > 26 && canvas.width(holder, size, true) > w - 8) {
                size--; // rather a little smaller than broken
            }
            for (String line : canvas.lines(holder, w - 8, size, true)) {
                if (left-- > 0) {
                    canvas.middle(line, x + 3 + w / 2, base, size, true, gap ? Color.WHITE : Canvas.INK);
                    base += size + 2;
                }
            }
        }
    }

    private static Color colour(int column) {
        return column == 0 ? Canvas.RED : column == 6 ? Canvas.BLUE : Canvas.INK;
    }
}
