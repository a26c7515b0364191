package dev.toban.imports;

import dev.toban.books.Diff;
import dev.toban.rota.Shift;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The past of the rota is locked: a duty that has begun stays as it stands, whatever a file says. What was wrong is corrected with a reason. */
record Past(LocalDateTime now) {
    boolean begun(Shift s) {
        return !s.span().start().isAfter(now);
    }

    /** What of the books a file may change. */
    Diff.Held open(Diff.Held held) {
        return new Diff.Held(held.hub(), held.offices(), held.people(), held.shifts().stream().filter(s -> !begun(s)).toList(), held.meetings(), held.corrections());
    }

    /** What of a file may be taken in: of the past only what fills a day nobody had written down. */
    Diff.Edition open(Diff.Edition edition, Collection<Shift> held) {
        Set<String> written = held.stream().filter(this::begun).map(Past::turn).collect(Collectors.toSet());
        List<Shift> open = edition.shifts().stream().filter(s -> !begun(s) || !written.contains(turn(s))).toList();
        return new Diff.Edition(edition.hub(), edition.offices(), edition.people(), open, edition.meetings(), edition.doubtful());
    }

    /** Lines of a file that would have changed the past. */
    long locked(Diff.Edition edition, Collection<Shift> held) {
        Set<String> same = held.stream().filter(this::begun).map(s -> s.id() + s.holder()).collect(Collectors.toSet());
        Set<String> written = held.stream().filter(this::begun).map(Past::turn).collect(Collectors.toSet());
        return edition.shifts().stream().filter(s -> begun(s) && written.contains(turn(s)) && !same.contains(s.id() + s.holder())).count();
    }

    static String turn(Shift s) {
        return s.day() + "/" + s.area() + "/" + s.kind();
    }
}
