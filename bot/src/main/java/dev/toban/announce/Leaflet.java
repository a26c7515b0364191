package dev.toban.announce;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written and for whom, as its writer left it: it may still have faults ({@link Proof}).
 *
 * @param sender in whose name it goes out
 * @param answers whether people are asked if they come
 * @param links a line each: what it is, then an https address
 * @param credits a line each: 主催：○○, 共催：…
 * @param cosigners bodies that have to say yes to it
 * @param unread what its writer named and the hub does not know: offices, circles, persons, lines
 * @param meeting id of the meeting it is about; null = about none
 * @param purpose what the hub reports it under
 */
public record Leaflet(
        Occasion occasion,
        String title,
        String words,
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place,
        Whom whom,
        boolean answers,
        List<String> links,
        List<String> credits,
        String sender,
        List<Cosigner> cosigners,
        List<String> unread,
        @Nullable String meeting,
        Purpose purpose) {
    private static final Pattern LINK = Pattern.compile("(.*?)\\s*[:：]?\\s*(https://\\S+)");

    public Leaflet {
        links = List.copyOf(links);
        credits = List.copyOf(credits);
        cosigners = List.copyOf(cosigners);
        unread = List.copyOf(unread);
        purpose = Objects.requireNonNullElse(purpose, Purpose.NONE); // books written before there was any
    }

    /** Something to open. */
    public record Link(String label, String url) {}

    /** When it is; empty where no day is given. */
    public Optional<Span> when() {
        if (day == null) {
            return Optional.empty();
        }
        LocalDateTime start = from == null ? day.atStartOfDay() : day.atTime(from);
        return Optional.of(new Span(start, from == null || to == null || !to.isAfter(from) ? null : day.atTime(to)));
    }

    /** Those of the lines that are links. */
    public List<Link> attached() {
        return links.stream().flatMap(line -> link(line).stream()).toList();
    }

    static Optional<Link> link(String line) {
        Matcher m = LINK.matcher(line.strip());
        return m.matches() ? Optional.of(new Link(m.group(1).isBlank() ? "資料" : m.group(1), m.group(2))) : Optional.empty();
    }

    public Leaflet saying(String otherWords) {
        return new Leaflet(occasion, title, otherWords, day, from, to, place, whom, answers, links, credits, sender, cosigners, unread, meeting, purpose);
    }

    public Leaflet on(@Nullable LocalDate otherDay) {
        return new Leaflet(occasion, title, words, otherDay, from, to, place, whom, answers, links, credits, sender, cosigners, unread, meeting, purpose);
    }

    public Leaflet startingAt(LocalTime start) {
        return new Leaflet(occasion, title, words, day, start, to, place, whom, answers, links, credits, sender, cosigners, unread, meeting, purpose);
    }

    public Leaflet forWhom(Whom others) {
        return new Leaflet(occasion, title, words, day, from, to, place, others, answers, links, credits, sender, cosigners, unread, meeting, purpose);
    }

    public Leaflet about(@Nullable String otherMeeting) {
        return new Leaflet(occasion, title, words, day, from, to, place, whom, answers, links, credits, sender, cosigners, unread, otherMeeting, purpose);
    }

    /** All that people will read, for looking through it. */
    public String everything() {
        return String.join("\n", Stream.concat(Stream.of(title, words, place == null ? "" : place), Stream.concat(links.stream(), credits.stream())).toList());
    }
}
