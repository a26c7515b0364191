package dev.toban.duties;

import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Nights of duty in a row. */
record Streak(LocalDate first, int nights) {
    /** Those that begin, or run on, within these days; the end is not one of them. */
    static List<Streak> of(Fit fit, Shift.Holder who, LocalDate from, LocalDate end) {
        List<Streak> all = new ArrayList<>();
        LocalDate day = from;
        while (day.isBefore(end)) {
            if (!fit.hasNight(who, day)) {
                day = day.plusDays(1);
                continue;
            }
            LocalDate first = day;
            while (fit.hasNight(who, first.minusDays(1))) {
                first = first.minusDays(1);
            }
            while (fit.hasNight(who, day)) {
                day = day.plusDays(1);
            }
            all.add(new Streak(first, (int) first.datesUntil(day).count()));
        }
        return all;
    }
}
