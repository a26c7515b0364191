package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever the machine thinks it stands and whenever it is, a night is a night in Japan. */
class ZonesTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";

    private final TimeZone machine = TimeZone.getDefault();
    private final Outside outside = new Outside();

    @TempDir
    Path data;

    @AfterEach
    void restore() {
        TimeZone.setDefault(machine);
        outside.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-12-09T18:40+09:00, 今夜の浜手の当番医は？, 大山 一郎, 12/9(水) 17:30〜翌8:30",
        "Asia/Tokyo, 2026-12-09T18:40+09:00, 今夜の浜手の当番医は？, 大山 一郎, 12/9(水) 17:30〜翌8:30",
        "UTC, 2026-12-09T17:10:00Z, 今夜の浜手の当番医は？, 大山 一郎, 12/9(水) 17:30〜翌8:30", // 02:10 of the 10th in Japan: the night that is running
        "Asia/Tokyo, 2026-12-10T02:10+09:00, 今夜の浜手の当番医は？, 大山 一郎, 12/9(水) 17:30〜翌8:30",
        "UTC, 2026-12-09T23:29+00:00, いまの浜手の当番医は？, 大山 一郎, 12/9(水) 17:30〜翌8:30", // 08:29, its last minute
        "America/Los_Angeles, 2026-12-10T08:31+09:00, 今夜の浜手の当番医は？, とうげ診療所, 12/10(木) 17:30〜翌8:30"
    })
    void aNight(String zone, String clock, String asked, String who, String hours) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (House house = House.open(outside, data, Map.of("toban.clock", clock)).ready()) {
            assertThat(outside.asks(DOCTOR, asked)).contains(who, hours);
            outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", asked);
            eventually(() -> outside.posted(Outside.HUB), p -> assertThat(p).anyMatch(m -> m.words().contains(who) && m.words().contains(hours)));
        }
    }
}
