package dev.toban.books;

import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How several lists speak of one office: what the hub wrote itself stands; public lists complete each other. */
final class DiffOffices {
    private static final String AND = " + ";

    /** What a public list can make public of an office that has not consented to anything. */
    private static final Map<Field, Function<Office, @Nullable Object>> PUBLISHED = Map.of(
            Field.NAME, Office::name,
            Field.ADDRESS, Office::address,
            Field.PHONE, Office::phone,
            Field.FAX, Office::fax,
            Field.HOURS, Office::hours,
            Field.CAPACITY, Office::capacity,
            Field.URL, Office::url);

    private DiffOffices() {}

    /** One entry for each office, however many lists name it. */
    static Collection<Office> joined(List<Office> offices) {
        Map<String, Office> all = new LinkedHashMap<>();
        offices.forEach(o -> all.merge(o.id(), o, DiffOffices::over));
        return all.values();
    }

    /** The entry after a list has said {@code now} of an office that was held as {@code was}. */
    static Office over(@Nullable Office was, Office now) {
        if (was == null || was.source().equals(now.source())) {
            return now;
        }
        if (isPublic(was) && isPublic(now)) {
            return now.completedBy(was).from(Consent.PUBLIC, sources(was, now));
        }
        if (isPublic(was) || isPublic(now)) {
            return isPublic(now) ? published(was, now, sources(was, now)) : published(now, was, sources(was, now));
        }
        boolean same = parts(was).anyMatch(now.source()::equals); // the hub's own list again, beside what was public before
        return same ? stillPublished(now, was) : now;
    }

    /** What is left of an office when these sources no longer name it. */
    static Optional<Office> without(Office office, Set<String> sources) {
        Set<String> gone = sources.stream().flatMap(s -> Arrays.stream(s.split(" \\+ "))).collect(Collectors.toSet());
        String left = parts(office).filter(s -> !gone.contains(s)).collect(Collectors.joining(AND));
        return left.isEmpty() ? Optional.empty() : Optional.of(office.from(office.consent(), left));
    }

    /** The hub's own entry; where nobody has consented, what a public list says just so is public all the same. */
    private static Office published(Office own, Office open, String sources) {
        if (own.consent().given() != null) {
            return own;
        }
        var fields = new HashMap<>(own.consent().fields());
        PUBLISHED.forEach((field, value) -> {
            Object said = value.apply(open);
            if (said != null && Objects.equals(said, value.apply(own))) {
                fields.put(field, Audience.RESIDENTS);
            }
        });
        return fields.equals(own.consent().fields()) ? own : own.from(new Consent(own.consent().whole(), fields, null), sources);
    }

    private static Office stillPublished(Office now, Office was) {
        if (now.consent().given() != null) {
            return now;
        }
        var fields = new HashMap<>(now.consent().fields());
        was.consent().fields().forEach((field, audience) -> {
            Function<Office, @Nullable Object> value = PUBLISHED.get(field);
            if (value != null && Objects.equals(value.apply(was), value.apply(now))) {
                fields.put(field, audience);
            }
        });
        return now.from(new Consent(now.consent().whole(), fields, null), was.source());
    }

    private static boolean isPublic(Office o) {
        return o.consent().equals(Consent.PUBLIC);
    }

    private static String sources(Office a, Office b) {
        return Stream.concat(parts(a), parts(b)).distinct().sorted().collect(Collectors.joining(AND));
    }

    private static Stream<String> parts(Office o) {
        return Arrays.stream(o.source().split(" \\+ "));
    }
}
