package dev.toban.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final ChronoUnit[] UNITS = {ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS};
    private static final String[] ZONES = {"Asia/Tokyo", "Europe/Berlin", "America/Chicago", "Australia/Lord_Howe"};

    @Property(tries = 300)
    void everyMomentLiesInExactlyItsTurnAndTurnsLeaveNoHole(
            @ForAll @IntRange(max = 3) int unit,
            @ForAll @IntRange(min = 1, max = 7) int length,
            @ForAll @IntRange(max = 3) int zone,
            @ForAll @IntRange(max = 600_000) int anchor,
            @ForAll @IntRange(max = 4_000_000) int at) {
        LocalDateTime zero = LocalDateTime.of(2024, 1, 1, 0, 0);
        var rotation = new Rotation(UNITS[unit], length, zero.plusMinutes(anchor), new WallClock(ZoneId.of(ZONES[zone])));
        LocalDateTime t = zero.minusYears(4).plusMinutes(at);
        long turn = rotation.turnAt(t);
        assertThat(rotation.turn(turn).contains(t)).isTrue();
        assertThat(rotation.turn(turn).end()).isEqualTo(rotation.turn(turn + 1).start());
        assertThat(rotation.boundary(turn + 1)).isAfter(t);
    }

    @Test
    void monthsTooShortForTheAnchorHandOverOnTheirLastDay() {
        for (int day = 29; day <= 31; day++) {
            var rotation = new Rotation(ChronoUnit.MONTHS, 1, LocalDateTime.of(2027, 1, day, 8, 30), WallClock.TOKYO);
            assertThat(rotation.boundary(1)).isEqualTo(LocalDateTime.of(2027, 2, 28, 8, 30));
            assertThat(rotation.boundary(2)).isEqualTo(LocalDateTime.of(2027, 3, day, 8, 30));
            assertThat(rotation.boundary(13)).isEqualTo(LocalDateTime.of(2028, 2, 29, 8, 30));
        }
    }

    @Test
    void aTurnWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new Rotation(ChronoUnit.DAYS, 0, LocalDateTime.MIN, WallClock.TOKYO)).hasMessageContaining("expected: at least 1");
        assertThatThrownBy(() -> new Rotation(ChronoUnit.MINUTES, 1, LocalDateTime.MIN, WallClock.TOKYO)).hasMessageContaining("Minutes");
    }
}
