package dev.toban.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    /** Every day from 1948 to 2099 against the golden table, both ways. */
    @Test
    void everyDayOfTheGoldenTable() throws IOException {
        Map<LocalDate, String> golden = golden();
        assertThat(golden).hasSizeGreaterThan(2_000);
        LocalDate.of(1948, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).forEach(day -> {
            String name = holidays.name(day).orElse(null);
            String kind = name == null ? null : name.equals("振替休日") ? "s" : name.equals("国民の休日") ? "k" : "";
            assertThat(kind).as(day.toString()).isEqualTo(golden.get(day));
        });
    }

    private static Map<LocalDate, String> golden() throws IOException {
        Map<LocalDate, String> days = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(HolidaysTest.class.getResourceAsStream("holidays.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split(" ");
                        for (int i = 1; i < cells.length; i++) {
                            int month = Integer.parseInt(cells[i].substring(0, 2));
                            int day = Integer.parseInt(cells[i].substring(2, 4));
                            days.put(LocalDate.of(Integer.parseInt(cells[0]), month, day), cells[i].substring(4));
                        }
                    });
        }
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        "1948-09-23, 秋分の日",
        "1959-04-10, 皇太子明仁親王の結婚の儀",
        "1973-04-30, 振替休日",
        "1988-05-04, 国民の休日",
        "1989-02-24, 昭和天皇の大喪の礼",
        "1990-11-12, 即位礼正殿の儀",
        "1993-06-09, 皇太子徳仁親王の結婚の儀",
        "1999-10-11, 振替休日",
        "2000-01-10, 成人の日",
        "2006-04-29, みどりの日",
        "2007-04-29, 昭和の日",
        "2008-05-06, 振替休日",
        "2009-09-22, 国民の休日",
        "2012-09-22, 秋分の日",
        "2015-09-22, 国民の休日",
        "2018-12-24, 振替休日",
        "2019-04-30, 国民の休日",
        "2019-05-01, 天皇の即位の日",
        "2019-05-02, 国民の休日",
        "2019-10-22, 即位礼正殿の儀",
        "2020-07-24, スポーツの日",
        "2021-08-09, 振替休日",
        "2024-02-12, 振替休日",
        "2026-05-06, 振替休日",
        "2026-09-22, 国民の休日",
        "2027-03-22, 振替休日",
    })
    void theTrickyDaysHaveTheirNames(LocalDate day, String name) {
        assertThat(holidays.name(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "1948-01-01",
        "1948-05-03",
        "1972-11-06",
        "1973-02-12",
        "1986-05-04",
        "2019-12-23",
        "2019-02-23",
        "2020-10-12",
        "2021-10-11",
        "2021-08-11",
        "2026-12-31"
    })
    void ordinaryDaysHaveNone(LocalDate day) {
        assertThat(holidays.name(day)).isEmpty();
    }

    @Test
    void aHubAddsAndTakesAwayDays() {
        LocalDate founding = LocalDate.of(2026, 12, 28);
        LocalDate bridge = LocalDate.of(2026, 9, 22);
        Holidays own = new Holidays(Map.of(founding, "創立記念日"), Set.of(bridge));
        assertThat(own.name(founding)).contains("創立記念日");
        assertThat(own.name(bridge)).isEmpty();
        assertThat(own.isHoliday(LocalDate.of(2026, 9, 21))).isTrue();
    }
}
