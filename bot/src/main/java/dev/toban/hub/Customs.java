package dev.toban.hub;

import dev.toban.days.Holidays;
import dev.toban.days.TimeSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a hub means by everyday words for times, the days it keeps as holidays beside the law's, and how long it takes a turn to
 * lean on the one before.
 *
 * @param closed days the hub keeps as holidays, with their names
 * @param open public holidays the hub does not keep
 * @param topic how long a topic is remembered
 */
public record Customs(TimeSettings times, Map<LocalDate, String> closed, Set<LocalDate> open, Duration topic) {
    /** Nobody says 「じゃあ金曜は？」 later than this. */
    private static final Duration TOPIC = Duration.ofMinutes(10);

    public Customs {
        closed = Map.copyOf(closed);
        open = Set.copyOf(open);
    }

    /** As most hubs mean them. */
    public static Customs usual() {
        return new Customs(TimeSettings.defaults(), Map.of(), Set.of(), TOPIC);
    }

    public Holidays holidays() {
        return new Holidays(closed, open);
    }

    /** The hub's own days on top of public holidays that are known otherwise. */
    public Predicate<LocalDate> over(Predicate<LocalDate> holiday) {
        return closed.isEmpty() && open.isEmpty()
                ? holiday
                : day -> closed.containsKey(day) || !open.contains(day) && holiday.test(day);
    }
}
