package dev.toban.turns;

import dev.toban.days.Tokyo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The clock on a wall somewhere, laid on the hub's own line of time (Japan's, which never jumps). Where a clock shows a time twice,
 * starts and hand-overs take the first and ends the last, so that two overlap rather than nobody being there; a time it leaves out
 * is the first moment after. ({@code ZonedDateTime.of} would push 02:30 to 03:30 instead of 03:00.)
 */
public record WallClock(ZoneId zone) {
    public static final WallClock TOKYO = new WallClock(Tokyo.ZONE);

    private static final ZoneOffset LINE = ZoneOffset.ofHours(9);

    /** The moment at which it first shows this. */
    public LocalDateTime first(LocalDateTime shown) {
        return moment(shown, 0);
    }

    /** The moment at which it last shows this. */
    public LocalDateTime last(LocalDateTime shown) {
        return moment(shown, 1);
    }

    private LocalDateTime moment(LocalDateTime shown, int which) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(shown);
        Instant instant = offsets.isEmpty()
                ? rules.getTransition(shown).getInstant()
                : shown.toInstant(offsets.get(Math.min(which, offsets.size() - 1)));
        return at(instant);
    }

    /** What it shows at a moment. */
    public LocalDateTime shows(LocalDateTime moment) {
        return LocalDateTime.ofInstant(moment.toInstant(LINE), zone);
    }

    /** The moment at which it shows that much more, or less. */
    public LocalDateTime plus(LocalDateTime moment, Duration shown) {
        return first(shows(moment).plus(shown));
    }

    /** How much further it shows at the second moment: a night that loses an hour to summer time is as long as any other. */
    public Duration between(LocalDateTime from, LocalDateTime to) {
        return Duration.between(shows(from), shows(to));
    }

    /** An instant on the hub's line. */
    public static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, LINE);
    }
}
