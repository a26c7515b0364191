package dev.toban.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import dev.toban.days.Tokyo;

/**
 * How long what is kept. The hub may shorten each, never lengthen: these are what people were told.
 *
 * @param rota rota, covers, absences: evidence for 施設基準 and 補助金
 * @param audit the record of who did and saw what
 * @param rsvp applications of residents for events, after the event; then only counts
 * @param attendance professionals' attendance and certificates
 * @param tickets what was asked of the hub, after it is closed; then only counts
 * @param photos photos, without a new consent
 * @param safety answers to 安否確認
 * @param drill answers in a drill
 * @param left everything of someone who has blocked the account or left
 */
public record Periods(
        Period rota, Period audit, Period rsvp, Period attendance, Period tickets, Period photos, Period safety, Period drill, Period left) {
    public static final Periods DEFAULT = new Periods(
            Period.ofYears(5), Period.ofYears(5), Period.ofDays(90), Period.ofYears(5), Period.ofYears(1), Period.ofMonths(12), Period.ofYears(1),
            Period.ofDays(90), Period.ofDays(30));

    static Instant after(LocalDate day, Period period) {
        return day.plus(period).plusDays(1).atStartOfDay(Tokyo.ZONE).toInstant();
    }

    static Instant after(Instant from, Period period) {
        return from.atZone(Tokyo.ZONE).plus(period).toInstant();
    }
}
