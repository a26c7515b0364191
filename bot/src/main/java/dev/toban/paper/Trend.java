package dev.toban.paper;

import java.util.List;

/**
 * A count over time: how many came, month by month.
 *
 * @param name of the file, without its ending
 * @param unit 人
 * @param average what the line across is called (平均)
 * @param trend what the slope is called (傾向)
 */
public record Trend(String name, String title, String unit, List<Point> points, String average, String trend, String foot) implements Picture {
    public Trend {
        points = List.copyOf(points);
    }

    /** @param label below the point: 4月, 4/16 */
    public record Point(String label, double value) {}

    public double mean() {
        return points.stream().mapToDouble(Point::value).average().orElse(0);
    }

    /** The slope of the straight line that fits best, for each step. */
    public double slope() {
        double middle = (points.size() - 1) / 2.0;
        double across = 0;
        double up = 0;
        for (int i = 0; i < points.size(); i++) {
            across += (i - middle) * (i - middle);
            up += (i - middle) * (points.get(i).value() - mean());
        }
        return across == 0 ? 0 : up / across;
    }
}
