package dev.toban.adapters.paper;

import dev.toban.paper.Trend;
import java.awt.Color;
import java.util.List;

/** A count over time as a line, with its average (dashes) and its trend (dots), each named where it ends. */
final class TrendPlot {
    private static final int HEIGHT = 800;
    private static final int LEFT = 110;
    private static final int RIGHT = Canvas.WIDTH - 60;
    private static final int TOP = 190;
    private static final int BOTTOM = 650;
    private static final int LABELS = 12; // below the line that fit without touching

    private final Trend trend;
    private final Typeface typeface;

    TrendPlot(Trend trend, Typeface typeface) {
        this.trend = trend;
        this.typeface = typeface;
    }

    byte[] draw() {
        var canvas = new Canvas(typeface, HEIGHT);
        canvas.words(trend.title(), Canvas.EDGE, 62, 46, true, Canvas.INK);
        List<Trend.Point> points = trend.points();
        if (points.isEmpty()) {
            canvas.words(trend.foot(), Canvas.EDGE, HEIGHT - 30, 28, false, Canvas.GREY);
            return canvas.png();
        }
        double step = step(points.stream().mapToDouble(Trend.Point::value).max().orElse(1));
        double top = Math.max(step, Math.ceil(points.stream().mapToDouble(Trend.Point::value).max().orElse(1) * 1.08 / step) * step);
        key(canvas);
        for (double v = 0; v <= top + step / 2; v += step) {
            canvas.line(LEFT, y(v, top), RIGHT, y(v, top), v == 0 ? Canvas.INK : Canvas.RULE, v == 0 ? 3 : 1);
            String mark = String.valueOf(Math.round(v));
            canvas.words(mark, LEFT - 14 - canvas.width(mark, 28, false), y(v, top) + 10, 28, false, Canvas.GREY);
        }
        canvas.line(LEFT, y(trend.mean(), top), RIGHT, y(trend.mean(), top), Canvas.GREEN, 4, 18, 10);
        if (points.size() > 2) {
            double first = trend.mean() - trend.slope() * (points.size() - 1) / 2.0;
            double last = trend.mean() + trend.slope() * (points.size() - 1) / 2.0;
            canvas.line(x(0), y(Math.max(0, first), top), x(points.size() - 1), y(Math.max(0, last), top), Canvas.ALARM, 4, 4, 8);
        }
        points(canvas, points, top);
        canvas.words(trend.foot(), Canvas.EDGE, HEIGHT - 30, 28, false, Canvas.GREY);
        return canvas.png();
    }

    /** What each line means, with its number, above the plot. */
    private void key(Canvas canvas) {
        String mean = trend.average() + " " + one(trend.mean()) + trend.unit();
        canvas.line(Canvas.EDGE, 116, Canvas.EDGE + 80, 116, Canvas.GREEN, 4, 18, 10);
        canvas.words(mean, Canvas.EDGE + 94, 127, 32, true, Canvas.GREEN);
        if (trend.points().size() > 2) {
            double x = Canvas.EDGE + 94 + canvas.width(mean, 32, true) + 50;
            canvas.line(x, 116, x + 80, 116, Canvas.ALARM, 4, 4, 8);
            canvas.words(trend.trend() + " " + (trend.slope() >= 0 ? "+" : "−") + one(Math.abs(trend.slope())) + trend.unit(), x + 94, 127, 32, true, Canvas.ALARM);
        }
    }

    private void points(Canvas canvas, List<Trend.Point> points, double top) {
        for (int i = 1; i < points.size(); i++) {
            canvas.line(x(i - 1), y(points.get(i - 1).value(), top), x(i), y(points.get(i).value(), top), Canvas.INK, 5);
        }
        int every = (points.size() + LABELS - 1) / LABELS;
        for (int i = 0; i < points.size(); i++) {
            double px = x(i);
            double py = y(points.get(i).value(), top);
            canvas.g.setColor(Canvas.INK);
            canvas.g.fill(new java.awt.geom.Ellipse2D.Double(px - 9, py - 9, 18, 18));
            if (i % every == 0) {
                String value = one(points.get(i).value());
                double half = canvas.width(value, 30, true) / 2;
                canvas.g.setColor(Color.WHITE); // so that no line runs through the number
                canvas.g.fill(new java.awt.geom.Rectangle2D.Double(px - half - 3, py - 50, 2 * half + 6, 34));
                canvas.middle(value, px, py - 22, 30, true, Canvas.INK);
                canvas.middle(points.get(i).label(), px, BOTTOM + 44, 30, false, Canvas.INK);
            }
        }
    }

    private double x(int i) {
        int n = trend.points().size();
        return n == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + 40 + (RIGHT - LEFT - 70) * (double) i / (n - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /** 1, 2 or 5 times a power of ten: at most six lines. */
    private static double step(double max) {
        double raw = Math.max(1, max / 5);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }

    private static String one(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format("%.1f", value);
    }
}
