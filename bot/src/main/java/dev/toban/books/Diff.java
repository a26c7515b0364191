package dev.toban.books;

import dev.toban.announce.Meeting;
import dev.toban.days.Tokyo;
import dev.toban.directory.Correction;
import dev.toban.directory.Corrections;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition of some lists changes in what is held: told before anything is written. The same edition again changes
 * nothing; what the edition's source no longer names goes, save what an unreadable row may have meant.
 */
public record Diff(Change change, Count offices, Count people, Count shifts, Count meetings) {

    private static final Pattern SPACES = Pattern.compile("\\s");

    /** How many things of one kind an edition touches. */
    public record Count(int added, int changed, int removed, int unchanged) {}

    /** What the books hold now. */
    public record Held(
            @Nullable Hub hub,
            Collection<Office> offices,
            Collection<Person> people,
            Collection<Shift> shifts,
            Collection<Meeting> meetings,
            Collection<Correction> corrections) {
        public static final Held NOTHING = new Held(null, List.of(), List.of(), List.of(), List.of());

        /** Where nothing was ever corrected. */
        public Held(
                @Nullable Hub hub, Collection<Office> offices, Collection<Person> people, Collection<Shift> shifts, Collection<Meeting> meetings) {
            this(hub, offices, people, shifts, meetings, List.of());
        }
    }

    /**
     * Lists as they were read.
     *
     * @param doubtful {@link #key keys} of names, ids and duty days (2026-12-09) that stood in unreadable rows; {@code *} = a row
     *     that could be anything
     */
    public record Edition(
            @Nullable Hub hub,
            List<Office> offices,
            List<Person> people,
            List<Shift> shifts,
            List<Meeting> meetings,
            Set<String> doubtful) {
        boolean doubts(String... words) {
            return doubtful.contains("*") || List.of(words).stream().anyMatch(doubtful::contains);
        }
    }

    /** A name as it is compared: without spaces, width and case. */
    public static String key(String name) {
        return SPACES.matcher(Fold.width(name)).replaceAll("");
    }

    public static Diff of(Held held, Edition edition, String by, String why) {
        var offices = new Tally<>(held.offices, Office::id);
        DiffOffices.joined(edition.offices).forEach(o -> {
            Office over = saidSince(offices.held(o.id()), DiffOffices.over(offices.held(o.id()), o));
            offices.put(corrected(over, o, held.corrections));
        });
        Set<String> officeSources = sources(edition.offices, Office::source);
        for (Office o : held.offices) {
            if (!offices.has(o.id()) && !edition.doubts(o.id(), key(o.name()))) {
                DiffOffices.without(o, officeSources).ifPresentOrElse(
                        left -> {
                            if (!left.equals(o)) {
                                offices.put(left);
                            }
                        },
                        () -> offices.remove(o.id()));
            }
        }

        var people = new Tally<>(held.people, Person::id);
        edition.people.forEach(p -> people.put(saidSince(people.held(p.id()), p)));
        Set<String> peopleSources = sources(edition.people, Person::source);
        held.people.stream()
                .filter(p -> peopleSources.contains(p.source()) && !edition.doubts(p.id(), key(p.name())))
                .forEach(p -> people.drop(p.id()));

        var meetings = new Tally<>(held.meetings, Meeting::id);
        edition.meetings.forEach(meetings::put);
        Set<String> meetingSources = sources(edition.meetings, Meeting::source);
        held.meetings.stream()
                .filter(m -> meetingSources.contains(m.source()) && !edition.doubts(m.id(), key(m.title())))
                .forEach(m -> meetings.drop(m.id()));

        var shifts = DiffShifts.of(held.shifts, edition);
        Change change = Change.nothing(by, why)
                .with(Book.OFFICES, offices.set())
                .with(Book.PEOPLE, people.set())
                .with(Book.SHIFTS, shifts.set())
                .with(Book.MEETINGS, meetings.set());
        Hub hub = edition.hub;
        return new Diff(
                hub == null || hub.equals(held.hub) ? change : change.put(Book.HUB, hub),
                offices.count(),
                people.count(),
                shifts.count(),
                meetings.count());
    }

    /** What somebody told the bot of their own entry outlives an older file. */
    private static Person saidSince(@Nullable Person held, Person filed) {
        return held == null ? filed : filed.consenting(held.consent().unlessOlder(filed.consent()));
    }

    private static Office saidSince(@Nullable Office held, Office now) {
        return held == null ? now : now.from(held.consent().unlessOlder(now.consent()), now.source());
    }

    /** What the hub has approved since outlives a list that was confirmed before. */
    private static Office corrected(Office now, Office filed, Collection<Correction> corrections) {
        Office kept = Corrections.kept(now, filed.confirmed(), corrections.stream());
        return kept.equals(now) ? now : kept.confirmed(corrections.stream()
                .filter(c -> c.office().equals(now.id()) && c.approved())
                .map(c -> LocalDate.ofInstant(c.decision().at(), Tokyo.ZONE))
                .max(LocalDate::compareTo)
                .orElseThrow());
    }

    private static <T> Set<String> sources(List<T> list, Function<T, String> source) {
        return list.stream().map(source).collect(Collectors.toSet());
    }

    /** Counts while it collects what goes in and out. */
    static final class Tally<T> {
        private final Map<String, T> held = new LinkedHashMap<>();
        private final Map<String, T> seen = new LinkedHashMap<>();
        private final Set<String> gone = new HashSet<>();
        private final Function<T, String> id;

        Tally(Collection<T> held, Function<T, String> id) {
            this.id = id;
            held.forEach(t -> this.held.put(id.apply(t), t));
        }

        @Nullable T held(String key) {
            return held.get(key);
        }

        boolean has(String key) {
            return seen.containsKey(key);
        }

        void put(T thing) {
            seen.put(id.apply(thing), thing);
        }

        void remove(String key) {
            gone.add(key);
        }

        void drop(String key) {
            if (!seen.containsKey(key)) {
                gone.add(key);
            }
        }

        Change.Set<T> set() {
            var put = new ArrayList<T>();
            seen.forEach((key, thing) -> {
                if (!thing.equals(held.get(key))) {
                    put.add(thing);
                }
            });
            return new Change.Set<>(put, gone.stream().sorted().toList());
        }

        Count count() {
            int added = (int) seen.keySet().stream().filter(k -> !held.containsKey(k)).count();
            int unchanged = (int) seen.entrySet().stream().filter(e -> e.getValue().equals(held.get(e.getKey()))).count();
            return new Count(added, seen.size() - added - unchanged, gone.size(), unchanged);
        }
    }
}
