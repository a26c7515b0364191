package dev.toban.announce;

import dev.toban.days.Span;
import dev.toban.directory.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, study evening, talk or salon that people are invited to.
 *
 * @param when from its start to its end; the end is null where none is given; both null = 日時未定
 * @param whenNote what the form says beside the date, in its own words
 * @param professions whom of the professionals it is for; empty = all of {@code audience}
 * @param area the hub's area it is held for; null = all
 */
public record Meeting(
        String id,
        String title,
        @Nullable String kana,
        Span when,
        @Nullable String whenNote,
        @Nullable String place,
        @Nullable String address,
        Audience audience,
        List<String> professions,
        @Nullable String area,
        @Nullable String about,
        @Nullable String fee,
        @Nullable String contact,
        @Nullable String contactPhone,
        @Nullable String host,
        @Nullable String capacity,
        @Nullable String applyBy,
        @Nullable String howToApply,
        @Nullable String url,
        @Nullable String note,
        String source) {
    public Meeting {
        professions = List.copyOf(professions);
    }
}
