package dev.toban.adapters.files;

import dev.toban.books.Change.Alias;
import dev.toban.books.Diff;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.imports.Answered;
import dev.toban.names.Ref;
import java.util.ArrayList;
import dev.toban.rota.Shift;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known when a file is read: the hub, and offices and people by their names. */
public final class Known {
    private final @Nullable Hub hub;
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> officesByName = new HashMap<>();
    private final Map<String, Set<String>> peopleByName = new HashMap<>();
    private final Map<String, Ref> answered = new HashMap<>();
    private final Set<String> home = new HashSet<>();
    private final Towns towns;

    public Known(@Nullable Hub hub, Collection<Office> offices, Collection<Person> people) {
        this.hub = hub;
        this.towns = new Towns(hub);
        offices.forEach(this::add);
        people.forEach(this::add);
    }

    public static Known of(Diff.Held held) {
        return new Known(held.hub(), held.offices(), held.people());
    }

    /** The same with another hub. */
    Known under(@Nullable Hub other) {
        var known = new Known(other, offices.values(), people.values());
        known.answered.putAll(answered);
        officesByName.forEach((key, ids) -> known.officesByName.computeIfAbsent(key, _ -> new LinkedHashSet<>()).addAll(ids));
        return known;
    }

    /** With what people here taught and answered. */
    Known taught(Collection<Alias> aliases) {
        for (Alias alias : aliases) {
            Answered.who(alias).ifPresent(ref -> answered.put(alias.word(), ref));
            if (alias.kind().equals("office")) {
                officesByName.computeIfAbsent(Match.key(alias.word()), _ -> new LinkedHashSet<>()).add(alias.target());
            }
        }
        return this;
    }

    /** Whom somebody said is meant by a word in a column of this duty. */
    Optional<Ref> answered(String duty, String area, String key) {
        return Optional.ofNullable(answered.get(Answered.key(duty, area, key))).or(() -> Optional.ofNullable(answered.get(Answered.key(duty, "", key))));
    }

    void add(Office o) {
        offices.put(o.id(), o);
        Stream.concat(Stream.of(o.name()), o.aliases().stream())
                .forEach(n -> officesByName.computeIfAbsent(Match.key(n), _ -> new LinkedHashSet<>()).add(o.id()));
        if (o.area() != null && o.address() != null && !o.consent().equals(Consent.PUBLIC)) {
            String there = Addresses.municipality(o.address());
            if (!there.isEmpty()) {
                home.add(there);
            }
        }
    }

    void add(Person p) {
        people.put(p.id(), p);
        peopleByName.computeIfAbsent(Match.key(p.name()), _ -> new LinkedHashSet<>()).add(p.id());
    }

    public @Nullable Hub hub() {
        return hub;
    }

    /** Municipalities the hub's own offices with an area lie in: elsewhere a town of the same name is another town. */
    Set<String> home() {
        return home;
    }

    Towns towns() {
        return towns;
    }

    Optional<Area> area(String word) {
        String key = Match.key(word.strip().replaceAll("(?<=.)(地区|エリア|圏域)$", ""));
        return hub == null
                ? Optional.empty()
                : hub.areas().stream()
                        .filter(a -> Stream.concat(Stream.of(a.name()), a.aliases().stream())
                                .anyMatch(n -> Match.key(n.replaceAll("(?<=.)(地区|エリア|圏域)$", "")).equals(key)))
                        .findFirst();
    }

    Optional<Duty> duty(String word) {
        String key = Match.key(word);
        return hub == null
                ? Optional.empty()
                : hub.duties().stream()
                        .filter(d -> Match.key(d.kind()).equals(key)
                                || Match.key(d.label()).equals(key)
                                || d.aliases().stream().anyMatch(x -> Match.key(x).equals(key)))
                        .findFirst();
    }

    public List<Office> offices(String name) {
        return officesByName.getOrDefault(Match.key(name), Set.of()).stream().map(offices::get).filter(Objects::nonNull).toList();
    }

    public List<Person> people(String name) {
        return peopleByName.getOrDefault(Match.key(name), Set.of()).stream().map(people::get).toList();
    }

    /** The office of a holder as hub.yml's rules have it, {@code office:ID}; null where there is none. */
    @Nullable String officeOf(Shift.Holder holder) {
        String id = switch (holder) {
            case Shift.At(String office) -> office;
            case Shift.Someone(String person) -> people.containsKey(person) ? people.get(person).office() : null;
            case Shift.Open(), Shift.Closed() -> null;
        };
        return id == null ? null : "office:" + id;
    }

    @Nullable Office office(@Nullable String id) {
        return id == null ? null : offices.get(id);
    }

    List<Office> allOffices() {
        return new ArrayList<>(offices.values());
    }

    List<Person> allPeople() {
        return new ArrayList<>(people.values());
    }
}
