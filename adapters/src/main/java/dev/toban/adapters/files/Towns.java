package dev.toban.adapters.files;

import dev.toban.hub.Hub;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hub's towns, looked for in addresses: the longest that fits, standing at a word's start (川上町 holds no 上町). */
final class Towns {
    private final List<Town> towns;

    private record Town(String key, String area) {}

    /** A town of the hub's, or one elsewhere of the same name. */
    record Found(String town, String area, String municipality) {}

    Towns(@Nullable Hub hub) {
        this.towns = hub == null
                ? List.of()
                : hub.areas().stream()
                        .flatMap(a -> a.towns().stream().map(t -> new Town(Addresses.key(t.name()), a.name())))
                        .filter(t -> !t.key().isEmpty())
                        .sorted(Comparator.comparingInt(t -> -t.key().length()))
                        .toList();
    }

    Optional<Found> in(String address) {
        String municipality = Addresses.municipality(address);
        String text = Addresses.key(address);
        int from = municipality.isEmpty() ? 0 : text.indexOf(municipality) + municipality.length();
        return towns.stream()
                .filter(t -> at(text, t.key(), from))
                .findFirst()
                .or(() -> towns.stream().filter(t -> from > 0 && t.key().equals(municipality)).findFirst())
                .map(t -> new Found(t.key(), t.area(), municipality));
    }

    private static boolean at(String text, String town, int from) {
        int i = text.indexOf(town, from);
        while (i > from && "市区町村郡".indexOf(text.charAt(i - 1)) < 0) {
            i = text.indexOf(town, i + 1);
        }
        return i >= 0;
    }

    /**
     * Which of several places of the same name are the hub's: those in the municipality where most of its towns are found.
     *
     * @param home municipalities the hub is known to lie in; empty = not known
     */
    static Set<Found> ours(Set<Found> all, Set<String> home) {
        Map<String, Set<String>> townsOf = new HashMap<>();
        all.forEach(f -> townsOf.computeIfAbsent(f.municipality(), _ -> new HashSet<>()).add(f.town()));
        int most = townsOf.values().stream().mapToInt(Set::size).max().orElse(0);
        return all.stream()
                .filter(f -> {
                    int here = townsOf.getOrDefault(f.municipality(), Set.of()).size();
                    boolean likely = here * 4 >= most // a city far away shares a name or two
                            && all.stream().noneMatch(g -> g.town().equals(f.town()) && townsOf.get(g.municipality()).size() > here);
                    return f.municipality().isEmpty() || (home.isEmpty() ? likely : home.contains(f.municipality()));
                })
                .collect(Collectors.toSet());
    }
}
