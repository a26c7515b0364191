package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What words are read against: the instant they were said, and what was named just before them.
 *
 * @param now     when it was said
 * @param after   the beginning of the span whose end is being read (28日から3日: the 28th)
 * @param sameDay the day an earlier time of the same sentence named (土曜、昼から)
 * @param beside  the day listed right before (元日と2日)
 */
record Frame(
        LocalDateTime now,
        @Nullable LocalDateTime after,
        @Nullable LocalDate sameDay,
        @Nullable LocalDate beside,
        TimeSettings settings,
        Holidays holidays) {
    LocalDate today() {
        return now.toLocalDate();
    }

    /** Dates without a year or month look forward from here. */
    LocalDate base() {
        return after == null ? today() : after.toLocalDate();
    }

    Frame after(LocalDateTime start) {
        return new Frame(now, start, null, null, settings, holidays);
    }

    Frame on(@Nullable LocalDate day) {
        return new Frame(now, null, day, null, settings, holidays);
    }

    Frame beside(LocalDate day) {
        return new Frame(now, null, sameDay, day, settings, holidays);
    }

    /** Asked in the small hours, 今夜 is still the night that began yesterday. */
    LocalDate eveningOfTonight() {
        return now.toLocalTime().isBefore(settings.nightTurns()) ? today().minusDays(1) : today();
    }

    /** The evening whose night this instant belongs to; the date itself outside the night. */
    LocalDate dutyOf(LocalDateTime t) {
        return t.toLocalTime().isBefore(settings.window(Band.NIGHT).to()) ? t.toLocalDate().minusDays(1) : t.toLocalDate();
    }
}
