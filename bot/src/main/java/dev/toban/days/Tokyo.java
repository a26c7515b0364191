package dev.toban.days;

import java.time.ZoneId;

/** The one time zone that people here live in. */
public final class Tokyo {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Tokyo() {}
}
