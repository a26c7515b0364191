package dev.toban.duties;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How a hub goes about its duties: when people are told, and what needs the hub's yes.
 *
 * @param free a swap within the same duty and area that is further ahead than this needs no yes of the hub; zero = always needs it
 * @param nights duty nights in a row that are not exceeded without being said
 * @param dayBefore when tomorrow's people are told
 * @param sameDay when this evening's people are told
 * @param patience how long an answer is waited for before the hub is told
 * @param gapsAt when the hub reads what is not filled in the days ahead
 * @param gapDays how many days ahead it looks
 * @param weekAt when the next seven days are posted, to be printed for the day LINE is down
 */
public record Etiquette(
        Duration free, int nights, LocalTime dayBefore, LocalTime sameDay, Duration patience, LocalTime gapsAt, int gapDays, LocalTime weekAt) {
    /** As the demo has it: 夜間対応2連続まで is a rule of the fee for 24-hour nursing. */
    public static final Etiquette USUAL = new Etiquette(
            Duration.ofHours(24), 2, LocalTime.of(19, 0), LocalTime.of(17, 0), Duration.ofMinutes(20), LocalTime.of(9, 0), 14, LocalTime.of(7, 30));
}
