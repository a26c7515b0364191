package dev.toban.adapters.files;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Shift;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One who could be meant by a word in a rota.
 *
 * @param kindFits whether such a one does this duty: a doctor a doctor's, a pharmacy a pharmacy's
 * @param inFull whether the word is the whole name, which is believed even so
 * @param office whose person it is
 */
record Candidate(
        Ref who, String label, List<String> names, List<String> phones, List<String> areas, boolean kindFits, boolean inFull,
        @Nullable String office) {
    // which offices are meant where a short name fits several
    private static final Map<String, List<String>> KINDS = Map.of(
            "doctor", List.of(Kinds.CLINIC, Kinds.HOSPITAL),
            "nurse", List.of("訪問看護", "看護小規模多機能型居宅介護"),
            "pharmacy", List.of(Kinds.PHARMACY),
            "dental", List.of(Kinds.DENTAL),
            "bed", List.of(Kinds.HOSPITAL, Kinds.CLINIC),
            "hub", List.of("拠点"));
    private static final Map<String, String> PROFESSIONS =
            Map.of("doctor", "(?!.*歯科).*医師.*", "nurse", ".*(看護|保健師).*", "pharmacy", ".*薬剤師.*", "dental", ".*歯科.*");

    static Candidate of(Person p, Known known, String kind, boolean inFull) {
        Office office = known.office(p.office());
        String label = p.name() + (office == null ? "" : "（" + office.name() + "）");
        String main = office == null ? null : office.phone();
        String night = office == null ? null : office.nightPhone();
        return new Candidate(
                new Ref(Kind.PERSON, p.id()), label, List.of(p.name(), Match.surname(p.name())),
                digits(p.phone(), p.mobile(), main, night), p.areas(), p.profession().matches(PROFESSIONS.getOrDefault(base(kind), ".*")), inFull,
                office == null ? null : office.id());
    }

    static Candidate of(Office o, String kind, boolean inFull) {
        List<String> kinds = KINDS.getOrDefault(base(kind), List.of());
        boolean fits = kinds.isEmpty() || o.kinds().isEmpty() || o.kinds().stream().anyMatch(kinds::contains);
        return new Candidate(
                new Ref(Kind.OFFICE, o.id()), label(o), Stream.concat(Stream.of(o.name()), o.aliases().stream()).toList(),
                digits(o.phone(), o.nightPhone()), o.area() == null ? List.of() : List.of(o.area()), fits, inFull, null);
    }

    /** One whom a person named; empty if it is no longer in the directory. */
    static Optional<Candidate> of(Ref who, Known known) {
        return switch (who.kind()) {
            case PERSON -> known.allPeople().stream().filter(p -> p.id().equals(who.id())).findFirst().map(p -> of(p, known, "", true));
            case OFFICE -> Optional.ofNullable(known.office(who.id())).map(o -> of(o, "", true));
            default -> Optional.empty();
        };
    }

    Shift.Holder holder() {
        return who.kind() == Kind.PERSON ? new Shift.Someone(who.id()) : new Shift.At(who.id());
    }

    static String label(Office o) {
        return o.name() + (o.area() != null ? "（" + o.area() + "）" : o.address() != null ? "（" + o.address() + "）" : "");
    }

    private static String base(String kind) {
        return kind.replaceAll("\\d+$", "");
    }

    private static List<String> digits(@Nullable String... numbers) {
        return Stream.of(numbers).filter(Objects::nonNull).map(n -> n.replaceAll("\\D", "")).toList();
    }
}
