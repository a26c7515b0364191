package dev.toban.adapters.calendar;

import dev.toban.days.Tokyo;
import dev.toban.paper.Almanac.Illegible;
import dev.toban.paper.Almanac.Why;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Dates and times as iCalendar writes them, in Asia/Tokyo. */
final class Moments {
    /** How others call it. */
    private static final Map<String, ZoneId> TOKYO = Map.of("Tokyo Standard Time", Tokyo.ZONE, "JST", Tokyo.ZONE, "Japan", Tokyo.ZONE);

    private Moments() {}

    static boolean day(ContentLine line) {
        return "DATE".equals(line.parameters().get("VALUE")) || line.value().matches("\\d{8}");
    }

    static LocalDateTime of(ContentLine line) throws Illegible {
        return of(line.value(), line.parameters().get("TZID"));
    }

    static LocalDateTime of(String value, @org.jspecify.annotations.Nullable String zone) throws Illegible {
        try {
            if (value.matches("\\d{8}")) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
            }
            LocalDateTime local = LocalDateTime.parse(value.replace("Z", ""), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
            ZoneId from = value.endsWith("Z") ? ZoneOffset.UTC : zone == null ? Tokyo.ZONE : zone(zone);
            return local.atZone(from).withZoneSameInstant(Tokyo.ZONE).toLocalDateTime();
        } catch (DateTimeException e) {
            throw new Illegible(Why.NO_START);
        }
    }

    /** Some programs put a path before the name: /freeassociation.sourceforge.net/Asia/Tokyo. */
    private static ZoneId zone(String name) throws Illegible {
        ZoneId known = TOKYO.get(name);
        if (known != null || name.endsWith("/Asia/Tokyo")) {
            return Tokyo.ZONE;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Illegible(Why.UNKNOWN_ZONE);
        }
    }
}
