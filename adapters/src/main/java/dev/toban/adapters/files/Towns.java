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
        String text = Addresses.key(address);
        String municipality = Addresses.municipalityOfKey(text);
        int from = municipality.isEmpty() ? 0 : text.indexOf(municipality) + municipality.length();
        return towns.stream()
                .filter(t -> at(text, t.key(), from))
                .findFirst()
                .map(t -> new Found(t.key(), t.area(), municipality))
                .or(() -> towns.stream() // an address that begins with the town
                        .filter(t -> t.key().equals(municipality) && text.startsWith(t.key()))
                        .findFirst()
                        .map(t -> new Found(t.key(), t.area(), "")));
    }

    private static boolean at(String text, String town, int from) {
        int i = text.indexOf(town, from);
        while (i >= 0 && !(begins(text, i, from) && ends(text, town, i + town.length()))) {
            i = text.indexOf(town, i + 1);
        }
        return i >= 0;
    }

    private static boolean begins(String text, int i, int from) {
        return i == from || "市区町村郡".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** 清水町 ends by itself; 伊敷 only where no 伊敷台 goes on. */
    private static boolean ends(String text, String town, int end) {
        boolean itself = "町村".indexOf(town.charAt(town.length() - 1)) >= 0;
        return itself || end == text.length() || "一二三四五六七八九十".indexOf(text.charAt(end)) >= 0
                || !Character.isIdeographic(text.charAt(end));
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
