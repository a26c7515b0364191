package dev.toban;

import dev.toban.answer.Board;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.people.Members;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Members as case files name them: a role, and who it is where that is told. */
public final class Askers {
    private record Kinds(Role role, @Nullable Profession profession) {}

    private static final Map<String, Kinds> BY_ROLE = Map.ofEntries(
            Map.entry("stranger", new Kinds(Role.STRANGER, null)),
            Map.entry("resident", new Kinds(Role.RESIDENT, null)),
            Map.entry("doctor", new Kinds(Role.PROFESSIONAL, Profession.DOCTOR)),
            Map.entry("dentist", new Kinds(Role.PROFESSIONAL, Profession.DENTIST)),
            Map.entry("pharmacist", new Kinds(Role.PROFESSIONAL, Profession.PHARMACIST)),
            Map.entry("visiting_nurse", new Kinds(Role.PROFESSIONAL, Profession.VISITING_NURSE)),
            Map.entry("care_manager", new Kinds(Role.PROFESSIONAL, Profession.CARE_MANAGER)),
            Map.entry("hospital_msw", new Kinds(Role.PROFESSIONAL, Profession.HOSPITAL_MSW)),
            Map.entry("houkatsu", new Kinds(Role.PROFESSIONAL, Profession.PUBLIC_HEALTH_NURSE)),
            Map.entry("professional", new Kinds(Role.PROFESSIONAL, Profession.OTHER)),
            Map.entry("hub_msw", new Kinds(Role.HUB_STAFF, Profession.HOSPITAL_MSW)),
            Map.entry("hub_nurse", new Kinds(Role.HUB_STAFF, Profession.VISITING_NURSE)),
            Map.entry("hub_clerk", new Kinds(Role.HUB_STAFF, Profession.CLERK)),
            Map.entry("hub_lead", new Kinds(Role.HUB_LEAD, null)));

    public static final Set<String> ROLES = Set.copyOf(new TreeSet<>(BY_ROLE.keySet()));

    private Askers() {}

    /** A member of whom only the role is known; a stranger for a role nobody has. */
    public static Member as(String role) {
        Kinds kinds = BY_ROLE.get(role);
        return kinds == null
                ? Member.stranger(role)
                : new Member(role, kinds.role(), kinds.profession(), null, null, List.of());
    }

    /** The member of that role; a name of the people file is enough to know the rest. Empty for a role nobody has. */
    public static Optional<Member> of(String role, String name, String office, String profession, List<String> areas, Board board) {
        Kinds kinds = BY_ROLE.get(role);
        if (kinds == null) {
            return Optional.empty();
        }
        Optional<Member> person = person(name, board)
                .map(p -> Members.member(p, board.directory()::office))
                .map(m -> new Member(m.id(), kinds.role(), m.profession(), m.person(), m.office(), areas.isEmpty() ? m.areas() : areas));
        return person.or(() -> Optional.of(new Member(
                "asker",
                kinds.role(),
                profession.isEmpty() ? kinds.profession() : Profession.of(profession).orElse(kinds.profession()),
                null,
                ref(office, Kind.OFFICE, board).orElse(null),
                areas)));
    }

    private static Optional<Person> person(String name, Board board) {
        return name.isEmpty() ? Optional.empty() : ref(name, Kind.PERSON, board).flatMap(board.directory()::person);
    }

    private static Optional<String> ref(String name, Kind kind, Board board) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = board.names().scan(Fold.width(name)).stream()
                .flatMap(h -> h.refs().stream())
                .filter(r -> r.kind() == kind)
                .map(Ref::id)
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }
}
