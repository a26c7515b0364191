package dev.toban.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office, hospital, clinic, pharmacy or public desk.
 *
 * @param id stable over imports: the official number where there is one, else made from name and address
 * @param kinds its services by their official names (訪問看護, 居宅介護支援, 病院, 診療所, 歯科, 薬局, 地域包括支援センター …)
 * @param area name of the hub's area it lies in; null = outside or unknown
 * @param hours opening days and hours as people read them
 * @param closedDays days it is shut, one character each (日祝), empty if unknown
 * @param nightPhone the number outside its hours
 * @param parent id of the office this is a desk of
 * @param confirmed the day its entry was last confirmed
 * @param source what it came from, so that a later edition of the same list can tell what has gone
 */
public record Office(
        String id,
        String name,
        @Nullable String kana,
        List<String> aliases,
        List<String> kinds,
        @Nullable String postal,
        @Nullable String address,
        @Nullable String area,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String phone,
        @Nullable String extension,
        @Nullable String fax,
        @Nullable String nightPhone,
        @Nullable String organisation,
        @Nullable String hours,
        String closedDays,
        List<String> capabilities,
        @Nullable String capacity,
        @Nullable String url,
        @Nullable String caremaneTime,
        @Nullable String contactWay,
        @Nullable String note,
        @Nullable String parent,
        Consent consent,
        @Nullable LocalDate confirmed,
        String source) {
    public Office {
        aliases = List.copyOf(aliases);
        kinds = List.copyOf(kinds);
        capabilities = List.copyOf(capabilities);
    }
}
