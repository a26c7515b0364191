package dev.toban.names;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** Folded form → everything called so. One writer, any number of readers. */
final class Forms {
    /** Longer names are cut off nowhere, they are just not looked for: the longest of 110,942 care offices has 50 chars. */
    static final int LONGEST = 62;

    private final ConcurrentHashMap<String, Entry> chains = new ConcurrentHashMap<>();
    /** By the first two chars: bit n = a form of length n begins so. A bit is never taken back; a needless look-up is cheap. */
    private final AtomicLongArray lengths = new AtomicLongArray(1 << 16);

    @Nullable Entry get(String key) {
        return chains.get(key);
    }

    /** True when the key is new. */
    boolean add(String key, Entry entry, boolean again) {
        Entry old = chains.get(key);
        chains.put(key, entry.before(again ? without(old, entry.ref()) : old));
        if (key.length() > 1) {
            int slot = slot(key, 0);
            lengths.setRelease(slot, lengths.getPlain(slot) | 1L << key.length());
        }
        return old == null;
    }

    /** True when nothing is called so any more. */
    boolean remove(String key, Ref ref) {
        return chains.computeIfPresent(key, (k, chain) -> without(chain, ref)) == null;
    }

    /** The lengths of forms that may begin at {@code from} of {@code text}, as bits. */
    long lengthsAt(String text, int from) {
        return lengths.getAcquire(slot(text, from));
    }

    private static int slot(String text, int from) {
        int hash = (text.charAt(from) * 0x9e3779b1) ^ (text.charAt(from + 1) * 0x85ebca6b);
        return hash >>> 16;
    }

    private static @Nullable Entry without(@Nullable Entry chain, Ref ref) {
        if (chain == null) {
            return null;
        }
        Entry kept = null;
        for (Entry e = chain; e != null; e = e.next()) {
            if (!e.ref().equals(ref)) {
                kept = e.before(kept);
            }
        }
        return kept;
    }
}
