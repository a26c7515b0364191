package dev.toban.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    private static Shift shift(LocalDate day, String area, int order, int fromHour, int toHour, String who) {
        LocalDateTime start = day.atStartOfDay().plusHours(fromHour);
        return new Shift(
                Rota.id(day, area, "doctor", order, start), day, area, "doctor", order,
                new Span(start, day.atStartOfDay().plusHours(toHour)), new Shift.Someone(who), null, null, day);
    }

    private static Rota rota(Shift... shifts) {
        return Rota.EMPTY.with(List.of(shifts), List.of());
    }

    private static List<String> who(List<Stint> stints) {
        return stints.stream().map(s -> ((Shift.Someone) s.holder()).person()).toList();
    }

    @Test
    void theHandOverInstantBelongsToTheNextAlone() {
        Rota rota = rota(shift(DAY, "上町", 1, 17, 32, "a"), shift(DAY.plusDays(1), "上町", 1, 8, 17, "b"));
        assertThat(who(rota.at(LocalDateTime.of(2026, 12, 10, 7, 59)))).containsExactly("a");
        assertThat(who(rota.at(LocalDateTime.of(2026, 12, 10, 8, 0)))).containsExactly("b");
    }

    @Test
    void twoTeamsOnOneNightAreBothFoundInOrderOfCall() {
        Rota rota = rota(shift(DAY, "上町", 2, 17, 32, "second"), shift(DAY, "上町", 1, 17, 32, "first"));
        assertThat(who(rota.at(DAY.atTime(22, 0)))).containsExactly("first", "second");
    }

    @Test
    void aChangeReplacesTheHolderOfASlotAndLeavesTheRest() {
        Rota before = rota(shift(DAY, "上町", 1, 17, 32, "a"), shift(DAY, "吉野", 1, 17, 32, "y"));
        Rota after = before.with(List.of(shift(DAY, "上町", 1, 17, 32, "b")), List.of());
        assertThat(who(after.day(DAY))).containsExactlyInAnyOrder("b", "y");
        assertThat(who(before.day(DAY))).as("a rota never changes").containsExactlyInAnyOrder("a", "y");
    }

    @Test
    void whatGoesIsGone() {
        Shift s = shift(DAY, "上町", 1, 17, 32, "a");
        Rota rota = rota(s).with(List.of(), List.of(s.id()));
        assertThat(rota.day(DAY)).isEmpty();
        assertThat(rota.firstDay()).isEmpty();
    }

    @Test
    void nextIsTheEarliestStartAtOrAfter() {
        Rota rota = rota(
                shift(DAY, "上町", 1, 17, 32, "a"), shift(DAY.plusDays(1), "上町", 1, 17, 32, "b"), shift(DAY.plusDays(2), "上町", 1, 17, 32, "c"));
        assertThat(who(rota.next(DAY.plusDays(1).atTime(8, 0), s -> true))).containsExactly("b");
        assertThat(who(rota.next(DAY.plusDays(1).atTime(17, 0), s -> true))).containsExactly("b");
        assertThat(who(rota.next(DAY.plusDays(1).atTime(17, 1), s -> true))).containsExactly("c");
        assertThat(rota.next(DAY.plusDays(9).atStartOfDay(), s -> true)).isEmpty();
    }

    /** A random rota asked at random moments, against the slow and obvious answer: look at every shift. */
    @Property(tries = 200)
    void agreesWithLookingAtEveryShift(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        var random = new Random(seed);
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(24);
            shifts.add(shift(DAY.plusDays(random.nextInt(20)), "a" + random.nextInt(3), 1, from, from + 1 + random.nextInt(40), "p" + i));
        }
        Rota rota = Rota.EMPTY.with(shifts, List.of());
        List<Shift> kept = rota.all().toList();
        for (int i = 0; i < 50; i++) {
            LocalDateTime t = DAY.atStartOfDay().plusMinutes(random.nextInt(25 * 24 * 60));
            assertThat(rota.at(t)).extracting(Stint::shift).containsExactlyInAnyOrderElementsOf(
                    kept.stream().filter(s -> !t.isBefore(s.span().start()) && t.isBefore(s.span().end())).toList());
            Span week = new Span(t, t.plusDays(7));
            assertThat(rota.within(week)).extracting(Stint::shift).containsExactlyInAnyOrderElementsOf(
                    kept.stream().filter(s -> s.span().start().isBefore(week.end()) && s.span().end().isAfter(week.start())).toList());
        }
    }
}
