package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock time as it was said: 7時半, 25時, 15:20:31.
 *
 * @param hour  0 to 30; 24 and more are on the next day
 * @param unit  how fine it was said
 * @param loose whether it may as well be twelve hours later: 3時, unlike 15時, 午後3時 or 03:00
 */
record Clock(int hour, int minute, int second, ChronoUnit unit, boolean loose) {
    LocalDateTime on(LocalDate day) {
        return day.atStartOfDay().plusHours(hour).plusMinutes(minute).plusSeconds(second);
    }

    LocalDateTime end(LocalDate day) {
        return on(day).plus(1, unit);
    }

    Grain grain() {
        return unit == ChronoUnit.HOURS ? Grain.HOUR : Grain.MINUTE;
    }

    Clock at(int hour24) {
        return new Clock(hour24, minute, second, unit, false);
    }

    Clock plusMinutes(int minutes) {
        int sum = hour * 60 + minute + minutes;
        return new Clock(Math.floorDiv(sum, 60), Math.floorMod(sum, 60), second, ChronoUnit.MINUTES, loose);
    }

    /** The hour that a part of the day makes of it: 夜8時 is 20, 夜1時 is 25, 昼3時 is 15; null when it cannot be (午後13時). */
    @Nullable Clock in(Band band) {
        return switch (band) {
            case FORENOON -> hour > 12 ? null : at(hour == 12 ? 0 : hour);
            case AFTERNOON -> hour > 12 ? null : at(hour == 12 ? 12 : hour + 12);
            case NIGHT, SMALL_HOURS -> at(hour > 12 ? hour : hour == 12 ? 24 : hour < 6 ? hour + 24 : hour + 12);
            case EVENING -> at(hour < 12 ? hour + 12 : hour);
            case NOON, DAY -> at(hour < 7 ? hour + 12 : hour);
            case MORNING, DAWN -> at(hour);
        };
    }
}
