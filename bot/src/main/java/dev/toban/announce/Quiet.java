package dev.toban.announce;

import dev.toban.days.Tokyo;
import dev.toban.hub.Hub;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The hours of the night in which nobody is told what can wait. */
public record Quiet(LocalTime from, LocalTime to) {
    public static Quiet of(Hub hub) {
        return new Quiet(hub.quietFrom(), hub.quietTo());
    }

    public boolean at(LocalTime t) {
        return from.isAfter(to) ? !t.isBefore(from) || t.isBefore(to) : !t.isBefore(from) && t.isBefore(to);
    }

    /** That moment, or the end of the quiet hours it lies in. */
    public Instant after(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Tokyo.ZONE);
        if (!at(local.toLocalTime())) {
            return moment;
        }
        LocalDateTime end = local.toLocalDate().atTime(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).atZone(Tokyo.ZONE).toInstant();
    }
}
