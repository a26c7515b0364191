package dev.toban.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To whom an office or person has agreed to be shown, as a whole and field by field.
 *
 * @param given the day they agreed; null = never asked, then nothing leaves the hub save what the public form already published
 * @param by who said so to the bot: a member's or Slack user's id; null = a file did
 */
public record Consent(Audience whole, Map<Field, Audience> fields, @Nullable LocalDate given, @Nullable String by) {
    public Consent {
        fields = Map.copyOf(fields);
    }

    public Consent(Audience whole, Map<Field, Audience> fields, @Nullable LocalDate given) {
        this(whole, fields, given, null);
    }

    /** What a public open-data form has already published. */
    public static final Consent PUBLIC = new Consent(Audience.RESIDENTS, Map.of(), null);

    public static final Consent HUB_ONLY = new Consent(Audience.HUB, Map.of(), null);

    public boolean shows(Field field, Audience viewer) {
        return fields.getOrDefault(field, whole).opensTo(viewer);
    }

    /** Whether something that was shown before is now shown to fewer. */
    public boolean narrows(Consent was) {
        return Stream.of(Field.values()).anyMatch(f -> fields.getOrDefault(f, whole).compareTo(was.fields.getOrDefault(f, was.whole)) > 0);
    }

    /** Whether anybody has ever been asked and agreed. */
    public boolean pending() {
        return given == null && whole == Audience.HUB;
    }

    /** The same with one field for that audience, as was said today. */
    public Consent with(Field field, Audience audience, LocalDate today, String who) {
        var all = new java.util.EnumMap<Field, Audience>(Field.class);
        all.putAll(fields);
        all.put(field, audience);
        return new Consent(whole, all, today, who);
    }

    /** What a newer file says, unless this was said to the bot and the file's is not from a later day. */
    public Consent unlessOlder(Consent filed) {
        boolean stays = by != null && given != null && (filed.given == null || !filed.given.isAfter(given));
        return stays ? this : filed;
    }
}
