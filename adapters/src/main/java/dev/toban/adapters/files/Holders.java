package dev.toban.adapters.files;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.imports.Question;
import dev.toban.names.Kind;
import dev.toban.rota.Shift;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a rota means by a word: one person or office of the directory, or nobody, or the row is refused with those it could be. */
final class Holders {
    private static final String CLOSED = "\\(?(当番(医|者)?なし|なし|無し|無|休|休み|休診|該当なし)\\)?";
    private static final String OPEN = "\\(?(調整中|未定|未|調整|\\?)\\)?";

    private final Known known;

    Holders(Known known) {
        this.known = known;
    }

    /** @param phones the numbers they are known by */
    record Found(Shift.Holder holder, List<String> names, List<String> phones) {
        static Found nobody(Shift.Holder holder) {
            return new Found(holder, List.of(), List.of());
        }
    }

    Shift.Holder find(String word, @Nullable String phone, String area, String kind, String column) throws Unreadable {
        return look(word, phone, area, kind, column).holder();
    }

    Found look(String word, @Nullable String phone, String area, String kind, String column) throws Unreadable {
        String text = word.strip();
        if (isClosed(text)) {
            return Found.nobody(new Shift.Closed());
        }
        if (text.matches(OPEN)) {
            return Found.nobody(new Shift.Open());
        }
        List<Candidate> named = candidates(text, area, kind);
        List<Candidate> fits = named.stream().filter(c -> c.inFull() || c.kindFits()).toList();
        fits = phone == null ? fits : narrowed(fits, c -> c.phones().contains(phone.replaceAll("\\D", "")));
        fits = narrowed(fits, c -> c.areas().contains(area));
        fits = narrowed(fits, c -> c.kindFits() || c.inFull() && c.who().kind() == Kind.PERSON); // of two namesakes a profession tells nothing
        fits = ownDoctor(fits);
        if (fits.size() != 1) {
            throw unknown(word, column, named, fits).asking(question(text, column, area, kind, fits));
        }
        Candidate one = fits.getFirst();
        return new Found(one.holder(), Stream.concat(Stream.of(text), one.names().stream()).toList(), one.phones());
    }

    static boolean isClosed(String text) {
        return text.matches(CLOSED);
    }

    /** Whether a word is known at all, as anybody. */
    boolean knows(String word, String area, String kind) {
        return !candidates(word.strip(), area, kind).isEmpty();
    }

    private static Unreadable unknown(String word, String column, List<Candidate> named, List<Candidate> fits) {
        if (fits.isEmpty() && !named.isEmpty()) {
            return Unreadable.of(column, word, "この当番にあたる職種や事業所ではありません。候補 " + labels(named));
        }
        return Unreadable.of(column, word, fits.isEmpty() ? "連絡帳にある人か事業所の名" : fits.size() + "件に当てはまります。候補 " + labels(fits));
    }

    private static String labels(List<Candidate> some) {
        return some.stream().map(Candidate::label).collect(Collectors.joining("、"));
    }

    /** What would be asked; nothing where the words are no name (a whole sentence, a number). */
    private @Nullable Question question(String word, String column, String area, String kind, List<Candidate> fits) {
        String key = Match.key(word);
        if (!key.matches("[\\p{L}\\p{N}ー々ヶ-]{1,20}") || key.matches(".*\\d{3,}.*|\\d+")) {
            return null;
        }
        List<Candidate> may = fits.isEmpty() ? new Likely(known).of(key, kind) : fits;
        return new Question(word, key, kind, fits.size() > 1 ? area : "", column,
                may.stream().map(c -> new Question.Candidate(c.who(), c.label())).toList());
    }

    private static List<Candidate> narrowed(List<Candidate> all, Predicate<Candidate> by) {
        List<Candidate> some = all.size() > 1 ? all.stream().filter(by).toList() : all;
        return some.isEmpty() ? all : some;
    }

    /** 川畑 is Dr. 川畑 of 川畑医院 as much as the clinic: the person says more. */
    private static List<Candidate> ownDoctor(List<Candidate> fits) {
        if (fits.size() != 2) {
            return fits;
        }
        return fits.stream().filter(c -> c.office() != null && fits.stream().anyMatch(o -> o.who().id().equals(c.office()))).findFirst().map(List::of).orElse(fits);
    }

    /** What somebody answered first, then whole names; only where none fits surnames and short names. */
    private List<Candidate> candidates(String word, String area, String kind) {
        List<Candidate> answered = known.answered(kind, area, Match.key(word)).stream().flatMap(ref -> Candidate.of(ref, known).stream()).toList();
        if (!answered.isEmpty()) {
            return answered;
        }
        List<Candidate> whole = Stream.concat(
                        known.people(word).stream().map(p -> Candidate.of(p, known, kind, true)),
                        known.offices(word).stream().map(o -> Candidate.of(o, kind, Match.key(o.name()).equals(Match.key(word)))))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        String key = Match.key(word);
        List<Candidate> near = Stream.concat(
                        known.allPeople().stream().filter(p -> Match.surname(p.name()).equals(key)).map(p -> Candidate.of(p, known, kind, false)),
                        known.allOffices().stream().filter(o -> o.area() != null && shortName(o, key)).map(o -> Candidate.of(o, kind, false)))
                .toList();
        return near.isEmpty() ? together(word, kind) : near;
    }

    private static boolean shortName(Office o, String key) {
        String own = Match.ownName(o.name());
        return o.parent() == null && key.length() > 1 && (own.startsWith(key) || Match.key(o.name()).startsWith(key));
    }

    /** 坂元C 有馬, 有馬(坂元C), 佐藤(健): an office and one of its people in one cell, or a surname and the first of what follows it. */
    private List<Candidate> together(String cell, String kind) {
        String word = Text.clean(cell).replaceAll("^([^()]+)\\(([^()]+)\\)$", "$1 $2").strip();
        String[] words = word.split("\\s+");
        if (words.length < 2) {
            return List.of();
        }
        String last = Match.key(words[words.length - 1]);
        String first = Match.key(word.substring(0, word.lastIndexOf(words[words.length - 1])));
        List<Candidate> of = Stream.concat(members(last, first), members(first, last)).distinct().map(p -> Candidate.of(p, known, kind, true)).toList();
        return !of.isEmpty()
                ? of
                : known.allPeople().stream()
                        .filter(p -> Match.surname(p.name()).equals(first) && given(p, last))
                        .map(p -> Candidate.of(p, known, kind, false))
                        .toList();
    }

    private Stream<Person> members(String name, String office) {
        return known.allPeople().stream()
                .filter(p -> Match.surname(p.name()).equals(name) || Match.key(p.name()).equals(name))
                .filter(p -> {
                    Office o = known.office(p.office());
                    return o != null && (named(o, office) || shortName(o, office) || shortName(o, office.replaceAll("(c|cl)$", "")));
                });
    }

    private static boolean given(Person p, String begins) {
        String kana = p.kana() == null ? "" : Match.key(Match.given(p.kana()));
        return Match.given(p.name()).startsWith(begins) || kana.startsWith(begins);
    }

    private static boolean named(Office o, String key) {
        return Stream.concat(Stream.of(o.name()), o.aliases().stream()).anyMatch(n -> Match.key(n).equals(key));
    }
}
