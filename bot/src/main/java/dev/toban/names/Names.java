package dev.toban.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The index of every name the hub knows. One thread at a time writes; any number read meanwhile, without locks. */
public final class Names {
    /** Nobody types more than this of a reading in Latin letters. */
    private static final int LONGEST_LATIN = 14;

    private final Forms written = new Forms();
    private final Forms latin = new Forms();
    private final Fuzzy fuzzy = new Fuzzy();
    private final Map<Ref, Keys> keys = new ConcurrentHashMap<>();

    private record Keys(Set<String> written, Set<String> latin) {
        private static final Keys NONE = new Keys(Set.of(), Set.of());
    }

    /** Gives {@code ref} these names in place of those it had. Costs what its own names cost, however many others there are. */
    public synchronized void put(Ref ref, Collection<Form> forms) {
        Map<String, Entry> inWriting = new HashMap<>();
        Map<String, Entry> inLatin = new HashMap<>();
        for (Form form : forms) {
            String text = Fold.width(form.text()).strip();
            String key = Fold.key(text);
            text = text.equals(key) ? key : text;
            if (!key.isEmpty() && key.length() <= Forms.LONGEST) {
                inWriting.merge(key, new Entry(ref, text, form.as(), form.beside(), null), Entry::or);
            }
            if (key.length() > 1 && key.length() <= LONGEST_LATIN && (Kana.all(key) || LatinWords.all(key))) {
                Match as = form.as().whole() ? Match.ROMAJI : form.as();
                inLatin.merge(Romaji.key(key), new Entry(ref, text, as, form.beside(), null), Entry::or);
            }
        }
        Keys old = keys.getOrDefault(ref, Keys.NONE);
        inWriting.forEach((key, entry) -> {
            if (written.add(key, entry, old.written.contains(key))) {
                fuzzy.learn(key, false);
            }
        });
        inLatin.forEach((key, entry) -> {
            if (latin.add(key, entry, old.latin.contains(key))) {
                fuzzy.learn(key, true);
            }
        });
        Keys now = new Keys(Set.copyOf(inWriting.keySet()), Set.copyOf(inLatin.keySet()));
        forget(ref, old, now);
        keys.put(ref, now);
    }

    public synchronized void remove(Ref ref) {
        forget(ref, keys.getOrDefault(ref, Keys.NONE), Keys.NONE);
        keys.remove(ref);
    }

    private void forget(Ref ref, Keys old, Keys now) {
        for (String key : old.written) {
            if (!now.written.contains(key) && written.remove(key, ref)) {
                fuzzy.unlearn(key, false);
            }
        }
        for (String key : old.latin) {
            if (!now.latin.contains(key) && latin.remove(key, ref)) {
                fuzzy.unlearn(key, true);
            }
        }
    }

    /** The names in {@code text}, in order and not overlapping: the longest wins. {@code text} comes from {@link Fold#width}. */
    public List<NameHit> scan(String text) {
        return new Scan(written, latin, text).hits();
    }

    /** The names nearest to what is written in {@code fragment}; for words in which {@link #scan} found nothing. */
    public List<NameHit> fuzzy(String fragment) {
        return fuzzy.hits(fragment, written, latin);
    }
}
