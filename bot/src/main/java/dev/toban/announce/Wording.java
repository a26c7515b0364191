package dev.toban.announce;

import java.util.List;

/** What makes a text hard for residents, place by place. */
public sealed interface Wording {
    /** More than can be held in one's head. */
    record Long(String sentence, int length) implements Wording {}

    /** A word of the trade or a loan word, and what can be said instead. */
    record Hard(String word, String plain) implements Wording {}

    /** Chinese characters in a row that nobody reads at a glance. */
    record Dense(String run) implements Wording {}

    /** Latin letters that not everybody reads. */
    record Foreign(String word) implements Wording {}

    /** A date without its weekday, and with it. */
    record Weekday(String date, String with) implements Wording {}

    /** A time of 24 hours, and as people say it. */
    record Clock(String time, String spoken) implements Wording {}

    /** A time that may be in the morning or in the afternoon. */
    record HalfDay(String time) implements Wording {}

    /** What has to be mended before residents get it; the rest is advice. */
    static List<Long> mustMend(List<Wording> found) {
        return found.stream().flatMap(w -> w instanceof Long l ? java.util.stream.Stream.of(l) : java.util.stream.Stream.<Long>empty()).toList();
    }
}
