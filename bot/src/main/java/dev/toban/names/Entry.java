package dev.toban.names;

import org.jspecify.annotations.Nullable;

/** One name of one thing in the index; {@code next} is another thing of the same name. A chain never changes, it is replaced. */
record Entry(Ref ref, String written, Match as, long beside, @Nullable Entry next) {
    Entry before(@Nullable Entry rest) {
        return new Entry(ref, written, as, beside, rest);
    }

    /** The stronger of two meanings of one name for one thing. */
    Entry or(Entry other) {
        Entry best = as.compareTo(other.as) <= 0 ? this : other;
        return new Entry(best.ref, best.written, best.as, beside | other.beside, null);
    }
}
