package dev.toban.adapters.web;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.say.EventWords;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The open events as a page: large type, no script, ready for A4. */
final class EventsPage {
    private static final String STYLE = """
            :root { color: #111; background: #fff; font: 1.25rem/1.7 "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; }
            body { max-width: 46rem; margin: 0 auto; padding: 1rem; }
            h1 { font-size: 2rem; line-height: 1.3; margin: .5rem 0; }
            h2 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .25rem; }
            article { border-top: 3px solid #0b6b4b; padding: 1rem 0; }
            .when { font-size: 1.5rem; font-weight: bold; margin: 0; }
            .off { color: #8a1111; border: 2px solid #8a1111; padding: .2rem .6rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0 0; }
            dt { color: #444; } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
            a { color: #0b3d91; } a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 3px; }
            .phone { font-size: 1.4rem; font-weight: bold; }
            nav ul { padding-left: 1.2rem; } footer { border-top: 1px solid #777; padding: .5rem 0; }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
            @page { size: A4; margin: 15mm; }
            @media print { :root { font-size: 12pt; } body { max-width: none; padding: 0; } nav { display: none; } article { break-inside: avoid; border-color: #111; } a { color: #111; text-decoration: none; } }
            """;

    private final StringBuilder html = new StringBuilder();
    private final LocalDate today;

    private final Function<Meeting, @Nullable String> off;

    private EventsPage(Function<Meeting, @Nullable String> off, LocalDate today) {
        this.off = off;
        this.today = today;
    }

    /** @param off why one does not take place, null if it does */
    static String of(List<Meeting> meetings, Function<Meeting, @Nullable String> off, Hub hub, LocalDate today) {
        return new EventsPage(off, today).page(meetings, hub);
    }

    private String page(List<Meeting> meetings, Hub hub) {
        html.append("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(EventWords.TITLE + "｜" + hub.name())).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n");
        tag("p", hub.name());
        tag("h1", EventWords.TITLE);
        tag("p", meetings.isEmpty() ? EventWords.NONE : EventWords.LEAD);
        html.append("</header>\n<main>\n");
        meetings.forEach(m -> article(m, hub));
        html.append("</main>\n<nav>\n<ul>\n");
        html.append("<li><a href=\"events.ics\">").append(text(EventWords.CALENDAR)).append("</a></li>\n");
        html.append("<li><a href=\"events.csv\">").append(text(EventWords.TABLE)).append("</a></li>\n</ul>\n</nav>\n<footer>\n<p>");
        html.append(text(EventWords.ASK + "　" + hub.name() + "　"));
        phone(hub.phone());
        html.append("</p>\n");
        tag("p", EventWords.asOf(today));
        return html.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void article(Meeting m, Hub hub) {
        html.append("<article>\n");
        tag("h2", m.title());
        html.append("<p class=\"when\">").append(text(EventWords.when(m, today))).append("</p>\n");
        String reason = off.apply(m);
        if (reason != null) {
            html.append("<p class=\"when off\">").append(text(EventWords.off(reason))).append("</p>\n");
        }
        html.append("<dl>\n");
        EventWords.facts(m).forEach((label, words) -> {
            tag("dt", label);
            tag("dd", words);
        });
        tag("dt", EventWords.ASK);
        html.append("<dd>").append(m.contact() == null ? "" : text(m.contact() + "　"));
        phone(m.contactPhone() == null ? hub.phone() : m.contactPhone());
        html.append("</dd>\n");
        if (m.url() != null && m.url().matches("https?://.+")) {
            tag("dt", EventWords.MORE);
            html.append("<dd><a href=\"").append(text(m.url())).append("\" rel=\"noopener noreferrer\">").append(text(EventWords.more(m))).append("</a></dd>\n");
        }
        html.append("</dl>\n</article>\n");
    }

    private void phone(String number) {
        html.append("<a class=\"phone\" href=\"tel:").append(number.replaceAll("[^0-9+]", "")).append("\">☎ ").append(text(number)).append("</a>");
    }

    private void tag(String name, String words) {
        html.append('<').append(name).append('>').append(text(words)).append("</").append(name).append(">\n");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
