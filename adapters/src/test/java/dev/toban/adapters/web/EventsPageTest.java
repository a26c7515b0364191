package dev.toban.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of open events, as somebody reads it who sees badly, hears it read, or prints it for the notice board. */
class EventsPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    private static final Hub HUB = new Hub(
            "minato", "みなと在宅医療連携拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3),
            new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final Pattern COLOUR = Pattern.compile("color:\\s*#([0-9a-f]{3,6})");

    private static Meeting meeting(String id, String title, LocalDateTime from) {
        return new Meeting(
                id, title, null, new Span(from, from.plusMinutes(90)), null, "しおみ公民館 1階 集会室", "しおみ町1番1号", Audience.RESIDENTS, List.of(), null,
                "いすに座ってできる体操です。<script>", "無料", "しおみ包括", "099-000-0225", "しおみ包括", "25名", null, "電話、LINE", "https://example.jp/a?b=1&c=2", "車いすで入れます", "test");
    }

    private static String page() {
        return EventsPage.of(List.of(meeting("a", "しおみサロン", TODAY.plusDays(6).atTime(14, 0)), meeting("b", "市民フォーラム", TODAY.plusDays(20).atTime(14, 0))), m -> m.id().equals("b") ? "大雪のため" : null, HUB, TODAY);
    }

    @Test
    void itSaysItsLanguageItsTitleAndItsPlacesInOrder() {
        String html = page();
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"ja\">").contains("<title>行事のお知らせ｜みなと在宅医療連携拠点</title>", "<meta name=\"viewport\"");
        assertThat(html).containsOnlyOnce("<h1>").containsOnlyOnce("<main>").containsOnlyOnce("<footer>");
        assertThat(html.indexOf("<h1>")).isLessThan(html.indexOf("<h2>"));
        assertThat(html.split("<h2>", -1)).hasSize(3);
        assertThat(html).doesNotContain("<h3", "<img", "<script").containsOnlyOnce("中止になりました（大雪のため）");
    }

    @Test
    void everyLinkSaysWhereItLeadsAndNoTermIsEmpty() {
        String html = page();
        assertThat(html).doesNotContain("<dt></dt>", "<dd></dd>", "></a>");
        assertThat(html).contains("<a class=\"phone\" href=\"tel:0990000225\">", "href=\"https://example.jp/a?b=1&amp;c=2\"", "体操です。&lt;script&gt;");
        assertThat(Pattern.compile("<a [^>]*>くわしい案内[^<]+</a>").matcher(html).results().count()).as("heard out of its place a link still says of what").isEqualTo(2);
    }

    /** WCAG 2 AAA asks for 7 : 1. */
    @Test
    void allLettersStandOutFromWhite() {
        String style = page().substring(page().indexOf("<style>"), page().indexOf("</style>"));
        assertThat(COLOUR.matcher(style).results().map(m -> m.group(1)).filter(c -> !c.equals("fff")).map(EventsPageTest::contrast)).isNotEmpty().allSatisfy(c -> assertThat(c).isGreaterThanOrEqualTo(7.0));
    }

    private static double contrast(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            linear[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05);
    }

    @Test
    void itIsReadyForPaper() throws IOException {
        String html = page();
        assertThat(html).contains("@page { size: A4;", "@media print", "break-inside: avoid");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "events.html"), html); // to be looked at
    }
}
