package dev.toban.adapters.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import dev.toban.paper.Feed;
import dev.toban.paper.Print;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedTextTest {
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 12, 9, 17, 30);
    private final ICalendar calendar = new ICalendar();

    @BeforeAll
    static void offline() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void anotherProgramReadsWhatWasMeant() throws Exception {
        VEvent event = parsed(feed(entry("2026-12-09/上町/doctor/1/1050", new Span(NIGHT, NIGHT.plusHours(15)), Feed.State.CONFIRMED)))
                .<VEvent>getComponents("VEVENT").getFirst();

        assertThat(event.getSummary().orElseThrow().getValue()).isEqualTo("当番；上町, 在宅当番医; 一番手");
        assertThat(event.getDescription().orElseThrow().getValue()).isEqualTo("一行目\n二行目 \\ おわり");
        assertThat(event.getDateTimeStart().orElseThrow().getDate().toString()).startsWith("2026-12-09T17:30+09:00");
        assertThat(event.getDateTimeEnd().orElseThrow().getDate().toString()).startsWith("2026-12-10T08:30+09:00");
        assertThat(event.getSequence().orElseThrow().getSequenceNo()).isEqualTo(3);
        event.validate();
    }

    @Test
    void aNameOtherProgramsStumbleOverIsReplacedByItsSum() {
        String first = text(feed(entry("2026-12-09/上町", Span.day(LocalDate.of(2026, 12, 9)), Feed.State.CONFIRMED)));
        String again = text(feed(entry("2026-12-09/上町", Span.day(LocalDate.of(2026, 12, 9)), Feed.State.CANCELLED)));

        assertThat(first).contains("DTSTART;VALUE=DATE:20261209\r\nDTEND;VALUE=DATE:20261210\r\n", "STATUS:CONFIRMED");
        assertThat(again).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        assertThat(uid(first)).isEqualTo(uid(again)).matches("UID:[0-9a-f]{32}@toban");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String title = "𠮷野さん・上町の在宅当番医（一番手）☎".repeat(9);
        byte[] bytes = calendar.ics("x", new Feed(title, Instant.EPOCH, List.of())).bytes();

        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).allSatisfy(l -> assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:" + title + "\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void aTitleCannotBringALineOfItsOwn() {
        String text = text(new Feed("a\r\nATTENDEE:mailto:x@example.org\u0007", Instant.EPOCH, List.of()));

        assertThat(text).contains("X-WR-CALNAME:a\\nATTENDEE:mailto:x@example.org\r\n").contains("METHOD:PUBLISH\r\n");
    }

    private static Feed feed(Feed.Entry entry) {
        return new Feed("当番", Instant.parse("2026-12-01T00:00:00Z"), List.of(entry));
    }

    private static Feed.Entry entry(String uid, Span when, Feed.State state) {
        return new Feed.Entry(uid, 3, "当番；上町, 在宅当番医; 一番手", when, "上町", "一行目\n二行目 \\ おわり", "https://example.org/?a=1;2", state);
    }

    private String text(Feed feed) {
        Print print = calendar.ics("toban", feed);
        assertThat(print.name()).isEqualTo("toban.ics");
        return new String(print.bytes(), StandardCharsets.UTF_8);
    }

    private Calendar parsed(Feed feed) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(text(feed)));
        read.validate();
        return read;
    }

    private static String uid(String text) {
        return text.lines().filter(l -> l.startsWith("UID:")).findFirst().orElseThrow();
    }
}
