package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.rota.Stint;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A slot or a stretch of it, as a button carries it: {@code 2026-12-09/上町/doctor/1/1050@1320-1950}, minutes from the duty day's midnight. */
record Piece(String slot, @Nullable Span part) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d/[^@]+)(?:@(\\d{1,5})-(\\d{1,5}))?");

    /** All that a holder stands for there, from a moment on if it lies inside. */
    static Piece of(Stint s, @Nullable Span wanted) {
        Span part = wanted == null ? s.span() : s.span().common(wanted).orElse(s.span());
        return new Piece(s.shift().id(), part.equals(s.shift().span()) ? null : part);
    }

    static @Nullable Piece read(String word) {
        Matcher m = FORM.matcher(word);
        if (!m.matches()) {
            return null;
        }
        LocalDateTime midnight;
        try {
            midnight = LocalDate.parse(m.group(1).substring(0, 10)).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
        if (m.group(2) == null) {
            return new Piece(m.group(1), null);
        }
        LocalDateTime from = midnight.plusMinutes(Integer.parseInt(m.group(2)));
        LocalDateTime to = midnight.plusMinutes(Integer.parseInt(m.group(3)));
        return from.isBefore(to) ? new Piece(m.group(1), new Span(from, to)) : null;
    }

    String word() {
        if (part == null) {
            return slot;
        }
        LocalDateTime midnight = LocalDate.parse(slot.substring(0, 10)).atStartOfDay();
        return slot + "@" + Duration.between(midnight, part.start()).toMinutes() + "-" + Duration.between(midnight, part.end()).toMinutes();
    }

    /** The hours it is about, of a stint of that slot. */
    Span span(Stint s) {
        return part == null ? s.span() : s.span().common(part).orElse(s.span());
    }
}
