package dev.toban.announce;

import dev.toban.announce.Batch.Fate;
import java.util.Collection;
import java.util.List;

/**
 * What became of an announcement, counted.
 *
 * @param waiting people it has yet to leave for
 * @param reached people LINE took it for
 * @param left people who had left or said stop before it went out
 */
public record Tally(int waiting, int reached, int refused, int spent, int unsure, int stopped, int left) {
    public static Tally of(Collection<Batch> batches) {
        return new Tally(
                people(batches, Fate.WAITING),
                batches.stream().mapToInt(Batch::reached).sum(),
                people(batches, Fate.REFUSED),
                people(batches, Fate.SPENT),
                people(batches, Fate.UNSURE),
                people(batches, Fate.STOPPED),
                batches.stream().mapToInt(Batch::left).sum());
    }

    private static int people(Collection<Batch> batches, Fate fate) {
        return batches.stream().filter(b -> b.fate() == fate).mapToInt(b -> b.to().size()).sum();
    }

    /** People it did not reach, or may not have. */
    public static List<String> missed(Collection<Batch> batches) {
        return batches.stream().filter(b -> !b.open() && b.fate() != Fate.TAKEN).flatMap(b -> b.to().stream()).toList();
    }

    public int missed() {
        return refused + spent + unsure + stopped;
    }
}
