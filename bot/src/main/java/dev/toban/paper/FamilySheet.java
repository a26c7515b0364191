package dev.toban.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written sheet that a clinic gives its patients' families: who comes out on which day, and the one number to ring. It carries no
 * patient's name; that is written by hand where the clinic wants it.
 *
 * @param clinic who gives it
 * @param phone the one number, day and night
 * @param period 2026年12月
 * @param first first day of the sheet, for the name of the file
 * @param asOf what the foot says: as of when, and by whom
 */
public record FamilySheet(
        String clinic, @Nullable String address, String phone, String period, LocalDate first, List<Turn> turns, List<String> notes, String asOf)
        implements Paper {
    public FamilySheet {
        turns = List.copyOf(turns);
        notes = List.copyOf(notes);
    }

    /**
     * One doctor's turn.
     *
     * @param hours 17:30〜翌8:30
     * @param clinic the doctor's, null where it is the giving one
     * @param swapped differs from the sheet given before: marked 差替
     */
    public record Turn(LocalDate day, boolean holiday, String hours, String doctor, @Nullable String clinic, @Nullable String phone, boolean swapped) {}
}
