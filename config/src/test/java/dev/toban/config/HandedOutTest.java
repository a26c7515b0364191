package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program hands out over HTTP: the open events to everybody, a calendar to whoever holds its address. */
class HandedOutTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";

    @TempDir
    Path data;

    private final Outside outside = new Outside();
    private House house;

    @BeforeEach
    void open() {
        house = House.open(outside, data, Map.of("toban.public-url", "https://toban.example.org")).ready();
    }

    @AfterEach
    void close() {
        house.close();
        outside.close();
    }

    @Test
    void residentsReadWhatIsForThemAndProfessionalsFollowTheirDuties() {
        Http.Answer page = Http.get(house.address("/events"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"ja\">", "しおみサロン", "12/15(火) 午前10時〜午前11時30分", "href=\"tel:").doesNotContain("港北多職種勉強会", "<script");
        assertThat(Http.get(house.address("/events.ics")).body()).contains("BEGIN:VCALENDAR\r\n", "SUMMARY:しおみサロン\r\n").doesNotContain("多職種勉強会");
        assertThat(Http.get(house.address("/events.csv")).body()).startsWith("\uFEFF都道府県コード又は市区町村コード,NO,").contains("しおみサロン", ",2026-12-15,2026-12-15,10:00,11:30,");

        Matcher address = Pattern.compile("https://toban\\.example\\.org(/c/[A-Za-z0-9_-]+\\.ics)").matcher(outside.asks(DOCTOR, "今月の当番、スマホのカレンダーに入れたい"));
        assertThat(address.find()).isTrue();
        Http.Answer feed = Eventually.eventually(() -> Http.get(house.address(address.group(1))), a -> assertThat(a.status()).isEqualTo(200));
        assertThat(feed.body()).contains("DTSTART;TZID=Asia/Tokyo:20261209T", "SUMMARY:当番：浜手").doesNotContain("070-0000-2010", "070-0000-2001");
        assertThat(outside.asks(DOCTOR, "カレンダーの取り消し")).contains("取り消しました");
        Eventually.eventually(() -> Http.get(house.address(address.group(1))), a -> assertThat(a.status()).isEqualTo(404));
        assertThat(Http.get(house.address("/c/" + "x".repeat(43) + ".ics")).status()).isEqualTo(404);
        String file = house.part(Shelf.class).lay(new Print("a.txt", "text/plain", new byte[] {'o', 'k'}), Duration.ofHours(1));
        assertThat(Http.get(house.address("/" + file))).isEqualTo(new Http.Answer(200, "ok"));
        assertThat(Http.get(house.address("/" + file.replace("a.txt", "b.txt"))).status()).isEqualTo(404);
        assertThat(Http.get(house.address("/c/..%2F.ics")).status()).isBetween(400, 404);
    }
}
