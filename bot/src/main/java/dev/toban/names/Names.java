package dev.toban.names;

import java.util.Collection;
import java.util.List;

/** The index of every name the hub knows. One thread at a time writes; any number read meanwhile, without locks. */
public final class Names {
    /** Gives {@code ref} these names in place of those it had. Costs what its own names cost, however many others there are. */
    public synchronized void put(Ref ref, Collection<Form> forms) {
    }

    public synchronized void remove(Ref ref) {
    }

    /** The names in {@code text}, in order and not overlapping: the longest wins. {@code text} comes from {@link Fold#width}. */
    public List<NameHit> scan(String text) {
        return List.of();
    }

    /** The names nearest to what is written in {@code fragment}; for words in which {@link #scan} found nothing. */
    public List<NameHit> fuzzy(String fragment) {
        return List.of();
    }
}
