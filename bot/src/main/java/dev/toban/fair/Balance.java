package dev.toban.fair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure for how good a rota is: half of it how much of the time somebody is there, half how evenly that lies on those who are.
 *
 * @param score 0–100
 * @param missing per cent of the time when nobody is there
 * @param overloaded who carries more than the average, by how many per cent; empty while it is even enough
 */
public record Balance(int score, int missing, Map<String, Integer> overloaded) {
    /** From here on a difference is nobody's business: one duty more or less in twenty. */
    private static final int EVEN = 95;

    /** @param covered the share of the time when somebody is there, two at once counted once */
    public static Balance of(Map<String, Duration> time, double covered) {
        int filled = percent(Math.min(covered, 1));
        int even = percent(evenness(List.copyOf(time.values())));
        boolean enough = even >= EVEN;
        int score = (int) Math.rint((filled + (enough ? 100 : even)) / 2.0); // halves to the even side, as banks round
        return new Balance(score, 100 - filled, enough ? Map.of() : overloaded(time));
    }

    /** How much of the larger the smaller is, over all pairs. */
    private static double evenness(List<Duration> times) {
        var pairs = new ArrayList<Double>();
        for (int i = 0; i < times.size(); i++) {
            for (int j = i + 1; j < times.size(); j++) {
                double a = times.get(i).toSeconds();
                double b = times.get(j).toSeconds();
                pairs.add(a == b ? 1 : Math.min(a, b) / Math.max(a, b));
            }
        }
        return pairs.stream().mapToDouble(d -> d).average().orElse(1);
    }

    private static Map<String, Integer> overloaded(Map<String, Duration> time) {
        double average = time.values().stream().mapToLong(Duration::toSeconds).average().orElse(0);
        var over = new LinkedHashMap<String, Integer>();
        time.forEach((who, d) -> {
            int more = percent(d.toSeconds() / average) - 100;
            if (more > 0) {
                over.put(who, more);
            }
        });
        return over;
    }

    private static int percent(double share) {
        return (int) Math.rint(share * 100);
    }
}
