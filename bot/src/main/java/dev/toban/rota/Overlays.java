package dev.toban.rota;

import dev.toban.days.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies over the rows: covers, absences and special tables, each found by what it is about. Unchanging. */
final class Overlays {
    private static final Comparator<Cover> LATEST_LAST = Comparator.comparing(Cover::made).thenComparing(Cover::id);

    static final Overlays NONE = new Overlays(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<String, Cover> covers;
    private final Map<String, Absence> absences;
    private final Map<String, Special> specials;
    private final Map<String, String> offices;
    /** Covers of a slot by its day and post, and of all slots under the empty word; each list in order of making. */
    private final Map<String, List<Cover>> ofPost;
    private final Map<Shift.Holder, List<Absence>> away;

    private Overlays(
            Map<String, Cover> covers,
            Map<String, List<Cover>> ofPost,
            Map<String, Absence> absences,
            Map<String, Special> specials,
            Map<String, String> offices) {
        this.covers = covers;
        this.ofPost = ofPost;
        this.absences = absences;
        this.specials = specials;
        this.offices = offices;
        this.away = new HashMap<>();
        absences.values().forEach(a -> away.computeIfAbsent(a.who(), _ -> new ArrayList<>()).add(a));
    }

    private static String key(Cover c) {
        return c.slot() == null ? "" : dayAndPost(c.slot());
    }

    /** An id without its hours and team: {@code 2026-12-09/上町/doctor/1}. */
    private static String dayAndPost(String slot) {
        int end = -1;
        for (int i = 0; i < 4; i++) {
            int slash = slot.indexOf('/', end + 1);
            end = slash < 0 ? slot.length() : slash;
        }
        return slot.substring(0, end);
    }

    Overlays withCovers(Collection<Cover> put, Collection<String> gone) {
        Map<String, Cover> all = changed(covers, put, gone, Cover::id);
        Map<String, List<Cover>> found = new HashMap<>(ofPost);
        Stream.of(gone.stream(), put.stream().map(Cover::id))
                .flatMap(ids -> ids.map(covers::get))
                .filter(Objects::nonNull)
                .forEach(was -> found.computeIfPresent(key(was), (_, list) -> list.stream().filter(c -> !c.id().equals(was.id())).toList()));
        put.forEach(c -> found.merge(
                key(c), List.of(c), (list, one) -> Stream.concat(list.stream(), one.stream()).sorted(LATEST_LAST).toList()));
        return new Overlays(all, found, absences, specials, offices);
    }

    Overlays withAbsences(Collection<Absence> put, Collection<String> gone) {
        return new Overlays(covers, ofPost, changed(absences, put, gone, Absence::id), specials, offices);
    }

    Overlays withSpecials(Collection<Special> put, Collection<String> gone) {
        return new Overlays(covers, ofPost, absences, changed(specials, put, gone, Special::id), offices);
    }

    Overlays withOffices(Map<String, String> officeOfPerson) {
        return new Overlays(covers, ofPost, absences, specials, Map.copyOf(officeOfPerson));
    }

    private static <T> Map<String, T> changed(Map<String, T> held, Collection<T> put, Collection<String> gone, Function<T, String> id) {
        var next = new LinkedHashMap<>(held);
        gone.forEach(next::remove);
        put.forEach(t -> next.put(id.apply(t), t));
        return next;
    }

    boolean none() {
        return covers.isEmpty() && absences.isEmpty() && specials.isEmpty();
    }

    Collection<Cover> covers() {
        return covers.values();
    }

    Collection<Absence> absences() {
        return absences.values();
    }

    Collection<Special> specials() {
        return specials.values();
    }

    Map<String, String> offices() {
        return offices;
    }

    /**
     * Covers that are about a row, the latest last: those of its slot, then, before them, those of all slots of whom it names.
     *
     * @param alone whether no other row of that day has its post: then a cover follows it also when its hours were corrected
     */
    List<Cover> of(Shift row, boolean alone) {
        if (covers.isEmpty()) {
            return List.of();
        }
        List<Cover> wide = ofPost.getOrDefault("", List.of());
        List<Cover> here = ofPost.getOrDefault(dayAndPost(row.id()), List.of());
        if (wide.isEmpty() && here.isEmpty()) {
            return List.of();
        }
        Stream<Cover> all = wide.stream().filter(c -> c.span().overlaps(row.span()));
        Stream<Cover> its = here.stream().filter(c -> alone || row.id().equals(c.slot()));
        return Stream.concat(all, its).filter(c -> c.replaces().equals(row.holder())).toList();
    }

    /** Whether they, or their office, are away at any time at all. */
    boolean everAway(Shift.Holder who) {
        if (absences.isEmpty()) {
            return false;
        }
        String office = who instanceof Shift.Someone(String person) ? offices.get(person) : null;
        return away.containsKey(who) || office != null && away.containsKey(new Shift.At(office));
    }

    /** Why somebody can't be there at some time within the span: own absences and those of their office. */
    List<Absence> away(Shift.Holder who, Span span) {
        if (absences.isEmpty()) {
            return List.of();
        }
        String office = who instanceof Shift.Someone(String person) ? offices.get(person) : null;
        Stream<Absence> own = away.getOrDefault(who, List.of()).stream();
        Stream<Absence> offices = office == null ? Stream.empty() : away.getOrDefault(new Shift.At(office), List.of()).stream();
        return Stream.concat(own, offices).filter(a -> a.span().overlaps(span)).toList();
    }

    /** What keeps them away at a moment; null = nothing. */
    @Nullable Absence away(Shift.Holder who, java.time.LocalDateTime at) {
        return away(who, new Span(at, at.plusNanos(1))).stream().findFirst().orElse(null);
    }
}
