package dev.toban.adapters.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.days.Span;
import dev.toban.paper.Almanac;
import dev.toban.paper.Almanac.Why;
import dev.toban.say.PaperWords;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsencesTest {
    private static final Span DECEMBER = Span.days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DTSTART;VALUE=DATE:20261212/DTEND;VALUE=DATE:20261214 | 2026-12-12T00:00–2026-12-14T00:00",
        "DTSTART;VALUE=DATE:20261212 | 2026-12-12T00:00–2026-12-13T00:00",
        "DTSTART;TZID=Asia/Tokyo:20261212T130000/DTEND;TZID=Asia/Tokyo:20261212T150000 | 2026-12-12T13:00–2026-12-12T15:00",
        "DTSTART;TZID=\"Tokyo Standard Time\":20261212T130000/DURATION:PT2H | 2026-12-12T13:00–2026-12-12T15:00",
        "DTSTART:20261212T200000Z/DTEND:20261212T220000Z | 2026-12-13T05:00–2026-12-13T07:00",
        "DTSTART;TZID=America/New_York:20261212T200000/DURATION:PT1H | 2026-12-13T10:00–2026-12-13T11:00",
        "DTSTART;VALUE=DATE:20261212/DURATION:P1W | 2026-12-12T00:00–2026-12-19T00:00",
        "DTSTART:20261212T130000/DTEND:20261212T150000 | 2026-12-12T13:00–2026-12-12T15:00",
    })
    void readsWhenSomebodyIsAway(String lines, String span) throws Exception {
        assertThat(read(lines)).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FREQ=WEEKLY;COUNT=3 | 2 9 16",
        "FREQ=WEEKLY;UNTIL=20261216 | 2 9 16",
        "FREQ=WEEKLY;UNTIL=20261215T150000Z | 2 9 16", // midnight in Tokyo
        "FREQ=WEEKLY;INTERVAL=2 | 2 16 30",
        "FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20261211 | 2 4 9 11",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=SU;COUNT=3 | 2 13 16",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=MO;COUNT=3 | 2 6 16",
        "FREQ=DAILY;INTERVAL=10 | 2 12 22",
        "FREQ=DAILY;BYDAY=SA,SU;UNTIL=20261213 | 5 6 12 13",
    })
    void repeatsSimply(String rule, String days) throws Exception {
        String read = String.join(" ", read("DTSTART;VALUE=DATE:20261202/RRULE:" + rule).stream().map(s -> String.valueOf(Integer.parseInt(s.substring(8, 10)))).toList());
        assertThat(read).isEqualTo(days);
    }

    @Test
    void leavesOutWhatWasTakenOutOrMoved() throws Exception {
        String series = "UID:a/DTSTART;TZID=Asia/Tokyo:20261202T090000/DTEND;TZID=Asia/Tokyo:20261202T100000/RRULE:FREQ=WEEKLY;COUNT=3/EXDATE;TZID=Asia/Tokyo:20261209T090000";
        String moved = "UID:a/RECURRENCE-ID;TZID=Asia/Tokyo:20261216T090000/DTSTART;TZID=Asia/Tokyo:20261217T090000/DURATION:PT1H";
        assertThat(read(series, moved)).containsExactly("2026-12-02T09:00–2026-12-02T10:00", "2026-12-17T09:00–2026-12-17T10:00");
        assertThat(read("DTSTART;VALUE=DATE:20261212/STATUS:CANCELLED")).isEmpty();
        assertThat(read("DTSTART;VALUE=DATE:20270112")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SUMMARY:休み | NO_START",
        "DTSTART:きょう | NO_START",
        "DTSTART;VALUE=DATE:20261212/DTEND;VALUE=DATE:20261201 | BACKWARDS",
        "DTSTART;TZID=Sanatorium:20261212T130000 | UNKNOWN_ZONE",
        "DTSTART;VALUE=DATE:20261212/RRULE:FREQ=MONTHLY;BYDAY=2SA | HARD_RULE",
        "DTSTART;VALUE=DATE:20261212/RRULE:FREQ=WEEKLY;BYSETPOS=1 | HARD_RULE",
        "DTSTART;VALUE=DATE:20261212/RRULE:FREQ=WEEKLY;INTERVAL=0 | HARD_RULE",
        "DTSTART;VALUE=DATE:20261212/RDATE:20261224 | HARD_RULE",
        "DTSTART;VALUE=DATE:20000101/RRULE:FREQ=DAILY | TOO_MANY",
    })
    void saysWhyItCannotBeTakenOver(String lines, Why why) {
        assertThatThrownBy(() -> read(lines)).isInstanceOfSatisfying(Almanac.Illegible.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(PaperWords.illegible(e.why())).endsWith("。");
        });
    }

    @Test
    void refusesWhatIsNoCalendar() {
        assertThatThrownBy(() -> new ICalendar().absences("日付,休み\n".getBytes(StandardCharsets.UTF_8), DECEMBER)).hasMessage("NO_CALENDAR");
        assertThatThrownBy(() -> new ICalendar().absences(new byte[0], DECEMBER)).hasMessage("NO_CALENDAR");
        assertThatThrownBy(() -> new ICalendar().absences(new byte[1_000_001], DECEMBER)).hasMessage("TOO_LARGE");
    }

    @Test
    void looksPastTimezonesAndAlarms() throws Exception {
        String zone = "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nBEGIN:STANDARD\nDTSTART:19510101T000000\nEND:STANDARD\nEND:VTIMEZONE\n";
        String event = "BEGIN:VEVENT\nSUMMARY:長い\n  題\nDTSTART;VALUE=DATE:20261212\nBEGIN:VALARM\nDTSTART:x\nEND:VALARM\nDTEND;VALUE=DATE:20261213\nEND:VEVENT\n";
        byte[] file = ("\uFEFFBEGIN:VCALENDAR\n" + zone + event + "END:VCALENDAR\n").getBytes(StandardCharsets.UTF_8);
        assertThat(new ICalendar().absences(file, DECEMBER)).containsExactly(Span.day(LocalDate.of(2026, 12, 12)));
    }

    private static List<String> read(String... events) throws Almanac.Illegible {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (String event : events) {
            file.append("BEGIN:VEVENT\r\n").append(event.replaceAll("/(?=[A-Z-]+[:;])", "\r\n")).append("\r\nEND:VEVENT\r\n");
        }
        byte[] bytes = file.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return new ICalendar().absences(bytes, DECEMBER).stream().map(s -> s.start() + "–" + s.end()).toList();
    }
}
