package dev.toban.books;

import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How several lists speak of one office: what the hub wrote itself stands; public lists complete each other. */
final class DiffOffices {
    private static final String AND = " + ";

    private DiffOffices() {}

    /** One entry for each office, however many lists name it. */
    static Collection<Office> joined(List<Office> offices) {
        Map<String, Office> all = new LinkedHashMap<>();
        offices.forEach(o -> all.merge(o.id(), o, DiffOffices::over));
        return all.values();
    }

    /** The entry after a list has said {@code now} of an office that was held as {@code was}. */
    static Office over(@Nullable Office was, Office now) {
        if (was == null || was.source().equals(now.source()) || isPublic(was) && !isPublic(now)) {
            return now;
        }
        if (isPublic(now)) {
            return isPublic(was) ? complete(was, now) : was;
        }
        return now;
    }

    /** What is left of an office when these sources no longer name it. */
    static Optional<Office> without(Office office, Set<String> sources) {
        String left = parts(office).filter(s -> !sources.contains(s)).collect(Collectors.joining(AND));
        return left.isEmpty() ? Optional.empty() : Optional.of(from(office, left));
    }

    private static boolean isPublic(Office o) {
        return o.consent().equals(Consent.PUBLIC);
    }

    private static Stream<String> parts(Office o) {
        return Arrays.stream(o.source().split(" \\+ "));
    }

    private static Office complete(Office a, Office b) {
        var sources = new TreeSet<>(parts(a).toList());
        sources.addAll(parts(b).toList());
        return new Office(
                b.id(),
                b.name(),
                or(b.kana(), a.kana()),
                union(a.aliases(), b.aliases()),
                union(a.kinds(), b.kinds()),
                or(b.postal(), a.postal()),
                or(b.address(), a.address()),
                or(b.area(), a.area()),
                or(b.lat(), a.lat()),
                or(b.lon(), a.lon()),
                or(b.phone(), a.phone()),
                or(b.extension(), a.extension()),
                or(b.fax(), a.fax()),
                or(b.nightPhone(), a.nightPhone()),
                or(b.organisation(), a.organisation()),
                or(b.hours(), a.hours()),
                b.closedDays().isEmpty() ? a.closedDays() : b.closedDays(),
                union(a.capabilities(), b.capabilities()),
                or(b.capacity(), a.capacity()),
                or(b.url(), a.url()),
                or(b.caremaneTime(), a.caremaneTime()),
                or(b.contactWay(), a.contactWay()),
                or(b.note(), a.note()),
                or(b.parent(), a.parent()),
                Consent.PUBLIC,
                or(b.confirmed(), a.confirmed()),
                String.join(AND, sources));
    }

    private static Office from(Office o, String source) {
        return new Office(
                o.id(), o.name(), o.kana(), o.aliases(), o.kinds(), o.postal(), o.address(), o.area(), o.lat(), o.lon(),
                o.phone(), o.extension(), o.fax(), o.nightPhone(), o.organisation(), o.hours(), o.closedDays(),
                o.capabilities(), o.capacity(), o.url(), o.caremaneTime(), o.contactWay(), o.note(), o.parent(), o.consent(),
                o.confirmed(), source);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static List<String> union(List<String> a, List<String> b) {
        var all = new LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
