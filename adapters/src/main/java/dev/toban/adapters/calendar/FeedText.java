package dev.toban.adapters.calendar;

import dev.toban.days.Span;
import dev.toban.paper.Feed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A feed in the words of RFC 5545: lines of at most 75 octets that end in CRLF. */
final class FeedText {
    private static final int OCTETS = 75; // RFC 5545 3.1, without the line break
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Feed feed;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    FeedText(Feed feed) {
        this.feed = feed;
    }

    byte[] bytes() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Toban//Toban//JA");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        text("X-WR-CALNAME", feed.title());
        line("X-WR-TIMEZONE:Asia/Tokyo");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H"); // RFC 7986
        line("X-PUBLISHED-TTL:PT1H");
        zone();
        feed.entries().stream().filter(e -> e.when().start() != null).forEach(this::entry);
        line("END:VCALENDAR");
        return out.toByteArray();
    }

    /** Japan has had no summer time since 1951. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Tokyo");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0900");
        line("TZOFFSETTO:+0900");
        line("TZNAME:JST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void entry(Feed.Entry entry) {
        line("BEGIN:VEVENT");
        text("UID", uid(entry.uid()));
        line("DTSTAMP:" + TIME.format(feed.made().atOffset(ZoneOffset.UTC)) + "Z");
        line("SEQUENCE:" + entry.version());
        when(entry.when());
        text("SUMMARY", entry.title());
        text("LOCATION", entry.place());
        text("DESCRIPTION", entry.about());
        if (entry.url() != null) {
            line("URL:" + entry.url().replaceAll("[\\p{Cntrl}\\s]", ""));
        }
        line("STATUS:" + entry.state().name());
        line("TRANSP:" + (entry.state() == Feed.State.CANCELLED ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    private void when(Span when) {
        LocalDateTime start = java.util.Objects.requireNonNull(when.start());
        LocalDateTime end = when.end();
        boolean days = midnight(start) && (end == null || midnight(end) && end.isAfter(start));
        if (days) {
            line("DTSTART;VALUE=DATE:" + DATE.format(start));
            line("DTEND;VALUE=DATE:" + DATE.format(end == null ? start.plusDays(1) : end));
        } else {
            line("DTSTART;TZID=Asia/Tokyo:" + TIME.format(start));
            if (end != null && end.isAfter(start)) {
                line("DTEND;TZID=Asia/Tokyo:" + TIME.format(end));
            }
        }
    }

    private static boolean midnight(LocalDateTime t) {
        return t.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Some programs stumble over a name that is not plain ASCII; its sum stands for it, the same for ever. */
    private static String uid(String uid) {
        if (uid.chars().allMatch(c -> c > ' ' && c < 127)) {
            return uid;
        }
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 16) + "@toban";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private void text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String clean = value.strip().replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        line(name + ":" + clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n"));
    }

    /** Folded between characters, never within one. */
    private void line(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
            if (used + bytes.length > OCTETS) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            out.writeBytes(bytes);
            used += bytes.length;
            i += Character.charCount(c);
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }
}
