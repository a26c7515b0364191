package dev.toban.adapters.files;

import dev.toban.directory.Office;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.names.Shortening;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whom an unknown name of a rota could stand for: to be asked, never taken. */
record Likely(Known known) {
    private static final int MOST = 4; // buttons beside 「連絡帳にいない」 on one line of a card

    List<Candidate> of(String key, String kind) {
        Stream<Candidate> people = known.allPeople().stream()
                .filter(p -> alike(Match.surname(p.name()), key) || Match.key(p.name()).startsWith(key) || key.startsWith(Match.surname(p.name())))
                .map(p -> Candidate.of(p, known, kind, false));
        record Near(Office office, Shortening how) {}
        Stream<Candidate> offices = known.allOffices().stream()
                .filter(o -> o.area() != null)
                .flatMap(o -> Shortening.of(key, Shortening.Name.of(new Ref(Kind.OFFICE, o.id()), o.name(), o.kana())).map(how -> new Near(o, how)).stream())
                .sorted(Comparator.comparing(Near::how))
                .map(n -> Candidate.of(n.office, kind, false));
        return Stream.concat(people, offices).filter(Candidate::kindFits).limit(MOST).toList();
    }

    /** 川端 and 川畑, 有馬 and 有村: two letters, one of them the same. */
    private static boolean alike(String a, String b) {
        return a.length() == b.length() && a.length() > 1 && a.chars().filter(c -> b.indexOf(c) >= 0).count() >= a.length() - 1;
    }
}
