package dev.toban.directory;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To whom an office or person has agreed to be shown, as a whole and field by field.
 *
 * @param given the day they agreed; null = never asked, then nothing leaves the hub save what the public form already published
 */
public record Consent(Audience whole, Map<Field, Audience> fields, @Nullable LocalDate given) {
    public Consent {
        fields = Map.copyOf(fields);
    }

    /** What a public open-data form has already published. */
    public static final Consent PUBLIC = new Consent(Audience.RESIDENTS, Map.of(), null);

    public static final Consent HUB_ONLY = new Consent(Audience.HUB, Map.of(), null);

    public boolean shows(Field field, Audience viewer) {
        return fields.getOrDefault(field, whole).opensTo(viewer);
    }
}
