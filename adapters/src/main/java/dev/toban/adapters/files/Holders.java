package dev.toban.adapters.files;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a rota means by a word: one person or office of the directory, or nobody, or the row is refused with those it could be. */
final class Holders {
    private static final String CLOSED = "当番なし|なし|無し|無|休|休み|休診";
    private static final String OPEN = "調整中|未定|未|\\?";
    // which offices are meant where a short name fits several
    private static final Map<String, List<String>> KINDS = Map.of(
            "doctor", List.of(Kinds.CLINIC, Kinds.HOSPITAL),
            "nurse", List.of("訪問看護", "看護小規模多機能型居宅介護"),
            "pharmacy", List.of(Kinds.PHARMACY),
            "dental", List.of(Kinds.DENTAL),
            "bed", List.of(Kinds.HOSPITAL, Kinds.CLINIC),
            "hub", List.of("拠点"));

    private final Known known;

    Holders(Known known) {
        this.known = known;
    }

    /** One who could be meant. */
    private record Candidate(Shift.Holder holder, String label, List<String> phones, List<String> areas, boolean kindFits) {}

    Shift.Holder find(String word, @Nullable String phone, String area, String kind, String column) throws Unreadable {
        String text = word.strip();
        if (text.matches(CLOSED)) {
            return new Shift.Closed();
        }
        if (text.matches(OPEN)) {
            return new Shift.Open();
        }
        List<Candidate> fits = candidates(text, kind);
        if (phone != null) {
            fits = narrowed(fits, c -> c.phones.contains(phone.replaceAll("\\D", "")));
        }
        fits = narrowed(fits, c -> c.areas.contains(area));
        fits = narrowed(fits, Candidate::kindFits);
        if (fits.size() != 1) {
            throw Unreadable.of(column, word, fits.isEmpty()
                    ? "連絡帳にある人か事業所の名"
                    : fits.size() + "件に当てはまります。候補 " + fits.stream().map(Candidate::label).collect(Collectors.joining("、")));
        }
        return fits.getFirst().holder();
    }

    static String label(Office o) {
        return o.name() + (o.area() != null ? "（" + o.area() + "）" : o.address() != null ? "（" + o.address() + "）" : "");
    }

    private static List<Candidate> narrowed(List<Candidate> all, Predicate<Candidate> by) {
        List<Candidate> some = all.size() > 1 ? all.stream().filter(by).toList() : all;
        return some.isEmpty() ? all : some;
    }

    /** Whole names first; only where none fits surnames and short names. */
    private List<Candidate> candidates(String word, String kind) {
        List<Candidate> whole = Stream.concat(
                        known.people(word).stream().map(this::candidate),
                        known.offices(word).stream().map(o -> candidate(o, kind)))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        String key = Match.key(word);
        List<Candidate> near = Stream.concat(
                        known.allPeople().stream().filter(p -> Match.surname(p.name()).equals(key)).map(this::candidate),
                        known.allOffices().stream().filter(o -> shortName(o, key)).map(o -> candidate(o, kind)))
                .toList();
        return near.isEmpty() ? together(word) : near;
    }

    private static boolean shortName(Office o, String key) {
        String own = Match.ownName(o.name());
        return o.parent() == null && key.length() > 1 && (own.startsWith(key) || Match.key(o.name()).startsWith(key));
    }

    /** 坂元C 有馬, 有馬(坂元C): an office and one of its people in one cell. */
    private List<Candidate> together(String cell) {
        String word = Text.clean(cell).replaceAll("^([^(]+)\\(([^)]+)\\)$", "$2 $1").strip();
        String[] words = word.split("\\s+");
        if (words.length < 2) {
            return List.of();
        }
        String last = Match.key(words[words.length - 1]);
        String first = Match.key(word.substring(0, word.lastIndexOf(words[words.length - 1])));
        return known.allPeople().stream()
                .filter(p -> Match.surname(p.name()).equals(last) || Match.key(p.name()).equals(last))
                .filter(p -> {
                    Office o = known.office(p.office());
                    return o != null && (named(o, first) || shortName(o, first) || shortName(o, first.replaceAll("(c|cl)$", "")));
                })
                .map(this::candidate)
                .toList();
    }

    private static boolean named(Office o, String key) {
        return Stream.concat(Stream.of(o.name()), o.aliases().stream()).anyMatch(n -> Match.key(n).equals(key));
    }

    private Candidate candidate(Person p) {
        Office office = known.office(p.office());
        String label = p.name() + (office == null ? "" : "（" + office.name() + "）");
        String main = office == null ? null : office.phone();
        String night = office == null ? null : office.nightPhone();
        return new Candidate(new Shift.Someone(p.id()), label, digits(p.phone(), p.mobile(), main, night), p.areas(), true);
    }

    private Candidate candidate(Office o, String kind) {
        List<String> kinds = KINDS.getOrDefault(kind.replaceAll("\\d+$", ""), List.of());
        return new Candidate(
                new Shift.At(o.id()),
                label(o),
                digits(o.phone(), o.nightPhone()),
                o.area() == null ? List.of() : List.of(o.area()),
                o.kinds().stream().anyMatch(kinds::contains));
    }

    private static List<String> digits(@Nullable String... numbers) {
        return Stream.of(numbers).filter(Objects::nonNull).map(n -> n.replaceAll("\\D", "")).toList();
    }
}
