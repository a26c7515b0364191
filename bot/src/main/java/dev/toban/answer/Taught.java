package dev.toban.answer;

import dev.toban.books.Change;
import dev.toban.books.Change.Alias;
import dev.toban.names.Fold;
import dev.toban.names.Form;
import dev.toban.names.Kind;
import dev.toban.names.Match;
import dev.toban.names.Ref;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words that hub staff taught for offices and places. They outlive what they stand for: an office that comes back has them again. */
public final class Taught {
    private final Map<String, Alias> words = new ConcurrentHashMap<>();
    private final Map<Ref, Set<String>> byMeaning = new ConcurrentHashMap<>();

    /** Answers what is called otherwise now. */
    Set<Ref> take(Change.Set<Alias> change) {
        var touched = new LinkedHashSet<Ref>();
        change.gone().forEach(word -> of(word).ifPresent(alias -> remove(alias, touched)));
        change.put().forEach(alias -> {
            of(alias.word()).ifPresent(old -> remove(old, touched));
            put(alias, touched);
        });
        return touched;
    }

    private void remove(Alias alias, Set<Ref> touched) {
        words.remove(key(alias.word()));
        ref(alias).ifPresent(ref -> {
            byMeaning.getOrDefault(ref, Set.of()).remove(alias.word());
            touched.add(ref);
        });
    }

    private void put(Alias alias, Set<Ref> touched) {
        words.put(key(alias.word()), alias);
        ref(alias).ifPresent(ref -> {
            byMeaning.computeIfAbsent(ref, r -> ConcurrentHashMap.newKeySet()).add(alias.word());
            touched.add(ref);
        });
    }

    List<Form> forms(Ref ref) {
        return byMeaning.getOrDefault(ref, Set.of()).stream().map(word -> new Form(word, Match.EXACT)).toList();
    }

    public List<Alias> all() {
        return List.copyOf(words.values());
    }

    /** The one taught under that word, however it is spelt. */
    public Optional<Alias> of(String word) {
        return Optional.ofNullable(words.get(key(word)));
    }

    /** What an alias stands for; empty for a kind this version doesn't know. */
    public static Optional<Ref> ref(Alias alias) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(alias.kind())) {
                return Optional.of(new Ref(kind, alias.target()));
            }
        }
        return Optional.empty();
    }

    public static Alias alias(String word, Ref ref) {
        return new Alias(word, ref.kind().name().toLowerCase(Locale.ROOT), ref.id());
    }

    private static String key(String word) {
        return Fold.key(Fold.width(word).strip());
    }
}
