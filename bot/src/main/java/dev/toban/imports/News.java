package dev.toban.imports;

import dev.toban.books.Diff;
import dev.toban.books.Filed;
import dev.toban.rota.Shift;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the seed folder says that it did not say last time. What was changed elsewhere since then stands, unless the file itself
 * says something new of it.
 *
 * @param dropped ids of shifts whose turn the file named last time and names no longer, and which stand as it named them
 */
public record News(Diff.Edition edition, List<String> dropped, Filed filed) {

    /**
     * @param last as it was last taken in, null = never
     * @param digest of its bytes
     */
    public static News of(String file, String digest, Diff.Edition said, @Nullable Filed last, Collection<Shift> held) {
        Map<String, List<Shift>> turns = said.shifts().stream().collect(Collectors.groupingBy(Past::turn));
        Map<String, String> marks = turns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Marks.of(e.getValue())));
        var filed = new Filed(file, digest, marks);
        if (last == null) {
            return new News(said, List.of(), filed);
        }
        boolean same = last.digest().equals(digest);
        List<Shift> fresh = said.shifts().stream().filter(s -> !marks.get(Past.turn(s)).equals(last.turns().get(Past.turn(s)))).toList();
        Set<String> doubtful = new HashSet<>(said.doubtful());
        Map<String, List<Shift>> standing = held.stream().collect(Collectors.groupingBy(Past::turn));
        List<String> dropped = last.turns().entrySet().stream()
                .filter(e -> !marks.containsKey(e.getKey()) && !doubtful.contains("*") && !doubtful.contains(Diff.key(e.getKey())) && !doubtful.contains(e.getKey().substring(0, 10)))
                .map(e -> standing.getOrDefault(e.getKey(), List.of()))
                .filter(shifts -> !shifts.isEmpty() && Marks.of(shifts).equals(last.turns().get(Past.turn(shifts.getFirst()))))
                .flatMap(shifts -> shifts.stream().map(Shift::id))
                .toList();
        Set<String> kept = new HashSet<>(doubtful);
        said.shifts().stream().filter(s -> !fresh.contains(s)).forEach(s -> kept.add(Diff.key(Past.turn(s)))); // old news takes nothing away either
        return new News(
                same
                        ? new Diff.Edition(null, List.of(), List.of(), fresh, List.of(), kept)
                        : new Diff.Edition(said.hub(), said.offices(), said.people(), fresh, said.meetings(), kept),
                dropped, filed);
    }
}
