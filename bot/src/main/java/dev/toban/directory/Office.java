package dev.toban.directory;

import dev.toban.names.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /** This entry, with what it leaves open taken from another of the same office, and all that either names. */
    public Office completedBy(Office other) {
        List<String> otherNames = Fold.width(name).equals(Fold.width(other.name)) ? List.of() : List.of(other.name);
        return new Office(
                id,
                name,
                or(kana, other.kana),
                union(union(aliases, other.aliases), otherNames),
                union(kinds, other.kinds),
                or(postal, other.postal),
                or(address, other.address),
                or(area, other.area),
                or(lat, other.lat),
                or(lon, other.lon),
                or(phone, other.phone),
                or(extension, other.extension),
                or(fax, other.fax),
                or(nightPhone, other.nightPhone),
                or(organisation, other.organisation),
                or(hours, other.hours),
                closedDays.isEmpty() ? other.closedDays : closedDays,
                union(capabilities, other.capabilities),
                or(capacity, other.capacity),
                or(url, other.url),
                or(caremaneTime, other.caremaneTime),
                or(contactWay, other.contactWay),
                or(note, other.note),
                or(parent, other.parent),
                consent,
                or(confirmed, other.confirmed),
                source);
    }

    public Office withArea(@Nullable String newArea) {
        return new Office(
                id, name, kana, aliases, kinds, postal, address, newArea, lat, lon, phone, extension, fax, nightPhone, organisation, hours,
                closedDays, capabilities, capacity, url, caremaneTime, contactWay, note, parent, consent, confirmed, source);
    }

    /** What stands in a column as one reads it; null = nothing, or no column of an office. */
    public @Nullable String value(Field field) {
        return switch (field) {
            case NAME -> name;
            case PHONE -> phone == null || extension == null ? phone : phone + INTERNAL + extension;
            case FAX -> fax;
            case NIGHT_PHONE -> nightPhone;
            case HOURS -> hours;
            case CAREMANE_TIME -> caremaneTime;
            case CONTACT_WAY -> contactWay;
            case CAPABILITIES -> capabilities.isEmpty() ? null : String.join("・", capabilities);
            case ADDRESS -> address;
            case CAPACITY -> capacity;
            case URL -> url;
            case MOBILE, TALK_TIME, PHOTO -> null;
        };
    }

    private static final String INTERNAL = " 内線";

    /** The same with this in that column, as {@link #value} reads it. A new address is not where the old one was on the map. */
    public Office with(Field field, String value) {
        String[] call = value.split("\\s*内線\\s*", 2);
        boolean moved = field == Field.ADDRESS;
        return new Office(
                id, name, kana, aliases, kinds, postal, moved ? value : address, area, moved ? null : lat, moved ? null : lon,
                field == Field.PHONE ? call[0] : phone,
                field != Field.PHONE ? extension : call.length > 1 ? call[1] : null,
                field == Field.FAX ? value : fax,
                field == Field.NIGHT_PHONE ? value : nightPhone,
                organisation,
                field == Field.HOURS ? value : hours,
                closedDays,
                field == Field.CAPABILITIES ? Stream.of(value.split("・")).filter(c -> !c.isEmpty()).toList() : capabilities,
                field == Field.CAPACITY ? value : capacity,
                field == Field.URL ? value : url,
                field == Field.CAREMANE_TIME ? value : caremaneTime,
                field == Field.CONTACT_WAY ? value : contactWay,
                note, parent, consent, confirmed, source);
    }

    public Office confirmed(LocalDate day) {
        return new Office(
                id, name, kana, aliases, kinds, postal, address, area, lat, lon, phone, extension, fax, nightPhone, organisation, hours,
                closedDays, capabilities, capacity, url, caremaneTime, contactWay, note, parent, consent, day, source);
    }

    public Office from(Consent newConsent, String newSource) {
        return new Office(
                id, name, kana, aliases, kinds, postal, address, area, lat, lon, phone, extension, fax, nightPhone, organisation, hours,
                closedDays, capabilities, capacity, url, caremaneTime, contactWay, note, parent, newConsent, confirmed, newSource);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static List<String> union(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }
}
